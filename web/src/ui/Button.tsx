import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { children, Show } from 'solid-js';
import styles from './Button.module.css';

export type ButtonProps = {
  children: JSX.Element;
  /** The second, smaller line: what pressing it will do. */
  detail?: string | undefined;
  /** `accent` is the one thing to do now; `quiet` is outlined; `text` is an underlined word. */
  kind?: 'accent' | 'quiet' | 'text' | undefined;
  /** Makes it a link that looks like a button. */
  href?: string | undefined;
  type?: 'button' | 'submit' | undefined;
  /** What is under way takes no second press, but stays readable and focusable. */
  busy?: boolean | undefined;
  pressed?: boolean | undefined;
  wide?: boolean | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  'aria-describedby'?: string | undefined;
  autofocus?: boolean | undefined;
};

/** A button that says what it will do. Its name is both lines: "Upper Body Push — 60 min". */
export function Button(props: ButtonProps) {
  const look = () =>
    `${styles.button} ${styles[props.kind ?? 'accent']} ${props.detail ? styles.two : ''} ${props.wide ? styles.wide : ''}`;
  const words = children(() => props.children);
  // Two lines are two words to a reader without the dash between them.
  const name = () => (props.detail && typeof words() === 'string' ? `${words()} — ${props.detail}` : undefined);
  const lines = () => (
    <>
      <span class={styles.words}>{words()}</span>
      {/* The space keeps the two lines two words for whoever compares the name with what is seen. */}{' '}
      <Show when={props.detail}>
        <span class={styles.detail}>{props.detail}</span>
      </Show>
    </>
  );
  return (
    <Show
      when={props.href}
      fallback={
        <button
          type={props.type ?? 'button'}
          class={look()}
          aria-disabled={props.busy ? 'true' : undefined}
          aria-label={name()}
          aria-pressed={props.pressed}
          aria-describedby={props['aria-describedby']}
          autofocus={props.autofocus}
          onClick={(event) => {
            if (props.busy) event.preventDefault();
            else props.onClick?.(event);
          }}
        >
          {lines()}
        </button>
      }
    >
      {(href) => (
        <A
          href={href()}
          class={look()}
          aria-label={name()}
          onClick={(event) => props.onClick?.(event)}
          aria-describedby={props['aria-describedby']}
        >
          {lines()}
        </A>
      )}
    </Show>
  );
}
