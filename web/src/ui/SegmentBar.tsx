import { For } from 'solid-js';
import styles from './SegmentBar.module.css';

export type Segment = 'done' | 'now' | 'todo' | 'skipped';

/** How far one has got, one piece per part. `label` is its text equal: "2 of 6". */
export function SegmentBar(props: { segments: readonly Segment[]; label: string; size?: 'page' | 'strip' }) {
  return (
    <div class={`${styles.bar} ${styles[props.size ?? 'page']}`} role="img" aria-label={props.label}>
      <For each={props.segments}>{(segment) => <span class={`${styles.piece} ${styles[segment]}`} />}</For>
    </div>
  );
}
