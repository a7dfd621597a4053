import { For, Show } from 'solid-js';
import { formatMinutes } from './format-duration.ts';
import styles from './WarmUpPage.module.css';
import type { WorkoutView } from './workout-types.ts';

/** Before the first set: what today is for, how to warm up, and what was left out and why. */
export function WarmUpPage(props: { workout: WorkoutView }) {
  return (
    <article class={styles.page} aria-labelledby="warm-up">
      <h1 id="warm-up" tabindex="-1">
        {props.workout.title}
      </h1>
      <p class={styles.opening}>{props.workout.opening}</p>
      <section aria-labelledby="warm-up-how">
        <h2 id="warm-up-how">
          Warm up <span class={styles.beside}>{formatMinutes(props.workout.warmUp.seconds)}</span>
        </h2>
        <p class={styles.text}>{props.workout.warmUp.text}</p>
      </section>
      <Show when={props.workout.notes.length > 0}>
        <section aria-labelledby="warm-up-notes">
          <h2 id="warm-up-notes">Changed for today</h2>
          <ul>
            <For each={props.workout.notes}>{(note) => <li class={styles.note}>{note}</li>}</For>
          </ul>
        </section>
      </Show>
    </article>
  );
}
