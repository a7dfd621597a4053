import { For, Show } from 'solid-js';
import { DayMark } from '../../ui/DayMark.tsx';
import { CoachText } from './CoachText.tsx';
import type { Workout } from './create-workout.ts';
import { formatMinutes } from './format-duration.ts';
import { isOpen } from './order-of-sets.ts';
import styles from './WarmUpPage.module.css';
import type { WorkoutView } from './workout-types.ts';

/** Behind the last exercise: how to come down, and what is still open, in plain words. */
export function FinishPage(props: { workout: Workout; view: WorkoutView }) {
  const open = () =>
    props.view.exercises
      .map((exercise) => ({
        exercise,
        sets: props.workout.steps().filter((step) => step.exercise.id === exercise.id && isOpen(step, props.workout.passed())).length,
      }))
      .filter((one) => one.sets > 0);
  const done = () => `${props.workout.counts().done} of ${props.workout.counts().planned} sets are done.`;
  return (
    <article class={styles.page} aria-labelledby="finish">
      <h1 id="finish" tabindex="-1">
        {open().length === 0 ? 'All done' : 'Finish'}
      </h1>
      <CoachText text={done()} />
      <Show when={props.view.coolDown}>
        {(coolDown) => (
          <section aria-labelledby="cool-down">
            <h2 id="cool-down">
              Cool down <span class={styles.beside}>{formatMinutes(coolDown().seconds)}</span>
            </h2>
            <p class={styles.text}>{coolDown().text}</p>
          </section>
        )}
      </Show>
      <Show when={open().length > 0}>
        <section aria-labelledby="still-open">
          <h2 id="still-open">Still open</h2>
          <ul>
            <For each={open()}>
              {(one) => (
                <li class={styles.open}>
                  <button type="button" class={styles.jump} onClick={() => props.workout.showPage(one.exercise.id)}>
                    <DayMark mark="planned" size="row" />
                    <span>{one.exercise.name}</span>
                    <span class={styles.figure}>{one.sets === 1 ? 'one set' : `${one.sets} sets`}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </article>
  );
}
