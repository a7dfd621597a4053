import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFirstProgram } from '../../server/src/features/programs/write-first-program.ts';
import { foldWorkout } from '../../server/src/features/weights-profile/fold-workout.ts';
import { writeFirstWeightsProfile } from '../../server/src/features/weights-profile/write-first-weights-profile.ts';
import { writeSummary } from '../../server/src/features/workouts/write-summary.ts';
import { type Person, startApi, type TestApi, until } from '../support/api.ts';
import { answers, onboard, writtenWorkout } from '../support/builders.ts';
import { smallCoach } from '../support/small-workout.ts';

let api: TestApi;
let person: Person;
let locationId: string;
beforeAll(async () => {
  api = await startApi({ coach: smallCoach, now: '2026-11-18T10:00:00Z' });
  person = await api.signUp();
  ({ locationId } = await onboard(person));
});
afterAll(() => api.close());

const entryFields = `key move reason workingLoad { value unit text } evidence { text } history { version on load { value unit } move }`;
const profile = async () => (await person.gql(`{ weightsProfile { version cause entries { ${entryFields} } } }`)).weightsProfile;
const benchOf = ({ entries }: { entries: { key: string }[] }) => entries.find(({ key }) => key === 'barbell:horizontal_push');
const tasksDone = () => until(async () => (await person.gql('{ me { tasks { kind } } }')).me.tasks.length === 0, 'the profile update');
/** One workout, done as `change` says, finished and taken in. */
async function train(change: { reps?: number; rpe?: number; painSite?: string } = {}) {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const now = api.app.services.now().toISOString();
  const { painSite, ...numbers } = change;
  for (const exercise of workout.exercises) {
    for (const { id } of exercise.sets) await person.run('logSet', { setId: id, performedAt: now, ...numbers });
    if (painSite)
      await person.run('skipExercise', { workoutExerciseId: exercise.id, skipped: true, painSite, painScore: 6, performedAt: now });
  }
  await person.run('completeWorkout', { workoutId: workout.id, performedAt: now });
  await tasksDone();
  return entryId;
}

test('the first profile has a load for what the gym offers, each with what it rests on', async () => {
  const first = await profile();
  expect(first).toMatchObject({ version: 1, cause: 'onboarding' });
  expect(first.entries.length).toBeGreaterThan(5);
  const bench = benchOf(first) as unknown as { workingLoad: { value: number; unit: string }; evidence: unknown[]; reason: string };
  expect(bench.workingLoad.unit).toBe('kg');
  expect(bench.evidence.length).toBeGreaterThan(0);
  expect(bench.reason).not.toBe('');
});

test('what was done moves a line to a load that was lifted, and the move carries its evidence', async () => {
  const entryId = await train({ rpe: 7 });
  const after = await profile();
  const bench = benchOf(after) as unknown as { evidence: { text: string }[]; history: { version: number; on: string }[] };
  expect(after).toMatchObject({ version: 2, cause: 'workout' });
  expect(bench.history.at(-1)).toMatchObject({ version: 2, on: '2026-11-18' });
  expect(bench.evidence.length).toBeGreaterThan(0);
  const { calendarEntry } = await person.gql('query ($id: ID!) { calendarEntry(id: $id) { completion { profileVersion } } }', {
    id: entryId,
  });
  expect(calendarEntry.completion.profileVersion).toBe(2);
});

test('a painful workout never raises a line', async () => {
  const before = benchOf(await profile()) as unknown as { workingLoad: { value: number } };
  await train({ painSite: 'shoulder' });
  const after = benchOf(await profile()) as unknown as { workingLoad: { value: number }; move: string };
  expect(after.workingLoad.value).toBeLessThanOrEqual(before.workingLoad.value);
  expect(after.move).not.toBe('up');
});

test('the jobs of a finished workout may run twice and have one effect', async () => {
  const { services } = api.app;
  await train();
  const { id, revision, summary } = await services.db.completion.findFirstOrThrow({
    where: { userId: person.id },
    orderBy: { completedAt: 'desc' },
  });
  const counts = async () => [
    await services.db.weightsProfile.count({ where: { userId: person.id } }),
    await services.db.event.count({ where: { userId: person.id } }),
  ];
  const before = await counts();
  for (let turn = 0; turn < 2; turn += 1) {
    await foldWorkout(services, { userId: person.id, completionId: id, revision });
    await writeSummary(services, { userId: person.id, completionId: id, revision });
  }
  expect(await counts()).toEqual(before);
  expect((await services.db.completion.findUniqueOrThrow({ where: { id } })).summary).toBe(summary);
});

