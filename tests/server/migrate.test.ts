import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDatabase, type LocalPostgres, startLocalPostgres } from '../../server/src/db/local-postgres.ts';
import { deploy, develop, difference, MigrationRefused, type MigrationSource, status } from '../../server/src/db/migrate.ts';

let folder: string;
let server: LocalPostgres;
let source: MigrationSource;
let url: string;
let made = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-migrate-'));
  server = await startLocalPostgres(folder, { throwAway: true });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  made += 1;
  const prisma = join(folder, `prisma-${made}`);
  mkdirSync(prisma);
  source = { schemaPath: join(prisma, 'schema.prisma'), migrationsDir: join(prisma, 'migrations') };
  url = await createDatabase(server.url, `database_${made}`);
  writeSchema('body String');
});

function writeSchema(...fields: string[]): void {
  const model = ['model Note {', '  id String @id', ...fields.map((field) => `  ${field}`), '}'];
  writeFileSync(source.schemaPath, ['datasource db {', '  provider = "postgresql"', '}', '', ...model, ''].join('\n'));
}

test('a change of the schema becomes a migration that other databases can follow', async () => {
  const name = await develop(url, 'add note', {}, source);
  const other = await createDatabase(server.url, `other_${made}`);

  expect(await deploy(other, source)).toEqual([name]);
  expect(await deploy(other, source)).toEqual([]);
  expect(await status(other, source)).toEqual([`applied  ${name}`]);
});

test('a schema that the migrations do not arrive at is told apart from one they do', async () => {
  await develop(url, 'init', {}, source);
  expect(await difference(server.url, source)).toBe('');

  writeSchema('body String', 'pinned Boolean @default(false)');
  expect(await difference(server.url, source)).toContain('"pinned"');
});

test('without a change there is nothing to write', async () => {
  await develop(url, 'init', {}, source);

  expect(await develop(url, 'again', {}, source)).toBeUndefined();
});

test('a migration that loses data is refused unless it is asked for', async () => {
  await develop(url, 'init', {}, source);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`insert into "Note" values ('1', 'kept')`);
  await client.end();
  writeSchema();

  await expect(develop(url, 'drop body', {}, source)).rejects.toThrow(MigrationRefused);
  expect(await develop(url, 'drop body', { force: true }, source)).toContain('drop_body');
});

test('processes that start together apply a migration once', async () => {
  const name = await develop(url, 'init', {}, source);
  const other = await createDatabase(server.url, `together_${made}`);
  const applied = await Promise.all([deploy(other, source), deploy(other, source), deploy(other, source)]);

  expect(applied.flat()).toEqual([name]);
});

test('a migration that fails half-way leaves the database refusing to go on', async () => {
  const name = await develop(url, 'init', {}, source);
  const script = join(source.migrationsDir, name!, 'migration.sql');
  writeFileSync(script, `${readFileSync(script, 'utf8')}\nselect 1 / 0;\n`);
  const other = await createDatabase(server.url, `broken_${made}`);

  await expect(deploy(other, source)).rejects.toThrow(/division by zero/);
  await expect(deploy(other, source)).rejects.toThrow(/failed/i);
  expect(await status(other, source)).toEqual([`failed   ${name}`]);
});
