import type { JSX } from 'solid-js';
import { createUniqueId, For, Show } from 'solid-js';
import styles from './RadioCells.module.css';

export type CellOption<T extends string | number> = {
  value: T;
  label: string;
  /** A smaller second line in the cell. */
  detail?: string | undefined;
  picture?: JSX.Element;
  /** What readers hear where the cell's own words are too few: "3, steady". */
  name?: string | undefined;
};

/** One choice out of a few, as cells in a row. Native radios underneath: arrow keys, groups and names come for free. */
export function RadioCells<T extends string | number>(props: {
  legend: string;
  /** Beside the legend: the choice in words. */
  detail?: string | undefined;
  legendHidden?: boolean | undefined;
  options: readonly CellOption<T>[];
  value: T | null | undefined;
  onChange: (value: T) => void;
  /** Cells per row; as many as there are options when left out. */
  columns?: number | undefined;
  tall?: boolean | undefined;
}) {
  const group = createUniqueId();
  return (
    <fieldset class={styles.group}>
      <legend class={props.legendHidden ? 'sr-only' : styles.legend}>
        {props.legend}
        <Show when={props.detail}>
          <span class={styles.beside}>{props.detail}</span>
        </Show>
      </legend>
      <div class={styles.cells} style={{ '--columns': String(props.columns ?? props.options.length) }}>
        <For each={props.options}>
          {(option) => (
            <label class={styles.cell} classList={{ [styles.tall ?? '']: props.tall }}>
              <input
                type="radio"
                class="sr-only"
                name={group}
                checked={props.value === option.value}
                aria-label={option.name}
                onChange={() => props.onChange(option.value)}
              />
              {option.picture}
              <span class={styles.word}>{option.label}</span>
              <Show when={option.detail}>
                <span class={styles.detail}>{option.detail}</span>
              </Show>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
