import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { waitingCount } from '../../offline/pending.ts';
import { drainNow } from '../../offline/start-offline.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { signOut } from './session.ts';

/** Signs out; asks first while changes wait on this device. */
export function SignOutButton() {
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  const navigate = useNavigate();
  const leave = async () => {
    setBusy(true);
    const done = await signOut();
    setBusy(false);
    setFailed(!done);
    setAsking(false);
    if (done) navigate('/sign-in', { replace: true });
  };
  const start = async () => {
    if (waitingCount() > 0) await drainNow();
    if (waitingCount() > 0) setAsking(true);
    else await leave();
  };
  return (
    <>
      <Show when={failed()}>
        <Notice kind="offline">Signing out needs a connection. You are still signed in.</Notice>
      </Show>
      <Button kind="quiet" busy={busy()} onClick={() => void start()}>
        Sign out
      </Button>
      <Sheet open={asking()} onClose={() => setAsking(false)} title="Some changes are not sent yet">
        <p>
          {waitingCount() === 1 ? 'One change waits' : `${waitingCount()} changes wait`} on this device. They stay here, and are sent when
          you sign in again on it.
        </p>
        <Button onClick={() => setAsking(false)}>Stay signed in</Button>
        <Button kind="quiet" busy={busy()} onClick={() => void leave()}>
          Sign out, keep them here
        </Button>
      </Sheet>
    </>
  );
}
