import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRunning } from '../../server/src/db/process-mark.ts';
import { answered, freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts';

let dataDir: string;
let port: number;
let servers: ServerProcess[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'setwise-start-'));
  port = await freePort();
  servers = [];
});

afterEach(async () => {
  for (const server of servers) {
    server.child.kill('SIGTERM');
    await server.ended;
  }
  for (const pid of [ownerPid(), databasePid()]) {
    if (pid && isRunning(pid)) process.kill(pid, 'SIGINT');
    while (pid && isRunning(pid)) await sleep(20);
  }
  rmSync(dataDir, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): ServerProcess {
  const server = startServerProcess({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings });
  servers.push(server);
  return server;
}

function ownerPid(): number {
  return numberIn('owner', (text) => JSON.parse(text).pid);
}

function databasePid(): number {
  return numberIn('postgres/postmaster.pid', (text) => text.split('\n')[0]);
}

function numberIn(file: string, read: (text: string) => unknown): number {
  try {
    return Number(read(readFileSync(join(dataDir, file), 'utf8')));
  } catch {
    return 0;
  }
}

test('SIGTERM ends the server with 0, and its database with it', async () => {
  const server = start();
  await answered(port, server);
  const database = databasePid();

  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(isRunning(database)).toBe(false);
});

test('a server that was killed outright starts again at once', async () => {
  const first = start();
  await answered(port, first);
  process.kill(ownerPid(), 'SIGKILL');
  await first.ended;

  await answered(port, start());
});

test('killing the start command takes the server with it, and the next start works', async () => {
  const first = start();
  await answered(port, first);
  const server = ownerPid();
  first.child.kill('SIGKILL');
  while (isRunning(server)) await sleep(20);

  await answered(port, start());
});

test('a second server on the same data folder ends with 1 and names the first', async () => {
  await answered(port, start());
  const second = start({ PORT: String(await freePort()) });

  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`process ${ownerPid()}`);
});

test('a port in use is reported by its number, and nothing is left running', async () => {
  const squatter = createServer().listen(port, '127.0.0.1');
  const server = start();

  expect(await server.ended).toBe(1);
  expect(server.output()).toContain(String(port));
  expect(server.output()).not.toMatch(/^\s+at /m);
  while (databasePid() && isRunning(databasePid())) await sleep(20);
  squatter.close();
});

test('wrong settings end the start with every problem named', async () => {
  const server = start({ PORT: 'http', ROLE: 'boss' });

  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('PORT must');
  expect(server.output()).toContain('ROLE must');
});
