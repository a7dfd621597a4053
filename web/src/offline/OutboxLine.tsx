import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { serviceState } from '../graphql/service-state.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Rows } from '../ui/Rows.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { describeEntry } from './describe-entry.ts';
import styles from './OutboxLine.module.css';
import { discardEntry, retryEntry } from './outbox.ts';
import type { OutboxEntry } from './outbox-database.ts';
import { createPending, refusedEntries, waitingCount } from './pending.ts';
import { drainNow } from './start-offline.ts';

const changes = (count: number): string => (count === 1 ? '1 change waits' : `${count} changes wait`);

/** The calm line about what this device still holds: nothing at all while everything is sent and answered. */
export function OutboxLine() {
  const [open, setOpen] = createSignal(false);
  const look = { label: 'See what waits', onClick: () => setOpen(true) };
  const offline = () => serviceState().kind === 'offline';
  const busyWords = () => {
    const state = serviceState();
    return state.kind === 'busy' ? state.words : null;
  };
  return (
    <>
      <Switch>
        <Match when={refusedEntries().length > 0}>
          <Notice kind="note" action={{ label: 'See what it is', onClick: () => setOpen(true) }}>
            {refusedEntries().length === 1 ? 'One change was not accepted.' : `${refusedEntries().length} changes were not accepted.`}{' '}
            Nothing else is held up.
          </Notice>
        </Match>
        <Match when={offline() && waitingCount() > 0}>
          <Notice kind="offline" action={look}>
            Offline. {changes(waitingCount())}.
          </Notice>
        </Match>
        <Match when={offline()}>
          <Notice kind="offline">Offline. What you see is from this device.</Notice>
        </Match>
        <Match when={busyWords()}>{(words) => <Notice kind="offline">{words()}</Notice>}</Match>
        <Match when={waitingCount() > 2}>
          <Notice kind="note" action={look}>
            Sending. {changes(waitingCount())}.
          </Notice>
        </Match>
      </Switch>
      <OutboxSheet open={open()} onClose={() => setOpen(false)} />
    </>
  );
}

/** Everything that waits or was refused, in order. */
function OutboxSheet(props: { open: boolean; onClose: () => void }) {
  const entries = createPending();
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title="Kept on this device"
      detail="Sent in this order, as soon as Setwise can be reached."
    >
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
