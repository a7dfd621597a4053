import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { key, type Person, startApi, type TestApi } from '../support/api.ts';
import { answers, gym, onboard, writtenWorkout } from '../support/builders.ts';
import { headersOf } from '../support/person.ts';
import { smallCoach } from '../support/small-workout.ts';

const start = '2026-11-18T10:00:00Z';
let api: TestApi;
let person: Person;
let locationId: string;
let entryId: string;
let passedEntryId: string;
let done: { entryId: string; workoutId: string };
let setId: string;
let exerciseId: string;
let workoutId: string;
let before: Record<string, number>;

beforeAll(async () => {
  api = await startApi({ coach: smallCoach, now: '2026-11-17T10:00:00Z' });
  person = await api.signUp();
  ({ locationId } = await onboard(person));
  const entryOfToday = async (): Promise<string> =>
    (await person.run('createCustomEntry', { words: 'arms', minutes: 30 }, '... on CalendarEntry { id }')).id;
  passedEntryId = await entryOfToday();
  api.setNow(start);
  entryId = await entryOfToday();
  const finished = await writtenWorkout(person, locationId);
  await person.run('completeWorkout', { workoutId: finished.workout.id, performedAt: start });
  done = { entryId: finished.entryId, workoutId: finished.workout.id };
  const open = await writtenWorkout(person, locationId);
  workoutId = open.workout.id;
  exerciseId = open.workout.exercises[0].id;
  setId = open.workout.exercises[0].sets[1].id;
});
beforeEach(async () => {
  before = await rowCounts();
});
afterAll(() => api.close());

/** Rows of every table of the account but those that remember a refusal or follow from background jobs. */
async function rowCounts(): Promise<Record<string, number>> {
  const { db } = api.app.services;
  const owned = { where: { userId: person.id } };
  return {
    athletes: await db.athleteProfile.count(owned),
    injuries: await db.injury.count(owned),
    locations: await db.location.count(owned),
    entries: await db.calendarEntry.count(owned),
    workouts: await db.workout.count(owned),
    performed: await db.performedSet.count(owned),
    completions: await db.completion.count(owned),
    requests: await db.coachRequest.count(owned),
    claims: await db.generationClaim.count(owned),
    entryEvents: await db.event.count({ where: { userId: person.id, kind: { in: ['me', 'entry', 'coach_request'] } } }),
  };
}
const unchanged = async () => expect(await rowCounts()).toEqual(before);
const now = () => api.app.services.now().toISOString();

