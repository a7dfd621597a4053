import { cleanup, configure, screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { CalendarPage } from '../../../web/src/features/calendar/CalendarPage.tsx';
import type { CalendarEntryPartsFragment } from '../../../web/src/graphql/generated/graphql.ts';
import { expectNoViolations, renderPage } from '../onboarding/render-page.tsx';
import { answerCalendar, entry, me } from './calendar-fixtures.ts';

afterEach(cleanup);
// Looking for a role reads every style there is: a busy machine needs longer than the usual second.
configure({ asyncUtilTimeout: 5000 });

const sessions = [
  entry('2026-11-16', 'completed', { title: 'Upper body pull' }),
  entry('2026-11-18', 'completed'),
  entry('2026-11-18', 'completed', { id: 'arms', title: 'Arms', origin: 'custom' }),
  entry('2026-11-19', 'skipped', { title: 'Easy run' }),
  entry('2026-11-20', 'generated', { title: 'Upper body push' }),
  entry('2026-11-22', 'planned'),
  entry('2026-12-01', 'planned', { title: 'Full body A' }),
];

const open = (at: string, entries: readonly CalendarEntryPartsFragment[] = sessions) =>
  renderPage(() => <CalendarPage />, { CalendarToday: () => ({ __typename: 'Query', me }), Calendar: answerCalendar(entries) }, at);

const dayButton = (name: RegExp) => screen.getByRole('button', { name });
const focused = () => document.activeElement as HTMLElement;

describe('the month', () => {
  const month = async (on = '2026-11-18') => {
    const page = open(`/calendar?view=month&on=${on}`);
    await screen.findByRole('button', { name: /^Monday 16 November\. Upper body pull, done$|Full body A/ });
    return page;
  };

  test('is a grid with one tab stop, the chosen day', async () => {
    const { container } = await month();
    const grid = screen.getByRole('grid', { name: 'November 2026' });
    const stops = [...grid.querySelectorAll<HTMLElement>('button')].filter((button) => button.tabIndex === 0);
    expect(stops.map((stop) => stop.dataset.day)).toEqual(['2026-11-18']);
    expect(within(grid).getByRole('gridcell', { selected: true }).textContent).toContain('18');
    await expectNoViolations(container);
  });

  test('names each day with its sessions and their state, and today as today', async () => {
    await month();
    expect(dayButton(/^Wednesday 18 November\. Lower body, done\. Arms, done$/)).toBeTruthy();
    expect(dayButton(/^Thursday 19 November\. Easy run, skipped$/)).toBeTruthy();
    expect(dayButton(/^Friday 20 November, today\. Upper body push, workout written$/).getAttribute('aria-current')).toBe('date');
  });

  test('shows nothing but the number on a day beyond the plan', async () => {
    await month();
    const beyond = dayButton(/^Friday 27 November$/);
    expect(beyond.textContent).toBe('27');
    expect(beyond.querySelector('svg')).toBeNull();
  });

  test('two sessions of a day are two marks and two rows, each leading to its own record', async () => {
    await month();
    expect(dayButton(/^Wednesday 18/).querySelectorAll('svg')).toHaveLength(2);
    const panel = screen.getByRole('region', { name: 'Wednesday 18' });
    expect(
      within(panel)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/entry/2026-11-18', '/entry/arms']);
  });

  test('arrows, Home and End move the choice, the focus and the day beneath', async () => {
    const { user } = await month();
    dayButton(/^Wednesday 18/).focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(focused().dataset.day).toBe('2026-11-19'));
    expect(screen.getByRole('region', { name: 'Thursday 19' })).toBeTruthy();
    await user.keyboard('{End}');
    await waitFor(() => expect(focused().dataset.day).toBe('2026-11-22'));
    await user.keyboard('{Home}{ArrowUp}');
    await waitFor(() => expect(focused().dataset.day).toBe('2026-11-09'));
  });

  test('an arrow over the edge of the month brings the next one and keeps the focus', async () => {
    const { user, sent } = await month();
    dayButton(/^Wednesday 18/).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused().dataset.day).toBe('2026-11-25'));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused().dataset.day).toBe('2026-12-02'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('December 2026');
    expect(sent.at(-1)).toEqual({ name: 'Calendar', variables: { from: '2026-12-01', to: '2026-12-31' } });
    await screen.findByRole('button', { name: /^Tuesday 1 December\. Full body A, planned$/ });
  });

  test('a page key moves by a month, to its last day where it is shorter', async () => {
    const { user } = await month('2026-12-31');
    dayButton(/^Thursday 31 December/).focus();
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(focused().dataset.day).toBe('2026-11-30'));
  });

  test('a tap chooses a day, and the address remembers it', async () => {
    const { user, history } = await month();
    await user.click(dayButton(/^Sunday 22/));
    await waitFor(() => expect(history.get()).toContain('on=2026-11-22'));
    expect(screen.getByRole('region', { name: 'Sunday 22' }).textContent).toContain('Squat for five, then volume.');
  });
});

