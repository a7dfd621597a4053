import { useNavigate } from '@solidjs/router';
import { createSignal, onMount, Show } from 'solid-js';
import { refreshPending, refusedEntries, waitingCount } from '../../offline/pending.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { deviceStore, forget } from '../onboarding/keep-draft.ts';
import { session, signOut } from '../sign-in/session.ts';
import answers from './answers/answers.module.css';
import { useSettings } from './SettingsContext.tsx';

/** Who is signed in, and the way out. Leaving with changes that still wait is asked about first. */
export function AccountPage() {
  const settings = useSettings();
  const navigate = useNavigate();
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  onMount(() => void refreshPending().catch(() => {}));
  const unsent = () => waitingCount() + refusedEntries().length;

  const leave = async () => {
    setBusy(true);
    setFailed(false);
    const before = session();
    const done = await signOut();
    setBusy(false);
    setAsking(false);
    setFailed(!done);
    if (!done) return;
    if (before.kind === 'user') forget(deviceStore(), before.userId);
    navigate('/sign-in', { replace: true });
  };
  return (
    <Page title="Account" back="/settings">
      <div class={answers.stack}>
        <Show when={failed()}>
          <Notice kind="failed" action={{ label: 'Try again', onClick: () => void leave() }}>
            No connection to Setwise. You are still signed in, and nothing was changed.
          </Notice>
        </Show>
        <Rows>
          <Row title="E-mail" figure={settings.data?.me?.email ?? '–'} />
          <Row title="Name" figure={settings.data?.me?.name || '–'} />
          <Row title="Version" figure={settings.data?.instance.version ?? '–'} />
        </Rows>
        <div class={answers.tight}>
          <Button kind="quiet" busy={busy()} onClick={() => (unsent() > 0 ? setAsking(true) : void leave())}>
            {busy() ? 'Signing out…' : 'Sign out'}
          </Button>
        </div>
      </div>
      <Sheet open={asking()} title="Sign out with changes waiting?" onClose={() => setAsking(false)}>
        <div class={answers.stack}>
          <p>
            {unsent() === 1 ? '1 change has' : `${unsent()} changes have`} not reached Setwise yet. They stay on this device and are sent
            when you sign in here again.
          </p>
          <div class={answers.tight}>
            <Button onClick={() => setAsking(false)}>Stay signed in</Button>
            <Button kind="quiet" busy={busy()} onClick={() => void leave()}>
              Sign out, keep them here
            </Button>
          </div>
        </div>
      </Sheet>
    </Page>
  );
}
