import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApp } from '../../server/src/app.ts';
import { readEnv } from '../../server/src/env.ts';
import { Secret } from '../../server/src/secret.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { headersOf, key, type Person, personOf } from '../support/person.ts';

let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  person = await api.signUp();
});
afterAll(() => api.close());

const say = (who: Person, words = 'words') => who.run('askCoach', { words });
const cursorOf = async (who: Person): Promise<number> => (await who.gql('{ me { cursor } }')).me.cursor;

/** Follows from a cursor until told to stop. */
async function follow(who: Person, after: number | null) {
  const socket = await who.socket();
  const seqs: number[] = [];
  const at: number[] = [];
  const errors: { extensions?: { code?: string; cursor?: number } }[] = [];
  let over = false;
  socket.subscribe(
    { query: 'subscription ($after: Int) { liveEvents(after: $after) { seq __typename } }', variables: { after } },
    {
      next: (message) => {
        if (message.errors) errors.push(...(message.errors as never[]));
        else {
          seqs.push((message.data as { liveEvents: { seq: number } }).liveEvents.seq);
          at.push(performance.now());
        }
      },
      error: (error) => errors.push(...(Array.isArray(error) ? error : [error as never])),
      complete: () => {
        over = true;
      },
    },
  );
  return { seqs, at, errors, isOver: () => over, stop: () => socket.dispose() };
}
const upTo = (last: number, from = 1) => Array.from({ length: last - from + 1 }, (_, index) => from + index);
/** Events nobody had to wait for. */
async function fill(who: Person, count: number): Promise<void> {
  const { db } = api.app.services;
  await db.userClock.upsert({ where: { userId: who.id }, create: { userId: who.id, seq: count }, update: { seq: count } });
  await db.event.createMany({ data: upTo(count).map((seq) => ({ userId: who.id, seq, kind: 'me', refs: {} })) });
}

test('a subscriber catches up and goes on while others write: every event, in order, once', async () => {
  await fill(person, 230);
  const writers = Promise.all(
    Array.from({ length: 5 }, async () => {
      for (let times = 0; times < 4; times += 1) await say(person);
    }),
  );
  const first = await follow(person, 0);
  const second = await follow(person, 115);
  await writers;
  expect(await cursorOf(person)).toBe(250);
  await expect.poll(() => [first.seqs.length, second.seqs.length], { timeout: 10_000 }).toEqual([250, 135]);
  await sleep(100);
  expect(first.seqs).toEqual(upTo(250));
  expect(second.seqs).toEqual(upTo(250, 116));
  expect([...first.errors, ...second.errors]).toEqual([]);
  await Promise.all([first.stop(), second.stop()]);
});

test('read, then follow from the cursor that was read: nothing is missed and nothing comes twice, in 100 trials among writers', async () => {
  let writing = true;
  const writers = Promise.all(
    Array.from({ length: 3 }, async () => {
      while (writing) await say(person);
    }),
  );
  const socket = await person.socket();
  const query = 'subscription ($after: Int) { liveEvents(after: $after) { seq } }';
  const trial = async () => {
    const { coachRequests, me } = await person.gql('{ me { cursor } coachRequests { id } }');
    expect(coachRequests.length).toBeGreaterThanOrEqual(0);
    const after = me.cursor as number;
    return new Promise<void>((resolve, reject) => {
      const seqs: number[] = [];
      const stop = socket.subscribe(
        { query, variables: { after } },
        {
          next: ({ data, errors }) => {
            if (errors) return reject(new Error(JSON.stringify(errors)));
            seqs.push((data as { liveEvents: { seq: number } }).liveEvents.seq);
            if (seqs.length < 2) return;
            stop();
            if (String(seqs) === String([after + 1, after + 2])) resolve();
            else reject(new Error(`after ${after} came ${seqs}`));
          },
          error: reject,
          complete: () => {},
        },
      );
    });
  };
  try {
    for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 10 }, trial));
  } finally {
    writing = false;
    await writers.catch(() => {});
    await socket.dispose();
  }
}, 40_000);

