import { For, Show } from 'solid-js';
import { DayMark } from '../../ui/DayMark.tsx';
import { painSites } from '../workout/correction.ts';
import { describePrescribed, describeValues, nameOfSet, valuesOf } from '../workout/describe-set.ts';
import { ReceiptDisclosure } from '../workout/ReceiptDisclosure.tsx';
import type { ExerciseView, SetView } from '../workout/workout-types.ts';
import styles from './RecordedExercise.module.css';

/** One exercise of a past session: every set as it was written and as it was done, and why it was written so. */
export function RecordedExercise(props: { exercise: ExerciseView; finished: boolean }) {
  const pain = () => props.exercise.pain;
  const site = () => painSites.find(({ value }) => value === pain()?.site)?.label.toLowerCase() ?? '';
  return (
    <li class={styles.exercise}>
      <h3 class={styles.name}>{props.exercise.name}</h3>
      <Show when={props.exercise.skippedAt}>
        <p class={styles.line}>Skipped{pain() ? '' : '.'}</p>
      </Show>
      <Show when={pain()}>
        <p class={styles.line}>
          <DayMark mark="pain" />
          <span>
            Pain, {site()}
            {typeof pain()?.score === 'number' ? `, ${pain()?.score} of 10` : ''}
          </span>
        </p>
      </Show>
      <table class={styles.sets}>
        <caption class="sr-only">Sets of {props.exercise.name}</caption>
        <thead>
          <tr>
            <th scope="col">Set</th>
            <th scope="col">Written</th>
            <Show when={props.finished}>
              <th scope="col">Done</th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.exercise.sets}>
            {(set) => (
              <tr>
                <th scope="row">{nameOfSet(props.exercise, set).replace(/^Set /, '')}</th>
                <td>{describePrescribed(set)}</td>
                <Show when={props.finished}>
                  <td>
                    <Done set={set} />
                  </td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <ReceiptDisclosure title={props.exercise.receipt.title} reasons={props.exercise.receipt.reasons} />
    </li>
  );
}

/** What was done in one set; what differs from what was written is bold. */
function Done(props: { set: SetView }) {
  const done = () => (props.set.performed ? describeValues(valuesOf(props.set)) : null);
  const effort = () => {
    const rpe = props.set.performed?.rpe;
    return typeof rpe === 'number' ? `effort ${rpe}` : '';
  };
  return (
    <Show when={done()} fallback={<span class={styles.undone}>not done</span>}>
      {(text) => (
        <>
          <span class={styles.done}>
            <DayMark mark="done" />
            <span classList={{ [styles.differs ?? '']: text() !== describePrescribed(props.set) }}>{text()}</span>
          </span>
          <Show when={effort()}>
            <span class={styles.effort}>{effort()}</span>
          </Show>
        </>
      )}
    </Show>
  );
}
