import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, type LocalPostgres, startLocalPostgres } from '../../server/src/db/local-postgres.ts';
import { deploy } from '../../server/src/db/migrate.ts';

const text = readFileSync(join(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8');
const models = [...text.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, comment = '', name = '', body = '']) => ({
  name,
  body,
  comment,
  says: (what: string) => comment.match(new RegExp(`@${what} (\\w+)`))?.[1],
}));
const owned = models.filter(({ says }) => says('owner') === 'user');

test('the models are found', () => {
  expect(models.length).toBe((text.match(/^model /gm) ?? []).length);
  expect(owned.length).toBeGreaterThan(20);
});

describe.each(models)('$name', ({ name, body, says }) => {
  test('says who owns its rows, whether they are exported and whether they are erased', () => {
    expect(says('owner')).toMatch(/^(user|instance)$/);
    expect(says('export')).toMatch(/^(yes|no)$/);
    expect(says('erase')).toMatch(/^(yes|no)$/);
  });

  test('an owner is a column, and its rows go with the account', () => {
    const hasOwner = name === 'User' || /^ {2}userId\s+String\b/m.test(body);
    expect(hasOwner).toBe(says('owner') === 'user');
    expect(says('erase')).toBe(says('owner') === 'user' ? 'yes' : 'no');
    if (hasOwner && name !== 'User')
      expect(body).toMatch(/^ {2}user\s+User\s+@relation\(fields: \[userId\], references: \[id\], onDelete: Cascade\)/m);
  });
});

describe('in a real database', () => {
  let folder: string;
  let server: LocalPostgres;
  let client: pg.Client;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'setwise-annotations-'));
    server = await startLocalPostgres(folder, { throwAway: true });
    const url = await createDatabase(server.url, 'setwise');
    await deploy(url);
    client = new pg.Client({ connectionString: url });
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client?.end();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = async (name: string): Promise<number> => (await client.query(`select count(*)::int as count from "${name}"`)).rows[0].count;

  interface Column {
    name: string;
    type: string;
    required: boolean;
    choice: string | null;
  }

  /** One row of a table with a value in every column: `owner`'s, below the rows that were made before. */
  async function fill(table: string, owner: string): Promise<void> {
    const columns: Column[] = (
      await client.query(
        `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
           (select e.enumlabel from pg_enum e where e.enumtypid = a.atttypid order by e.enumsortorder limit 1) as choice
         from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
        [`"${table}"`],
      )
    ).rows;
    const links = (
      await client.query(
        `select c.confrelid::regclass::text as target,
           (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(at, n) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.at) as own,
           (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k(at, n) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.at) as theirs
         from pg_constraint c where c.contype = 'f' and c.conrelid = $1::regclass`,
        [`"${table}"`],
      )
    ).rows as { target: string; own: string[]; theirs: string[] }[];
    const values = new Map<string, unknown>(
      columns.map((column) => [column.name, column.name === 'userId' ? owner : valueFor(column, `${table}-${owner}`)]),
    );
    for (const { target, own, theirs } of links) {
      const mine = target === '"User"' ? 'id' : '"userId"';
      const [row] = (await client.query(`select * from ${target} where ${mine} = $1`, [owner])).rows;
      if (!row) throw new Error(`${table} was filled before ${target}`);
      for (const [index, column] of own.entries()) values.set(column, row[theirs[index] as string]);
    }
    const names = [...values.keys()];
    await client.query(
      `insert into "${table}" (${names.map((each) => `"${each}"`).join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      [...values.values()],
    );
  }

  function valueFor({ type, choice }: Column, unique: string): unknown {
    if (type.endsWith('[]')) return [];
    if (choice !== null) return choice;
    if (type === 'boolean') return true;
    if (/json/.test(type)) return '{}';
    if (/timestamp|date/.test(type)) return '2026-11-18';
    return /int|double|numeric/.test(type) ? 1 : unique;
  }

  /** Models in an order in which each comes after those it refers to. */
  function inOrder(): string[] {
    const done = ['User'];
    const left = owned.map(({ name }) => name).filter((name) => name !== 'User');
    while (left.length > 0) {
      const next = left.find((name) => {
        const body = models.find((model) => model.name === name)?.body ?? '';
        const needs = [...body.matchAll(/^ {2}\w+\s+(\w+)\??\s+@relation\(fields/gm)].map(([, target]) => target as string);
        return needs.every((target) => done.includes(target));
      });
      if (!next) throw new Error(`In a circle: ${left.join(', ')}`);
      done.push(next);
      left.splice(left.indexOf(next), 1);
    }
    return done;
  }

  test('deleting an account leaves no row of it, and everybody else’s as they were', async () => {
    for (const who of ['leaving', 'staying']) {
      await client.query(
        `insert into "User" (id, name, email, "emailVerified", role, "createdAt", "updatedAt") values ($1, $1, $1 || '@example.org', true, 'member', now(), now())`,
        [who],
      );
      for (const name of inOrder().slice(1)) await fill(name, who);
    }
    for (const { name } of owned) expect([name, await rows(name)]).toEqual([name, 2]);

    await client.query(`delete from "User" where id = 'leaving'`);
    for (const { name } of owned) {
      const column = name === 'User' ? 'id' : '"userId"';
      const left = (await client.query(`select ${column} as owner from "${name}"`)).rows;
      expect([name, left]).toEqual([name, [{ owner: 'staying' }]]);
    }
  });
});
