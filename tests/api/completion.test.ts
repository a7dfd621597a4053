import { afterAll, beforeAll, expect, test } from 'vitest';
import { key, type Person, startApi, type TestApi, until } from '../support/api.ts';
import { finish, onboard, writtenWorkout } from '../support/builders.ts';
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

const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 10, minute - 60)).toISOString();
const completionFields = `id completedAt attempted sentence next notes profileVersion decisions { decision reason exercise { id } }
  stats { exercisesPlanned exercisesDone setsPlanned setsDone reps volume { value unit } durationSeconds skips painFlags energy }`;
const selection = `... on EntryClosed { status } ... on CalendarEntry { id status revision completion { ${completionFields} } }`;
const complete = (workoutId: string, changes: Record<string, unknown> = {}) =>
  person.run('completeWorkout', { workoutId, performedAt: at(59), ...changes }, selection);
const completionOf = async (id: string) =>
  (await person.gql(`query ($id: ID!) { calendarEntry(id: $id) { completion { ${completionFields} } } }`, { id })).calendarEntry.completion;
const doAll = async (workout: { exercises: { sets: { id: string }[] }[] }) => {
  const ids = workout.exercises.flatMap(({ sets }) => sets.map(({ id }) => id));
  for (const [index, setId] of ids.entries()) await person.run('logSet', { setId, performedAt: at(12 + 2 * index) });
};

test('the numbers of a small workout are what they are by hand', async () => {
  const { workout } = await writtenWorkout(person, locationId);
  await doAll(workout); // at minutes 12, 14, 16 and 18
  const { status, completion } = await complete(workout.id);

  expect(status).toBe('completed');
  expect(completion.stats).toEqual({
    exercisesPlanned: 2,
    exercisesDone: 2,
    setsPlanned: 3, // the warm-up does not count
    setsDone: 3,
    reps: 8 + 8 + 2 * 10, // both sides
    volume: { value: 2 * 8 * 60 + 2 * 2 * 10 * 12.5, unit: 'kg' }, // two dumbbells, two sides
    durationSeconds: 6 * 60,
    skips: 0,
    painFlags: 0,
    energy: 3,
  });
  expect(completion.attempted).toBe(false);
  expect(completion.sentence).toBe('All 3 sets across 2 exercises in 6 min, 1,460 kg lifted in all.');
});

test('finishing twice is refused, and the same key again is the same answer', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const idempotencyKey = key();
  const first = await complete(workout.id, { idempotencyKey });
  expect(first.status).toBe('completed');
  expect(await complete(workout.id)).toMatchObject({
    __typename: 'EntryClosed',
    status: 'completed',
    message: expect.stringContaining('finished already'),
  });
  const again = await complete(workout.id, { idempotencyKey });
  expect(again.completion.id).toBe(first.completion.id);

  // The record of the key is pruned one day; what it did is not.
  await api.app.services.db.idempotencyRecord.deleteMany({ where: { key: idempotencyKey } });
  expect((await complete(workout.id, { idempotencyKey })).completion.id).toBe(first.completion.id);
  expect(await api.app.services.db.completion.count({ where: { entryId } })).toBe(1);
  expect(await api.app.services.db.workoutStats.count({ where: { completionId: first.completion.id } })).toBe(1);
});

test('two devices that finish at the same moment make one completion', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const answers = await Promise.all([complete(workout.id), complete(workout.id), complete(workout.id)]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CalendarEntry', 'EntryClosed', 'EntryClosed']);
  expect(await api.app.services.db.completion.count({ where: { entryId } })).toBe(1);
});

test('with every exercise skipped or painful it counts as attempted', async () => {
  const skipped = await writtenWorkout(person, locationId);
  for (const { id } of skipped.workout.exercises)
    await person.run('skipExercise', { workoutExerciseId: id, skipped: true, performedAt: at(20) });
  const untouched = (await complete(skipped.workout.id)).completion;
  expect(untouched).toMatchObject({ attempted: true, stats: { setsDone: 0, skips: 2, volume: { value: 0 } } });
  expect(untouched.sentence).toMatch(/^Noted: today no sets were done/);

  const painful = await writtenWorkout(person, locationId);
  await doAll(painful.workout);
  for (const { id } of painful.workout.exercises)
    await person.run('skipExercise', { workoutExerciseId: id, skipped: true, painSite: 'shoulder', painScore: 5, performedAt: at(30) });
  expect((await complete(painful.workout.id)).completion).toMatchObject({ attempted: true, stats: { painFlags: 2 } });
});

test('notes are those of the later edit, whichever arrives first', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  expect(await person.run('updateNotes', { entryId, notes: 'too early', performedAt: at(1) }, selection)).toMatchObject({
    __typename: 'EntryClosed',
    status: 'generated',
  });
  await complete(workout.id, { performedAt: at(40), notes: 'with the workout' });
  const note = async (notes: string, minute: number) =>
    (await person.run('updateNotes', { entryId, notes, performedAt: at(minute) }, selection)).completion.notes;
  expect(await note('the later one', 50)).toBe('the later one');
  expect(await note('the earlier one', 45)).toBe('the later one');
  expect(await note('', 55)).toBe('');
});

test('notes of four thousand characters are kept whole, one more is refused by its field', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  await complete(workout.id);
  const most = 'é'.repeat(4000);
  const kept = await person.run('updateNotes', { entryId, notes: most, performedAt: at(59) }, selection);
  expect(kept.completion.notes).toBe(most);
  expect(await person.run('updateNotes', { entryId, notes: `${most}.`, performedAt: at(59) })).toMatchObject({
    __typename: 'InvalidInput',
    issues: [{ path: 'notes', message: expect.stringContaining('4,000') }],
  });
});

test('the decisions arrive by themselves, and with them what comes next', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  await doAll(workout);
  const at0 = (await complete(workout.id)).completion;
  expect(at0.decisions).toEqual([]);

  const folded = await until(async () => {
    const completion = await completionOf(entryId);
    return completion.profileVersion !== null && completion;
  }, 'the profile update');
  expect(folded.decisions.map(({ exercise }: { exercise: { id: string } }) => exercise.id)).toEqual([
    'barbell_bench_press',
    'dumbbell_bench_press',
  ]);
  const advance = folded.decisions.find(({ decision }: { decision: string }) => decision === 'advance');
  expect(folded.next).toBe(
    advance
      ? `Next time: ${advance.exercise.id === 'barbell_bench_press' ? 'Barbell' : 'Dumbbell'} bench press. ${advance.reason}`
      : at0.next,
  );
});

test('a workout that is not there, and somebody else’s, are not found', async () => {
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const stranger = await api.signUp();
  const foreign = await finish(stranger, workout.id, { performedAt: at(59) });
  expect(foreign).toEqual({ __typename: 'NotFound', message: 'There is no such workout.' });
  expect(await finish(person, 'no-such-workout', { performedAt: at(59) })).toEqual(foreign);
  expect(await completionOf(entryId)).toBeNull();
});
