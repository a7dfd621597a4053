import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase, startLocalPostgres } from '../../server/src/db/local-postgres.ts';
import { answered, freePort, type ServerProcess, startServerProcess } from './server-process.ts';

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
      const child = startServerProcess({
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

/** The server itself, below the start command: what a crash takes away. */
export function serverPid({ child }: ServerProcess): number {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ');
  const pid = Number(children.at(-1));
  if (!pid) throw new Error('The server is not running');
  return pid;
}
