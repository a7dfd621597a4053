import { onCleanup } from 'solid-js';
import { Page } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { deviceStore, forget } from '../onboarding/keep-draft.ts';
import { SignOutButton } from '../sign-in/SignOutButton.tsx';
import { session } from '../sign-in/session.ts';
import answers from './answers/answers.module.css';
import { useSettings } from './SettingsContext.tsx';

/** Who is signed in, and the way out. */
export function AccountPage() {
  const settings = useSettings();
  const here = session();
  // Half-given answers about one's health don't outlast the session.
  onCleanup(() => {
    if (here.kind === 'user' && session().kind === 'nobody') forget(deviceStore(), here.userId);
  });
  return (
    <Page title="Account" back="/settings">
      <div class={answers.stack}>
        <Rows>
          <Row title="E-mail" figure={settings.data?.me?.email ?? '–'} />
          <Row title="Name" figure={settings.data?.me?.name || '–'} />
          <Row title="Version" figure={settings.data?.instance.version ?? '–'} />
        </Rows>
        <SignOutButton />
      </div>
    </Page>
  );
}
