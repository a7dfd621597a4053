import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import styles from './Dock.module.css';

/**
 * Three places that never move: left changes it, the middle is the one thing to do now, right asks. Where a side has nothing to put, the
 * middle takes its room. `status` is the line right above it.
 */
export function Dock(props: { left?: JSX.Element; right?: JSX.Element; status?: JSX.Element; children: JSX.Element }) {
  return (
    <div class={styles.dock}>
      <Show when={props.status}>
        <div class={styles.status}>{props.status}</div>
      </Show>
      <div class={styles.places}>
        <Show when={props.left}>
          <div class={styles.side}>{props.left}</div>
        </Show>
        <div class={styles.middle}>{props.children}</div>
        <Show when={props.right}>
          <div class={styles.side}>{props.right}</div>
        </Show>
      </div>
    </div>
  );
}
