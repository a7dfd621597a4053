import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import styles from './Chip.module.css';

/** A word that is on or off. */
export function Chip(props: { pressed: boolean; onToggle: () => void; children: JSX.Element; name?: string | undefined }) {
  return (
    <button type="button" class={styles.chip} aria-pressed={props.pressed} aria-label={props.name} onClick={() => props.onToggle()}>
      {props.children}
    </button>
  );
}

/** Chips that belong together. */
export function ChipGroup(props: {
  legend: string;
  detail?: string | undefined;
  legendHidden?: boolean | undefined;
  children: JSX.Element;
}) {
  return (
    <fieldset>
      <legend class={props.legendHidden ? 'sr-only' : styles.legend}>
        {props.legend}
        <Show when={props.detail}>
          <span class={styles.beside}>{props.detail}</span>
        </Show>
      </legend>
      <div class={styles.group}>{props.children}</div>
    </fieldset>
  );
}
