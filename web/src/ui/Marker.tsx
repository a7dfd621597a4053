import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import styles from './Marker.module.css';

/** A value marked with the highlighter. Part of the sentence it stands in; can be pressed where `onClick` is given. */
export function Marker(props: { children: JSX.Element; onClick?: (() => void) | undefined; label?: string | undefined }) {
  return (
    <Show when={props.onClick} fallback={<span class={styles.marker}>{props.children}</span>}>
      <button type="button" class={`${styles.marker} ${styles.press}`} aria-label={props.label} onClick={() => props.onClick?.()}>
        {props.children}
      </button>
    </Show>
  );
}
