import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Coach } from '../../server/src/coach/coach.ts';
import { rulesCoach } from '../../server/src/coach/rules-coach.ts';
import { addDays } from '../../server/src/domain/calendar/local-date.ts';
import { exerciseIdOf, setIdOf, workoutIdOf } from '../../server/src/domain/workout-generation/ids.ts';
import { key, type Person, startApi, type TestApi } from '../support/api.ts';
import { gym, onboard, workoutFields } from '../support/builders.ts';

/** What the coach does before it writes; a test makes it slow, or stop. */
let beforeWriting: () => Promise<void> = async () => {};
let writings = 0;
const coach: Coach = {
  ...rulesCoach,
  async writeWorkout(input, signal) {
    writings += 1;
    await beforeWriting();
    return rulesCoach.writeWorkout(input, signal);
  },
};
/** Stops the coach in the middle of the next workout. */
const hold = () => {
  let begun = () => {};
  let letGo = () => {};
  const writing = new Promise<void>((resolve) => {
    begun = resolve;
  });
  beforeWriting = () => {
    beforeWriting = async () => {};
    begun();
    return new Promise((resolve) => {
      letGo = resolve;
    });
  };
  return { writing, letGo: () => letGo() };
};
const afterMs = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

let api: TestApi;
let person: Person;
let locationId: string;
beforeAll(async () => {
  api = await startApi({ coach, now: '2026-11-18T10:00:00Z' });
  person = await api.signUp();
  ({ locationId } = await onboard(person));
});
afterAll(() => api.close());

const selection = `... on EntryClosed { status } ... on ClearanceNeeded { reasons } ... on RedFlag { emergency }
  ... on CalendarEntry { id status workout { ${workoutFields} } }`;
const situation = (changes: Record<string, unknown>) => ({ locationId, energy: 3, minutes: 30, ...changes });
const generate = (changes: Record<string, unknown>, who = person) => who.run('generateWorkout', situation(changes), selection);
const customEntry = async (words = 'upper body', who = person): Promise<string> => {
  const { id } = await who.run('createCustomEntry', { words, minutes: 30 }, '... on CalendarEntry { id }');
  return id;
};
const rows = (entryId: string) => api.app.services.db.workout.count({ where: { entryId } });

test('the same key twice gives one workout, the same to the last set', async () => {
  const entryId = await customEntry();
  const idempotencyKey = key();
  const first = await generate({ entryId, idempotencyKey });
  const again = await generate({ entryId, idempotencyKey });

  expect(first.status).toBe('generated');
  expect(again).toEqual(first);
  expect(await rows(entryId)).toBe(1);
});

test('ids follow from entry, key and position', async () => {
  const entryId = await customEntry();
  const idempotencyKey = key();
  const { workout } = await generate({ entryId, idempotencyKey });

  const id = workoutIdOf(entryId, idempotencyKey);
  expect(workout.id).toBe(id);
  expect(workout.id[14]).toBe('5'); // the version digit of a UUID
  for (const [position, exercise] of workout.exercises.entries()) {
    expect(exercise.id).toBe(exerciseIdOf(id, position));
    expect(exercise.sets.map((set: { id: string }) => set.id)).toEqual(
      exercise.sets.map((_set: unknown, at: number) => setIdOf(exercise.id, at)),
    );
  }
});

test('two devices at once with keys of their own get one workout, and the coach is asked once', async () => {
  const entryId = await customEntry();
  beforeWriting = afterMs(500);
  writings = 0;
  const [phone, tablet] = await Promise.all([generate({ entryId }), generate({ entryId })]);
  beforeWriting = async () => {};

  expect(phone.__typename).toBe('CalendarEntry');
  expect(tablet.workout.id).toBe(phone.workout.id);
  expect(await rows(entryId)).toBe(1);
  expect(writings).toBe(1);
});