test('a cursor of the future, of another account, or from before what is kept ends in RESYNC, never in silence', async () => {
  await fill(person, 20);
  const other = await api.signUp();
  await fill(other, 90);
  const foreign = await cursorOf(other);
  await api.app.services.db.event.deleteMany({ where: { userId: person.id, seq: { lte: 10 } } });
  for (const after of [21, foreign, -1, 2_000_000_000, 0, 9]) {
    const { errors, seqs, stop } = await follow(person, after);
    await expect.poll(() => errors, { timeout: 5000, message: `after ${after}` }).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'RESYNC', cursor: 20 });
    expect(seqs).toEqual([]);
    await stop();
  }
  const kept = await follow(person, 10);
  await expect.poll(() => kept.seqs, { timeout: 5000 }).toEqual(upTo(20, 11));
  await kept.stop();
  await api.app.services.db.event.deleteMany({ where: { userId: person.id } });
  const emptied = await follow(person, 5);
  await expect.poll(() => emptied.errors[0]?.extensions?.code, { timeout: 5000 }).toBe('RESYNC');
  await emptied.stop();
});

test('server-sent events are followed by the same rules: 100 at a time, and no longer than the sign-in', async () => {
  const { followers } = api.app.services.live;
  const listen = async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { ...headersOf(api.url, person.cookie), accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { liveEvents(after: 0) { seq } }' }),
    });
    return response.body?.pipeThrough(new TextDecoderStream()).getReader() as ReadableStreamDefaultReader<string>;
  };
  const readUntil = async (reader: ReadableStreamDefaultReader<string>, words: string) => {
    let text = '';
    for (let part = await reader.read(); !part.done && !text.includes(words); part = await reader.read()) text += part.value;
    return text;
  };
  const first = await listen();
  await expect.poll(() => followers.get(person.id), { timeout: 5000 }).toBe(1);
  followers.set(person.id, 100);
  expect(await readUntil(await listen(), 'RATE_LIMITED')).toContain('RATE_LIMITED');
  followers.set(person.id, 1);
  await say(person);
  expect(await readUntil(first, '"seq":1')).toContain('"seq":1');
  await api.app.services.db.session.deleteMany({ where: { userId: person.id } });
  expect(await readUntil(first, 'UNAUTHENTICATED')).toContain('UNAUTHENTICATED');
  await expect.poll(() => followers.has(person.id), { timeout: 5000 }).toBe(false);
});

test('nobody hears of another account', async () => {
  const other = await api.signUp();
  const mine = await follow(person, null);
  await sleep(100);
  await say(other);
  await say(other);
  await say(person);
  await expect.poll(() => mine.seqs, { timeout: 5000 }).toEqual([1]);
  await sleep(100);
  expect(mine.seqs).toEqual([1]);
  await mine.stop();
});

test('after a restart a subscriber resumes from its cursor', async () => {
  const own = await startApi();
  const someone = await own.signUp();
  await say(someone);
  const before = await follow(someone, 0);
  await expect.poll(() => before.seqs, { timeout: 5000 }).toEqual([1]);
  await own.app.close();
  await expect.poll(() => before.errors.length > 0 || before.isOver(), { timeout: 5000 }).toBe(true);
  const env = {
    ...readEnv({ PORT: '0', SIGN_UP: 'open', EXPLORER: 'open', LOG_LEVEL: 'silent' }),
    authSecret: new Secret('a secret for tests, long enough to be taken'),
  };
  const restarted = await startApp({ env, databaseUrl: own.databaseUrl });
  try {
    const same = personOf(restarted.url ?? '', someone.id, someone.email, someone.cookie);
    await say(same);
    await say(same);
    const after = await follow(same, 1);
    await expect.poll(() => after.seqs, { timeout: 5000 }).toEqual([2, 3]);
    await after.stop();
  } finally {
    await restarted.close();
  }
});

