import type { Env } from '../env.ts';
import { lockDataFolder } from './data-folder.ts';
import { createDatabase, startLocalPostgres } from './local-postgres.ts';

export interface Database {
  /** With its password: for `connect`, not for logs. */
  url: string;
  /** Stops what was started here. The last thing a process does, after every connection is closed. */
  close(): Promise<void>;
}

/**
 * The database of this process: the one DATABASE_URL names, else a local PostgreSQL in the data folder.
 *
 * @throws DataFolderInUse, LocalPostgresFailed
 */
export async function openDatabase(env: Pick<Env, 'databaseUrl' | 'dataDir'>): Promise<Database> {
  if (env.databaseUrl) return { url: env.databaseUrl.reveal(), close: async () => {} };

  const lock = await lockDataFolder(env.dataDir);
  try {
    const server = await startLocalPostgres(env.dataDir);
    const url = await createDatabase(server.url, 'setwise');
    const close = async () => {
      await server.stop();
      lock.release();
    };
    return { url, close };
  } catch (problem) {
    lock.release();
    throw problem;
  }
}