/** What can be said wrong, and the typed answer to it. */
const mistakes: [what: string, name: string, input: () => Record<string, unknown>, answer: string, path?: string][] = [
  ['an unknown session', 'generateWorkout', () => ({ entryId: 'none', locationId, energy: 3, minutes: 30 }), 'NotFound'],
  ['an unknown place', 'generateWorkout', () => ({ entryId, locationId: 'none', energy: 3, minutes: 30 }), 'NotFound'],
  ['9 minutes', 'generateWorkout', () => ({ entryId, locationId, energy: 3, minutes: 9 }), 'InvalidInput', 'minutes'],
  ['181 minutes', 'generateWorkout', () => ({ entryId, locationId, energy: 3, minutes: 181 }), 'InvalidInput', 'minutes'],
  ['energy 6', 'generateWorkout', () => ({ entryId, locationId, energy: 6, minutes: 30 }), 'InvalidInput', 'energy'],
  ['energy -1', 'generateWorkout', () => ({ entryId, locationId, energy: -1, minutes: 30 }), 'InvalidInput', 'energy'],
  ['a day that has passed', 'generateWorkout', () => ({ entryId: passedEntryId, locationId, energy: 3, minutes: 30 }), 'EntryClosed'],
  ['a finished session', 'generateWorkout', () => ({ entryId: done.entryId, locationId, energy: 3, minutes: 30 }), 'EntryClosed'],
  ['an unknown set', 'logSet', () => ({ setId: 'none', performedAt: now() }), 'NotFound'],
  ['negative reps', 'logSet', () => ({ setId, reps: -1, performedAt: now() }), 'InvalidInput', 'reps'],
  ['201 reps', 'logSet', () => ({ setId, reps: 201, performedAt: now() }), 'InvalidInput', 'reps'],
  ['a load below zero', 'logSet', () => ({ setId, load: { value: -5, unit: 'kg' }, performedAt: now() }), 'InvalidInput', 'load.value'],
  ['a load of 2,001', 'logSet', () => ({ setId, load: { value: 2001, unit: 'lb' }, performedAt: now() }), 'InvalidInput', 'load.value'],
  ['an effort of 11', 'logSet', () => ({ setId, rpe: 11, performedAt: now() }), 'InvalidInput', 'rpe'],
  ['a set next year', 'logSet', () => ({ setId, performedAt: '2027-11-18T10:00:00Z' }), 'InvalidInput', 'performedAt'],
  ['an unknown set to take back', 'unlogSet', () => ({ setId: 'none', performedAt: now() }), 'NotFound'],
  ['an unknown exercise', 'skipExercise', () => ({ workoutExerciseId: 'none', skipped: true, performedAt: now() }), 'NotFound'],
  [
    'pain of 11',
    'skipExercise',
    () => ({ workoutExerciseId: exerciseId, skipped: true, painSite: 'knee', painScore: 11, performedAt: now() }),
    'InvalidInput',
    'painScore',
  ],
  ['an unknown workout', 'completeWorkout', () => ({ workoutId: 'none', performedAt: now() }), 'NotFound'],
  ['finishing twice', 'completeWorkout', () => ({ workoutId: done.workoutId, performedAt: now() }), 'EntryClosed'],
  ['notes of 4,001', 'completeWorkout', () => ({ workoutId, performedAt: now(), notes: 'x'.repeat(4001) }), 'InvalidInput', 'notes'],
  ['notes before the end', 'updateNotes', () => ({ entryId, notes: 'x', performedAt: now() }), 'EntryClosed'],
  ['an unknown place to change', 'saveLocation', () => ({ location: { ...gym, id: 'none' } }), 'NotFound'],
  ['an unknown place to remove', 'removeLocation', () => ({ locationId: 'none' }), 'NotFound'],
  ['answering twice', 'completeOnboarding', () => answers(), 'AlreadyOnboarded'],
  ['a body mass of 5 kg', 'updateAthleteProfile', () => ({ bodyMass: { value: 5, unit: 'kg' } }), 'InvalidInput', 'bodyMass.value'],
  [
    'more days than there are',
    'updateAthleteProfile',
    () => ({ preferences: { weekdays: [1], daysPerWeek: 2, minutes: 60 } }),
    'InvalidInput',
    'preferences.daysPerWeek',
  ],
  ['a key of three letters', 'askCoach', () => ({ words: 'arms', idempotencyKey: 'abc' }), 'InvalidInput', 'idempotencyKey'],
];

test.each(mistakes)('%s: %s answers in words and changes nothing', async (_what, name, input, typename, path) => {
  const answer = await person.run(name, input());
  expect(answer.__typename).toBe(typename);
  expect(answer.message).toMatch(/\S.{9,}/);
  if (path) expect(answer.issues[0].path).toBe(path);
  await unchanged();
});

test('a refusal is the answer to its key for good, and a new key may try again', async () => {
  const idempotencyKey = key();
  const input = { entryId, locationId: 'none', energy: 3, minutes: 30, idempotencyKey };
  const first = await person.run('generateWorkout', input);
  expect(await person.run('generateWorkout', input)).toEqual(first);
  expect((await person.ask(mutation, { input: { ...input, locationId } })).errors[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  await unchanged();
});
const mutation = 'mutation ($input: GenerateWorkoutInput!) { generateWorkout(input: $input) { __typename } }';

const post = async (body: string) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { ...headersOf(api.url, person.cookie), accept: 'application/graphql-response+json' },
    body,
  });
  return {
    status: response.status,
    errors: ((await response.json()) as { errors?: { extensions: { code: string }; message: string }[] }).errors,
  };
};

test('notes of a megabyte are too large, with the limit said', async () => {
  const answer = await post(JSON.stringify({ query: mutation, variables: { input: { notes: 'x'.repeat(1024 * 1024) } } }));
  expect(answer).toMatchObject({ status: 413, errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE', retryable: false } }] });
  expect(answer.errors?.[0]?.message).toContain('256 kB');
  await unchanged();
});

test.each([
  ['broken JSON', '{"query": "{ me { id } }'],
  ['no JSON at all', 'hello'],
  ['no query', '{}'],
  ['a query that is no text', '{"query": 5}'],
  ['broken GraphQL', JSON.stringify({ query: '{ me { id }' })],
  ['an unknown field', JSON.stringify({ query: '{ me { password } }' })],
  ['a variable of the wrong type', JSON.stringify({ query: mutation, variables: { input: { energy: 'high' } } })],
  ['a date that does not exist', JSON.stringify({ query: '{ calendar(from: "2026-02-30", to: "2026-03-01") { id } }' })],
])('%s is bad input', async (_what, body) => {
  const { status, errors } = await post(body);
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', retryable: false, requestId: expect.any(String) });
  await unchanged();
});
