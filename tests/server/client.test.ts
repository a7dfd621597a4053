import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../server/src/db/client.ts';
import { type LocalPostgres, startLocalPostgres } from '../../server/src/db/local-postgres.ts';
import { freePort } from '../support/server-process.ts';

/** What a request may lose to a database that does not answer: three seconds and some for a slow machine. */
const BOUND_MS = 4_500;

let folder: string;
let server: LocalPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-client-'));
  server = await startLocalPostgres(folder, { throwAway: true });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Stands between client and database, and can swallow what passes without closing anything. */
async function blackHoleProxy(): Promise<{ url: string; swallow(on: boolean): void; close(): void }> {
  const databasePort = Number(new URL(server.url).port);
  const sockets = new Set<Socket>();
  let swallowing = false;
  const proxy: Server = createServer((client) => {
    const database = dial(databasePort, '127.0.0.1');
    for (const [from, to] of [[client, database] as const, [database, client] as const]) {
      sockets.add(from);
      from.on('data', (bytes) => swallowing || to.write(bytes));
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const url = new URL(server.url);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: url.toString(),
    swallow: (on) => {
      swallowing = on;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await expect(work()).rejects.toThrow();
  return performance.now() - startedAt;
}

test('a database that is away costs a query no more than the bound', async () => {
  const db = connect(`postgresql://nobody@127.0.0.1:${await freePort()}/none`);

  expect(await millisecondsOf(() => db.$queryRaw`select 1`)).toBeLessThan(BOUND_MS);
  await db.$disconnect();
});

test('a database that falls silent costs every waiting query no more than the bound, and is used again when it speaks', async () => {
  const proxy = await blackHoleProxy();
  const db = connect(proxy.url, { poolSize: 2 });
  await db.$queryRaw`select 1`;

  proxy.swallow(true);
  const waits = await Promise.all([1, 2, 3, 4].map(() => millisecondsOf(() => db.$queryRaw`select 1`)));
  expect(Math.max(...waits)).toBeLessThan(BOUND_MS);

  proxy.swallow(false);
  expect(await db.$queryRaw`select 1 as answer`).toEqual([{ answer: 1 }]);
  await db.$disconnect();
  proxy.close();
});

test('a transaction caught by the silence ends, and its connection is not handed out again broken', async () => {
  const proxy = await blackHoleProxy();
  const db = connect(proxy.url, { poolSize: 1 });

  const wait = await millisecondsOf(() =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1`;
      proxy.swallow(true);
      await tx.$queryRaw`select 2`;
    }),
  );
  expect(wait).toBeLessThan(2 * BOUND_MS);

  proxy.swallow(false);
  expect(await db.$queryRaw`select 1 as answer`).toEqual([{ answer: 1 }]);
  await db.$disconnect();
  proxy.close();
});