test('a job that comes too early waits for the first profile instead of losing the workout', async () => {
  const other = await api.signUp();
  const place = await onboard(other);
  const { workout } = await writtenWorkout(other, place.locationId);
  const { db } = api.app.services;
  await db.weightsProfile.deleteMany({ where: { userId: other.id } });
  await other.run('completeWorkout', { workoutId: workout.id, performedAt: api.app.services.now().toISOString() });
  const { id } = await db.completion.findFirstOrThrow({ where: { userId: other.id } });
  await expect(foldWorkout(api.app.services, { userId: other.id, completionId: id, revision: 1 })).rejects.toThrow('no profile');
  expect(await db.completion.findUniqueOrThrow({ where: { id } })).toMatchObject({ foldedRevision: 0 });
});

test('nobody reads somebody else’s profile', async () => {
  const stranger = await api.signUp();
  expect((await stranger.gql('{ weightsProfile { version } }')).weightsProfile).toBeNull();
});

test('pages of versions go on below their cursor, and what is no cursor is refused', async () => {
  const page = (list: string, after?: string) =>
    person.ask(`query ($after: String) { ${list}(first: 1, after: $after) { nodes { version } pageInfo { endCursor hasNextPage } } }`, {
      after,
    });
  for (const list of ['weightsProfileHistory', 'programVersions']) {
    const { nodes, pageInfo } = (await page(list)).data[list];
    expect(pageInfo.endCursor).toBe(String(nodes[0].version));
    const next = (await page(list, pageInfo.endCursor)).data[list].nodes;
    expect(next.map(({ version }: { version: number }) => version)).toEqual(pageInfo.hasNextPage ? [nodes[0].version - 1] : []);
    for (const after of ['x', '-1', '99999999999999999999', ''])
      expect((await page(list, after)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('jobs that run in the wrong order still give each workout its own version, and the same numbers', async () => {
  // No worker: the test runs the jobs.
  const still = await startApi({
    coach: smallCoach,
    now: '2026-11-18T10:00:00Z',
    settings: { ROLE: 'api', DATABASE_URL: 'postgresql://somebody@localhost/elsewhere' },
  });
  const { services } = still.app;
  const athlete = await still.signUp();
  await athlete.run('completeOnboarding', answers());
  await writeFirstProgram(services, { userId: athlete.id });
  await writeFirstWeightsProfile(services, { userId: athlete.id });
  const [place] = (await athlete.gql('{ me { locations { id } } }')).me.locations;
  const done: { completionId: string; entryId: string }[] = [];
  for (const minute of [10, 30]) {
    const { workout, entryId } = await writtenWorkout(athlete, place.id);
    const performedAt = `2026-11-18T09:${minute}:00Z`;
    for (const { sets } of workout.exercises)
      for (const { id } of sets) await athlete.run('logSet', { setId: id, performedAt, reps: minute === 10 ? 12 : 3 });
    await athlete.run('completeWorkout', { workoutId: workout.id, performedAt });
    const { id } = await services.db.completion.findUniqueOrThrow({ where: { entryId } });
    done.push({ completionId: id, entryId });
  }
  const newest = () => services.db.weightsProfile.findFirstOrThrow({ where: { userId: athlete.id }, orderBy: { version: 'desc' } });
  const [earlier, later] = done as [(typeof done)[0], (typeof done)[0]];
  const fold = (completionId: string, revision = 1) => foldWorkout(services, { userId: athlete.id, completionId, revision });

  await fold(later.completionId);
  const first = await newest();
  await fold(earlier.completionId);
  const second = await newest();
  expect([first.completionId, second.completionId]).toEqual([later.completionId, earlier.completionId]);
  // The later workout's job found the earlier one already done and took it along, so nothing was lost while its own job was on its way.
  expect(second.progression).toEqual(first.progression);
  for (const { entryId } of done) {
    const { completion } = (
      await athlete.gql('query ($id: ID!) { calendarEntry(id: $id) { completion { profileVersion decisions { decision } } } }', {
        id: entryId,
      })
    ).calendarEntry;
    expect(completion.profileVersion).toEqual(expect.any(Number));
    expect(completion.decisions).toHaveLength(2);
  }

  // A set that arrives late makes a new revision: the job of the old one has nothing left to do.
  await services.db.completion.update({ where: { id: later.completionId }, data: { revision: 2 } });
  await fold(later.completionId, 1);
  expect((await newest()).version).toBe(second.version);
  await fold(later.completionId, 2);
  expect(await newest()).toMatchObject({ version: second.version + 1, completionId: later.completionId, completionRevision: 2 });
  await still.close();
});
