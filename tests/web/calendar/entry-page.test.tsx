import 'fake-indexeddb/auto';
import { cleanup, configure, screen, within } from '@solidjs/testing-library';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EntryPage } from '../../../web/src/features/calendar/EntryPage.tsx';
import { notesOf } from '../../../web/src/features/calendar/notes-of.ts';
import { listEntries } from '../../../web/src/offline/outbox.ts';
import { openDatabase, writeUser } from '../../../web/src/offline/outbox-database.ts';
import { expectNoViolations, renderPage } from '../onboarding/render-page.tsx';
import { exerciseView, kg, performed, setView, workoutView } from '../workout/workout-fixtures.ts';
import { completion, entry, me } from './calendar-fixtures.ts';

afterEach(cleanup);
// Looking for a role reads every style there is: a busy machine needs longer than the usual second.
configure({ asyncUtilTimeout: 5000 });
beforeEach(async () => {
  await (await openDatabase()).clear('outbox');
  await writeUser('u1');
});

const workout = workoutView([
  exerciseView(
    'bench',
    [
      setView('b1', { performed: performed('2026-11-18T18:00:00Z') }),
      setView('b2', { performed: performed('2026-11-18T18:05:00Z', { reps: 6, load: kg(60), rpe: 9, corrected: true }) }),
    ],
    { name: 'Barbell bench press' },
  ),
  exerciseView('row', [setView('r1')], {
    name: 'Barbell row',
    skippedAt: '2026-11-18T18:20:00Z',
    pain: { __typename: 'PainFlag', site: 'shoulder', score: 5 },
  }),
]);

const record = {
  ...entry('2026-11-18', 'completed', { revision: 7 }),
  workout,
  completion: completion({
    summary: 'A good one.',
    decisions: [
      {
        __typename: 'Decision',
        decision: 'hold',
        reason: 'One set short, so 62.5 kg stays.',
        exercise: { __typename: 'Exercise', id: 'x', name: 'Barbell bench press' },
      },
    ],
  }),
};

const open = (calendarEntry: unknown) =>
  renderPage(() => <EntryPage />, { EntryRecord: () => ({ __typename: 'Query', me, calendarEntry }) }, '/entry/2026-11-18');

describe('the record of a session', () => {
  test('says what was planned, what was done, and what follows from it', async () => {
    const { container } = open(record);
    await screen.findByText('You did 3 of 4 sets of 2 exercises in 61 min.');
    expect(screen.getByText('Wednesday 18 November, done')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Planned' })).getByText('Squat for five, then volume.')).toBeTruthy();
    expect(screen.getByText('A good one.')).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'What it means for next time' })).getByText('One set short, so 62.5 kg stays.'),
    ).toBeTruthy();
    await expectNoViolations(container);
  });

  test('puts every set as it was written beside what was done, with the effort that was given', async () => {
    open(record);
    const bench = await screen.findByRole('table', { name: 'Sets of Barbell bench press' });
    const rows = within(bench)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toEqual(['SetWrittenDone', '18 × 62.5 kg8 × 62.5 kg', '28 × 62.5 kg6 × 60 kgeffort 9']);
  });

  test('says skipped and pain in words', async () => {
    open(record);
    const row = (await screen.findByRole('table', { name: 'Sets of Barbell row' })).closest('li') as HTMLElement;
    expect(row.textContent).toContain('Pain, shoulder, 5 of 10');
    expect(row.textContent).toContain('Skipped');
    expect(row.textContent).toContain('not done');
  });

  test('a skipped one tells the intent and no reproach', async () => {
    open({ ...entry('2026-11-18', 'skipped'), workout: null, completion: null });
    expect(await screen.findByText('Not done. The plan goes on without it.')).toBeTruthy();
    expect(screen.getByText('Squat for five, then volume.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Felt' })).toBeNull();
  });

  test('leads back to its day in the month', async () => {
    open(record);
    await screen.findByRole('heading', { level: 1, name: 'Lower body' });
    expect(screen.getByRole('link', { name: 'Back' }).getAttribute('href')).toBe('/calendar?view=month&on=2026-11-18');
  });
});

describe('notes', () => {
  test('a change goes to the outbox with the revision it was made on', async () => {
    const { user } = open(record);
    const field = await screen.findByRole('textbox', { name: 'Notes' });
    expect((field as HTMLTextAreaElement).value).toBe('Slept badly.');
    expect(screen.queryByRole('button', { name: 'Save notes' })).toBeNull();
    await user.type(field, ' Knee warm.');
    await user.click(screen.getByRole('button', { name: 'Save notes' }));
    await expect.poll(() => listEntries('u1')).toHaveLength(1);
    const [change] = await listEntries('u1');
    expect(change).toMatchObject({
      operationName: 'UpdateNotes',
      input: { entryId: '2026-11-18', notes: 'Slept badly. Knee warm.', origin: { basedOnRevision: 7 } },
    });
  });

  test('with nobody signed in nothing is lost from the field', async () => {
    await writeUser(null);
    const { user } = open(record);
    const field = await screen.findByRole('textbox', { name: 'Notes' });
    await user.type(field, ' More.');
    await user.click(screen.getByRole('button', { name: 'Save notes' }));
    await screen.findByText(/Your words still stand in the field/);
    expect((field as HTMLTextAreaElement).value).toBe('Slept badly. More.');
  });

  test('the newest unsent change of this session stands over what the server said', () => {
    const change = (entryId: string, notes: string, status: 'waiting' | 'refused' = 'waiting') => ({
      order: 1,
      userId: 'u1',
      clientId: 'd',
      clientSeq: 1,
      key: 'k',
      operationName: 'UpdateNotes',
      hash: 'h',
      input: { entryId, notes },
      performedAt: '2026-11-20T10:00:00Z',
      status,
      attempts: 0,
      renumbered: false,
      reason: null,
    });
    expect(notesOf([change('e1', 'first'), change('e1', 'second'), change('e2', 'other')], 'e1', 'said')).toEqual({
      notes: 'second',
      waiting: true,
    });
    expect(notesOf([change('e1', 'no', 'refused')], 'e1', 'said')).toEqual({ notes: 'said', waiting: false });
  });
});
