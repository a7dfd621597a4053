import type { JSX } from 'solid-js';
import { createUniqueId, Show } from 'solid-js';
import styles from './Section.module.css';

/** A named part of a page, with white before it. */
export function Section(props: { title: string; detail?: string | undefined; action?: JSX.Element; children: JSX.Element }) {
  const id = createUniqueId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <div class={styles.head}>
        <h2 id={id}>{props.title}</h2>
        <Show when={props.detail}>
          <span class={styles.detail}>{props.detail}</span>
        </Show>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
