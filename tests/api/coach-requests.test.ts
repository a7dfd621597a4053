import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { key, type Person, startApi, type TestApi } from '../support/api.ts';
import { onboard } from '../support/builders.ts';

let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-18T10:00:00Z' });
});
beforeEach(async () => {
  person = await api.signUp();
});
afterAll(() => api.close());

const fields = '... on CoachRequest { id words state }';
const ask = (words: string, changes: Record<string, unknown> = {}) => person.run('askCoach', { words, ...changes }, fields);
const withdraw = (requestId: string, who = person) => who.run('withdrawRequest', { requestId }, fields);
const waiting = async () =>
  (await person.gql('{ coachRequests { words state } }')).coachRequests.map(({ words }: { words: string }) => words);

test('words wait for the next review, newest first, until they are taken back', async () => {
  const arms = await ask('  more arms ');
  await ask('away Thursday');
  expect(arms).toMatchObject({ words: 'more arms', state: 'waiting' });
  expect(await waiting()).toEqual(['away Thursday', 'more arms']);

  expect(await withdraw(arms.id)).toMatchObject({ id: arms.id, state: 'withdrawn' });
  expect(await waiting()).toEqual(['away Thursday']);
});

test('the same key leaves its words once, also after its record was pruned', async () => {
  const idempotencyKey = key();
  const first = await ask('more arms', { idempotencyKey });
  await api.app.services.db.idempotencyRecord.deleteMany({ where: { key: idempotencyKey } });
  expect(await ask('more arms', { idempotencyKey })).toEqual(first);
  expect(await waiting()).toEqual(['more arms']);
});

test('words that a review has used cannot be taken back', async () => {
  const { id } = await ask('more arms');
  await api.app.services.db.coachRequest.update({ where: { id }, data: { state: 'used' } });
  expect(await withdraw(id)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'requestId' }] });
});

test('an unknown request and somebody else’s are alike not there', async () => {
  const { id } = await ask('more arms');
  const stranger = await api.signUp();
  const unknown = await withdraw('no-such-request', stranger);
  expect(unknown.__typename).toBe('NotFound');
  expect(await withdraw(id, stranger)).toEqual(unknown);
  expect(await waiting()).toEqual(['more arms']);
});

test('empty and endless words are refused, and words about an emergency are answered at once', async () => {
  expect(await ask('   ')).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'words' }] });
  expect(await ask('x'.repeat(501))).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'words' }] });
  expect((await ask('I have crushing chest pain')).__typename).toBe('RedFlag');
  expect(await waiting()).toEqual([]);
});

test('fifty wait at most; taking one back makes room', async () => {
  await api.app.services.db.coachRequest.createMany({
    data: Array.from({ length: 50 }, (_, index) => ({
      userId: person.id,
      words: `wish ${index}`,
      askedAt: new Date(),
      opId: `wish-${index}`,
    })),
  });
  expect(await ask('one more')).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('50 requests wait') });
  const { coachRequests } = await person.gql('{ coachRequests { id } }');
  await withdraw(coachRequests[0].id);
  expect((await ask('one more')).__typename).toBe('CoachRequest');
});

test('a warning sign of pregnancy stops whoever said in the safety answers that she is pregnant', async () => {
  const words = 'light cramping all day, go easy on me';
  expect((await ask(words)).__typename).toBe('CoachRequest');

  await onboard(person, { safety: { symptoms: false, conditions: [], active: true, pregnantWeek: 20 } });
  expect(await ask(words)).toMatchObject({ __typename: 'RedFlag' });
  const custom = await person.run('createCustomEntry', { words, minutes: 30 }, '... on RedFlag { emergency }');
  expect(custom).toMatchObject({ __typename: 'RedFlag', emergency: false });
});