test('a retry while the coach is still writing joins what is under way', async () => {
  const entryId = await customEntry();
  const idempotencyKey = key();
  beforeWriting = afterMs(500);
  writings = 0;
  const first = generate({ entryId, idempotencyKey });
  await afterMs(150)();
  const retry = generate({ entryId, idempotencyKey });
  const [answer, answerToRetry] = await Promise.all([first, retry]);
  beforeWriting = async () => {};

  expect(answerToRetry).toEqual(answer);
  expect(writings).toBe(1);
});

test('a joined refusal is told to everybody who waits for it', async () => {
  const patient = await api.signUp();
  const { locationId: here } = await onboard(patient);
  const entryId = await customEntry('upper body', patient);
  const idempotencyKey = key();
  beforeWriting = afterMs(400);
  const input = { entryId, idempotencyKey, locationId: here, note: 'I have crushing chest pain' };
  const answers = await Promise.all([generate(input, patient), generate(input, patient)]);
  beforeWriting = async () => {};

  expect(answers.map(({ __typename }) => __typename)).toEqual(['RedFlag', 'RedFlag']);
});

test('a claim whose holder died is taken over when its lease is over, and the late writer stores nothing', async () => {
  const { db } = api.app.services;
  const entryId = await customEntry();
  const late = hold();
  const hanging = generate({ entryId, minutes: 20 });
  await late.writing;

  await db.generationClaim.updateMany({ where: { entryId }, data: { leaseUntil: new Date(Date.now() - 1000) } });
  const successorKey = key();
  const successor = await generate({ entryId, idempotencyKey: successorKey, minutes: 60 });
  expect(successor.workout.id).toBe(workoutIdOf(entryId, successorKey));

  late.letGo();
  // The late one gets what stands, and nothing of its own is stored.
  expect((await hanging).workout).toEqual(successor.workout);
  expect(await rows(entryId)).toBe(1);
  expect(await db.generationClaim.count({ where: { entryId } })).toBe(0);
});

test('a claim is held by the clock of the database, whatever the clock of a server says', async () => {
  const { db } = api.app.services;
  const entryId = await customEntry();
  const held = hold();
  const hanging = generate({ entryId });
  await held.writing;
  const { leaseUntil, claimedAt } = await db.generationClaim.findFirstOrThrow({ where: { entryId } });
  const [clock] = await db.$queryRaw<{ seconds: number }[]>`select extract(epoch from now())::float8 as seconds`;
  held.letGo();
  await hanging;

  expect(leaseUntil.getTime() - claimedAt.getTime()).toBe(20_000);
  expect(Math.abs(claimedAt.getTime() / 1000 - (clock?.seconds ?? 0))).toBeLessThan(30);
});

test('a session of another day is refused in words, and a finished one too', async () => {
  const { calendar } = await person.gql('{ calendar(from: "2026-11-18", to: "2026-11-24") { id on } }');
  const tomorrow = calendar.find(({ on }: { on: string }) => on > '2026-11-18');
  expect(await generate({ entryId: tomorrow.id })).toMatchObject({
    __typename: 'EntryClosed',
    status: 'planned',
    message: expect.stringMatching(/planned for \w+day\. It is written on the day/),
  });

  const entryId = await customEntry();
  const { workout } = await generate({ entryId });
  await person.run('completeWorkout', { workoutId: workout.id, performedAt: '2026-11-18T10:00:00Z' });
  expect(await generate({ entryId })).toMatchObject({
    __typename: 'EntryClosed',
    status: 'completed',
    message: expect.stringContaining('finished already'),
  });

  const left = await customEntry();
  api.setNow('2026-11-19T10:00:00Z');
  const late = await generate({ entryId: left });
  api.setNow('2026-11-18T10:00:00Z');
  expect(late).toMatchObject({ __typename: 'EntryClosed', status: 'skipped', message: expect.stringContaining('has passed') });
  expect(await rows(left)).toBe(0);
});

