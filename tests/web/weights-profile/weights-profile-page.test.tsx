import { cleanup, configure, screen, within } from '@solidjs/testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { WeightsProfilePage } from '../../../web/src/features/weights-profile/WeightsProfilePage.tsx';
import { answerCalendar, entry, me } from '../calendar/calendar-fixtures.ts';
import { expectNoViolations, renderPage } from '../onboarding/render-page.tsx';
import { profileEntry } from './profile-fixtures.ts';

afterEach(cleanup);
// Looking for a role reads every style there is: a busy machine needs longer than the usual second.
configure({ asyncUtilTimeout: 5000 });

const profile = {
  __typename: 'WeightsProfile',
  id: 'p8',
  version: 8,
  on: '2026-11-18',
  cause: 'workout',
  entries: [
    profileEntry('band:horizontal_pull', 'Band row', {
      workingLoad: null,
      e1rm: null,
      bandLevel: 3,
      history: [],
      move: 'held',
      reason: 'Held: the last set was short.',
    }),
    profileEntry('barbell:squat', 'Barbell back squat', { trend: 'up 17.5 kg in 8 weeks' }),
  ],
};

const history = {
  __typename: 'Query',
  weightsProfileHistory: {
    __typename: 'WeightsProfileConnection',
    nodes: [
      { __typename: 'WeightsProfile', id: 'p8', version: 8, on: '2026-11-18', cause: 'workout' },
      { __typename: 'WeightsProfile', id: 'p7', version: 7, on: '2026-11-16', cause: 'return_from_gap' },
    ],
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
};

const answers = {
  WeightsProfile: () => ({ __typename: 'Query', me, weightsProfile: profile }),
  WeightsProfileHistory: () => history,
  ProgressToday: () => ({ __typename: 'Query', me }),
  ProgressSessions: answerCalendar([
    entry('2026-11-09', 'completed'),
    entry('2026-11-12', 'skipped'),
    entry('2026-11-18', 'completed'),
  ]) as never,
};

const open = (at: string, over: Record<string, (variables: never) => unknown> = {}) =>
  renderPage(() => <WeightsProfilePage />, { ...answers, ...over }, at);

describe('what you lift now', () => {
  test('begins with one figure, how it got there and what it rests on', async () => {
    const { container } = open('/weights');
    const leading = await screen.findByRole('region', { name: 'Barbell back squat' });
    expect(leading.textContent).toContain('77.5 kg');
    expect(leading.textContent).toContain('up 17.5 kg in 8 weeks');
    expect(leading.textContent).toContain('18 Nov: 3 × 8 at 75 kg, all easy');
    expect(leading.textContent).toContain('about 97 kg for one repetition, an estimate');
    await screen.findByText('Version 8, after a session: 77.5 kg, up');
    expect(screen.getByText('Version 7, lowered after a break')).toBeTruthy();
    await expectNoViolations(container);
  });

  test('the chart’s words equal its line, and keys walk from point to point', async () => {
    const { user } = open('/weights');
    const chart = await screen.findByRole('slider', { name: 'Barbell back squat: From 60 kg on 25 Sept to 77.5 kg on 18 Nov, 3 changes.' });
    const receipt = () => chart.nextElementSibling?.textContent;
    expect(receipt()).toBe('18 Nov: 77.5 kg, up');
    chart.focus();
    await user.keyboard('{ArrowLeft}');
    expect([chart.getAttribute('aria-valuetext'), receipt()]).toEqual(['30 Oct: 62.5 kg, down', '30 Oct: 62.5 kg, down']);
    await user.keyboard('{Home}{ArrowLeft}');
    expect(receipt()).toBe('25 Sept: 60 kg, where it began');
    await user.keyboard('{End}{ArrowRight}');
    expect([chart.getAttribute('aria-valuenow'), chart.getAttribute('aria-valuemax')]).toEqual(['4', '4']);
  });

  test('only points where the load changed have a dot, and the last one is solid', async () => {
    open('/weights');
    const chart = await screen.findByRole('slider', { name: /Barbell back squat/ });
    expect(chart.querySelectorAll('circle[r="3"]')).toHaveLength(2);
    expect(chart.querySelectorAll('circle[r="5"]')).toHaveLength(1);
  });

  test('every movement is a link that puts it at the head, held ones in the same ink', async () => {
    open('/weights');
    const bands = await screen.findByRole('region', { name: 'Bands' });
    const row = within(bands).getByRole('link');
    expect(row.getAttribute('href')).toBe('/weights/band:horizontal_pull');
    expect(row.textContent).toBe('Rowmedium bandHeld: the last set was short.');
  });

  test('what was never lifted is folded away and can be opened', async () => {
    const start = profileEntry('dumbbell:squat', 'Goblet squat', { lastTrainedOn: null, move: 'new', reason: 'From your answers.' });
    const { user } = open('/weights', {
      WeightsProfile: () => ({ __typename: 'Query', me, weightsProfile: { ...profile, entries: [...profile.entries, start] } }),
    });
    const folded = await screen.findByText('One starting load, worked out and deliberately light');
    expect(screen.queryByRole('link', { name: /Goblet squat/ })).toBeNull();
    await user.click(folded);
    expect(await screen.findByRole('link', { name: /Goblet squat/ })).toBeTruthy();
  });

  test('before the first session it says what will stand here', async () => {
    open('/weights', { WeightsProfile: () => ({ __typename: 'Query', me, weightsProfile: null }) });
    expect(await screen.findByText('Nothing lifted yet. After your first session this page shows a load for each movement.')).toBeTruthy();
  });
});

describe('progress', () => {
  test('counts sessions by week in words and bars, and tells the newest ones', async () => {
    const { container, sent } = open('/progress');
    const bars = await screen.findByRole('slider', {
      name: 'Sessions done per week. Week of 9 Nov: 1 of 2 sessions done. This week so far: 1 of 1 session done.',
    });
    expect(bars.getAttribute('aria-valuetext')).toBe('This week so far: 1 of 1 session done');
    expect(sent.find(({ name }) => name === 'ProgressSessions')?.variables).toEqual({ from: '2026-09-28', to: '2026-11-22' });
    const lately = screen.getByRole('region', { name: 'Lately' });
    expect(
      within(lately)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/entry/2026-11-18', '/entry/2026-11-09']);
    expect((await screen.findByRole('link', { name: 'All weights' })).getAttribute('href')).toBe('/weights');
    await expectNoViolations(container);
  });

  test('with nothing done it claims nothing', async () => {
    open('/progress', { ProgressSessions: () => ({ __typename: 'Query', calendar: [] }) });
    expect(await screen.findByText('Nothing planned or done yet. Weeks appear here as you train.')).toBeTruthy();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
