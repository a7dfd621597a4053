import CloudOff from 'lucide-solid/icons/cloud-off';
import Info from 'lucide-solid/icons/info';
import X from 'lucide-solid/icons/x';
import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

const icons = { offline: CloudOff, failed: X, note: Info };

/**
 * One ruled line: what happened, what was kept, and the one next step. In ink, because red is for pain alone. `failed` is read at once,
 * the others when there is a pause.
 */
export function Notice(props: {
  kind?: 'offline' | 'failed' | 'note';
  children: JSX.Element;
  action?: { label: string; onClick: () => void } | undefined;
  second?: { label: string; onClick: () => void } | undefined;
}) {
  return (
    <div class={styles.notice} role={props.kind === 'failed' ? 'alert' : 'status'}>
      <Icon of={icons[props.kind ?? 'note']} size="text" />
      <div class={styles.words}>
        <div>{props.children}</div>
        <Show when={props.action || props.second}>
          <div class={styles.actions}>
            <Show when={props.action}>
              {(action) => (
                <button type="button" class={styles.action} onClick={() => action().onClick()}>
                  {action().label}
                </button>
              )}
            </Show>
            <Show when={props.second}>
              {(action) => (
                <button type="button" class={styles.action} onClick={() => action().onClick()}>
                  {action().label}
                </button>
              )}
            </Show>
          </div>
        </Show>
      </div>
    </div>
  );
}
