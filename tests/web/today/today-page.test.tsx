import { cleanup, screen } from '@solidjs/testing-library';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../web/src/features/today/plan-today.ts';
import { TodayPage } from '../../../web/src/features/today/TodayPage.tsx';
import { setServiceState } from '../../../web/src/graphql/service-state.ts';
import { expectNoViolations, renderPage } from '../ui/render-page.tsx';
import { entry, week } from './week-fixtures.ts';

afterEach(() => {
  cleanup();
  setServiceState({ kind: 'ok' });
});

const athlete = {
  __typename: 'AthleteProfile',
  id: 'p',
  unit: 'kg',
  zone: 'UTC',
  goal: 'muscle',
  revision: 1,
  screening: { __typename: 'Screening', decision: 'train' },
};

function open(entries: readonly Entry[], about: { tasks?: object[]; next?: Entry | null; athlete?: object | null; code?: string } = {}) {
  return renderPage(
    () => <TodayPage />,
    () =>
      about.code ?? {
        me: {
          __typename: 'Me',
          id: 'ann',
          email: 'ann@example.com',
          name: 'Ann',
          role: 'member',
          today: '2026-11-20',
          cursor: 1,
          tasks: about.tasks ?? [],
          athlete: about.athlete === undefined ? athlete : about.athlete,
        },
        week: { __typename: 'Week', ...week(entries), next: about.next ?? null, phase: null },
        coachRequests: [],
      },
  );
}

describe('the button always has a purpose', () => {
  test('it names the session of now and its minutes, and leads to it', async () => {
    open([entry()]);

    expect((await screen.findByRole('link', { name: 'Upper Body Push — 60 min' })).getAttribute('href')).toBe('/entry/e1');
  });

  test('a workout that is written is opened at once', async () => {
    open([entry({ status: 'generated', workout: { __typename: 'Workout', id: 'w' } })]);

    expect((await screen.findByRole('link', { name: /Upper Body Push/ })).getAttribute('href')).toBe('/workout/e1');
  });

  test('with no session left it opens the custom workout', async () => {
    const { user } = open([entry({ status: 'completed' })]);
    await screen.findByText(/Upper body push is done/);

    await user.click(screen.getByRole('button', { name: 'Start workout' }));

    await screen.findByLabelText('What do you want to train?');
  });

  test('it is there while nothing is known yet, and when the server can’t', async () => {
    open([], { code: 'INTERNAL_SERVER_ERROR' });

    expect(screen.getByRole('button', { name: 'Start workout' })).toBeTruthy();
    await screen.findByRole('alert');
    expect(screen.getByRole('button', { name: 'Start workout' })).toBeTruthy();
  });
});

test('a new account reads that its first week is being written, with what is under way', async () => {
  open([], { tasks: [{ __typename: 'Task', kind: 'program', text: 'Your program: choosing the days', since: '2026-11-20T10:00:00Z' }] });

  await screen.findByText(/Your first week is being written/);
  await screen.findByText('Your program: choosing the days');
});

test('somebody without answers is asked them first', async () => {
  const { path } = open([], { athlete: null });

  await vi.waitFor(() => expect(path()).toBe('/welcome'));
});

test('a day is read with its sessions in words, not by its mark', async () => {
  open([entry(), entry({ id: 'e2', on: '2026-11-18', status: 'skipped', title: 'Lower body' })]);

  await screen.findByRole('link', { name: 'Friday 20 November, today: Upper body push, planned' });
  await screen.findByRole('link', { name: 'Wednesday 18 November: Lower body, skipped' });
  await screen.findByRole('link', { name: 'Thursday 19 November: rest' });
});

test('the page has no violation', async () => {
  const { container } = open([entry(), entry({ id: 'e2', on: '2026-11-22' })]);
  await screen.findByText('Still this week');

  await expectNoViolations(container);
});
