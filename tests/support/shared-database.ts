import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase, startLocalPostgres } from '../../server/src/db/local-postgres.ts';
import { settingNames } from '../../server/src/env.ts';
import { answered, freePort, type ServerProcess } from './server-process.ts';

export interface SharedDatabase {
  url: string;
  /** A process of the product on this database; `api` and `all` have answered. */
  start(role: 'api' | 'worker' | 'all'): Promise<ServerProcess & { url: string; port: number }>;
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Keeps the locks that a statement takes until the returned function is called. */
  hold(sql: string, values?: unknown[]): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** A database that several processes share, as a larger installation has it. */
export async function sharedDatabase(): Promise<SharedDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'setwise-shared-'));
  const server = await startLocalPostgres(folder, { throwAway: true });
  const url = await createDatabase(server.url, 'setwise');
  const started: ServerProcess[] = [];
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    clients.push(client);
    return client;
  };
  const asker = await connect();
  return {
    url,
    async start(role) {
      const port = await freePort();
      const child = startMain({
        PORT: String(port),
        ROLE: role,
        DATABASE_URL: url,
        DATA_DIR: folder,
        LOG_LEVEL: 'warn',
        SIGN_UP: 'open',
        EXPLORER: 'open',
        AUTH_SECRET: 'a secret for tests, long enough to be taken',
      });
      started.push(child);
      if (role !== 'worker') await answered(port, child);
      return { ...child, url: `http://127.0.0.1:${port}`, port };
    },
    query: async (sql, values = []) => (await asker.query(sql, values)).rows,
    async hold(sql, values = []) {
      const holder = await connect();
      await holder.query('begin');
      await holder.query(sql, values);
      return async () => {
        await holder.query('rollback');
      };
    },
    async close() {
      for (const { child, ended } of started) {
        child.kill('SIGTERM');
        await ended;
      }
      for (const client of clients) await client.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server without the start command: several that start at once would prepare over each other what changed. */
function startMain(settings: Record<string, string>): ServerProcess {
  const unset = Object.fromEntries(settingNames.map((name) => [name, '']));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/src/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...unset, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}
