import { For, Show } from 'solid-js';
import { Button } from '../ui/Button.tsx';
import { Rows } from '../ui/Rows.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { describeEntry } from './describe-entry.ts';
import styles from './OutboxSheet.module.css';
import { discardEntry, retryEntry } from './outbox.ts';
import type { OutboxEntry } from './outbox-database.ts';
import { createPending, waitingCount } from './pending.ts';
import { drainNow } from './start-offline.ts';

/** Everything that waits or was refused, in order. */
export function OutboxSheet(props: { onClose: () => void }) {
  const entries = createPending();
  return (
    <Sheet open onClose={props.onClose} title="Kept on this device" detail="Sent in this order, as soon as Setwise can be reached.">
      <Show when={entries().length > 0} fallback={<p>Everything is sent.</p>}>
        <Rows label="Changes">
          <For each={entries()}>{(entry) => <OutboxRow entry={entry} />}</For>
        </Rows>
      </Show>
      <Show when={waitingCount() > 0}>
        <Button kind="quiet" onClick={() => void drainNow()}>
          Try now
        </Button>
      </Show>
    </Sheet>
  );
}

function OutboxRow(props: { entry: OutboxEntry }) {
  const refused = () => props.entry.status === 'refused';
  return (
    <li class={styles.row}>
      <p>{describeEntry(props.entry)}</p>
      <p class={styles.state}>{refused() ? `Not accepted: ${props.entry.reason}` : 'Waits to be sent'}</p>
      <Show when={refused()}>
        <div class={styles.actions}>
          <Button kind="text" onClick={() => void retryEntry(props.entry.order)}>
            Send again
          </Button>
          <Button kind="text" onClick={() => void discardEntry(props.entry.order)}>
            Discard
          </Button>
        </div>
      </Show>
    </li>
  );
}
