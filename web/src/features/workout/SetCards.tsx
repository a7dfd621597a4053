import { createSignal, For, onMount, Show } from 'solid-js';
import { DayMark } from '../../ui/DayMark.tsx';
import { painSiteWord } from './correction.ts';
import type { Workout } from './create-workout.ts';
import { describeAloud, describeCount, describeResistance, nameOfSet, valuesOf } from './describe-set.ts';
import { gridDirectionOf, moveInGrid } from './move-in-grid.ts';
import { groupsOf, type Step } from './order-of-sets.ts';
import styles from './SetCards.module.css';
import type { ExerciseView, SetView, WorkoutView } from './workout-types.ts';

/** Every set as a card (W7): a tap or Space toggles it, arrows move in two dimensions, Enter opens its correction. */
export function SetCards(props: { workout: Workout; view: WorkoutView; onCorrect: (step: Step) => void }) {
  let grid!: HTMLDivElement;
  const [stop, setStop] = createSignal<string | null>(null);
  const cards = () => [...grid.querySelectorAll<HTMLButtonElement>('[data-set]')];
  /** The one card that Tab leads to: where one was last, else the set in hand. */
  const tabStop = () => stop() ?? props.workout.current()?.set.id ?? props.view.exercises[0]?.sets[0]?.id;

  onMount(() => grid.querySelector('[data-state="now"]')?.scrollIntoView?.({ block: 'nearest' }));

  const stateOf = (exercise: ExerciseView, set: SetView) => {
    if (set.performed) return 'done';
    if (exercise.skippedAt || props.workout.passed().has(set.id)) return 'skipped';
    return props.workout.current()?.set.id === set.id ? 'now' : 'planned';
  };
  const nameOf = (exercise: ExerciseView, set: SetView) => {
    const waits = props.workout.waiting().has(set.id) ? ', waiting to send' : '';
    return `${nameOfSet(exercise, set)}, ${describeAloud(valuesOf(set))}, ${stateOf(exercise, set)}${waits}`;
  };
  const unitOf = (exercise: ExerciseView, set: SetView) => (set.reps != null ? 'reps' : set.rounds != null ? '' : exercise.timerType);
  const figureOf = (set: SetView) => {
    const values = valuesOf(set);
    return values.reps !== null && values.seconds === null && values.rounds === null ? String(values.reps) : describeCount(values);
  };

  const onKey = (event: KeyboardEvent, step: Step) => {
    const direction = gridDirectionOf(event.key);
    if (direction) {
      const all = cards();
      const spots = all.map((card) => card.getBoundingClientRect()).map(({ left, top }) => ({ left, top }));
      all[moveInGrid(spots, all.indexOf(event.currentTarget as HTMLButtonElement), direction)]?.focus();
    } else if (event.key === 'Enter') props.onCorrect(step);
    else return;
    // Also tells the workout's own keys that this one is taken.
    event.preventDefault();
  };

  return (
    <div ref={grid} class={styles.groups}>
      <For each={groupsOf(props.view.exercises).flat()}>
        {(exercise) => (
          <section class={styles.group} aria-labelledby={`cards-${exercise.id}`}>
            <h2 id={`cards-${exercise.id}`} class={styles.name}>
              {exercise.name}
              <Show when={exercise.pain}>
                {(pain) => (
                  <span class={styles.pain}>
                    <DayMark mark="pain" />
                    {painSiteWord(pain().site)} {pain().score ?? ''}
                  </span>
                )}
              </Show>
            </h2>
            {/* biome-ignore lint/a11y/useSemanticElements: the heading above names it */}
            <div class={styles.cards} role="group" aria-labelledby={`cards-${exercise.id}`}>
              <For each={exercise.sets}>
                {(set) => (
                  <button
                    type="button"
                    class={styles.card}
                    data-set={set.id}
                    data-state={stateOf(exercise, set)}
                    data-kind={set.kind}
                    tabindex={tabStop() === set.id ? 0 : -1}
                    aria-pressed={Boolean(set.performed)}
                    onFocus={() => setStop(set.id)}
                    onKeyDown={(event) => onKey(event, { exercise, set })}
                    onClick={() => props.workout.toggle({ exercise, set })}
                  >
                    {/* One sentence for readers, figures for eyes. */}
                    <span class="sr-only">{nameOf(exercise, set)}</span>
                    <Show when={stateOf(exercise, set) === 'done'}>
                      <span class={styles.mark}>
                        <DayMark mark="done" />
                      </span>
                    </Show>
                    <Show when={props.workout.waiting().has(set.id)}>
                      <span class={styles.waiting} />
                    </Show>
                    <span class={styles.figure} aria-hidden="true">
                      {stateOf(exercise, set) === 'skipped' ? '–' : figureOf(set)}
                    </span>
                    <span class={styles.load} aria-hidden="true">
                      {stateOf(exercise, set) === 'skipped' ? 'skipped' : (describeResistance(valuesOf(set)) ?? unitOf(exercise, set))}
                    </span>
                  </button>
                )}
              </For>
            </div>
          </section>
        )}
      </For>
    </div>
  );
}
