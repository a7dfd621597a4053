import { For, Show } from 'solid-js';
import { formatShortDay } from '../../ui/format-day.ts';
import { figureOf, type ProfileEntryView } from './describe-profile-entry.ts';
import { FigureText } from './FigureText.tsx';
import styles from './LeadingEntry.module.css';
import { StepChart } from './StepChart.tsx';
import { lastOfEachDay } from './step-points.ts';

/** The movement at the head of the page: one big figure, how it came to be, and what it rests on. */
export function LeadingEntry(props: { entry: ProfileEntryView }) {
  const drawn = () => lastOfEachDay(props.entry.history);
  return (
    <section aria-labelledby="leading-entry">
      <h2 id="leading-entry">{props.entry.exercise.name}</h2>
      <p class={styles.figure}>
        <FigureText figure={figureOf(props.entry)} size="page" />
        <Show when={props.entry.workingLoad && props.entry.workingReps}>
          <span>for {props.entry.workingReps} reps</span>
        </Show>
        <Show when={props.entry.trend}>
          <span class={styles.trend}>{props.entry.trend}</span>
        </Show>
      </p>
      <Show
        when={drawn().length > 1}
        fallback={
          <Show when={props.entry.workingLoad && props.entry.history.length < 2}>
            <p class={styles.quiet}>One value so far. The line begins with the next change.</p>
          </Show>
        }
      >
        <StepChart name={props.entry.exercise.name} history={drawn()} />
      </Show>
      <h3 class={styles.head}>Where this comes from</h3>
      <p class={styles.reason}>{props.entry.reason}</p>
      <ul>
        <For each={props.entry.evidence}>
          {(receipt) => (
            <li class={styles.receipt}>
              <Show when={receipt.on}>{(on) => <span class={styles.on}>{formatShortDay(on())}: </span>}</Show>
              {receipt.text}
            </li>
          )}
        </For>
      </ul>
      <Show when={props.entry.e1rm}>
        {(e1rm) => (
          <p class={styles.quiet}>
            Behind it: about {Math.round(e1rm().value)} {e1rm().unit} for one repetition, an estimate.
          </p>
        )}
      </Show>
    </section>
  );
}
