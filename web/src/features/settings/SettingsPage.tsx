import { useLocation } from '@solidjs/router';
import { createMemo, lazy, Match, Show, Switch } from 'solid-js';
import { Page } from '../../ui/Page.tsx';
import { SettingsProvider } from './SettingsContext.tsx';
import { SettingsOverview } from './SettingsOverview.tsx';

const TrainingPage = lazy(async () => ({ default: (await import('./TrainingPage.tsx')).TrainingPage }));
const BodyPage = lazy(async () => ({ default: (await import('./BodyPage.tsx')).BodyPage }));
const InjuriesPage = lazy(async () => ({ default: (await import('./health/InjuriesPage.tsx')).InjuriesPage }));
const SafetyPage = lazy(async () => ({ default: (await import('./health/SafetyPage.tsx')).SafetyPage }));
const PlacesPage = lazy(async () => ({ default: (await import('./locations/PlacesPage.tsx')).PlacesPage }));
const PlacePage = lazy(async () => ({ default: (await import('./locations/PlacePage.tsx')).PlacePage }));
const ExercisesPage = lazy(async () => ({ default: (await import('./exercises/ExercisesPage.tsx')).ExercisesPage }));
const RequestsPage = lazy(async () => ({ default: (await import('./RequestsPage.tsx')).RequestsPage }));
const UnitsPage = lazy(async () => ({ default: (await import('./UnitsPage.tsx')).UnitsPage }));
const AccountPage = lazy(async () => ({ default: (await import('./AccountPage.tsx')).AccountPage }));

/** /settings and the pages below it. */
export function SettingsPage() {
  const location = useLocation();
  const parts = createMemo(() => location.pathname.replace(/^\/settings\/?/, '').split('/'));
  const section = () => parts()[0] ?? '';
  return (
    <SettingsProvider>
      <Switch
        fallback={
          <Page title="Nothing here" back="/settings">
            <p>There is no page of settings at this address.</p>
          </Page>
        }
      >
        <Match when={section() === ''}>
          <SettingsOverview />
        </Match>
        <Match when={section() === 'training'}>
          <TrainingPage />
        </Match>
        <Match when={section() === 'body'}>
          <BodyPage />
        </Match>
        <Match when={section() === 'injuries'}>
          <InjuriesPage />
        </Match>
        <Match when={section() === 'safety'}>
          <SafetyPage />
        </Match>
        <Match when={section() === 'places' && !parts()[1]}>
          <PlacesPage />
        </Match>
        <Match when={section() === 'places' && parts()[1]}>
          {(id) => (
            <Show when={id()} keyed>
              {(key) => <PlacePage id={decodeURIComponent(key)} />}
            </Show>
          )}
        </Match>
        <Match when={section() === 'exercises'}>
          <ExercisesPage />
        </Match>
        <Match when={section() === 'requests'}>
          <RequestsPage />
        </Match>
        <Match when={section() === 'units'}>
          <UnitsPage />
        </Match>
        <Match when={section() === 'account'}>
          <AccountPage />
        </Match>
      </Switch>
    </SettingsProvider>
  );
}
