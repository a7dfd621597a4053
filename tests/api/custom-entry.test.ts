import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { key, type Person, startApi, type TestApi } from '../support/api.ts';
import { answers } from '../support/builders.ts';

const start = '2026-11-18T23:30:00Z';
let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi({ now: start });
  person = await api.signUp();
  await person.run('completeOnboarding', answers({ zone: 'America/New_York' })); // there it is 18:30 of the same day
});
beforeEach(() => api.setNow(start));
afterAll(() => api.close());

const create = (changes: Record<string, unknown> = {}) =>
  person.run(
    'createCustomEntry',
    { words: 'arms and abs', minutes: 40, ...changes },
    '... on RedFlag { emergency } ... on CalendarEntry { id on status origin words minutes title purpose }',
  );
const count = () => api.app.services.db.calendarEntry.count({ where: { userId: person.id, origin: 'custom' } });
const origin = (() => {
  let clientSeq = 0;
  return () => ({ clientId: 'phone', clientSeq: ++clientSeq });
})();

test('the words become the intent of a session of today', async () => {
  const entry = await create();
  expect(entry).toMatchObject({ on: '2026-11-18', status: 'planned', origin: 'custom', words: 'arms and abs', minutes: 40 });
  expect(entry.title).not.toBe('');
});

test('today is the athlete’s own', async () => {
  api.setNow('2026-11-19T04:59:00Z');
  expect((await create()).on).toBe('2026-11-18');
  api.setNow('2026-11-19T05:01:00Z');
  expect((await create()).on).toBe('2026-11-19');
});

test('it is for today: tomorrow and yesterday are refused by their field', async () => {
  const before = await count();
  for (const on of ['2026-11-19', '2026-11-17', '2027-11-18'])
    expect(await create({ on })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'on' }] });
  expect(await count()).toBe(before);
});

test('a wish made offline is for the day it was made on, also when that has passed', async () => {
  expect(await create({ on: '2026-11-16', origin: origin() })).toMatchObject({ on: '2026-11-16', status: 'skipped' });
  expect(await create({ on: '2026-11-20', origin: origin() })).toMatchObject({ __typename: 'InvalidInput' });
});

test('a phone whose clock runs a little ahead has its new day a little early', async () => {
  api.setNow('2026-11-19T04:55:00Z'); // five minutes to midnight in New York
  expect((await create({ on: '2026-11-19' })).on).toBe('2026-11-19');
});

test('the same key makes one session, also after its record was pruned', async () => {
  const idempotencyKey = key();
  const first = await create({ idempotencyKey });
  expect(await create({ idempotencyKey })).toEqual(first);
  await api.app.services.db.idempotencyRecord.deleteMany({ where: { key: idempotencyKey } });
  const before = await count();
  expect((await create({ idempotencyKey })).id).toBe(first.id);
  expect(await count()).toBe(before);

  const dated = { idempotencyKey: key(), on: '2026-11-18' };
  const { id } = await create(dated);
  await api.app.services.db.idempotencyRecord.deleteMany({ where: { key: dated.idempotencyKey } });
  api.setNow('2026-12-24T10:00:00Z');
  expect((await create(dated)).id).toBe(id);
});

test('words about an emergency stop it, and no session is made', async () => {
  const before = await count();
  expect(await create({ words: 'chest, though I have crushing chest pain right now' })).toMatchObject({
    __typename: 'RedFlag',
    emergency: true,
  });
  expect(await count()).toBe(before);
});

test.each([
  ['words', { words: '  ' }],
  ['words', { words: 'x'.repeat(501) }],
  ['minutes', { minutes: 9 }],
  ['minutes', { minutes: 181 }],
])('a wrong %s is named', async (path, change) => {
  expect(await create(change)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
});

test('before the questionnaire there is nothing to plan from, and that is said', async () => {
  const newcomer = await api.signUp();
  expect(await newcomer.run('createCustomEntry', { words: 'arms', minutes: 30 })).toMatchObject({
    __typename: 'NotOnboarded',
    message: expect.stringContaining('questionnaire'),
  });
});
