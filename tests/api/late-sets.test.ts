import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { key, type Person, startApi, type TestApi, until } from '../support/api.ts';
import { onboard, writtenWorkout } from '../support/builders.ts';
import { smallCoach } from '../support/small-workout.ts';

let api: TestApi;
let person: Person;
let locationId: string;
beforeAll(async () => {
  api = await startApi({ coach: smallCoach, now: '2026-11-18T10:00:00Z' });
});
beforeEach(async () => {
  api.setNow('2026-11-18T10:00:00Z');
  person = await api.signUp();
  ({ locationId } = await onboard(person));
});
afterAll(() => api.close());

/** Minutes into the hour before the workout is written. */
const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 9, minute)).toISOString();
const completionFields = `completedAt attempted profileVersion notes stats { setsDone reps volume { value } durationSeconds }`;
const complete = (workoutId: string, performedAt: string, changes: Record<string, unknown> = {}, who = person) =>
  who.run(
    'completeWorkout',
    { workoutId, performedAt, ...changes },
    `... on CalendarEntry { id status completion { ${completionFields} } }`,
  );
const log = (setId: string, performedAt: string, changes: Record<string, unknown> = {}, who = person) =>
  who.run('logSet', { setId, performedAt, ...changes }, '... on EntryClosed { status } ... on Workout { revision }');
const entryOf = async (id: string) =>
  (await person.gql(`query ($id: ID!) { calendarEntry(id: $id) { status completion { ${completionFields} } } }`, { id })).calendarEntry;
const setsOf = (workout: { exercises: { sets: { id: string }[] }[] }): string[] =>
  workout.exercises.flatMap(({ sets }) => sets.map(({ id }) => id));
/** Every completion of the account is in the profile. */
const folded = (who = person) =>
  until(async () => {
    const { me } = await who.gql('{ me { tasks { kind } } }');
    return me.tasks.length === 0;
  }, 'the profile updates and summaries');
const versions = (who = person) => api.app.services.db.weightsProfile.findMany({ where: { userId: who.id }, orderBy: { version: 'asc' } });
/** Runs the sweep now instead of waiting for its five minutes. */
const sweep = () => api.app.services.jobs.boss.send('find-stale-entries', {});

test('a set done before the end and sent after it counts: numbers and profile are worked out again', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const [, first, second] = setsOf(workout) as [string, string, string];
  await log(first, at(10));
  expect((await complete(workout.id, at(40))).completion.stats).toMatchObject({ setsDone: 1, reps: 8 });
  await folded();
  const before = await versions();

  expect((await log(second, at(14))).__typename).toBe('Workout');
  const { status, completion } = await entryOf(entryId);
  expect(status).toBe('completed');
  expect(completion).toMatchObject({ completedAt: at(40), stats: { setsDone: 2, reps: 16, volume: { value: 960 }, durationSeconds: 240 } });
  await folded();
  const after = await versions();
  expect(after).toHaveLength(before.length + 1);
  expect((await entryOf(entryId)).completion.profileVersion).toBe(after.at(-1)?.version);
  // The version from before the set stays as history and is no base any more.
  const superseded = after.filter(({ supersededAt }) => supersededAt !== null).map(({ version }) => version);
  expect(superseded).toEqual([before.at(-1)?.version]);
  const { weightsProfile } = await person.gql('{ weightsProfile { entries { history { version } } } }');
  const told = weightsProfile.entries.flatMap(({ history }: { history: { version: number }[] }) => history.map(({ version }) => version));
  expect(told).toContain(after.at(-1)?.version);
  expect(told).not.toContain(superseded[0]);
});

test('a set done after the end is refused in words and changes nothing', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const [, first, second] = setsOf(workout) as [string, string, string];
  await log(first, at(10));
  await complete(workout.id, at(40));
  const before = await entryOf(entryId);

  expect(await log(second, at(41))).toMatchObject({
    __typename: 'EntryClosed',
    status: 'completed',
    message: expect.stringContaining('after the workout was finished'),
  });
  expect((await entryOf(entryId)).completion.stats).toEqual(before.completion.stats);
});

