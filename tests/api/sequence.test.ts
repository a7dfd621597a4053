import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { key, type Person } from '../support/person.ts';

let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi();
  person = await api.signUp();
});
afterAll(() => api.close());

/** A device that sends its changes with numbers. */
function device(who = person) {
  const clientId = randomUUID();
  const origin = (clientSeq: number) => ({ clientId, clientSeq });
  const send = (clientSeq: number, idempotencyKey = key(), words = `change ${clientSeq}`) =>
    who.ask('mutation ($input: AskCoachInput!) { askCoach(input: $input) { __typename ... on CoachRequest { id words } } }', {
      input: { idempotencyKey, words, origin: origin(clientSeq) },
    });
  const taken = async () =>
    (
      await api.app.services.db.coachRequest.findMany({
        where: { userId: who.id, words: { startsWith: 'change' } },
        orderBy: { askedAt: 'asc' },
      })
    ).map(({ words }) => words);
  return { send, origin, taken, clientId };
}
const codeOf = ({ data, errors }: Awaited<ReturnType<ReturnType<typeof device>['send']>>) =>
  errors[0]?.extensions.code ?? data.askCoach.__typename;

test('a change that overtakes another is refused with the number that is expected, and taken in its turn', async () => {
  const { send, taken } = device();
  const keys = Array.from({ length: 6 }, key);
  expect([codeOf(await send(1, keys[1])), codeOf(await send(2, keys[2]))]).toEqual(['CoachRequest', 'CoachRequest']);
  const early = await send(4, keys[4]);
  expect(early.status).toBe(409);
  expect(early.errors[0]?.extensions).toMatchObject({ code: 'SEQ_GAP', expected: 3, retryable: true, retryAfterMs: 1000 });
  expect(early.headers.get('retry-after')).toBe('1');
  expect(codeOf(await send(3, keys[3]))).toBe('CoachRequest');
  expect(codeOf(await send(5, keys[5]))).toBe('SEQ_GAP');
  expect(codeOf(await send(4, keys[4]))).toBe('CoachRequest');
  expect(codeOf(await send(5, keys[5]))).toBe('CoachRequest');
  expect(await taken()).toEqual([1, 2, 3, 4, 5].map((seq) => `change ${seq}`));
});

test('a refused change uses up its number', async () => {
  const { send, origin } = device();
  await send(1);
  const refused = await person.run('askCoach', { words: 'crushing chest pain right now', origin: origin(2) });
  expect(refused.__typename).toBe('RedFlag');
  expect(codeOf(await send(3))).toBe('CoachRequest');
});

test('a change that was thrown away uses up its number, also one that was refused at the door', async () => {
  const { send, origin } = device();
  await send(1);
  const unreadable = await person.run('askCoach', { words: ' ', origin: origin(2) });
  expect(unreadable.__typename).toBe('InvalidInput');
  const thrownAway = key();
  expect((await person.run('discardPendingChange', { idempotencyKey: thrownAway, origin: origin(2) })).__typename).toBe('Me');
  expect((await person.run('discardPendingChange', { idempotencyKey: thrownAway, origin: origin(2) })).__typename).toBe('Me');
  expect(codeOf(await send(3))).toBe('CoachRequest');
  await expect(person.run('discardPendingChange', { origin: origin(5) })).rejects.toThrow('SEQ_GAP');
});

test('a number that was used is taken again with a key never seen, and changes nothing with one that was', async () => {
  const { send, taken } = device();
  const before = (await taken()).length;
  const seen = key();
  await send(1, seen);
  await send(2);
  await send(3);
  const restored = await send(2);
  expect(codeOf(restored)).toBe('CoachRequest');
  const repeated = await send(1, seen);
  expect(codeOf(repeated)).toBe('CoachRequest');
  expect(codeOf(await send(4))).toBe('CoachRequest');
  expect((await taken()).length - before).toBe(5);
});

test('each device counts for itself, and each account too, even under the same name', async () => {
  const mine = device();
  await mine.send(1);
  await mine.send(2);
  expect(codeOf(await device().send(1))).toBe('CoachRequest');
  const other = await api.signUp();
  const theirs = await other.ask('mutation ($input: AskCoachInput!) { askCoach(input: $input) { __typename } }', {
    input: { idempotencyKey: key(), words: 'theirs', origin: mine.origin(3) },
  });
  expect(theirs.errors[0]?.extensions).toMatchObject({ code: 'SEQ_GAP', expected: 1 });
  expect(codeOf(await mine.send(3))).toBe('CoachRequest');
});

test('twins of one numbered change, sent at once, are one change', async () => {
  const { send } = device();
  const twin = key();
  const answers = await Promise.all(Array.from({ length: 12 }, () => send(1, twin)));
  expect(new Set(answers.map(({ data }) => data?.askCoach?.id)).size).toBe(1);
  expect(codeOf(await send(2))).toBe('CoachRequest');
});

test('ten changes sent at once arrive one by one: each is refused until its turn, none is lost or doubled', async () => {
  const { send, clientId } = device();
  const changes = Array.from({ length: 10 }, (_, index) => ({ seq: index + 1, key: key() }));
  let left = changes;
  for (let round = 0; left.length > 0 && round < 12; round += 1) {
    const answers = await Promise.all(left.map(async (change) => ({ change, code: codeOf(await send(change.seq, change.key)) })));
    for (const { code } of answers) expect(['CoachRequest', 'SEQ_GAP']).toContain(code);
    left = answers.filter(({ code }) => code === 'SEQ_GAP').map(({ change }) => change);
  }
  expect(left).toEqual([]);
  const client = await api.app.services.db.outboxClient.findUniqueOrThrow({ where: { userId_clientId: { userId: person.id, clientId } } });
  expect(client.lastSeq).toBe(10);
  expect(await api.app.services.db.coachRequest.count({ where: { opId: { in: changes.map((change) => change.key) } } })).toBe(10);
});
