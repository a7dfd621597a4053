import type { TypedDocumentNode } from '@apollo/client';
import { hashOf, operationNameOf } from '../graphql/document-parts.ts';
import { tellOutbox } from './outbox-channel.ts';
import { type ClientPlace, type OutboxEntry, openDatabase, readUser } from './outbox-database.ts';

/** What the outbox adds by itself to the input of a change. */
type OutboxFields = 'idempotencyKey' | 'origin' | 'performedAt';
export type ChangeInput<V extends { input: object }> = Omit<V['input'], OutboxFields>;

export type EnqueueOptions = {
  /** ISO instant; now when left out. */
  readonly performedAt?: string;
  /** The revision of what the change was made on. */
  readonly basedOnRevision?: number;
  /** Whether the input knows `performedAt`. Custom entries and words for the coach don't. */
  readonly timed?: boolean;
};

/** The documents of the changes made since this context started, by hash: an answer is read into the cache with them. */
export const knownDocuments = new Map<string, TypedDocumentNode<unknown, { input: object }>>();

const freshPlace = (): ClientPlace => ({ clientId: crypto.randomUUID(), nextSeq: 1 });

/**
 * Puts one change on the device's disk. When the promise is fulfilled the change can't be lost any more: only then may it be shown as
 * waiting. Key, device, number and time are given here.
 *
 * @throws when nobody is signed in or the disk is full; nothing was kept then
 */
export async function enqueue<T, V extends { input: object }>(
  document: TypedDocumentNode<T, V>,
  input: ChangeInput<V>,
  options: EnqueueOptions = {},
): Promise<OutboxEntry> {
  const userId = await readUser();
  if (!userId) throw new Error('Nobody is signed in on this device');
  const performedAt = options.performedAt ?? new Date().toISOString();
  const key = crypto.randomUUID();
  const timed = options.timed === false ? {} : { performedAt };
  const database = await openDatabase();
  const transaction = database.transaction(['outbox', 'device'], 'readwrite');
  const place = await takePlace(transaction.objectStore('device'), userId);
  const draft = {
    userId,
    clientId: place.clientId,
    clientSeq: place.nextSeq,
    key,
    operationName: operationNameOf(document),
    hash: hashOf(document),
    input: {
      ...(structuredClone(input) as Record<string, unknown>),
      ...timed,
      idempotencyKey: key,
      origin: originOf(place.clientId, place.nextSeq, options.basedOnRevision),
    },
    performedAt,
    status: 'waiting' as const,
    attempts: 0,
    renumbered: false,
    reason: null,
  };
  const order = (await transaction.objectStore('outbox').add(draft as unknown as OutboxEntry)) as number;
  await transaction.done;
  knownDocuments.set(draft.hash, document as unknown as TypedDocumentNode<unknown, { input: object }>);
  tellOutbox({ kind: 'changed' });
  return { ...draft, order };
}

const originOf = (clientId: string, clientSeq: number, basedOnRevision?: number) => ({
  clientId,
  clientSeq,
  ...(basedOnRevision === undefined ? {} : { basedOnRevision }),
});

type DeviceStore = {
  get: (key: string) => Promise<unknown>;
  put?: ((value: unknown, key: string) => Promise<unknown>) | undefined;
};

/** Takes the next number of this device for this user, inside the caller's transaction. */
async function takePlace(store: DeviceStore, userId: string): Promise<ClientPlace> {
  const place = ((await store.get(`place:${userId}`)) as ClientPlace | undefined) ?? freshPlace();
  await store.put?.({ ...place, nextSeq: place.nextSeq + 1 }, `place:${userId}`);
  return place;
}

/** Everything of one user that has not been answered, oldest first, the refused ones among them. */
export async function listEntries(userId: string): Promise<OutboxEntry[]> {
  return (await openDatabase()).getAllFromIndex('outbox', 'byUser', userId);
}

/** The entry to send next: the oldest that waits. */
export async function firstWaiting(userId: string): Promise<OutboxEntry | undefined> {
  return (await listEntries(userId)).find((entry) => entry.status === 'waiting');
}

export async function removeEntry(order: number): Promise<void> {
  await (await openDatabase()).delete('outbox', order);
}

/** Changes an entry that is still there; one that was answered meanwhile stays gone. */
export async function updateEntry(order: number, change: Partial<OutboxEntry>): Promise<OutboxEntry | null> {
  const transaction = (await openDatabase()).transaction('outbox', 'readwrite');
  const entry = await transaction.store.get(order);
  if (!entry) return null;
  const next = { ...entry, ...change };
  await transaction.store.put(next);
  await transaction.done;
  return next;
}

/**
 * Sends a refused entry again, as a new change at the end of the line: its old number was used up by the refusal.
 */
export async function retryEntry(order: number): Promise<void> {
  const transaction = (await openDatabase()).transaction(['outbox', 'device'], 'readwrite');
  const outbox = transaction.objectStore('outbox');
  const entry = await outbox.get(order);
  if (entry?.status === 'refused') {
    const place = await takePlace(transaction.objectStore('device'), entry.userId);
    const key = crypto.randomUUID();
    await outbox.put({
      ...entry,
      key,
      clientId: place.clientId,
      clientSeq: place.nextSeq,
      input: {
        ...entry.input,
        idempotencyKey: key,
        origin: { ...(entry.input.origin as object), clientId: place.clientId, clientSeq: place.nextSeq },
      },
      status: 'waiting',
      attempts: 0,
      renumbered: false,
      reason: null,
    });
  }
  await transaction.done;
  tellOutbox({ kind: 'changed' });
}

/** Throws a refused entry away, at the athlete's word. Its number was used up when it was refused. */
export async function discardEntry(order: number): Promise<void> {
  const transaction = (await openDatabase()).transaction('outbox', 'readwrite');
  if ((await transaction.store.get(order))?.status === 'refused') await transaction.store.delete(order);
  await transaction.done;
  tellOutbox({ kind: 'changed' });
}

/**
 * Begins a new count for this device and gives every waiting entry a number from it, in order. For when the server and the device no
 * longer agree on the count: one of them was restored from a backup or lost its storage.
 */
export async function renumberEntries(userId: string): Promise<void> {
  const transaction = (await openDatabase()).transaction(['outbox', 'device'], 'readwrite');
  const { clientId } = freshPlace();
  let clientSeq = 0;
  for (const entry of await transaction.objectStore('outbox').index('byUser').getAll(userId)) {
    if (entry.status !== 'waiting') continue;
    clientSeq += 1;
    const origin = { ...(entry.input.origin as object), clientId, clientSeq };
    await transaction.objectStore('outbox').put({ ...entry, clientId, clientSeq, renumbered: true, input: { ...entry.input, origin } });
  }
  await transaction.objectStore('device').put({ clientId, nextSeq: clientSeq + 1 } satisfies ClientPlace, `place:${userId}`);
  await transaction.done;
}