test('a client that reads nothing harms only itself: it is closed, the others hear as fast as before', async () => {
  const location = { name: 'x'.repeat(60), equipment: ['barbell'], fixtures: ['rack'], indoors: true, outdoor: false };
  const inventory = {
    unit: 'kg',
    bars: [],
    plates: [],
    dumbbells: Array.from({ length: 80 }, (_, n) => n + 1),
    kettlebells: [],
    stack: { first: 5, step: 5, last: 100 },
    medicineBalls: [],
    bandLevels: [],
  };
  for (let count = 0; count < 4; count += 1)
    await person.run('saveLocation', { idempotencyKey: key(), location: { ...location, inventory } });
  await api.app.services.db.event.deleteMany({ where: { userId: person.id } });
  await fill(person, 3000);
  const response = await fetch(`${api.url}/api/ws-ticket`, { method: 'POST', headers: headersOf(api.url, person.cookie) });
  const { ticket } = (await response.json()) as { ticket: string };
  const { hostname, port } = new URL(api.url);
  const raw = connect(Number(port), hostname);
  const frame = (message: unknown) => {
    const text = Buffer.from(JSON.stringify(message));
    const head =
      text.length < 126 ? Buffer.from([0x81, 0x80 | text.length]) : Buffer.from([0x81, 0x80 | 126, text.length >> 8, text.length & 255]);
    return Buffer.concat([head, Buffer.alloc(4), text]); // a mask of zeros
  };
  raw.write(
    `GET /graphql HTTP/1.1\r\nHost: x\r\nOrigin: ${api.url}\r\nCookie: ${person.cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
  );
  await new Promise((resolve) => raw.once('data', resolve));
  raw.write(frame({ type: 'connection_init', payload: { ticket } }));
  await new Promise((resolve) => raw.once('data', resolve));
  raw.pause();
  const query =
    'subscription { liveEvents(after: 0) { seq ... on MeChanged { me { locations { name inventory { dumbbells { text value unit kilograms hundredths } } } } } } }';
  raw.write(frame({ id: '1', type: 'subscribe', payload: { query } }));
  const paused = performance.now();
  const heap = process.memoryUsage().rss;

  const other = await api.signUp();
  const theirs = await follow(other, null);
  await sleep(3000);
  const sent: number[] = [];
  for (let times = 0; times < 20; times += 1) {
    sent.push(performance.now());
    await say(other);
    await sleep(20);
  }
  await expect.poll(() => theirs.seqs, { timeout: 5000 }).toEqual(upTo(20));
  const latencies = theirs.at.map((at, index) => at - (sent[index] ?? 0)).sort((a, b) => a - b);
  process.stdout.write(
    `from sending a change to hearing of it, beside a stalled reader: median ${latencies[10]?.toFixed(0)} ms, slowest ${latencies[19]?.toFixed(0)} ms\n`,
  );
  await theirs.stop();

  // Left unread so long that the server gives up on it: what it said last is in the buffers.
  await sleep(Math.max(0, 17_000 - (performance.now() - paused)));
  const ended = new Promise<Buffer>((resolve) => {
    let tail = Buffer.alloc(0);
    raw.on('data', (data) => {
      tail = Buffer.concat([tail, data]).subarray(-200_000);
    });
    raw.once('close', () => resolve(tail));
    raw.on('error', () => {});
  });
  raw.resume();
  await Promise.race([ended, sleep(3000).then(() => expect.fail('the stalled socket is still open'))]);
  expect(process.memoryUsage().rss - heap).toBeLessThan(128 * 1024 * 1024);
  await say(person);
  const resumed = await follow(person, 2999);
  await expect.poll(() => resumed.seqs, { timeout: 5000 }).toEqual([3000, 3001]);
  await resumed.stop();
}, 45_000);
