import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findStaleEntries } from '../../server/src/features/calendar/close-stale-entries.ts';
import { type Person, startApi, type TestApi, until } from '../support/api.ts';
import { onboard, writtenWorkout } from '../support/builders.ts';
import { smallCoach } from '../support/small-workout.ts';

const start = '2026-11-18T10:00:00Z';
let api: TestApi;
beforeAll(async () => {
  api = await startApi({ coach: smallCoach, now: start });
});
beforeEach(() => api.setNow(start));
afterAll(() => api.close());

const customEntry = async (person: Person): Promise<string> =>
  (await person.run('createCustomEntry', { words: 'upper body', minutes: 30 }, '... on CalendarEntry { id }')).id;
const statusOf = async (person: Person, id: string) =>
  (
    await person.gql('query ($id: ID!) { calendarEntry(id: $id) { status completion { attempted completedAt stats { setsDone } } } }', {
      id,
    })
  ).calendarEntry;
const stored = async (id: string) => (await api.app.services.db.calendarEntry.findUniqueOrThrow({ where: { id } })).status;
const eventsOf = (userId: string, entryId: string) =>
  api.app.services.db.event.count({ where: { userId, kind: 'entry', refs: { path: ['entryId'], equals: entryId } } });
const jobsOf = async (userId: string) => (await api.app.services.jobs.boss.findJobs('close-stale-entries', { data: { userId } })).length;
/** Runs the sweep now instead of waiting for its five minutes. */
const sweep = () => api.app.services.jobs.boss.send('find-stale-entries', {});

test('a planned day that has passed reads as skipped at once, and the sweep stores it with one event', async () => {
  const person = await api.signUp();
  await onboard(person);
  const entryId = await customEntry(person);
  const before = await eventsOf(person.id, entryId);

  api.setNow('2026-11-19T00:00:01Z');
  expect((await statusOf(person, entryId)).status).toBe('skipped');
  expect(await stored(entryId)).toBe('planned');

  await sweep();
  await until(async () => (await stored(entryId)) === 'skipped', 'the sweep');
  await sweep();
  await until(
    async () =>
      (await api.app.services.jobs.boss.findJobs('find-stale-entries')).every(({ state }) => state === 'completed' || state === 'failed'),
    'the second sweep',
  );
  expect(await eventsOf(person.id, entryId)).toBe(before + 1);
});

test('a workout left for 24 hours closes: attempted where a set was done, else skipped', async () => {
  const person = await api.signUp();
  const { locationId } = await onboard(person);
  const begun = await writtenWorkout(person, locationId);
  const untouched = await writtenWorkout(person, locationId);
  await person.run('logSet', { setId: begun.workout.exercises[0].sets[1].id, performedAt: start });
  const { generatedAt } = await api.app.services.db.workout.findUniqueOrThrow({ where: { id: begun.workout.id } });

  api.setNow('2026-11-19T09:59:00Z');
  await sweep();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await stored(begun.entryId)).toBe('generated');

  api.setNow('2026-11-19T10:30:00Z');
  await sweep();
  await until(async () => (await stored(untouched.entryId)) === 'skipped', 'the sweep');
  await until(async () => (await stored(begun.entryId)) === 'completed', 'the sweep');
  expect(await statusOf(person, untouched.entryId)).toEqual({ status: 'skipped', completion: null });
  expect(await statusOf(person, begun.entryId)).toEqual({
    status: 'completed',
    completion: {
      attempted: true,
      completedAt: new Date(generatedAt.getTime() + 24 * 60 * 60_000).toISOString(),
      stats: { setsDone: 1 },
    },
  });
});

test('a skipped day whose workout arrives late, written in time, closes once more when it is left', async () => {
  const person = await api.signUp();
  const { locationId } = await onboard(person);
  const entryId = await customEntry(person);
  api.setNow('2026-11-19T10:00:00Z');
  await sweep();
  await until(async () => (await stored(entryId)) === 'skipped', 'the sweep');

  await person.run('generateWorkout', { entryId, locationId, energy: 3, minutes: 30, performedAt: '2026-11-18T23:00:00Z' });
  expect(await stored(entryId)).toBe('generated');
  expect((await api.app.services.db.calendarEntry.findUniqueOrThrow({ where: { id: entryId } })).closedAt).toBeNull();
  api.setNow('2026-11-20T00:00:00Z');
  await sweep();
  await until(async () => (await stored(entryId)) === 'skipped', 'the second closing');
});

test('a sweep asks for work only where a session is over', async () => {
  const [resting, late] = [await api.signUp(), await api.signUp()];
  await onboard(resting, { zone: 'Pacific/Honolulu' });
  await onboard(late, { zone: 'Pacific/Auckland' });
  for (const person of [resting, late]) await customEntry(person);
  api.setNow('2026-11-18T12:00:00Z'); // the 19th in Auckland, still the 18th in Honolulu
  const before = await jobsOf(resting.id);
  await findStaleEntries(api.app.services);
  expect(await jobsOf(late.id)).toBeGreaterThan(0);
  expect(await jobsOf(resting.id)).toBe(before);
});

test('several sessions of a day are independent of each other', async () => {
  const person = await api.signUp();
  const { locationId } = await onboard(person);
  const done = await writtenWorkout(person, locationId);
  const open = await writtenWorkout(person, locationId);
  const planned = await customEntry(person);
  await person.run('completeWorkout', { workoutId: done.workout.id, performedAt: start });

  const { week } = await person.gql('{ week { next { id } } }');
  expect([open.entryId, planned]).toContain(week.next.id);
  expect(await Promise.all([done.entryId, open.entryId, planned].map(stored))).toEqual(['completed', 'generated', 'planned']);
});

test('a day ends where the athlete lives: at one instant it is over in Auckland and not in Los Angeles', async () => {
  // 10:00 UTC is 23:00 of the 18th in Auckland and 02:00 of the 18th in Los Angeles.
  const [kiwi, angeleno] = [await api.signUp(), await api.signUp()];
  await onboard(kiwi, { zone: 'Pacific/Auckland' });
  await onboard(angeleno, { zone: 'America/Los_Angeles' });
  const [theirs, ours] = [await customEntry(kiwi), await customEntry(angeleno)];
  expect((await kiwi.gql('{ me { today } }')).me.today).toBe('2026-11-18');
  expect((await angeleno.gql('{ me { today } }')).me.today).toBe('2026-11-18');

  api.setNow('2026-11-18T11:00:01Z'); // midnight in Auckland
  expect((await kiwi.gql('{ me { today } }')).me.today).toBe('2026-11-19');
  expect((await statusOf(kiwi, theirs)).status).toBe('skipped');
  expect((await statusOf(angeleno, ours)).status).toBe('planned');
  await sweep();
  await until(async () => (await stored(theirs)) === 'skipped', 'the sweep');
  expect(await stored(ours)).toBe('planned');

  api.setNow('2026-11-19T07:59:59Z'); // a second before midnight in Los Angeles
  expect((await statusOf(angeleno, ours)).status).toBe('planned');
  api.setNow('2026-11-19T08:00:01Z');
  expect((await statusOf(angeleno, ours)).status).toBe('skipped');
});

test('a change of zone neither doubles nor loses a day of the week', async () => {
  const person = await api.signUp();
  await onboard(person, { zone: 'America/Los_Angeles' });
  const week = async () => (await person.gql('{ week { from to entries { id on } } }')).week;
  const before = await week();
  expect(before.entries.length).toBeGreaterThan(0);

  await person.run('updateAthleteProfile', { zone: 'Pacific/Auckland' });
  expect(await week()).toEqual(before);
});
