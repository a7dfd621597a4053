import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../server/src/app.ts';
import { createDatabase, type LocalPostgres, startLocalPostgres } from '../../server/src/db/local-postgres.ts';
import { deploy } from '../../server/src/db/migrate.ts';
import { readEnv } from '../../server/src/env.ts';
import { Secret } from '../../server/src/secret.ts';
import { key, type Person, until } from '../support/api.ts';
import { onboard } from '../support/builders.ts';
import { forwardTo } from '../support/forward-port.ts';
import { askForAccount, cookiesOf, personOf } from '../support/person.ts';
import { freePort } from '../support/server-process.ts';

/** What a request may lose to a database that is away: three seconds and some for a slow machine. */
const boundMs = 4500;

let folder: string;
let server: LocalPostgres;
let door: Awaited<ReturnType<typeof forwardTo>>;
let app: App;
let person: Person;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-database-away-'));
  server = await startLocalPostgres(folder, { throwAway: true });
  // Started again, the database listens on another port; what the app knows stays the same.
  door = await forwardTo(await freePort(), portOf(server.url));
  const url = new URL(await createDatabase(server.url, 'setwise'));
  await deploy(url.toString());
  url.port = String(door.port);
  const env = {
    ...readEnv({ PORT: '0', SIGN_UP: 'open', EXPLORER: 'open', LOG_LEVEL: 'silent' }),
    authSecret: new Secret('a secret for tests, long enough to be taken'),
  };
  app = await startApp({ env, databaseUrl: url.toString() });
  const made = await askForAccount(app.url as string, 'away@example.org', 'away');
  person = personOf(app.url as string, ((await made.json()) as { user: { id: string } }).user.id, 'away@example.org', cookiesOf(made));
  await onboard(person);
}, 60_000);
afterAll(async () => {
  door?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const portOf = (url: string) => Number(new URL(url).port);
const ready = async () => (await fetch(`${app.url}/readyz`)).status;
async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; ms: number }> {
  const startedAt = performance.now();
  return { value: await work, ms: performance.now() - startedAt };
}
const ask = 'mutation ($input: AskCoachInput!) { askCoach(input: $input) { __typename ... on CoachRequest { id } } }';

test('while the database is away every request is told so in bounded time, and all goes on by itself when it is back', {
  timeout: 90_000,
}, async () => {
  const events: { seq: number }[] = [];
  const socket = await person.socket();
  socket.subscribe(
    { query: 'subscription { liveEvents(after: 0) { seq } }' },
    { next: ({ data }) => data && events.push((data as { liveEvents: { seq: number } }).liveEvents), error: () => {}, complete: () => {} },
  );
  await until(async () => events.length > 0, 'the first events');
  expect(await ready()).toBe(200);

  await server.stop();
  const input = { idempotencyKey: key(), words: 'more arms' };
  const waits = await Promise.all([
    timed(person.ask('{ me { athlete { id } } }')),
    timed(person.ask(ask, { input })),
    timed(person.ask(ask, { input })),
  ]);
  for (const { value, ms } of waits) {
    expect(value.status).toBe(503);
    expect(value.errors[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true, retryAfterMs: expect.any(Number) });
    expect(ms).toBeLessThan(boundMs);
  }
  const readiness = await timed(ready());
  expect(readiness.value).toBe(503);
  expect(readiness.ms).toBeLessThan(boundMs);
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);

  server = await startLocalPostgres(folder, { throwAway: true });
  door.pointTo(portOf(server.url));
  await until(async () => (await ready()) === 200, 'the server to be ready again', 15_000);
  const { askCoach } = await person.gql(ask, { input }); // the very same key: nothing of before was stored
  expect(askCoach.__typename).toBe('CoachRequest');
  expect(await app.services.db.coachRequest.count()).toBe(1);

  // The live line and the worker are back too, without anybody having started anything.
  const newest = (await person.gql('{ me { cursor } }')).me.cursor;
  await until(async () => events.some(({ seq }) => seq === newest), 'the event on the old socket', 15_000).catch(async () => {
    // The socket may have been ended with the subscription; then a new one carries on from the cursor.
    const again = await person.socket();
    again.subscribe(
      { query: `subscription { liveEvents(after: ${events.at(-1)?.seq ?? 0}) { seq } }` },
      {
        next: ({ data }) => data && events.push((data as { liveEvents: { seq: number } }).liveEvents),
        error: () => {},
        complete: () => {},
      },
    );
    await until(async () => events.some(({ seq }) => seq === newest), 'the event on a new socket', 15_000);
  });
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: newest }, (_, index) => index + 1));
  await app.services.jobs.boss.send('find-stale-entries', {});
  await until(
    async () => (await app.services.jobs.boss.findJobs('find-stale-entries')).every(({ state }) => state === 'completed'),
    'the worker',
    20_000,
  );
  await socket.dispose();
});

test('a server can be stopped while its database is away', { timeout: 60_000 }, async () => {
  await server.stop();
  const { ms } = await timed(app.close());
  expect(ms).toBeLessThan(15_000);
});
