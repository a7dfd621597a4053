import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { doEverySet, finish, onboard, writtenWorkout } from '../support/builders.ts';
import { key, type Person } from '../support/person.ts';

let api: TestApi;
let person: Person;
let other: Person;
let locationId: string;
beforeAll(async () => {
  api = await startApi();
  [person, other] = [await api.signUp(), await api.signUp()];
  ({ locationId } = await onboard(person));
  await onboard(other);
});
afterAll(() => api.close());

const cursor = async (who = person): Promise<number> => (await who.gql('{ me { cursor } }')).me.cursor;
const requests = async (who = person) => (await who.gql('{ coachRequests { id words } }')).coachRequests as { id: string; words: string }[];
const ask = (input: Record<string, unknown>, who = person) =>
  who.ask('mutation Ask($input: AskCoachInput!) { askCoach(input: $input) { ... on CoachRequest { id words } } }', { input });
const forget = (idempotencyKey: string) => api.app.services.db.idempotencyRecord.deleteMany({ where: { key: idempotencyKey } });

test('the same change again, selected otherwise and named otherwise, is the first one: one row, one event, the new selection', async () => {
  const input = { idempotencyKey: key(), words: 'more arms' };
  const before = { cursor: await cursor(), rows: (await requests()).length };
  const first = await ask(input);
  const again = await person.ask(
    'mutation Other($i: AskCoachInput!) { again: askCoach(input: $i) { __typename ... on CoachRequest { state askedAt theId: id } } }',
    { i: input },
  );
  expect(again.data.again).toEqual({
    __typename: 'CoachRequest',
    state: 'waiting',
    askedAt: expect.any(String),
    theId: first.data.askCoach.id,
  });
  expect(await cursor()).toBe(before.cursor + 1);
  expect(await requests()).toHaveLength(before.rows + 1);
});

test('a key that was used for something else is refused with 422 and changes nothing', async () => {
  const idempotencyKey = key();
  await ask({ idempotencyKey, words: 'more legs' });
  const before = [await cursor(), await requests()];
  const otherWords = await ask({ idempotencyKey, words: 'fewer legs' });
  expect([otherWords.status, otherWords.errors[0]?.extensions.code, otherWords.errors[0]?.extensions.retryable]).toEqual([
    422,
    'IDEMPOTENCY_KEY_REUSED',
    false,
  ]);
  const otherCommand = await person.ask('mutation ($input: CreateCustomEntryInput!) { createCustomEntry(input: $input) { __typename } }', {
    input: { idempotencyKey, words: 'more legs', minutes: 30 },
  });
  expect(otherCommand.errors[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect([await cursor(), await requests()]).toEqual(before);
});

test('keys in another order, null for absent, another spelling of a literal are the same change', async () => {
  const idempotencyKey = key();
  const selection = '{ __typename ... on CalendarEntry { id } }';
  const entry = (input: Record<string, unknown>) =>
    person.ask(`mutation ($input: CreateCustomEntryInput!) { createCustomEntry(input: $input) ${selection} }`, { input });
  const answers = [
    await entry({ idempotencyKey, words: 'arms', minutes: 30 }),
    await entry({ minutes: 30, words: 'arms', idempotencyKey }),
    await entry({ idempotencyKey, words: 'arms', minutes: 30, on: null, origin: null }),
    await person.ask(
      `mutation { createCustomEntry(input: { minutes: 30, idempotencyKey: "${idempotencyKey}", words: """arms""" }) ${selection} }`,
    ),
  ];
  expect(new Set(answers.map(({ data, errors }) => data?.createCustomEntry?.id ?? errors)).size).toBe(1);
});

test('30 twins at once have one effect, one answer, and no failure', async () => {
  const before = { cursor: await cursor(), rows: (await requests()).length };
  const input = { idempotencyKey: key(), words: 'a rest on Friday' };
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask(input)));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(new Set(answers.map(({ data }) => data?.askCoach?.id)).size).toBe(1);
  expect(await cursor()).toBe(before.cursor + 1);
  expect(await requests()).toHaveLength(before.rows + 1);
});

test('a key is private: another account with the same key, same words or others, gets its own', async () => {
  for (const words of ['the same words', 'other words']) {
    const idempotencyKey = key();
    const mine = await ask({ idempotencyKey, words: 'the same words' });
    const theirs = await ask({ idempotencyKey, words }, other);
    expect(theirs.data.askCoach).toEqual({ id: expect.any(String), words });
    expect(theirs.data.askCoach.id).not.toBe(mine.data.askCoach.id);
  }
});

test('a refusal is kept with its key; a new key carries the corrected change', async () => {
  const idempotencyKey = key();
  const input = { idempotencyKey, requestId: 'none' };
  const first = await person.run('withdrawRequest', input);
  expect(first).toEqual({ __typename: 'NotFound', message: expect.any(String) });
  expect(await person.run('withdrawRequest', input)).toEqual(first);
  const { id } = (await ask({ idempotencyKey: key(), words: 'to be withdrawn' })).data.askCoach;
  const corrected = { ...input, requestId: id };
  await expect(person.run('withdrawRequest', corrected)).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
  expect((await person.run('withdrawRequest', { ...corrected, idempotencyKey: key() })).__typename).toBe('CoachRequest');
});

test('a failure of the database leaves the key as good as new', async () => {
  const { db } = api.app.services;
  const input = { idempotencyKey: key(), words: 'after the storm' };
  const before = await cursor();
  await db.$executeRawUnsafe('ALTER TABLE "Event" RENAME TO "EventAway"');
  try {
    const failed = await ask(input);
    expect([failed.status, failed.errors[0]?.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(await db.idempotencyRecord.count({ where: { key: input.idempotencyKey } })).toBe(0);
  } finally {
    await db.$executeRawUnsafe('ALTER TABLE "EventAway" RENAME TO "Event"');
  }
  expect((await ask(input)).data.askCoach).toEqual({ id: expect.any(String), words: 'after the storm' });
  expect(await cursor()).toBe(before + 1);
});

test('an effect is found again by its key when the record of the key is gone', async () => {
  const wish = { idempotencyKey: key(), words: 'arms', minutes: 30 };
  const words = { idempotencyKey: key(), words: 'kept for ever' };
  const { entryId, workout } = await writtenWorkout(person, locationId);
  await doEverySet(person, workout);
  const done = { idempotencyKey: key(), performedAt: new Date().toISOString() };
  const doAll = async () => ({
    entry: (await person.run('createCustomEntry', wish, '... on CalendarEntry { id }')).id,
    request: (await person.run('askCoach', words, '... on CoachRequest { id }')).id,
    finished: await finish(person, workout.id, done),
  });
  const first = await doAll();
  expect(first.finished).toMatchObject({ __typename: 'CalendarEntry', id: entryId, status: 'completed' });
  const count = async () => {
    const where = { userId: person.id };
    const { db } = api.app.services;
    return Promise.all([db.calendarEntry.count({ where }), db.coachRequest.count({ where }), db.completion.count({ where })]);
  };
  const before = await count();
  for (const { idempotencyKey } of [wish, words, done]) expect((await forget(idempotencyKey)).count).toBe(1);
  expect(await doAll()).toEqual(first);
  expect(await count()).toEqual(before);
});
