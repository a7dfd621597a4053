import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { headersOf, key, until } from '../support/person.ts';
import { type SharedDatabase, sharedDatabase } from '../support/shared-database.ts';
import { onboardedAt } from '../support/signed-in.ts';

let shared: SharedDatabase;
beforeAll(async () => {
  shared = await sharedDatabase();
}, 60_000);
afterAll(() => shared.close());

test('SIGTERM: what is under way is answered, sockets are told to come back, nothing new is taken, and the end is 0', {
  timeout: 90_000,
}, async () => {
  const server = await shared.start('all');
  const { person } = await onboardedAt(server.url, 'drained');
  const response = await fetch(`${server.url}/api/ws-ticket`, { method: 'POST', headers: headersOf(server.url, person.cookie) });
  const { ticket } = (await response.json()) as { ticket: string };
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: person.cookie, origin: server.url },
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { ticket } }));
  await new Promise((resolve) => socket.once('message', resolve));

  // A change that hangs in the middle: it waits for the clock of its account.
  const letGo = await shared.hold('select seq from "UserClock" where "userId" = $1 for update', [person.id]);
  const underWay = person.ask('mutation ($input: AskCoachInput!) { askCoach(input: $input) { __typename } }', {
    input: { idempotencyKey: key(), words: 'more arms' },
  });
  await until(async () => {
    const [waiting] = await shared.query(`select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'`);
    return waiting?.['count'] === 1;
  }, 'the change to wait');

  server.child.kill('SIGTERM');
  expect(await closed).toBe(1012);
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  await letGo();
  expect(await underWay).toMatchObject({ status: 200, data: { askCoach: { __typename: 'CoachRequest' } } });
  expect(await server.ended).toBe(0);
  expect(await shared.query('select words from "CoachRequest"')).toEqual([{ words: 'more arms' }]);
  const [left] = await shared.query(
    `select count(*)::int as count from pg_stat_activity where datname = 'setwise' and pid <> pg_backend_pid() and application_name like 'setwise%'`,
  );
  expect(left?.['count']).toBe(0);
});
