/**
 * Once per run: a throw-away PostgreSQL and in it one migrated database, the template of every test file's own.
 *
 * With TEST_DATABASE_URL (`npm run test:database`) the template is made on that server instead, and everything made there is
 * dropped at the end.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createDatabase, startLocalPostgres } from '../../server/src/db/local-postgres.ts';
import { deploy } from '../../server/src/db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: { serverUrl: string; prefix: string; template: string };
  }
}

export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await databaseServer();
  const prefix = `setwise_test_${randomUUID().slice(0, 8)}`;
  const template = `${prefix}_template`;
  await deploy(await createDatabase(server.url, template));
  project.provide('testDatabases', { serverUrl: server.url, prefix, template });
  return () => server.close(prefix);
}

async function databaseServer(): Promise<{ url: string; close(prefix: string): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, close: (prefix) => dropDatabases(given, prefix) };

  const folder = mkdtempSync(join(tmpdir(), 'setwise-test-database-'));
  const server = await startLocalPostgres(folder, { throwAway: true });
  const close = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
    for (const row of rows) await client.query(`drop database ${pg.escapeIdentifier(row.datname)} with (force)`);
  } finally {
    await client.end();
  }
}
