import type { JSX } from 'solid-js';
import { createUniqueId, Show } from 'solid-js';
import styles from './Field.module.css';

type Common = {
  label: string;
  /** Under the label, before the input: what is wanted, or why. */
  hint?: string | undefined;
  /** Under the input: what is wrong and how to put it right. */
  error?: string | undefined;
  /** Small and grey beneath: what happens to it. */
  note?: string | undefined;
};

function Frame(props: Common & { id: string; children: JSX.Element }) {
  return (
    <div class={styles.field}>
      <label for={props.id} class={styles.label}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <p id={`${props.id}-hint`} class={styles.hint}>
          {props.hint}
        </p>
      </Show>
      {props.children}
      <Show when={props.error}>
        <p id={`${props.id}-error`} class={styles.error}>
          {props.error}
        </p>
      </Show>
      <Show when={props.note}>
        <p class={styles.hint}>{props.note}</p>
      </Show>
    </div>
  );
}

const describedBy = (id: string, props: Common) =>
  [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** One line to type in, with its unit at the right where it has one. */
export function Field(
  props: Common & {
    value: string;
    onInput: (value: string) => void;
    type?: 'text' | 'email' | 'password' | 'date' | 'search' | 'time';
    inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search';
    autocomplete?: string;
    name?: string;
    placeholder?: string;
    required?: boolean;
    maxlength?: number;
    min?: string;
    max?: string;
    unit?: string;
    ref?: (element: HTMLInputElement) => void;
  },
) {
  const id = createUniqueId();
  return (
    <Frame {...props} id={id}>
      <div class={styles.box}>
        <input
          ref={(element) => props.ref?.(element)}
          id={id}
          class={styles.input}
          type={props.type ?? 'text'}
          name={props.name}
          inputmode={props.inputmode}
          autocomplete={props.autocomplete}
          placeholder={props.placeholder}
          aria-required={props.required ? 'true' : undefined}
          maxlength={props.maxlength}
          min={props.min}
          max={props.max}
          value={props.value}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={describedBy(id, props)}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <Show when={props.unit}>
          <span class={styles.unit}>{props.unit}</span>
        </Show>
      </div>
    </Frame>
  );
}

/** Room for a few sentences. */
export function TextArea(
  props: Common & {
    value: string;
    onInput: (value: string) => void;
    placeholder?: string;
    maxlength?: number;
    rows?: number;
    onBlur?: () => void;
  },
) {
  const id = createUniqueId();
  return (
    <Frame {...props} id={id}>
      <textarea
        id={id}
        class={`${styles.box} ${styles.area}`}
        rows={props.rows ?? 3}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        value={props.value}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onBlur={() => props.onBlur?.()}
      />
    </Frame>
  );
}

/** A native menu of choices. */
export function Select(
  props: Common & { value: string; onChange: (value: string) => void; options: readonly { value: string; label: string }[] },
) {
  const id = createUniqueId();
  return (
    <Frame {...props} id={id}>
      <select
        id={id}
        class={`${styles.box} ${styles.select}`}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A statement that holds or does not. The whole row can be pressed. */
export function CheckRow(props: { label: string; detail?: string | undefined; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label class={styles.check}>
      <input
        type="checkbox"
        class={styles.tick}
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        <Show when={props.detail}>
          <span class={styles.hint}>{props.detail}</span>
        </Show>
      </span>
    </label>
  );
}
