import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** Type ids of PostgreSQL's catalogue (pg_type.dat). */
const CHAR = 18;
const TEXT = 25;

/** The columns of the query under way that were "char" before they passed as text. */
const charColumns = new AsyncLocalStorage<number[]>();

/**
 * Prisma's adapter, made fit for the schema engine. Three faults of 7.10 are worked around:
 *
 * 1. The engine's catalogue queries return "char". The adapter refuses that type, and called text it makes the engine panic: so it
 *    passes as text, and the right column type is put back after.
 * 2. Given an address, the adapter's shadow database is the main database: so a real one is made.
 * 3. The engine never disposes: its pools have to be ended, or the advisory lock outlives the work by the pool's idle time.
 */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres' as const;
  readonly adapterName = '@prisma/adapter-pg';
  readonly #url: string;
  readonly #undo: (() => Promise<unknown>)[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  connect(): Promise<SqlDriverAdapter> {
    return this.#open(this.#url);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `prisma_shadow_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: this.#url });
    await admin.connect();
    this.#undo.push(
      () => admin.end(),
      () => admin.query(`drop database if exists "${name}" with (force)`),
    );
    await admin.query(`create database "${name}"`);
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    return this.#open(url.toString());
  }

  /** Last made, first undone. */
  async dispose(): Promise<void> {
    for (const undo of this.#undo.splice(0).reverse()) await undo();
  }

  async #open(url: string): Promise<SqlDriverAdapter> {
    const pool = new pg.Pool({ connectionString: url, allowExitOnIdle: true });
    // A connection that is still closing while its shadow database is dropped.
    pool.on('error', () => {});
    passCharAsText(pool);
    this.#undo.push(() => pool.end());

    const adapter = await new PrismaPg(pool).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) =>
      charColumns.run([], async () => {
        const result = await queryRaw(query);
        for (const index of charColumns.getStore() ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
        return result;
      });
    return adapter;
  }
}

function passCharAsText(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const patched = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR) continue;
      field.dataTypeID = TEXT;
      charColumns.getStore()?.push(index);
    }
    return result;
  };
  pool.query = patched as typeof pool.query;
}