describe('the week', () => {
  test('says rest on a free day of the plan, and what each session is or was', async () => {
    const { container } = open('/calendar');
    const pull = await screen.findByRole('link', { name: /Upper body pull.*61 min, 3 of 4 sets.*done/ });
    expect(pull.getAttribute('href')).toBe('/entry/2026-11-16');
    const days = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(days).toHaveLength(7);
    expect(days[1]?.textContent).toContain('Rest');
    expect(days[4]?.textContent).toContain('today');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('16 to 22 November');
    await expectNoViolations(container);
  });

  test('a session of today shows what it is for, one of the past does not', async () => {
    open('/calendar');
    const today = await screen.findByRole('link', { name: /Upper body push/ });
    expect(today.textContent).toContain('Squat for five, then volume.');
    expect(screen.getByRole('link', { name: /Easy run/ }).textContent).not.toContain('Squat for five');
  });

  test('a week the plan does not reach says so and claims no rest', async () => {
    const { user } = open('/calendar', sessions.slice(0, 6));
    await screen.findByRole('link', { name: /Upper body pull/ });
    await user.click(screen.getByRole('button', { name: 'Next week' }));
    await screen.findByText(/Not planned yet\./);
    expect(screen.queryByText('Rest')).toBeNull();
  });

  test('with nothing on the device and no server it says what is missing and offers the next step', async () => {
    renderPage(() => <CalendarPage />, { CalendarToday: () => ({ __typename: 'Query', me }), Calendar: () => null }, '/calendar');
    await screen.findByText(/not on this device yet/);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.queryByText('Rest')).toBeNull();
  });
});

describe('the list', () => {
  test('puts what lies ahead first, then the months back in time', async () => {
    const { container } = open('/calendar?view=list', [entry('2026-10-30', 'completed', { title: 'Old one' }), ...sessions]);
    await screen.findByRole('heading', { name: 'Ahead' });
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Ahead',
      'November 2026',
      'October 2026',
    ]);
    expect(screen.getAllByRole('link', { name: /,/ }).map((link) => link.getAttribute('href')?.replace('/entry/', ''))).toEqual([
      '2026-11-20',
      '2026-11-22',
      '2026-12-01',
      '2026-11-19',
      'arms',
      '2026-11-18',
      '2026-11-16',
      '2026-10-30',
    ]);
    await expectNoViolations(container);
  });

  test('reads earlier months when asked, until there are none', async () => {
    const { user, sent } = open('/calendar?view=list', [entry('2026-08-10', 'completed', { title: 'Summer' }), ...sessions]);
    await user.click(await screen.findByRole('button', { name: 'Show earlier months' }));
    await screen.findByText('Summer');
    expect(sent.at(-1)?.variables).toEqual({ from: '2026-06-01', to: '2026-08-31' });
    await user.click(screen.getByRole('button', { name: 'Show earlier months' }));
    await screen.findByText('Nothing earlier.');
    expect(screen.queryByRole('button', { name: 'Show earlier months' })).toBeNull();
  });
});
