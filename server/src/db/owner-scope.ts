import { AsyncLocalStorage } from 'node:async_hooks';
import { getDatamodel } from '../../generated/pothos.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';

/**
 * The second wall. A scoped client adds the owner to every read and write of rows that have one, refuses models that belong to nobody,
 * and refuses raw SQL, which cannot be filtered. Authorization says who may call; this says whose rows there are.
 */
const models: Record<string, { fields: { name: string }[] }> = JSON.parse(JSON.stringify(getDatamodel())).datamodel.models;
const hasOwner = (model: string) => models[model]?.fields.some((field) => field.name === 'userId') ?? false;

const rawAllowed = new AsyncLocalStorage<true>();
/** For the job queue alone, which writes its own tables inside our transaction. */
export const allowRawSql = <T>(work: () => Promise<T>): Promise<T> => rawAllowed.run(true, work);

type Row = Record<string, unknown>;

function ownedWhere(where: Row | undefined, userId: string, owner = 'userId'): Row {
  if (where?.[owner] !== undefined && where[owner] !== userId) throw new Error('A query asked for the rows of another account');
  return { ...where, [owner]: userId };
}

/** Rows stay with their owner: none is handed over, neither by its column nor by the relation behind it. */
function keptData(data: unknown, userId: string): unknown {
  const row = (data ?? {}) as Row;
  if (row.user !== undefined || (row.userId !== undefined && row.userId !== userId))
    throw new Error('A write named the owner: leave that to the scoped client');
  return row;
}

const ownedData = (data: unknown, userId: string): unknown =>
  Array.isArray(data) ? data.map((row) => ownedData(row, userId)) : { ...(keptData(data, userId) as Row), userId };

const reads = new Set(['findUnique', 'findUniqueOrThrow', 'findFirst', 'findFirstOrThrow', 'findMany', 'count', 'aggregate', 'groupBy']);
const changes = new Set(['update', 'updateMany', 'updateManyAndReturn']);
const deletes = new Set(['delete', 'deleteMany']);
const creates = new Set(['create', 'createMany', 'createManyAndReturn']);

export function ownedBy(db: PrismaClient, userId: string): PrismaClient {
  const scoped = db.$extends({
    name: 'owner-scope',
    query: {
      $allOperations({ model, operation, args, query }) {
        if (!model) {
          if (rawAllowed.getStore()) return query(args);
          throw new Error('Raw SQL has no owner filter: use the model API');
        }
        const given = (args ?? {}) as Row;
        if (model === 'User') {
          if (!reads.has(operation)) throw new Error(`User.${operation} is not for a scoped client`);
          return query({ ...given, where: ownedWhere(given.where as Row, userId, 'id') } as never);
        }
        if (!hasOwner(model)) throw new Error(`${model} belongs to nobody and is not for a scoped client`);
        if (creates.has(operation)) return query({ ...given, data: ownedData(given.data, userId) } as never);
        const where = ownedWhere(given.where as Row, userId);
        if (reads.has(operation) || deletes.has(operation)) return query({ ...given, where } as never);
        if (changes.has(operation)) return query({ ...given, where, data: keptData(given.data, userId) } as never);
        if (operation === 'upsert') {
          return query({ ...given, where, create: ownedData(given.create, userId), update: keptData(given.update, userId) } as never);
        }
        throw new Error(`${model}.${operation} has no owner rule`);
      },
    },
  });
  return scoped as unknown as PrismaClient;
}
