import type { ScreeningDecision } from '@setwise/server/domain/athletes/screening.ts';
import { For, Show } from 'solid-js';
import styles from '../answers/answers.module.css';

const headlines: Readonly<Record<ScreeningDecision, string>> = {
  train: 'You can start',
  gentle: 'You start gently',
  wait: 'Workouts wait for now',
};

export const screeningHeadline = (decision: ScreeningDecision): string => headlines[decision];

/** Who starts, who starts gently and who waits, in words with the reasons. */
export function ScreeningWords(props: { decision: ScreeningDecision; reasons: readonly { readonly id: string; readonly text: string }[] }) {
  return (
    <div class={styles.tight}>
      <Show when={props.decision === 'wait'}>
        <p class={styles.lead}>Your plan is written all the same. Workouts follow as soon as this is settled.</p>
      </Show>
      <Show when={props.reasons.length > 0} fallback={<p class={styles.lead}>Nothing you said asks for limits beyond the usual ones.</p>}>
        <ul class={styles.bullets}>
          <For each={props.reasons}>{(reason) => <li>{reason.text}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}
