import type { JSX } from 'solid-js';
import { createUniqueId, For, Show } from 'solid-js';
import styles from './ChoiceList.module.css';

export interface Choice<T> {
  readonly value: T;
  readonly title: string;
  readonly meaning?: string | undefined;
  readonly picture?: JSX.Element;
}

/** One choice out of a few that need words. Native radios underneath: arrow keys choose, Enter goes on. */
export function ChoiceList<T extends string | number | boolean>(props: {
  legend: string;
  legendHidden?: boolean | undefined;
  hint?: string | undefined;
  /** Between the question and its answers: what it is about. */
  about?: JSX.Element;
  options: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
  error?: string | undefined;
}) {
  const group = createUniqueId();
  return (
    <fieldset aria-describedby={props.error ? `${group}-error` : undefined}>
      <legend class={props.legendHidden ? 'sr-only' : styles.legend}>{props.legend}</legend>
      <Show when={props.hint}>
        <p class={styles.hint}>{props.hint}</p>
      </Show>
      {props.about}
      <div class={styles.list}>
        <For each={props.options}>
          {(option) => (
            <label class={styles.choice}>
              <input
                type="radio"
                class="sr-only"
                name={group}
                checked={props.value === option.value}
                onChange={() => props.onChange(option.value)}
              />
              {option.picture}
              <span class={styles.words}>
                <span class={styles.title}>{option.title}</span>
                <Show when={option.meaning}>
                  <span class="sr-only">: </span>
                  <span class={styles.meaning}>{option.meaning}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
      <Show when={props.error}>
        <p class={styles.error} id={`${group}-error`}>
          {props.error}
        </p>
      </Show>
    </fieldset>
  );
}
