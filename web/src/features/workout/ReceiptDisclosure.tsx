import { For, Show } from 'solid-js';
import { formatShortDay } from '../../ui/format-day.ts';
import styles from './ReceiptDisclosure.module.css';

interface Reason {
  readonly on?: string | null;
  readonly text: string;
}

/** A claim that opens what it rests on. The strongest reason stands there from the start; the others are
 * one press away. */
export function ReceiptDisclosure(props: { title: string; reasons: readonly Reason[] }) {
  const dated = (reason: Reason) =>
    reason.on && !/\d [A-Z][a-z]{2}/.test(reason.text) ? `${reason.text.replace(/\.$/, '')}, ${formatShortDay(reason.on)}` : reason.text;
  return (
    <Show when={props.reasons.length > 0}>
      <Show
        when={props.reasons.length > 1}
        fallback={
          <div class={styles.summary}>
            <span class={styles.alone}>{props.title}</span>
            <span class={styles.first}>{dated(props.reasons[0] as Reason)}</span>
          </div>
        }
      >
        <details>
          <summary class={`${styles.summary} ${styles.press}`}>
            <span class={styles.title}>{props.title}</span>
            <span class={styles.first}>{dated(props.reasons[0] as Reason)}</span>
          </summary>
          <ul>
            <For each={props.reasons.slice(1)}>{(reason) => <li class={styles.reason}>{dated(reason)}</li>}</For>
          </ul>
        </details>
      </Show>
    </Show>
  );
}
