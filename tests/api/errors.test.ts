import { createServer, connect as dial, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../server/src/app.ts';
import { rulesCoach } from '../../server/src/coach/rules-coach.ts';
import { readEnv } from '../../server/src/env.ts';
import { errorCodes } from '../../server/src/graphql/errors.ts';
import { Secret } from '../../server/src/secret.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { onboard } from '../support/builders.ts';
import { askForAccount, cookiesOf, headersOf, key, type Person, until } from '../support/person.ts';
import { createTestDatabase } from '../support/test-database.ts';

const secretWords = 'relation "Secret" does not exist at /srv/setwise/server/src/coach.ts:12:3';
let api: TestApi;
let person: Person;
let locationId: string;
beforeAll(async () => {
  const writeWorkout = () => Promise.reject(new TypeError(secretWords, { cause: new Error('SELECT * FROM "User"') }));
  api = await startApi({ coach: { ...rulesCoach, writeWorkout } });
  person = await api.signUp();
  ({ locationId } = await onboard(person));
});
afterAll(() => api.close());

interface Reply {
  status: number;
  headers: Headers;
  text: string;
  errors: { message: string; extensions: { code: string; requestId: string; retryable: boolean } }[];
}
async function send(body: BodyInit, more: Record<string, string> = {}, cookie = person.cookie): Promise<Reply> {
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { ...headersOf(api.url, cookie), ...more }, body });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, errors: JSON.parse(text).errors };
}
const query = (text: string, variables?: unknown) => JSON.stringify({ query: text, variables });
const modern = { accept: 'application/graphql-response+json' };
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const askCoach = 'mutation ($input: AskCoachInput!) { askCoach(input: $input) { __typename } }';
const complete = 'mutation ($input: CompleteOnboardingInput!) { completeOnboarding(input: $input) { __typename } }';

