import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startApi, type TestApi } from '../support/api.ts';
import { onboard, workoutFields, writtenWorkout } from '../support/builders.ts';

let api: TestApi;
let person: Person;
let locationId: string;
// biome-ignore lint/suspicious/noExplicitAny: the answer of a query
let workout: any;
let entryId: string;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-18T10:00:00Z' });
  person = await api.signUp();
  ({ locationId } = await onboard(person));
  ({ workout, entryId } = await writtenWorkout(person, locationId));
});
afterAll(() => api.close());

const performedFields = 'performed { reps seconds load { value unit } bandLevel rpe corrected performedAt }';
const selection = `... on Workout { id revision startedAt exercises { id skippedAt pain { site score } sets { id ${performedFields} } } }`;
/** Minutes into the hour before the server's time: what is done lies behind it. */
const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 9, minute)).toISOString();
const log = (input: Record<string, unknown>) => person.run('logSet', input, selection);
const unlog = (input: Record<string, unknown>) => person.run('unlogSet', input, selection);
const skip = (input: Record<string, unknown>) => person.run('skipExercise', input, selection);
/** The set as an answer, or a fresh read, shows it. */
// biome-ignore lint/suspicious/noExplicitAny: the answer of a query
const performedIn = (answer: any, setId: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: the answer of a query
  answer.exercises.flatMap(({ sets }: any) => sets).find(({ id }: { id: string }) => id === setId).performed;
const read = async () =>
  (await person.gql(`query ($id: ID!) { calendarEntry(id: $id) { workout { ${workoutFields} } } }`, { id: entryId })).calendarEntry.workout;

// biome-ignore lint/suspicious/noExplicitAny: the answer of a query
const setsOf = (wanted: (set: any, exercise: any) => boolean): any[] =>
  // biome-ignore lint/suspicious/noExplicitAny: the answer of a query
  workout.exercises.flatMap((exercise: any) => exercise.sets.filter((set: any) => wanted(set, exercise)));
const loadedSet = (index = 0) => setsOf((set) => set.load !== null && set.kind === 'working')[index];

test('done copies the prescription and says it was not corrected', async () => {
  for (const set of [loadedSet(), ...setsOf(({ load }) => load === null).slice(0, 1)]) {
    const done = performedIn(await log({ setId: set.id, performedAt: at(1) }), set.id);
    expect(done).toMatchObject({ reps: set.reps, seconds: set.seconds, load: set.load && { value: set.load.value, unit: set.load.unit } });
    expect(done).toMatchObject({ rpe: null, corrected: false, performedAt: at(1) });
  }
});

test('a correction changes the numbers that were given, keeps the others and when it was done', async () => {
  const set = loadedSet(1);
  await log({ setId: set.id, performedAt: at(1) });
  const corrected = performedIn(await log({ setId: set.id, reps: set.reps - 2, rpe: 8.5, performedAt: at(2) }), set.id);

  expect(corrected).toEqual({
    reps: set.reps - 2,
    seconds: null,
    load: { value: set.load.value, unit: set.load.unit },
    bandLevel: null,
    rpe: 8.5,
    corrected: true,
    performedAt: at(1),
  });
});

test('giving the very numbers of the prescription is no correction', async () => {
  const set = loadedSet(2);
  const input = { setId: set.id, reps: set.reps, load: { value: set.load.value, unit: set.load.unit }, performedAt: at(1) };
  expect(performedIn(await log(input), set.id).corrected).toBe(false);
});

type Change = { kind: 'log' | 'unlog'; reps?: number; minute: number };

/** What the athlete did, told in the order they did it. */
function told(changes: readonly Change[], prescribed: number) {
  type Done = { reps: number; performedAt: string };
  let done = null as Done | null;
  for (const { kind, reps, minute } of [...changes].sort((a, b) => a.minute - b.minute)) {
    if (kind === 'unlog') done = null;
    else done = { reps: reps ?? prescribed, performedAt: done?.performedAt ?? at(minute) };
  }
  return done;
}

test('two devices agree on a set in whatever order their changes arrive', { timeout: 60_000 }, async () => {
  const set = loadedSet(3);
  const changesArbitrary = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 3, maxLength: 5 }).chain((minutes) =>
    fc.tuple(
      ...minutes.map((minute) =>
        fc.oneof(
          {
            weight: 2,
            arbitrary: fc.record({
              kind: fc.constant('log' as const),
              reps: fc.integer({ min: 1, max: 30 }),
              minute: fc.constant(minute),
            }),
          },
          fc.record({ kind: fc.constant('log' as const), minute: fc.constant(minute) }),
          fc.record({ kind: fc.constant('unlog' as const), minute: fc.constant(minute) }),
        ),
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(changesArbitrary, async (changes) => {
      await api.app.services.db.performedSet.deleteMany({ where: { id: set.id } });
      let answer: unknown;
      for (const { kind, reps, minute } of changes as Change[]) {
        const input = { setId: set.id, performedAt: at(minute) };
        answer = kind === 'unlog' ? await unlog(input) : await log({ ...input, reps });
      }
      const performed = performedIn(answer, set.id);
      expect(performed && { reps: performed.reps, performedAt: performed.performedAt }).toEqual(told(changes as Change[], set.reps));
    }),
    { numRuns: 50 },
  );
});

test('values that do not belong to a set are refused by name, and the set stays as it was', async () => {
  const set = loadedSet();
  const before = performedIn(await read(), set.id);
  for (const [field, value] of [
    ['rounds', 3],
    ['seconds', 30],
    ['bandLevel', 2],
  ] as const) {
    const answer = await log({ setId: set.id, [field]: value, performedAt: at(5) });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: field, message: 'does not belong to this set' }] });
  }
  expect(performedIn(await read(), set.id)).toEqual(before);
});