test('a skipped session becomes an attempted one by sets that were done in time, not by a late skip or a set taken back', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const [, first, second] = setsOf(workout) as [string, string, string];
  api.setNow('2026-11-19T11:00:00Z');
  await sweep();
  await until(async () => (await entryOf(entryId)).status === 'skipped', 'the sweep');

  await person.run('skipExercise', { workoutExerciseId: workout.exercises[0].id, skipped: true, performedAt: at(50) });
  await person.run('unlogSet', { setId: second, performedAt: at(50) });
  expect(await entryOf(entryId)).toEqual({ status: 'skipped', completion: null });

  await log(first, at(55));
  expect(await entryOf(entryId)).toMatchObject({ status: 'completed', completion: { attempted: true, stats: { setsDone: 1 } } });
  expect(await log(second, '2026-11-19T10:30:00Z')).toMatchObject({ __typename: 'EntryClosed' });
});

test('a workout that closed by itself becomes a finished one when its "done" arrives, with notes, and repeats find it', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const [, first] = setsOf(workout) as [string, string];
  await log(first, at(50));
  api.setNow('2026-11-19T11:00:00Z');
  await sweep();
  await until(async () => (await entryOf(entryId)).completion?.attempted, 'the sweep');
  await folded();

  const idempotencyKey = key();
  const { status, completion } = await complete(workout.id, at(58), { idempotencyKey, notes: 'Short of time' });
  expect(status).toBe('completed');
  expect(completion).toMatchObject({ completedAt: at(58), attempted: false, notes: 'Short of time', stats: { setsDone: 1 } });
  await api.app.services.db.idempotencyRecord.deleteMany({ where: { key: idempotencyKey } });
  expect((await complete(workout.id, at(58), { idempotencyKey })).completion.completedAt).toBe(at(58));
  expect((await complete(workout.id, at(59))).__typename).toBe('EntryClosed');
  await folded();
  expect((await versions()).filter(({ supersededAt }) => supersededAt === null)).toHaveLength(2);
});

test('notes written since are not lost to the notes of a "done" that arrives late', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  await log(setsOf(workout)[1] as string, at(50));
  api.setNow('2026-11-19T11:00:00Z');
  await sweep();
  await until(async () => (await entryOf(entryId)).completion, 'the sweep');
  await person.run('updateNotes', { entryId, notes: 'the later words', performedAt: '2026-11-19T10:50:00Z' });

  expect((await complete(workout.id, at(58), { notes: 'the earlier words' })).completion.notes).toBe('the later words');
});

test('workouts that arrive in any order end in the same profile, each with a version of its own', { timeout: 60_000 }, async () => {
  const reps = [8, 4, 12];
  /** Three workouts, done an hour apart, finished on the server in the given order. */
  const profileAfter = async (order: readonly number[]) => {
    await api.app.services.db.rateLimit.deleteMany(); // so many people never come from one address
    const athlete = await api.signUp();
    const place = await onboard(athlete);
    const written = [];
    for (const _ of reps) written.push((await writtenWorkout(athlete, place.locationId)).workout);
    for (const index of order) {
      for (const id of setsOf(written[index])) await log(id, at(index * 10), { reps: reps[index] }, athlete);
      await complete(written[index].id, at(index * 10 + 5), {}, athlete);
    }
    await folded(athlete);
    const made = await versions(athlete);
    const newest = made.at(-1);
    const entries = await api.app.services.db.weightsProfileEntry.findMany({
      where: { weightsProfileId: newest?.id ?? '' },
      orderBy: { key: 'asc' },
    });
    const states = await api.app.services.db.progressionState.findMany({ where: { userId: athlete.id }, orderBy: { exerciseId: 'asc' } });
    expect(new Set(made.map(({ completionId }) => completionId)).size).toBe(1 + reps.length);
    return {
      entries: entries.map(({ key: name, loadHundredths, workingReps, e1rmHundredths, move, confidence }) => ({
        name,
        loadHundredths,
        workingReps,
        e1rmHundredths,
        move,
        confidence,
      })),
      states: states.map(({ userId: _owner, lastWorkoutId: _workout, ...state }) => state),
    };
  };
  const inOrder = await profileAfter([0, 1, 2]);
  expect(inOrder.states.map(({ exerciseId }) => exerciseId)).toContain('barbell_bench_press');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom([2, 1, 0], [1, 2, 0], [2, 0, 1], [0, 2, 1]), async (order) => {
      expect(await profileAfter(order)).toEqual(inOrder);
    }),
    { numRuns: 3 },
  );
});