function assertClean({ status, headers, text, errors }: Reply): void {
  expect(errors.length).toBeGreaterThan(0);
  expect(text).not.toMatch(
    /Did you mean|node_modules|\.ts:\d|\.js:\d|\bat \w+ \(|SELECT|INSERT|prisma|Prisma|pg_|postgres|stack|originalError|\/work|\/srv/,
  );
  for (const { extensions } of errors) {
    expect(errorCodes).toContain(extensions.code);
    expect(extensions.requestId).toBe(headers.get('x-request-id'));
    expect(extensions.retryable).toBeTypeOf('boolean');
    expect(Object.keys(extensions)).not.toContain('http');
  }
  expect(status === 200 && errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')).toBe(false);
}

const faults: [name: string, status: number, code: string, () => Promise<Reply>][] = [
  ['an unknown field', 400, 'BAD_USER_INPUT', () => send(query('{ me { emial } }'), modern)],
  ['an unknown type', 400, 'BAD_USER_INPUT', () => send(query('query ($x: AskCoachInpt) { me { id } }'), modern)],
  ['an unknown argument', 400, 'BAD_USER_INPUT', () => send(query('{ exercises(frst: 3) { nodes { id } } }'), modern)],
  [
    'a field of a member of a union',
    400,
    'BAD_USER_INPUT',
    () => send(query('mutation { askCoach(input: { idempotencyKey: "12345678", words: "x" }) { words } }'), modern),
  ],
  ['a syntax error', 400, 'BAD_USER_INPUT', () => send(query('{ me { '), modern)],
  [
    'a bad enum in the document',
    400,
    'BAD_USER_INPUT',
    () =>
      send(
        query(
          'mutation { skipExercise(input: { idempotencyKey: "12345678", workoutExerciseId: "x", skipped: true, painSite: kne, performedAt: "2026-11-21T10:00:00Z" }) { __typename } }',
        ),
        modern,
      ),
  ],
  ['a bad enum in a variable', 400, 'BAD_USER_INPUT', () => send(query(complete, { input: { sex: 'femal', goal: 'musle' } }))],
  ['a bad date', 400, 'BAD_USER_INPUT', () => send(query('{ week(on: "2026-02-30") { to } }'))],
  ['a date at the end of the calendar', 400, 'BAD_USER_INPUT', () => send(query('{ week(on: "9999-12-31") { to } }'))],
  ['a null where none may be', 400, 'BAD_USER_INPUT', () => send(query(askCoach, { input: null }))],
  [
    'a field that is unknown in a variable',
    400,
    'BAD_USER_INPUT',
    () => send(query(askCoach, { input: { idempotencyKey: '12345678', wrds: 'x', words: 'y' } })),
  ],
  ['no variable', 400, 'BAD_USER_INPUT', () => send(query(askCoach))],
  ['two operations and no name', 400, 'BAD_USER_INPUT', () => send(query('query A { me { id } } query B { me { id } }'))],
  ['broken JSON', 400, 'BAD_USER_INPUT', () => send('{"query":')],
  ['no body', 400, 'BAD_USER_INPUT', () => send('')],
  ['null for a body', 400, 'BAD_USER_INPUT', () => send('null')],
  ['a body of another shape', 400, 'BAD_USER_INPUT', () => send('{"query":5}')],
  ['variables of another shape', 400, 'BAD_USER_INPUT', () => send('{"query":"{ me { id } }","variables":"x"}')],
  ['bad UTF-8 for a body', 400, 'BAD_USER_INPUT', () => send(bytes('{"', [0xff, 0xfe], '"}'))],
  ['a NUL in a text', 400, 'BAD_USER_INPUT', () => send(query(askCoach, { input: { idempotencyKey: key(), words: 'a\u0000b' } }))],
  ['a NUL in a key', 400, 'BAD_USER_INPUT', () => send(query(askCoach, { input: { idempotencyKey: '12345678\u0000', words: 'b' } }))],
  ['a NUL in an id', 400, 'BAD_USER_INPUT', () => send(query('query ($id: ID!) { calendarEntry(id: $id) { id } }', { id: '\u0000' }))],
  ['another content type', 415, 'BAD_USER_INPUT', () => send(query('{ me { id } }'), { 'content-type': 'text/plain' })],
  ['an answer nobody can give', 406, 'BAD_USER_INPUT', () => send(query('{ me { id } }'), { accept: 'text/html' })],
  [
    'a document the server does not know',
    403,
    'DOCUMENT_NOT_ALLOWED',
    () => send('{"extensions":{"persistedQuery":{"sha256Hash":"none"}}}'),
  ],
  ['nobody', 401, 'UNAUTHENTICATED', () => send(query('{ week { to } }'), {}, '')],
  ['a cookie that is none', 401, 'UNAUTHENTICATED', () => send(query('{ week { to } }'), {}, 'setwise=a.b%2F%00')],
  ['a range that is too long', 400, 'BAD_USER_INPUT', () => send(query('{ calendar(from: "2020-01-01", to: "2026-01-01") { id } }'))],
];

describe('every fault has a code of the closed list, the id of its request, and shows nothing of our insides', () => {
  test.each(faults)('%s', async (_name, status, code, provoke) => {
    const reply = await provoke();
    assertClean(reply);
    expect([reply.status, reply.errors[0]?.extensions.code]).toEqual([status, code]);
  });

  test('half a character in a text is stored as a sign of it, or refused', async () => {
    const reply = await send(
      `{"query":${JSON.stringify(askCoach)},"variables":{"input":{"idempotencyKey":"${key()}","words":"half \\ud83d"}}}`,
    );
    expect([200, 400]).toContain(reply.status);
  });

  test('a bug nobody foresaw', async () => {
    const entry = await person.run('createCustomEntry', { words: 'arms', minutes: 30 }, '... on CalendarEntry { id }');
    const input = { idempotencyKey: key(), entryId: entry.id, locationId, energy: 3, minutes: 30 };
    const reply = await send(
      query('mutation ($input: GenerateWorkoutInput!) { generateWorkout(input: $input) { __typename } }', { input }),
    );
    assertClean(reply);
    expect([reply.status, reply.errors[0]?.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(reply.text).not.toContain('Secret');
  });
});

test('outside GraphQL faults have the same form', async () => {
  const replies = await Promise.all([
    fetch(`${api.url}/graphql`, { method: 'POST' }),
    fetch(`${api.url}/api/ws-ticket`),
    fetch(`${api.url}/api/ws-ticket`, { method: 'POST', headers: headersOf(api.url, '') }),
    fetch(`${api.url}/api/none`),
  ]);
  const codes = [];
  for (const response of replies) {
    const text = await response.text();
    const { errors } = JSON.parse(text);
    assertClean({ status: response.status, headers: response.headers, text, errors });
    codes.push([response.status, errors[0].extensions.code]);
  }
  expect(codes).toEqual([
    [403, 'FORBIDDEN'],
    [403, 'FORBIDDEN'],
    [401, 'UNAUTHENTICATED'],
    [404, 'BAD_USER_INPUT'],
  ]);
});

test('without its database the server says so with 503, for requests under way and new ones, and is well again with it', async () => {
  const database = await createTestDatabase();
  const there = new URL(database.url);
  const lines = new Set<Socket>();
  let away = false;
  const proxy = createServer((client) => {
    if (away) return void client.destroy();
    const server = dial(Number(there.port), there.hostname);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      lines.add(one);
      one.pipe(other);
      one
        .on('error', () => {})
        .on('close', () => {
          lines.delete(one);
          other.destroy();
        });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const through = new URL(database.url);
  through.host = `127.0.0.1:${(proxy.address() as { port: number }).port}`;
  const env = {
    ...readEnv({ PORT: '0', SIGN_UP: 'open', EXPLORER: 'open', LOG_LEVEL: 'silent' }),
    authSecret: new Secret('a secret for tests, long enough to be taken'),
  };
  const app: App = await startApp({ env, databaseUrl: through.href });
  try {
    const cookie = cookiesOf(await askForAccount(app.url ?? '', 'one@example.org', 'one'));
    const ask = async () => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: headersOf(app.url ?? '', cookie),
        body: query('{ week { to } coachRequests { id } }'),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, errors: JSON.parse(text).errors ?? [] } satisfies Reply;
    };
    expect((await ask()).status).toBe(200);
    const underWay = Array.from({ length: 8 }, ask);
    away = true;
    for (const line of lines) line.destroy();
    const replies = [...(await Promise.all(underWay)).filter(({ status }) => status !== 200), await ask(), await ask()];
    for (const reply of replies) {
      assertClean(reply);
      expect([reply.status, reply.errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(503);
    away = false;
    await until(async () => (await ask()).status === 200, 'the server to be well again');
  } finally {
    away = false;
    await app.close();
    proxy.close();
    await database.drop();
  }
}, 40_000);
