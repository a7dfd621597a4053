import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { makeSocketTicket } from '../../server/src/features/accounts/socket-ticket.ts';
import { limits } from '../../server/src/graphql/limits.ts';
import { Secret } from '../../server/src/secret.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { headersOf, type Person, password } from '../support/person.ts';

let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  person = await api.signUp();
});
afterAll(() => api.close());

interface Opened {
  socket: WebSocket;
  /** Messages so far. */
  got: { type: string; id?: string; payload?: { errors?: { extensions: { code: string } }[]; data?: unknown } }[];
  closed: Promise<{ code: number; ms: number }>;
  say(message: unknown): void;
}

/** A socket spoken to by hand. Rejects with the HTTP status of a refused upgrade. */
function open(headers: Record<string, string>): Promise<Opened> {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const started = performance.now();
  const got: Opened['got'] = [];
  socket.on('message', (data) => got.push(JSON.parse(String(data))));
  const closed = new Promise<{ code: number; ms: number }>((resolve) =>
    socket.once('close', (code) => resolve({ code, ms: performance.now() - started })),
  );
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket, got, closed, say: (message) => socket.send(JSON.stringify(message)) }));
    socket.once('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))));
    socket.once('error', reject);
  });
}
const mine = () => ({ cookie: person.cookie, origin: api.url });
const ticketOf = async () => {
  const response = await fetch(`${api.url}/api/ws-ticket`, { method: 'POST', headers: headersOf(api.url, person.cookie) });
  return ((await response.json()) as { ticket: string }).ticket;
};
async function ready(): Promise<Opened> {
  const opened = await open(mine());
  opened.say({ type: 'connection_init', payload: { ticket: await ticketOf() } });
  await expect.poll(() => opened.got.some(({ type }) => type === 'connection_ack'), { timeout: 5000 }).toBe(true);
  return opened;
}
const live = (id: string) => ({ id, type: 'subscribe', payload: { query: 'subscription { liveEvents { seq } }' } });

test('a foreign origin, or none, is refused with 403 before there is a socket; nobody with 401; another path with 404', async () => {
  for (const origin of ['https://evil.example', `${api.url}.evil.example`, 'null', api.url.replace('http', 'https')])
    await expect(open({ ...mine(), origin })).rejects.toThrow('403');
  await expect(open({ cookie: person.cookie })).rejects.toThrow('403');
  await expect(open({ origin: api.url })).rejects.toThrow('401');
  await expect(open({ origin: api.url, cookie: `${person.cookie}x` })).rejects.toThrow('401');
});

test('a socket that does not introduce itself is closed with 4408 within 3.5 seconds, one that begins without with 4401', async () => {
  const [silent, hasty] = await Promise.all([open(mine()), open(mine())]);
  hasty.say(live('1'));
  expect((await hasty.closed).code).toBe(4401);
  const { code, ms } = await silent.closed;
  expect(code).toBe(4408);
  expect(ms).toBeLessThan(4000);
});

test('only a fresh ticket of the same sign-in opens a socket', async () => {
  const secret = new Secret('a secret for tests, long enough to be taken');
  const session = await api.app.services.db.session.findFirstOrThrow({ where: { userId: person.id } });
  const other = await api.signUp();
  const theirs = await api.app.services.db.session.findFirstOrThrow({ where: { userId: other.id } });
  const now = new Date();
  const good = makeSocketTicket(secret, session.id, now);
  const bad: unknown[] = [
    undefined,
    '',
    7,
    'x'.repeat(600),
    `${good}x`,
    good.replace(/^\d+/, (until) => String(Number(until) + 1)),
    makeSocketTicket(secret, session.id, new Date(now.getTime() - 61_000)),
    makeSocketTicket(secret, theirs.id, now),
    makeSocketTicket(new Secret('another secret, long enough to be taken too'), session.id, now),
  ];
  for (const ticket of bad) {
    const opened = await open(mine());
    opened.say({ type: 'connection_init', payload: { ticket } });
    expect((await opened.closed).code, String(ticket)).toBe(4401);
    expect(opened.got).toEqual([]);
  }
  const opened = await open(mine());
  opened.say({ type: 'connection_init', payload: { ticket: good } });
  await expect.poll(() => opened.got.map(({ type }) => type), { timeout: 5000 }).toEqual(['connection_ack']);
  opened.socket.close();
});