test('written in time and arriving late counts; what was written late does not', async () => {
  const inTime = await customEntry();
  const tooLate = await customEntry();
  api.setNow('2026-11-20T10:00:00Z');
  const late = await generate({ entryId: tooLate, performedAt: '2026-11-19T00:00:01Z' });
  const { status, workout } = await generate({ entryId: inTime, performedAt: '2026-11-18T23:59:59Z' });
  const stored = await api.app.services.db.workout.findUniqueOrThrow({ where: { id: workout.id } });
  api.setNow('2026-11-18T10:00:00Z');

  expect(late.__typename).toBe('EntryClosed');
  expect(status).toBe('generated');
  expect(stored.generatedAt.toISOString()).toBe('2026-11-18T23:59:59.000Z');
});

test('words about an emergency stop the workout', async () => {
  const patient = await api.signUp();
  const { locationId: here } = await onboard(patient);
  const entryId = await customEntry('upper body', patient);
  expect(await generate({ entryId, locationId: here, note: 'crushing chest pain since this morning' }, patient)).toMatchObject({
    __typename: 'RedFlag',
    emergency: true,
  });
  expect(await rows(entryId)).toBe(0);
});

test('without clearance no workout is written, and the reasons are said', async () => {
  const patient = await api.signUp();
  const { locationId: here } = await onboard(patient, { safety: { symptoms: true, conditions: [], active: true } });
  const entryId = await customEntry('upper body', patient);
  const answer = await generate({ entryId, locationId: here }, patient);

  expect(answer.__typename).toBe('ClearanceNeeded');
  expect(answer.reasons.length).toBeGreaterThan(0);
  expect(await rows(entryId)).toBe(0);
});

test('where nothing fits, that is said and nothing is stored', async () => {
  const silent = await startApi({
    now: '2026-11-18T10:00:00Z',
    coach: { ...rulesCoach, writeWorkout: async () => ({ kind: 'nothing_fits', message: 'Nothing here fits today.', receipts: [] }) },
  });
  const somebody = await silent.signUp();
  const { locationId: here } = await onboard(somebody);
  const entryId = await customEntry('upper body', somebody);
  const answer = await generate({ entryId, locationId: here }, somebody);
  const stored = await silent.app.services.db.workout.count();
  await silent.close();

  expect(answer).toMatchObject({ __typename: 'NothingFits', message: 'Nothing here fits today.' });
  expect(stored).toBe(0);
});

test.each([
  ['minutes', 9],
  ['minutes', 181],
  ['energy', -1],
  ['energy', 6],
])('%s of %i is out of range, and the answer names it', async (field, value) => {
  const entryId = await customEntry();
  const answer = await generate({ entryId, [field]: value });
  expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: field }] });
  expect(await rows(entryId)).toBe(0);
});

test('an unknown place, a removed one and somebody else’s are alike not there', async () => {
  const stranger = await api.signUp();
  const { locationId: theirs } = await onboard(stranger);
  const entryId = await customEntry();
  const made = await person.run('saveLocation', { location: { ...gym, name: 'Old gym' } }, '... on Location { id }');
  await person.run('removeLocation', { locationId: made.id });

  const answers = [];
  for (const place of ['no-such-place', theirs, made.id]) answers.push(await generate({ entryId, locationId: place }));
  expect(answers[0]).toMatchObject({ __typename: 'NotFound', message: expect.stringContaining('no such place') });
  expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  expect(await rows(entryId)).toBe(0);
});

test('somebody else’s session is not there either, and stays untouched', async () => {
  const stranger = await api.signUp();
  const { locationId: theirs } = await onboard(stranger);
  const entryId = await customEntry();
  const answer = await generate({ entryId, locationId: theirs }, stranger);

  expect(answer.__typename).toBe('NotFound');
  expect(await rows(entryId)).toBe(0);
  expect(await api.app.services.db.generationClaim.count({ where: { entryId } })).toBe(0);
});

test('an entry further than a week ahead does not exist to be written', async () => {
  const { calendar } = await person.gql(`{ calendar(from: "${addDays('2026-11-18' as never, 7)}", to: "2027-01-31") { id } }`);
  expect(calendar).toEqual([]);
});
