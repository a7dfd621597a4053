import { Navigate, Route, Router, type RouteSectionProps, useLocation } from '@solidjs/router';
import { ErrorBoundary, lazy, Match, onMount, Show, Suspense, Switch } from 'solid-js';
import { appTabs } from './app-tabs.ts';
import { session } from './features/sign-in/session.ts';
import { TodayPage } from './features/today/TodayPage.tsx';
import { signedOut } from './graphql/service-state.ts';
import { UpdatePrompt } from './offline/UpdatePrompt.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { Notice } from './ui/Notice.tsx';
import { Page } from './ui/Page.tsx';
import { PageSkeleton } from './ui/PageSkeleton.tsx';
import { TabBar } from './ui/TabBar.tsx';

const SignInPage = lazy(async () => ({ default: (await import('./features/sign-in/SignInPage.tsx')).SignInPage }));
const OnboardingPage = lazy(async () => ({ default: (await import('./features/onboarding/OnboardingPage.tsx')).OnboardingPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./features/settings/SettingsPage.tsx')).SettingsPage }));
const EntryRoute = lazy(async () => ({ default: (await import('./features/today/EntryRoute.tsx')).EntryRoute }));
const WorkoutPage = lazy(async () => ({ default: (await import('./features/workout/WorkoutPage.tsx')).WorkoutPage }));
const CompletionPage = lazy(async () => ({ default: (await import('./features/workout/CompletionPage.tsx')).CompletionPage }));
const CalendarPage = lazy(async () => ({ default: (await import('./features/calendar/CalendarPage.tsx')).CalendarPage }));
const ProgramPage = lazy(async () => ({ default: (await import('./features/program/ProgramPage.tsx')).ProgramPage }));
const WeightsProfilePage = lazy(async () => ({
  default: (await import('./features/weights-profile/WeightsProfilePage.tsx')).WeightsProfilePage,
}));

/** Everything that belongs to a person: behind the sign-in, with the live line open. */
const SignedInFrame = lazy(async () => ({ default: (await import('./features/live/SignedInFrame.tsx')).SignedInFrame }));

function Frame(props: RouteSectionProps) {
  const location = useLocation();
  const outside = () => location.pathname === '/sign-in';
  return (
    <>
      <UpdatePrompt />
      <ErrorBoundary fallback={(error: unknown) => <Broken error={error} />}>
        <Suspense fallback={<PageSkeleton />}>
          <Switch fallback={<PageSkeleton />}>
            <Match when={outside()}>{props.children}</Match>
            <Match when={session().kind === 'nobody' || signedOut()}>
              <Navigate href={`/sign-in${location.pathname === '/' ? '' : `?to=${encodeURIComponent(location.pathname)}`}`} />
            </Match>
            <Match when={session().kind === 'user'}>
              {props.children}
              <SignedInFrame />
            </Match>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <Announcer />
    </>
  );
}

/** Pages with the tab bar; a workout has none. */
function Tabbed(props: RouteSectionProps) {
  return (
    <>
      {props.children}
      <TabBar tabs={appTabs} />
    </>
  );
}

function Broken(props: { error: unknown }) {
  onMount(() => console.error(props.error));
  return (
    <Page title="Setwise">
      <Notice kind="failed" action={{ label: 'Open it again', onClick: () => location.assign('/') }}>
        This page stopped working. What you logged is kept on this device.
      </Notice>
    </Page>
  );
}

function NotFoundPage() {
  return (
    <Page title="Nothing here" back="/">
      <p>There is no page at this address.</p>
    </Page>
  );
}

export function App() {
  return (
    <Show when={session().kind !== 'unknown'} fallback={<PageSkeleton />}>
      <Router root={Frame} scrollRestoration>
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/welcome" component={OnboardingPage} />
        <Route path="/workout/:entryId" component={WorkoutPage} />
        <Route path="/done/:entryId" component={CompletionPage} />
        <Route path="/entry/:entryId" component={EntryRoute} />
        <Route component={Tabbed}>
          <Route path="/" component={TodayPage} />
          <Route path="/calendar" component={CalendarPage} />
          <Route path={['/program', '/program/versions', '/program/versions/:version']} component={ProgramPage} />
          <Route path={['/weights', '/weights/:key', '/progress']} component={WeightsProfilePage} />
          <Route path={['/settings', '/settings/*rest']} component={SettingsPage} />
        </Route>
        <Route path="*" component={NotFoundPage} />
      </Router>
    </Show>
  );
}
