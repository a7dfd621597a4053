/**
 * What `prisma migrate` does, with the engine from npm: the same history table, folders and checksums, so that the CLI can go on
 * where this left off and the other way round.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import {
  type Engine,
  everyTable,
  LOCK_FILE,
  type MigrationList,
  readMigrations,
  readSchema,
  type SchemaFiles,
  withEngine,
} from './engine.ts';

export interface MigrationSource {
  schemaPath: string;
  migrationsDir: string;
}

const prismaFolder = resolve(import.meta.dirname, '../../../prisma');

export const ourMigrations: MigrationSource = {
  schemaPath: join(prismaFolder, 'schema.prisma'),
  migrationsDir: join(prismaFolder, 'migrations'),
};

/** A history that cannot go forward: what the database says and what to do. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

/**
 * Brings the database up to date. Safe to run from several processes at once, and quick when there is nothing to do.
 *
 * @returns the names of the migrations it applied
 */
export async function deploy(url: string, source = ourMigrations): Promise<string[]> {
  const migrationsList = readMigrations(source.migrationsDir);
  if (await isUpToDate(url, migrationsList)) return [];
  return withEngine(url, readSchema(source.schemaPath), (engine) => apply(engine, migrationsList));
}

/** One line per migration: applied, waiting, failed or changed after it was applied. */
export async function status(url: string, source = ourMigrations): Promise<string[]> {
  const applied = await appliedMigrations(url);
  return readMigrations(source.migrationsDir).migrationDirectories.map((migration) => {
    const row = applied.get(migration.path);
    if (!row) return `waiting  ${migration.path}`;
    if (!row.finished) return `failed   ${migration.path}`;
    return `${row.checksum === checksum(migration) ? 'applied ' : 'changed '} ${migration.path}`;
  });
}

/** What the migrations lack to arrive at the schema, as SQL; '' when they are in step. Needs the right to create a database. */
export async function difference(url: string, source = ourMigrations): Promise<string> {
  const schema = readSchema(source.schemaPath);
  const result = await withEngine(url, schema, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations(source.migrationsDir) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: everyTable,
    }),
  );
  return result.exitCode === 2 ? (result.stdout ?? '') : '';
}

/**
 * Writes the migration from where the folder stands to the schema, and applies it.
 *
 * The engine can judge data loss and write the SQL only from the schema that `devDiagnostic` worked out on a shadow database and
 * keeps inside; and that works nothing out while migrations wait. So: up to date first, then all three asked of one engine.
 *
 * @param options.force accepts the loss of data that the change brings
 * @returns the new folder's name; nothing when schema and migrations are in step
 * @throws MigrationRefused
 */
export async function develop(
  url: string,
  name: string,
  options: { force?: boolean } = {},
  source = ourMigrations,
): Promise<string | undefined> {
  const schema = readSchema(source.schemaPath);
  const migrationsList = readMigrations(source.migrationsDir);
  await withEngine(url, schema, (engine) => diagnose(engine, migrationsList));
  await withEngine(url, schema, (engine) => apply(engine, migrationsList));

  const made = await withEngine(url, schema, async (engine) => {
    await diagnose(engine, migrationsList);
    if (!options.force) await refuseDataLoss(engine, migrationsList, schema);
    return engine.createMigration({ draft: false, migrationName: folderName(name), migrationsList, schema, filters: everyTable });
  });
  if (!made.migrationScript) return undefined;

  const folder = join(source.migrationsDir, made.generatedMigrationName);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), made.migrationScript);
  writeFileSync(join(source.migrationsDir, 'migration_lock.toml'), LOCK_FILE);
  await deploy(url, source);
  return made.generatedMigrationName;
}

/** As Prisma's command spells it. */
function folderName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

async function apply(engine: Engine, migrationsList: MigrationList): Promise<string[]> {
  return (await engine.applyMigrations({ migrationsList, filters: everyTable })).appliedMigrationNames;
}

async function diagnose(engine: Engine, migrationsList: MigrationList): Promise<void> {
  const { action } = await engine.devDiagnostic({ migrationsList, filters: everyTable });
  if (action.tag === 'reset') throw new MigrationRefused(`This database cannot go forward from where it stands. ${action.reason}`);
}

async function refuseDataLoss(engine: Engine, migrationsList: MigrationList, schema: SchemaFiles): Promise<void> {
  const loss = await engine.evaluateDataLoss({ migrationsList, schema, filters: everyTable });
  const warnings = [...loss.unexecutableSteps, ...loss.warnings].map((step) => step.message);
  if (warnings.length > 0)
    throw new MigrationRefused([...warnings, 'Write the migration by hand, or accept this with --force.'].join('\n'));
}

async function isUpToDate(url: string, migrations: MigrationList): Promise<boolean> {
  const applied = await appliedMigrations(url);
  return (
    applied.size === migrations.migrationDirectories.length &&
    migrations.migrationDirectories.every((migration) => {
      const row = applied.get(migration.path);
      return row?.finished === true && row.checksum === checksum(migration);
    })
  );
}

async function appliedMigrations(url: string): Promise<Map<string, { checksum: string; finished: boolean }>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    const table = await client.query(`select to_regclass('_prisma_migrations') is not null as exists`);
    if (!table.rows[0].exists) return new Map();
    const { rows } = await client.query(
      'select migration_name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null',
    );
    return new Map(rows.map((row) => [row.migration_name, { checksum: row.checksum, finished: row.finished }]));
  } finally {
    await client.end();
  }
}

/** As the engine writes it into the history. */
function checksum(migration: MigrationList['migrationDirectories'][number]): string {
  const { content } = migration.migrationFile;
  return createHash('sha256')
    .update(content.tag === 'ok' ? content.value : '')
    .digest('hex');
}
