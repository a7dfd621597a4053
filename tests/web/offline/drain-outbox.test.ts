import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Operation, Reply } from '../../../web/src/graphql/send-operation.ts';
import { faultsBeforeRefusal } from '../../../web/src/offline/classify-reply.ts';
import { drainOutbox } from '../../../web/src/offline/drain-outbox.ts';
import { listEntries, retryEntry } from '../../../web/src/offline/outbox.ts';
import { writeUser } from '../../../web/src/offline/outbox-database.ts';
import { failsWith, makeFakeServer, nothingCame } from './fake-server.ts';
import { say, startDevice } from './outbox-for-tests.ts';

beforeEach(() => startDevice());

describe('sending what waits', () => {
  test('goes in the order in which it was done, and leaves the disk', async () => {
    const server = makeFakeServer();
    for (const words of ['a', 'b', 'c']) await say(words);

    expect(await drainOutbox(server.send)).toEqual({ kind: 'empty' });
    expect(server.effects).toEqual(['a', 'b', 'c']);
    expect(await listEntries('ann')).toEqual([]);
  });

  test('stops at the first one that gets no answer, and keeps it and all behind it', async () => {
    await say('a');
    await say('b');
    const sent: Operation[] = [];

    const end = await drainOutbox(async (operation) => {
      sent.push(operation);
      return nothingCame;
    });

    expect(end).toMatchObject({ kind: 'wait', why: 'unreachable' });
    expect(sent).toHaveLength(1);
    expect(await listEntries('ann')).toHaveLength(2);
  });

  test('killed between the send and the removal, the same change goes out again with the same key and takes effect once', async () => {
    const server = makeFakeServer();
    await say('a');
    await expect(
      drainOutbox(async (operation) => {
        await server.send(operation);
        throw new Error('the browser was killed');
      }),
    ).rejects.toThrow();

    await drainOutbox(server.send);

    expect(server.seen.map((input) => input.idempotencyKey)).toEqual([server.seen[0]?.idempotencyKey, server.seen[0]?.idempotencyKey]);
    expect(server.effects).toEqual(['a']);
    expect(await listEntries('ann')).toEqual([]);
  });

  test('two drains at the same moment send nothing twice', async () => {
    const server = makeFakeServer();
    for (const words of ['a', 'b', 'c']) await say(words);

    await Promise.all([drainOutbox(server.send), drainOutbox(server.send)]);

    expect(server.seen).toHaveLength(3);
  });

  test('a change made while the outbox drains goes out in the same drain', async () => {
    const server = makeFakeServer();
    await say('a');

    await drainOutbox(async (operation) => {
      if (server.effects.length === 0) await say('b');
      return server.send(operation);
    });

    expect(server.effects).toEqual(['a', 'b']);
  });
});

describe('what is refused', () => {
  test('is kept with its reason and holds up nobody', async () => {
    const server = makeFakeServer();
    server.refusedWords.add('b');
    for (const words of ['a', 'b', 'c']) await say(words);

    await drainOutbox(server.send);

    expect(server.effects).toEqual(['a', 'c']);
    expect(await listEntries('ann')).toMatchObject([{ status: 'refused', reason: 'Too vague.', input: { words: 'b' } }]);
  });

  test('turned away at the door, its number is spent so that the next one is no gap', async () => {
    const server = makeFakeServer();
    for (const words of ['a', 'b']) await say(words);

    await drainOutbox(async (operation) => {
      const { words } = operation.variables.input as { words?: string };
      return words === 'a' ? failsWith('BAD_USER_INPUT', 400) : server.send(operation);
    });

    expect(server.effects).toEqual(['b']);
    expect(server.seen.map((input) => input.origin.clientSeq)).toEqual([1, 2]);
    expect((await listEntries('ann')).map((entry) => entry.status)).toEqual(['refused']);
  });

  test('sent again later it takes effect once', async () => {
    const server = makeFakeServer();
    server.refusedWords.add('a');
    const entry = await say('a');
    await drainOutbox(server.send);
    server.refusedWords.clear();

    await retryEntry(entry.order);
    await drainOutbox(server.send);

    expect(server.effects).toEqual(['a']);
    expect(await listEntries('ann')).toEqual([]);
  });

  test('a change that makes the server fail again and again is set aside, not lost, and the rest goes on', async () => {
    const server = makeFakeServer();
    for (const words of ['poison', 'b']) await say(words);
    const send = async (operation: Operation): Promise<Reply> =>
      (operation.variables.input as { words?: string }).words === 'poison'
        ? failsWith('INTERNAL_SERVER_ERROR', 500)
        : server.send(operation);

    for (let time = 0; time < faultsBeforeRefusal; time += 1) await drainOutbox(send);

    expect(server.effects).toEqual(['b']);
    expect((await listEntries('ann')).map((entry) => [entry.status, entry.input.words])).toEqual([['refused', 'poison']]);
  });
});

describe('whose changes they are', () => {
  test('another person’s changes never run, and run when that person is back', async () => {
    const server = makeFakeServer();
    await say('of ann');
    await writeUser('ben');
    await say('of ben');

    await drainOutbox(server.send);
    expect(server.effects).toEqual(['of ben']);

    await writeUser('ann');
    await drainOutbox(server.send);
    expect(server.effects).toEqual(['of ben', 'of ann']);
  });

  test('nothing is sent between two people', async () => {
    await say('of ann');
    await writeUser(null);

    expect(await drainOutbox(async () => expect.unreachable())).toEqual({ kind: 'empty' });
    expect(await listEntries('ann')).toHaveLength(1);
  });

  test('an ended session stops the drain and keeps everything', async () => {
    await say('a');

    expect(await drainOutbox(async () => failsWith('UNAUTHENTICATED', 401))).toEqual({ kind: 'signed-out' });
    expect(await listEntries('ann')).toHaveLength(1);
  });
});

test('a server that lost its count is followed: the device counts anew and all of it arrives, in order', async () => {
  const server = makeFakeServer();
  for (const words of ['a', 'b', 'c']) await say(words);
  await drainOutbox(server.send);
  server.lastSeq.clear();
  for (const words of ['d', 'e']) await say(words);

  await drainOutbox(server.send);

  expect(server.effects).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await listEntries('ann')).toEqual([]);
});

test('whatever the network does, every change takes effect exactly once and in order', async () => {
  type Fate = 'fine' | 'lost before' | 'lost after' | 'killed' | 'busy';
  const fates = fc.array(fc.constantFrom<Fate>('fine', 'lost before', 'lost after', 'killed', 'busy'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fates, async (count, given) => {
      await startDevice();
      const server = makeFakeServer();
      const plan = [...given];
      const words = Array.from({ length: count }, (_, index) => `change ${index}`);
      for (const one of words) await say(one);
      const send = async (operation: Operation): Promise<Reply> => {
        const fate = plan.shift() ?? 'fine';
        if (fate === 'lost before') return nothingCame;
        if (fate === 'busy') return failsWith('UNAVAILABLE', 503);
        const reply = await server.send(operation);
        if (fate === 'killed') throw new Error('killed');
        return fate === 'lost after' ? nothingCame : reply;
      };
      for (let time = 0; time <= given.length; time += 1) await drainOutbox(send).catch(() => {});

      expect(server.effects).toEqual(words);
      expect(await listEntries('ann')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
