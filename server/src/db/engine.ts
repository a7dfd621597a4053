/** Prisma's own schema engine as WebAssembly: the same one its CLI runs, without the binary that the CLI downloads. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapter } from './migration-adapter.ts';

export type Engine = bindings.SchemaEngine;
export type MigrationList = bindings.MigrationList;
export type SchemaFiles = bindings.SchemasContainer;

export const everyTable: bindings.SchemaFilter = { externalTables: [], externalEnums: [] };

/** The part used here of a global that only the browser's type library declares. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

let loaded = false;

/** Gives an engine on the database to `work` and closes every connection it opened afterwards. */
export async function withEngine<T>(url: string, schema: SchemaFiles, work: (engine: Engine) => Promise<T>): Promise<T> {
  load();
  const adapter = new MigrationAdapter(url);
  try {
    const datamodels = schema.files.map((file): [string, string] => [file.path, file.content]);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.dispose();
  }
}

export function readSchema(path: string): SchemaFiles {
  return { files: [{ path, content: readFileSync(path, 'utf8') }] };
}

export function readMigrations(folder: string): MigrationList {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'migration_lock.toml');
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    migrationDirectories: names.map((name) => ({ path: name, migrationFile: readMigration(folder, name) })),
  };
}

function readMigration(folder: string, name: string): bindings.MigrationFile {
  const path = join(folder, name, 'migration.sql');
  return {
    path: 'migration.sql',
    content: existsSync(path) ? { tag: 'ok', value: readFileSync(path, 'utf8') } : { tag: 'error', value: 'no migration.sql' },
  };
}

/** The package is made for bundlers, which join the two halves; Node has to do it by hand. */
function load(): void {
  if (loaded) return;
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WebAssembly.Module(readFileSync(join(dirname(entry), 'schema_engine_bg.wasm')));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings });
  const glue = bindings as unknown as { __wbg_set_wasm(exports: object): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  loaded = true;
}
