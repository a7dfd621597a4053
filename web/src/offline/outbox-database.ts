import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** One change that the athlete made and the server has not answered. Its input already carries its key, its place and its time. */
export type OutboxEntry = {
  /** The order of the drain; given by the database. */
  readonly order: number;
  readonly userId: string;
  readonly clientId: string;
  /** Counts 1, 2, 3 … per device and user; the server takes them in order. */
  readonly clientSeq: number;
  /** The same for every send of this change, so that arriving twice is the same as arriving once. */
  readonly key: string;
  readonly operationName: string;
  readonly hash: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** ISO instant of when it was done, not of when it is sent. */
  readonly performedAt: string;
  readonly status: 'waiting' | 'refused';
  readonly attempts: number;
  /** The number and the device were changed after a send: a server that knows the key from before has done it. */
  readonly renumbered: boolean;
  /** Why it was refused, for people. */
  readonly reason: string | null;
};

/** Where a device stands in one user's count. */
export type ClientPlace = { readonly clientId: string; readonly nextSeq: number };

interface SetwiseDatabase extends DBSchema {
  outbox: { key: number; value: OutboxEntry; indexes: { byUser: string } };
  /** `user` holds the id of who is signed in on this device; `place:<userId>` a ClientPlace. */
  device: { key: string; value: unknown };
}

export type Database = IDBPDatabase<SetwiseDatabase>;

let opening: Promise<Database> | undefined;

/** The device's database, shared by the page and the service worker. */
export function openDatabase(): Promise<Database> {
  opening ??= openDB<SetwiseDatabase>('setwise', 1, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true }).createIndex('byUser', 'userId');
      database.createObjectStore('device');
    },
    // A newer version of the app wants to change the shape: let it.
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Who is signed in on this device, or null between two people. Entries of anybody else never run. */
export async function readUser(): Promise<string | null> {
  return ((await (await openDatabase()).get('device', 'user')) as string | undefined) ?? null;
}

export async function writeUser(userId: string | null): Promise<void> {
  const database = await openDatabase();
  if (userId === null) await database.delete('device', 'user');
  else await database.put('device', userId, 'user');
}
