import { For, Show } from 'solid-js';
import styles from './EnergyTally.module.css';

/** 0-5 as somebody would count it on paper: a ring, strokes, and the fifth stroke across. */
export function EnergyTally(props: { energy: number }) {
  const strokes = () => Array.from({ length: Math.min(4, props.energy) }, (_, index) => index);
  const left = () => 14 - (strokes().length - 1) * 2.5;
  return (
    <svg class={styles.tally} viewBox="0 0 28 20" aria-hidden="true">
      <Show when={props.energy === 0}>
        <circle cx="14" cy="10" r="6" />
      </Show>
      <For each={strokes()}>{(index) => <path d={`M${left() + index * 5} 3v14`} />}</For>
      <Show when={props.energy === 5}>
        <path d="M3 15 25 5" />
      </Show>
    </svg>
  );
}
