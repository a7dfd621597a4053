import { createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { serviceState } from '../graphql/service-state.ts';
import { Notice } from '../ui/Notice.tsx';
import { refusedEntries, waitingCount } from './pending.ts';

const OutboxSheet = lazy(async () => ({ default: (await import('./OutboxSheet.tsx')).OutboxSheet }));

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
      <Show when={open()}>
        <Suspense>
          <OutboxSheet onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}
