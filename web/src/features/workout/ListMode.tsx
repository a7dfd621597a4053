import { createMemo, For, onMount, Show } from 'solid-js';
import { DayMark } from '../../ui/DayMark.tsx';
import { SegmentBar } from '../../ui/SegmentBar.tsx';
import type { Workout } from './create-workout.ts';
import { describeLine } from './describe-set.ts';
import { beganAt, estimateLeft } from './estimate-left.ts';
import { formatMinutes } from './format-duration.ts';
import styles from './ListMode.module.css';
import { groupsOf, placesInGroups } from './order-of-sets.ts';
import { finishPage, warmUpPage } from './primary-action.ts';
import { segmentsOfExercise } from './segments.ts';
import type { ExerciseView, WorkoutView } from './workout-types.ts';

/** "4 of 17 sets, 12 min in, about 46 min left" */
export function progressLine(workout: Workout, view: WorkoutView): string {
  const { done, planned, open } = workout.counts();
  const began = beganAt(workout.steps());
  const setsSeconds = view.estimatedSeconds - view.warmUp.seconds - (view.coolDown?.seconds ?? 0);
  const left =
    estimateLeft(workout.steps(), workout.passed(), setsSeconds) +
    (view.coolDown?.seconds ?? 0) +
    (began === null ? view.warmUp.seconds : 0);
  const parts = [`${done} of ${planned} sets`];
  if (began !== null) parts.push(`${formatMinutes(Math.max(0, workout.now() - began) / 1000)} in`);
  if (open > 0) parts.push(`about ${formatMinutes(left)} left`);
  return parts.join(', ');
}

/** The workout as compact lines (W4). A tap leads to that exercise. */
export function ListMode(props: {
  workout: Workout;
  view: WorkoutView;
  /** Carries the names across to workout mode; only where the list is the view itself. */
  transition?: boolean;
  onShow: (page: string) => void;
}) {
  const pairs = createMemo(() => placesInGroups(props.view.exercises));
  const pairOf = (id: string) => pairs().get(id);
  const warmedUp = () => props.workout.progress().warmedUp || props.workout.counts().begun;
  const isNow = (id: string) => props.workout.current()?.exercise.id === id;
  const isDone = (exercise: ExerciseView) => exercise.sets.every((set) => set.performed);

  let list!: HTMLDivElement;
  onMount(() => list.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' }));

  return (
    <div ref={list} class={styles.list}>
      <p class={styles.progress}>{progressLine(props.workout, props.view)}</p>
      <ul>
        <li class={styles.item} classList={{ [styles.past ?? '']: warmedUp() }}>
          <button type="button" class={styles.row} onClick={() => props.onShow(warmUpPage)}>
            <span class={styles.lead}>
              <Show when={warmedUp()}>
                <DayMark mark="done" size="row" />
              </Show>
            </span>
            <span class={styles.name}>Warm up</span>
            <span class={styles.figures}>
              <span class={styles.resistance}>{formatMinutes(props.view.warmUp.seconds)}</span>
            </span>
          </button>
        </li>
        <For each={groupsOf(props.view.exercises).flat()}>
          {(exercise) => {
            const line = () => describeLine(exercise);
            return (
              <li
                class={styles.item}
                classList={{ [styles.now ?? '']: isNow(exercise.id), [styles.past ?? '']: isDone(exercise) || Boolean(exercise.skippedAt) }}
              >
                <button
                  type="button"
                  class={styles.row}
                  aria-current={isNow(exercise.id) ? 'step' : undefined}
                  onClick={() => props.onShow(exercise.id)}
                >
                  <span class={styles.lead} data-pair={pairOf(exercise.id)}>
                    <Show when={isDone(exercise)}>
                      <DayMark mark="done" size="row" />
                    </Show>
                    <Show when={exercise.skippedAt}>
                      <DayMark mark={exercise.pain ? 'pain' : 'skipped'} size="row" />
                    </Show>
                  </span>
                  <span class={styles.words}>
                    <span class={styles.name} style={props.transition ? { 'view-transition-name': `ex-${exercise.id}` } : {}}>
                      {exercise.name}
                    </span>
                    <Show when={pairOf(exercise.id)}>
                      <span class="sr-only">, part of a superset</span>
                    </Show>
                    <Show when={!exercise.skippedAt} fallback={<span class={styles.skipped}>skipped</span>}>
                      <SegmentBar
                        size="strip"
                        segments={segmentsOfExercise(exercise, props.workout.current()?.set.id ?? null, props.workout.passed())}
                        label={`${exercise.sets.filter((set) => set.performed).length} of ${exercise.sets.length} sets done`}
                      />
                    </Show>
                  </span>
                  <span class={styles.figures}>
                    <span class={styles.count}>{line().count}</span>
                    <Show when={line().resistance}>{(text) => <span class={styles.resistance}>{text()}</span>}</Show>
                  </span>
                </button>
              </li>
            );
          }}
        </For>
        <li class={styles.item}>
          <button type="button" class={styles.row} onClick={() => props.onShow(finishPage)}>
            <span class={styles.lead} />
            <span class={styles.name}>{props.view.coolDown ? 'Cool down and finish' : 'Finish'}</span>
            <Show when={props.view.coolDown}>
              {(coolDown) => (
                <span class={styles.figures}>
                  <span class={styles.resistance}>{formatMinutes(coolDown().seconds)}</span>
                </span>
              )}
            </Show>
          </button>
        </li>
      </ul>
    </div>
  );
}
