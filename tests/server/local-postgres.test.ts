import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderInUse, lockDataFolder } from '../../server/src/db/data-folder.ts';
import { startLocalPostgres } from '../../server/src/db/local-postgres.ts';
import { openDatabase } from '../../server/src/db/open-database.ts';
import { isRunning, processMark } from '../../server/src/db/process-mark.ts';

const holderScript = join(import.meta.dirname, '../support/hold-data-folder.ts');

let dataDir: string;
let holders: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'setwise-local-postgres-'));
  holders = [];
});

afterEach(async () => {
  for (const holder of holders) await killed(holder);
  const left = databasePid();
  if (left && isRunning(left)) process.kill(left, 'SIGINT');
  while (left && isRunning(left)) await sleep(20);
  rmSync(dataDir, { recursive: true, force: true });
});

function databasePid(): number {
  try {
    return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
}

/** Another process that opens the folder; its first line says how that went. */
async function anotherProcess(): Promise<{ child: ChildProcess; says: string }> {
  const child = spawn(process.execPath, [holderScript, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(child);
  const [line] = await once(child.stdout!.setEncoding('utf8'), 'data');
  return { child, says: String(line) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

test('what was written is there after a stop and a start', async () => {
  const first = await openDatabase({ dataDir, databaseUrl: undefined });
  await ask(first.url, 'create table note as select 42 as answer');
  await first.close();
  expect(databasePid()).toBe(0);

  const second = await openDatabase({ dataDir, databaseUrl: undefined });
  expect(await ask(second.url, 'select answer from note')).toBe(42);
  await second.close();
});

test('a database whose owner was killed is taken over, and stopped in the end', async () => {
  const { child } = await anotherProcess();
  const pid = databasePid();
  await killed(child);
  expect(isRunning(pid)).toBe(true);

  const database = await openDatabase({ dataDir, databaseUrl: undefined });
  expect(databasePid()).toBe(pid);
  expect(await ask(database.url, 'select 1')).toBe(1);

  await database.close();
  expect(isRunning(pid)).toBe(false);
});

test('a database that is still stopping is waited for', async () => {
  const server = await startLocalPostgres(dataDir, { throwAway: true });
  process.kill(server.pid, 'SIGTERM');

  const next = await startLocalPostgres(dataDir, { throwAway: true });
  expect(await ask(next.url, 'select 1')).toBe(1);
  await next.stop();
});

test('a second process on the same data folder is refused within a second, and told who holds it', async () => {
  const { child } = await anotherProcess();
  const startedAt = performance.now();

  await expect(openDatabase({ dataDir, databaseUrl: undefined })).rejects.toThrow(`process ${child.pid}`);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test('of many that find a stale lock, one takes it', async () => {
  writeFileSync(join(dataDir, 'owner'), JSON.stringify({ pid: process.pid, startedAt: 'before the reboot' }));

  const said = (await Promise.all([anotherProcess(), anotherProcess(), anotherProcess()])).map((one) => one.says.split(' ')[0]);
  expect(said.sort()).toEqual(['READY', 'REFUSED', 'REFUSED']);
});

test('the lock of a process id that now belongs to somebody else is stale', async () => {
  const parent = processMark(process.ppid);
  writeFileSync(join(dataDir, 'owner'), JSON.stringify({ ...parent, startedAt: 'long ago' }));
  (await lockDataFolder(dataDir)).release();

  writeFileSync(join(dataDir, 'owner'), JSON.stringify(parent));
  await expect(lockDataFolder(dataDir)).rejects.toThrow(DataFolderInUse);
});

test('the database answers nobody without the password kept in the data folder', async () => {
  const server = await startLocalPostgres(dataDir, { throwAway: true });
  const stranger = new URL(server.url);
  stranger.password = 'guess';

  await expect(ask(stranger.toString(), 'select 1')).rejects.toThrow(/password/);
  await server.stop();
});

test('a database that ends without being told to is started again on the same address, with what was committed', async () => {
  const server = await startLocalPostgres(dataDir);
  await ask(server.url, 'create table kept (n int)');
  await ask(server.url, 'insert into kept values (7) returning n');
  const before = server.pid;

  process.kill(before, 'SIGKILL');

  let answer: unknown;
  for (const end = Date.now() + 20_000; answer === undefined && Date.now() < end; await sleep(100)) {
    answer = await ask(server.url, 'select n from kept').catch(() => undefined);
  }
  expect(answer).toBe(7);
  expect(server.pid).not.toBe(before);

  await server.stop();
  await sleep(1_500);
  expect(isRunning(server.pid)).toBe(false);
});