test.each([
  ['reps', -1],
  ['reps', 201],
  ['rpe', 0.5],
  ['rpe', 10.5],
  ['rpe', 7.25],
  ['load', { value: -1, unit: 'kg' }],
  ['load', { value: 2000.5, unit: 'kg' }],
])('%s of %j is out of range, and the answer names it', async (field, value) => {
  const answer = await log({ setId: loadedSet().id, [field]: value, performedAt: at(5) });
  expect(answer.__typename).toBe('InvalidInput');
  expect(answer.issues[0].path).toMatch(new RegExp(`^${field}`));
});

test('a load corrected in pounds is kept in pounds, to the hundredth', async () => {
  const set = loadedSet(1);
  const done = performedIn(await log({ setId: set.id, load: { value: 132.28, unit: 'lb' }, performedAt: at(6) }), set.id);
  expect(done.load).toEqual({ value: 132.28, unit: 'lb' });
});

test('a set that is not there, and somebody else’s, are not found', async () => {
  const stranger = await api.signUp();
  const mine = loadedSet(4) ?? loadedSet(3);
  await api.app.services.db.performedSet.deleteMany({ where: { id: mine.id } });
  const unknown = await log({ setId: 'no-such-set', performedAt: at(1) });
  const foreign = await stranger.run('logSet', { setId: mine.id, performedAt: at(1) }, selection);

  expect(unknown).toMatchObject({ __typename: 'NotFound' });
  expect(foreign).toEqual(unknown);
  expect(await stranger.run('unlogSet', { setId: mine.id, performedAt: at(1) }, selection)).toEqual(unknown);
  expect(performedIn(await read(), mine.id)).toBeNull();
});

test('a clock a little ahead counts as now, one further ahead is asked to be checked', async () => {
  const set = loadedSet();
  const ahead = await log({ setId: set.id, performedAt: new Date(api.app.services.now().getTime() + 60 * 60_000).toISOString() });
  expect(ahead).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('clock'), issues: [{ path: 'performedAt' }] });

  await api.app.services.db.performedSet.deleteMany({ where: { id: set.id } });
  const little = await log({ setId: set.id, performedAt: new Date(api.app.services.now().getTime() + 5 * 60_000).toISOString() });
  expect(new Date(performedIn(little, set.id).performedAt).getTime()).toBeLessThanOrEqual(api.app.services.now().getTime());
});

test('the first change of a workout starts it, also when it arrives last', async () => {
  const { workout: other } = await writtenWorkout(person, locationId);
  const [first, second] = other.exercises[0].sets;
  await log({ setId: second.id, performedAt: at(8) });
  const { startedAt } = await log({ setId: first.id, performedAt: at(3) });
  expect(startedAt).toBe(at(3));
});

test('a pain flag is kept in whatever order it and the skip after it arrive', async () => {
  const { workout: other } = await writtenWorkout(person, locationId);
  const [early, late] = other.exercises;
  const pain = { skipped: false, painSite: 'shoulder', painScore: 4 };
  await skip({ workoutExerciseId: early.id, ...pain, performedAt: at(1) });
  await skip({ workoutExerciseId: early.id, skipped: true, performedAt: at(2) });
  await skip({ workoutExerciseId: late.id, skipped: true, performedAt: at(2) });
  const { exercises } = await skip({ workoutExerciseId: late.id, ...pain, performedAt: at(1) });

  for (const { id } of [early, late]) {
    expect(exercises.find((each: { id: string }) => each.id === id)).toMatchObject({
      skippedAt: at(2),
      pain: { site: 'shoulder', score: 4 },
    });
  }
});

test('taking an exercise up again takes back its skip and its pain flag, and a pain score needs a place', async () => {
  const { workout: other } = await writtenWorkout(person, locationId);
  const { id } = other.exercises[0];
  await skip({ workoutExerciseId: id, skipped: true, painSite: 'knee', performedAt: at(1) });
  const { exercises } = await skip({ workoutExerciseId: id, skipped: false, performedAt: at(2) });
  expect(exercises[0]).toMatchObject({ skippedAt: null, pain: null });

  expect(await skip({ workoutExerciseId: id, skipped: true, painScore: 3, performedAt: at(3) })).toMatchObject({
    __typename: 'InvalidInput',
    issues: [{ path: 'painSite' }],
  });
});
