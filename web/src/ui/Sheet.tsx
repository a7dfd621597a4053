import X from 'lucide-solid/icons/x';
import type { JSX } from 'solid-js';
import { createEffect, createUniqueId, Show } from 'solid-js';
import { IconButton } from './IconButton.tsx';
import styles from './Sheet.module.css';

/**
 * A native dialog that rises from below: focus stays inside, Escape and the veil close it, and focus goes back to where it was. Its
 * content exists only while it is open.
 */
export function Sheet(props: { open: boolean; title: string; detail?: string | undefined; onClose: () => void; children: JSX.Element }) {
  let dialog!: HTMLDialogElement;
  const id = createUniqueId();
  createEffect(() => {
    if (props.open && !dialog.open) dialog.showModal();
    if (!props.open && dialog.open) dialog.close();
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keyboard, natively
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-labelledby={id}
      onClose={() => props.open && props.onClose()}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => event.target === dialog && props.onClose()}
    >
      <Show when={props.open}>
        <div class={styles.inside}>
          <div class={styles.head}>
            <div>
              <h2 id={id}>{props.title}</h2>
              <Show when={props.detail}>
                <p class={styles.detail}>{props.detail}</p>
              </Show>
            </div>
            <IconButton icon={X} label="Close" onClick={() => props.onClose()} />
          </div>
          {props.children}
        </div>
      </Show>
    </dialog>
  );
}
