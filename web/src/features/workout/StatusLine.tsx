import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { DayMark } from '../../ui/DayMark.tsx';
import { describeValues, nameOfSet, shortName, valuesOf } from './describe-set.ts';
import type { Step } from './order-of-sets.ts';
import styles from './StatusLine.module.css';

/** The set logged last, and the one tap that corrects it. Keeps its room while there is none, so that the dock never moves. */
export function StatusLine(props: {
  last: Step | null;
  /** The exercise on show: its own sets need no name. */
  here: string;
  waiting: boolean;
  onCorrect: (step: Step) => void;
}) {
  const place = (step: Step) => {
    const name = nameOfSet(step.exercise, step.set);
    return step.exercise.id === props.here ? name : `${shortName(step.exercise.name)}, ${name.toLowerCase()}`;
  };
  const done = (step: Step) => describeValues(valuesOf(step.set));
  return (
    <div class={styles.status}>
      <Show when={props.last}>
        {(last) => (
          <>
            {/* Keyed by the set, so that each logged set rises anew. */}
            <Show when={`${last().set.id} ${done(last())}`} keyed>
              {(_key) => (
                <p class={styles.words}>
                  <DayMark mark="done" size="row" />
                  <span>
                    {place(last())}: <span class={styles.values}>{done(last())}</span>
                    <Show when={props.waiting}>
                      <span class={styles.waiting}> waiting to send</span>
                    </Show>
                  </span>
                </p>
              )}
            </Show>
            <Button kind="text" onClick={() => props.onCorrect(last())}>
              Correct
            </Button>
          </>
        )}
      </Show>
    </div>
  );
}
