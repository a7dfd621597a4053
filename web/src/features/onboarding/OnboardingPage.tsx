import { Navigate, useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, lazy, Match, on, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { SettingsDocument } from '../../graphql/generated/SettingsDocument.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { session } from '../sign-in/session.ts';
import { unitOfLocale } from './onboarding-draft.ts';
import { Questionnaire } from './Questionnaire.tsx';

/** Needed once, at the end. */
const WritingPlan = lazy(async () => ({ default: (await import('./WritingPlan.tsx')).WritingPlan }));

/** The local date on this device. Only decides which questions are asked; the server has its own day. */
export const todayOnDevice = (now: Date = new Date()): string =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');

/** /welcome: the questions, then the first plan being written. Whoever has a plan already is sent home. */
export function OnboardingPage() {
  const [search] = useSearchParams<{ step?: string; writing?: string }>();
  const navigate = useNavigate();
  const settings = createQuery(SettingsDocument);
  const [sent, setSent] = createSignal(false);
  // The answer to our own sending brings the plan too; it must not be taken for somebody else's.
  const [sending, setSending] = createSignal(false);
  const userId = createMemo(() => {
    const now = session();
    return now.kind === 'user' ? now.userId : null;
  });
  const hasPlan = () => Boolean(settings.data?.me?.athlete);
  const writing = () => sent() || Boolean(search.writing);
  // A plan made on another device, or in another tab, while the questions stand open here.
  createEffect(on(hasPlan, (has) => has && !writing() && !sending() && navigate('/', { replace: true })));
  return (
    <Switch
      fallback={
        <Page title="Welcome">
          <Skeleton lines={6} size="row" />
        </Page>
      }
    >
      <Match when={writing()}>
        <WritingPlan today={todayOnDevice()} />
      </Match>
      <Match when={hasPlan() && !sending()}>
        <Navigate href="/" />
      </Match>
      <Match when={settings.failure && !settings.data}>
        <Page title="Welcome">
          <Notice kind="offline" action={{ label: 'Try again', onClick: () => settings.refetch() }}>
            {settings.failure?.message} The questions need it once, to see whether you have a plan already.
          </Notice>
        </Page>
      </Match>
      <Match when={settings.data && userId()}>
        {(id) => (
          <Show when={id()} keyed>
            {(key) => (
              <Questionnaire
                userId={key}
                unit={unitOfLocale(navigator.language)}
                zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
                today={todayOnDevice()}
                onSending={setSending}
                onDone={() => {
                  setSent(true);
                  navigate('/welcome?writing=1', { replace: true });
                }}
              />
            )}
          </Show>
        )}
      </Match>
    </Switch>
  );
}
