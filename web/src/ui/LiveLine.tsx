import type { JSX } from 'solid-js';
import styles from './LiveLine.module.css';

/** One quiet line about what is under way. The dash slides while it is; the words say the same. */
export function LiveLine(props: { children: JSX.Element; still?: boolean | undefined }) {
  return (
    <p class={styles.line}>
      <span class={styles.track} aria-hidden="true">
        <span class={styles.dash} classList={{ [styles.still ?? '']: props.still }} />
      </span>
      <span>{props.children}</span>
    </p>
  );
}
