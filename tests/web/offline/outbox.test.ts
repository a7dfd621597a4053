import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { LogSetDocument } from '../../../web/src/graphql/generated/graphql.ts';
import { discardEntry, enqueue, listEntries, renumberEntries, retryEntry, updateEntry } from '../../../web/src/offline/outbox.ts';
import { writeUser } from '../../../web/src/offline/outbox-database.ts';
import { say, startDevice } from './outbox-for-tests.ts';

beforeEach(() => startDevice());

describe('putting a change into the outbox', () => {
  test('a change is on the disk when its promise is fulfilled', async () => {
    const entry = await say('more arms');

    expect(await listEntries('ann')).toEqual([entry]);
  });

  test('numbers count up from one on each device and user, and a key is never used twice', async () => {
    const entries = [await say('a'), await say('b')];
    await writeUser('ben');
    const other = await say('c');

    expect(entries.map((entry) => entry.clientSeq)).toEqual([1, 2]);
    expect(other.clientSeq).toBe(1);
    expect(new Set([...entries, other].map((entry) => entry.key)).size).toBe(3);
    expect(new Set([...entries, other].map((entry) => entry.clientId)).size).toBe(2);
  });

  test('changes made at the same moment get different numbers', async () => {
    const entries = await Promise.all(['a', 'b', 'c', 'd'].map(say));

    expect(entries.map((entry) => entry.clientSeq).sort()).toEqual([1, 2, 3, 4]);
  });

  test('the input says when it was done, on which revision, and as which change of the device', async () => {
    const entry = await enqueue(LogSetDocument, { setId: 's1', reps: 8 }, { performedAt: '2026-11-21T18:00:00Z', basedOnRevision: 4 });

    expect(entry.input).toMatchObject({
      setId: 's1',
      reps: 8,
      performedAt: '2026-11-21T18:00:00Z',
      idempotencyKey: entry.key,
      origin: { clientId: entry.clientId, clientSeq: 1, basedOnRevision: 4 },
    });
  });

  test('nothing is kept while nobody is signed in', async () => {
    await writeUser(null);

    await expect(say('lost')).rejects.toThrow();
  });
});

describe('refused changes', () => {
  test('sending one again makes it a new change at a new number, with its content as it was', async () => {
    const first = await say('more arms');
    await say('less legs');
    await updateEntry(first.order, { status: 'refused', reason: 'Too vague.' });

    await retryEntry(first.order);

    const [again] = await listEntries('ann');
    expect(again).toMatchObject({ status: 'waiting', clientSeq: 3, reason: null });
    expect(again?.key).not.toBe(first.key);
    expect(again?.input).toMatchObject({ words: 'more arms', idempotencyKey: again?.key, origin: { clientSeq: 3 } });
  });

  test('only a refused change can be thrown away', async () => {
    const waiting = await say('keep');
    const refused = await say('drop');
    await updateEntry(refused.order, { status: 'refused', reason: 'No.' });

    await discardEntry(waiting.order);
    await discardEntry(refused.order);

    expect((await listEntries('ann')).map((entry) => entry.order)).toEqual([waiting.order]);
  });
});

test('a new count numbers what waits from one, in order, and leaves keys and refused changes alone', async () => {
  const entries = [await say('a'), await say('b'), await say('c')];
  await updateEntry(entries[1]?.order ?? 0, { status: 'refused', reason: 'No.' });

  await renumberEntries('ann');
  const next = await say('d');

  const [a, b, c] = await listEntries('ann');
  expect([a?.clientSeq, b?.clientSeq, c?.clientSeq, next.clientSeq]).toEqual([1, 2, 2, 3]);
  expect([a?.clientId, c?.clientId, next.clientId].every((id) => id === next.clientId && id !== b?.clientId)).toBe(true);
  expect(a?.key).toBe(entries[0]?.key);
  expect(a?.input.origin).toEqual({ clientId: next.clientId, clientSeq: 1 });
});
