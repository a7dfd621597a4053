import { describe, expect, test } from 'vitest';
import { getDatamodel } from '../../server/generated/pothos.ts';
import type { PrismaClient } from '../../server/generated/prisma/client.ts';
import { allowRawSql, ownedBy } from '../../server/src/db/owner-scope.ts';

interface Call {
  model?: string;
  operation: string;
  args?: Record<string, unknown>;
}
type Handler = (call: Call & { query: (args: unknown) => unknown }) => unknown;

/** What the database would be asked, without one. */
function scopedTo(userId: string): (call: Call) => Record<string, never> {
  let handler: Handler | undefined;
  const db = {
    $extends({ query }: { query: { $allOperations: Handler } }) {
      handler = query.$allOperations;
      return this;
    },
  };
  ownedBy(db as unknown as PrismaClient, userId);
  return (call) => handler?.({ ...call, query: (args) => args }) as never;
}

const { models } = (JSON.parse(JSON.stringify(getDatamodel())) as { datamodel: { models: Record<string, { fields: { name: string }[] }> } })
  .datamodel;
const names = Object.keys(models);
const owned = names.filter((model) => models[model]?.fields.some(({ name }) => name === 'userId'));
const nobodys = names.filter((model) => !owned.includes(model) && model !== 'User');

const reads = ['findUnique', 'findUniqueOrThrow', 'findFirst', 'findFirstOrThrow', 'findMany', 'count', 'aggregate', 'groupBy'];
const deletes = ['delete', 'deleteMany'];
const changes = ['update', 'updateMany', 'updateManyAndReturn'];
const creates = ['create', 'createMany', 'createManyAndReturn'];
const ask = scopedTo('me');

test('every model has an owner, is the account itself, or is on the list of those that belong to nobody', () => {
  expect(nobodys.sort()).toEqual(['Instance', 'RateLimit', 'Verification']);
  expect(owned.length).toBeGreaterThan(20);
});

describe.each(owned)('%s', (model) => {
  test.each([...reads, ...deletes, ...changes])(
    '%s that forgets the owner is filtered, and one that names another is refused',
    (operation) => {
      expect(ask({ model, operation }).where).toEqual({ userId: 'me' });
      expect(ask({ model, operation, args: { where: { id: 'x', OR: [{ userId: 'you' }] }, take: 3 } })).toMatchObject({
        where: { id: 'x', userId: 'me' },
        take: 3,
      });
      for (const userId of ['you', { in: ['me', 'you'] }, { not: 'me' }])
        expect(() => ask({ model, operation, args: { where: { userId } } })).toThrow('another account');
    },
  );

  test.each(creates)('%s gets its owner, and never another one', (operation) => {
    expect(ask({ model, operation, args: { data: { id: 'x' } } })).toEqual({ data: { id: 'x', userId: 'me' } });
    expect(ask({ model, operation, args: { data: [{ id: 'x' }, { id: 'y', userId: 'me' }] } })).toEqual({
      data: [
        { id: 'x', userId: 'me' },
        { id: 'y', userId: 'me' },
      ],
    });
    expect(() => ask({ model, operation, args: { data: { userId: 'you' } } })).toThrow('owner');
    expect(() => ask({ model, operation, args: { data: [{ id: 'x' }, { userId: 'you' }] } })).toThrow('owner');
    expect(() => ask({ model, operation, args: { data: { user: { connect: { id: 'you' } } } } })).toThrow('owner');
  });

  test.each(changes)('%s hands no row over', (operation) => {
    for (const data of [{ userId: 'you' }, { userId: { set: 'you' } }, { user: { connect: { id: 'you' } } }])
      expect(() => ask({ model, operation, args: { where: { id: 'x' }, data } })).toThrow('owner');
  });

  test('upsert is held to the owner on all three sides', () => {
    const args = { where: { id: 'x' }, create: { id: 'x' }, update: { name: 'n' } };
    expect(ask({ model, operation: 'upsert', args })).toEqual({
      where: { id: 'x', userId: 'me' },
      create: { id: 'x', userId: 'me' },
      update: { name: 'n' },
    });
    for (const foreign of [{ where: { userId: 'you' } }, { create: { userId: 'you' } }, { update: { userId: 'you' } }])
      expect(() => ask({ model, operation: 'upsert', args: { ...args, ...foreign } })).toThrow();
  });

  test('an operation nobody thought of is refused', () => {
    expect(() => ask({ model, operation: 'somethingNew' })).toThrow('has no owner rule');
  });
});

test('of accounts only the own one can be read, and none changed', () => {
  for (const operation of reads) {
    expect(ask({ model: 'User', operation }).where).toEqual({ id: 'me' });
    expect(() => ask({ model: 'User', operation, args: { where: { id: 'you' } } })).toThrow('another account');
  }
  for (const operation of [...changes, ...deletes, ...creates, 'upsert'])
    expect(() => ask({ model: 'User', operation })).toThrow('not for a scoped client');
});

test.each(nobodys)('%s is out of reach', (model) => {
  for (const operation of [...reads, ...changes, ...deletes, ...creates, 'upsert'])
    expect(() => ask({ model, operation })).toThrow('belongs to nobody');
});

test('raw SQL is refused, but for the work that was let through by name, and only inside it', async () => {
  const raw = { operation: '$queryRaw', args: {} };
  expect(() => ask(raw)).toThrow('no owner filter');
  expect(await allowRawSql(async () => ask(raw))).toEqual({});
  expect(() => ask(raw)).toThrow('no owner filter');
});
