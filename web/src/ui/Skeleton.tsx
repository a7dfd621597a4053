import { Index } from 'solid-js';
import styles from './Skeleton.module.css';

/** Grey lines in the place and size of the text to come. Still: nothing shimmers. `size` is the type step of that text. */
export function Skeleton(props: { lines?: number; size?: 't1' | 't2' | 't3' | 't4' | 't5' | 'row' }) {
  return (
    <span class={`${styles.lines} ${styles[props.size ?? 't2']}`} aria-hidden="true">
      <Index each={Array.from({ length: props.lines ?? 1 })}>{() => <span class={styles.line} />}</Index>
    </span>
  );
}
