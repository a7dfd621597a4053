import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import styles from './Rows.module.css';

/** Rows ruled by hairlines. */
export function Rows(props: { children: JSX.Element; label?: string | undefined }) {
  return (
    <ul class={styles.rows} aria-label={props.label}>
      {props.children}
    </ul>
  );
}

/** One row: a name, a grey second line, a figure or anything else at the right. The whole row is the target where it leads somewhere. */
export function Row(props: {
  title: JSX.Element;
  detail?: JSX.Element;
  figure?: JSX.Element;
  /** Before the name: a mark. */
  lead?: JSX.Element;
  href?: string | undefined;
  onClick?: (() => void) | undefined;
}) {
  const inside = () => (
    <>
      <Show when={props.lead}>
        <span class={styles.lead}>{props.lead}</span>
      </Show>
      <span class={styles.words}>
        <span class={styles.title}>{props.title}</span>
        <Show when={props.detail}>
          <span class={styles.detail}>{props.detail}</span>
        </Show>
      </span>
      <Show when={props.figure}>
        <span class={styles.figure}>{props.figure}</span>
      </Show>
    </>
  );
  return (
    <li class={styles.item}>
      <Show
        when={props.href}
        fallback={
          <Show when={props.onClick} fallback={<div class={styles.row}>{inside()}</div>}>
            <button type="button" class={`${styles.row} ${styles.press}`} onClick={() => props.onClick?.()}>
              {inside()}
            </button>
          </Show>
        }
      >
        {(href) => (
          <A href={href()} class={`${styles.row} ${styles.press}`}>
            {inside()}
          </A>
        )}
      </Show>
    </li>
  );
}
