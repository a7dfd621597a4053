import { cleanup, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keep } from '../../../web/src/features/onboarding/keep-draft.ts';
import { OnboardingPage } from '../../../web/src/features/onboarding/OnboardingPage.tsx';
import { storedMe } from '../settings/stored-settings.ts';
import { answeredDraft } from './answered-draft.ts';
import { renderPage } from './render-page.tsx';

vi.mock('../../../web/src/features/sign-in/session.ts', () => ({ session: () => ({ kind: 'user', userId: 'u1' }) }));

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const settings = (me: unknown) => () => ({ __typename: 'Query', me, instance: { __typename: 'Instance', version: '0.1.0' } });
const program = { __typename: 'Program', id: 'p1', version: 1, phase: { __typename: 'Phase', kind: 'strength', weeks: 4 } };
const entry = {
  __typename: 'CalendarEntry',
  id: 'e1',
  on: '2026-11-22',
  startsAt: null,
  status: 'planned',
  origin: 'program',
  sessionType: 'upper',
  title: 'Upper',
  muscleFocus: [],
  minutes: 60,
  purpose: '',
  words: null,
  revision: 1,
  workout: null,
  completion: null,
};
const profile = { __typename: 'WeightsProfile', id: 'w1', version: 1, entries: [] };

test('whoever has a plan already is sent home', async () => {
  const page = renderPage(() => <OnboardingPage />, { Settings: settings(storedMe) }, '/welcome');
  await expect.poll(() => page.history.get()).toBe('/');
});

test('the answer to one’s own sending leads to the progress, never home first', async () => {
  keep(localStorage, 'u1', { draft: answeredDraft(), submission: null });
  const page = renderPage(
    () => <OnboardingPage />,
    {
      Settings: settings({ ...storedMe, athlete: null, locations: [] }),
      CompleteOnboarding: () => ({ __typename: 'Mutation', completeOnboarding: storedMe }),
      FirstPlan: () => ({ __typename: 'Query', me: storedMe, program: null, weightsProfile: null, calendar: [] }),
    },
    '/welcome?step=review',
  );
  const seen: string[] = [];
  page.history.listen((to) => seen.push(to));
  await page.user.click(await screen.findByRole('button', { name: /^Write my first week/ }));

  expect(await screen.findByText('Your program is being written')).toBeTruthy();
  expect(seen).toEqual(['/welcome?writing=1']);
});

test('who waits for clearance reads why, and is not sent on', async () => {
  renderPage(
    () => <OnboardingPage />,
    {
      Settings: settings(storedMe),
      FirstPlan: () => ({ __typename: 'Query', me: storedMe, program, weightsProfile: profile, calendar: [entry] }),
    },
    '/welcome?writing=1',
  );
  expect(await screen.findByText('Your first week is there')).toBeTruthy();
  expect(screen.getByText('Please see a doctor first.')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Record a clearance/ }).getAttribute('href')).toBe('/settings/safety');
  await new Promise((later) => setTimeout(later, 1500));
  expect(screen.getByText('Your first week is there')).toBeTruthy();
});

test('who can start lands on Today by itself', async () => {
  const athlete = { ...storedMe.athlete, screening: { __typename: 'Screening', decision: 'train', reasons: [] } };
  const page = renderPage(
    () => <OnboardingPage />,
    {
      Settings: settings(storedMe),
      FirstPlan: () => ({ __typename: 'Query', me: { ...storedMe, athlete }, program, weightsProfile: profile, calendar: [entry] }),
    },
    '/welcome?writing=1',
  );
  await expect.poll(() => page.history.get(), { timeout: 4000 }).toBe('/');
});
