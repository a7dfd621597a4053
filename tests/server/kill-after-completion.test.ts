import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRunning } from '../../server/src/db/process-mark.ts';
import { writtenWorkout } from '../support/builders.ts';
import { type Person, until } from '../support/person.ts';
import { answered, freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { onboardedAt } from '../support/signed-in.ts';

let dataDir: string;
let port: number;
let server: ServerProcess;
let person: Person;
let locationId: string;

const textOf = (file: string) => readFileSync(join(dataDir, file), 'utf8');
const start = async () => {
  server = startServerProcess({
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    SIGN_UP: 'open',
    EXPLORER: 'open',
    AUTH_SECRET: 'a secret for tests, long enough to be taken',
  });
  await answered(port, server);
};

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'setwise-kill-'));
  port = await freePort();
  await start();
  ({ person, locationId } = await onboardedAt(`http://127.0.0.1:${port}`, 'killed'));
}, 90_000);
afterAll(async () => {
  server?.child.kill('SIGTERM');
  await server?.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

/** Asks the database behind the server's back. */
async function ask(sql: string, values: unknown[]): Promise<number> {
  const databasePort = textOf('postgres/postmaster.pid').split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgresql://postgres:${textOf('postgres-password').trim()}@127.0.0.1:${databasePort}/setwise`,
  });
  await client.connect();
  try {
    return Number((await client.query(sql, values)).rows[0].count);
  } finally {
    await client.end();
  }
}

test('whatever was acknowledged before a kill is there once after it, with all that follows from it', { timeout: 120_000 }, async () => {
  for (const delay of [0, 3, 12, 30]) {
    const { workout, entryId } = await writtenWorkout(person, locationId, { minutes: 15 });
    const performedAt = new Date().toISOString();
    await person.run('logSet', { setId: workout.exercises[0].sets.at(-1).id, performedAt });
    const done = await person.run(
      'completeWorkout',
      { workoutId: workout.id, performedAt },
      '... on CalendarEntry { status completion { id } }',
    );
    expect(done.status).toBe('completed');
    await sleep(delay);
    const pid = JSON.parse(textOf('owner')).pid;
    process.kill(pid, 'SIGKILL');
    await server.ended;
    while (isRunning(pid)) await sleep(10);

    await start();
    await until(async () => (await person.gql('{ me { tasks { kind } } }')).me.tasks.length === 0, 'the jobs of the completion', 45_000);
    const id = done.completion.id;
    expect({
      delay,
      completions: await ask('select count(*) from "Completion" where "entryId" = $1', [entryId]),
      stats: await ask('select count(*) from "WorkoutStats" where "completionId" = $1', [id]),
      versions: await ask('select count(*) from "WeightsProfile" where "completionId" = $1', [id]),
      profileEvents: await ask(`select count(*) from "Event" where kind = 'weights_profile' and refs->>'entryId' = $1`, [entryId]),
      summaryEvents: await ask(`select count(*) from "Event" where kind = 'summary' and refs->>'entryId' = $1`, [entryId]),
      // created, written, one set, completed
      entryEvents: await ask(`select count(*) from "Event" where kind = 'entry' and refs->>'entryId' = $1`, [entryId]),
    }).toEqual({ delay, completions: 1, stats: 1, versions: 1, profileEvents: 1, summaryEvents: 1, entryEvents: 4 });
  }
  // And no number of an event is missing.
  expect(await ask('select max(seq) - count(*) as count from "Event"', [])).toBe(0);
});
