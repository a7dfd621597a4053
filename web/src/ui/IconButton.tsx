import { A } from '@solidjs/router';
import type { LucideIcon } from 'lucide-solid';
import { Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';

/** A picture to press; `label` is its name. `ring` is the round one of the dock, `plain` sits in a title row. */
export function IconButton(props: {
  icon: LucideIcon;
  label: string;
  kind?: 'plain' | 'ring';
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  expanded?: boolean | undefined;
}) {
  const look = () => `${styles.button} ${styles[props.kind ?? 'plain']}`;
  return (
    <Show
      when={props.href}
      fallback={
        <button type="button" class={look()} aria-label={props.label} aria-expanded={props.expanded} onClick={() => props.onClick?.()}>
          <Icon of={props.icon} />
        </button>
      }
    >
      {(href) => (
        <A href={href()} class={look()} aria-label={props.label}>
          <Icon of={props.icon} />
        </A>
      )}
    </Show>
  );
}