test('signing out closes the sockets of that sign-in within 5 seconds, and not one event comes after', async () => {
  const opened = await ready();
  opened.say(live('1'));
  const heard = () => opened.got.filter(({ type }) => type === 'next').length;
  const sayUntilHeard = async () => {
    await person.run('askCoach', { words: 'before' });
    return heard();
  };
  await expect.poll(sayUntilHeard, { timeout: 5000 }).toBeGreaterThan(0);
  // Another sign-in of the same account goes on.
  const again = await fetch(`${api.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: headersOf(api.url, ''),
    body: JSON.stringify({ email: person.email, password }),
  });
  const second = again.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  await fetch(`${api.url}/api/auth/sign-out`, { method: 'POST', headers: headersOf(api.url, person.cookie), body: '{}' });
  const signedOut = performance.now();
  await sleep(50);
  const before = opened.got.filter(({ type }) => type === 'next').length;
  const ask = (words: string) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: headersOf(api.url, second),
      body: JSON.stringify({
        query: `mutation { askCoach(input: { idempotencyKey: "${words}-after", words: "${words}" }) { __typename } }`,
      }),
    }).then((response) => response.json());
  expect(await ask('after one')).toEqual({ data: { askCoach: { __typename: 'CoachRequest' } } });
  await ask('after two');
  expect((await opened.closed).code).toBe(4401);
  expect(performance.now() - signedOut).toBeLessThan(5500);
  expect(opened.got.filter(({ type }) => type === 'next')).toHaveLength(before);
});

test('a frame over 256 kB closes its socket with 1009', async () => {
  const opened = await ready();
  opened.say({ id: '1', type: 'subscribe', payload: { query: `{ me { id } } # ${'x'.repeat(limits.socketMessageBytes)}` } });
  expect((await opened.closed).code).toBe(1009);
});

test('an account has 10 sockets at most, and broken-off handshakes are none', async () => {
  const { hostname, port } = new URL(api.url);
  for (let times = 0; times < 15; times += 1) {
    // No key: the handshake fails after the account was found.
    const raw = connect(Number(port), hostname);
    raw.write(
      `GET /graphql HTTP/1.1\r\nHost: x\r\nOrigin: ${api.url}\r\nCookie: ${person.cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    await answered(raw);
  }
  const sockets = await Promise.all(Array.from({ length: limits.socketsPerAccount }, () => open(mine())));
  await expect(open(mine())).rejects.toThrow('429');
  const other = await api.signUp();
  (await open({ cookie: other.cookie, origin: api.url })).socket.close();
  sockets[0]?.socket.close();
  await sockets[0]?.closed;
  const tryAnother = async () => {
    const { socket } = await open(mine());
    socket.close();
    return true;
  };
  await expect.poll(() => tryAnother().catch(() => false), { timeout: 3000 }).toBe(true);
  for (const { socket } of sockets) socket.close();
});
const answered = (socket: Socket) =>
  new Promise<void>((resolve) =>
    socket
      .once('data', () => resolve())
      .once('close', () => resolve())
      .once('error', () => resolve()),
  );

test('a socket carries 50 operations at most; those that ended make room', async () => {
  const opened = await ready();
  for (let id = 1; id <= limits.socketOperations + 1; id += 1) opened.say(live(String(id)));
  await expect.poll(() => opened.got.filter(({ type }) => type === 'error'), { timeout: 8000 }).toHaveLength(1);
  expect(opened.got.find(({ type }) => type === 'error')).toMatchObject({ payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
  opened.say({ id: '1', type: 'complete' });
  opened.say({ id: 'again', type: 'subscribe', payload: { query: '{ me { id } }' } });
  await expect
    .poll(() => opened.got.find(({ id, type }) => id === 'again' && type === 'next'), { timeout: 5000 })
    .toMatchObject({ payload: { data: { me: { id: person.id } } } });
  opened.socket.close();
});

test('an operation that was left stops reading at once', async () => {
  const opened = await ready();
  const { live: waiting } = api.app.services;
  const original = waiting.waitForPoke;
  let loops = 0;
  let ended = 0;
  Object.assign(waiting, {
    waitForPoke: async (...args: Parameters<typeof original>) => {
      loops += 1;
      await original(...args);
      ended += 1;
    },
  });
  try {
    for (let id = 1; id <= 20; id += 1) opened.say(live(String(id)));
    await expect.poll(() => loops, { timeout: 5000 }).toBe(20);
    for (let id = 1; id <= 20; id += 1) opened.say({ id: String(id), type: 'complete' });
    await expect.poll(() => ended, { timeout: 1000 }).toBe(20);
    await sleep(limits.eventPollMs + 300);
    expect(loops).toBe(20);
  } finally {
    Object.assign(waiting, { waitForPoke: original });
    opened.socket.close();
  }
});
