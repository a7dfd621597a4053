import { createSignal } from 'solid-js';
import { listEntries } from './outbox.ts';
import { type OutboxEntry, readUser } from './outbox-database.ts';

const [entries, setEntries] = createSignal<readonly OutboxEntry[]>([]);
let asked = 0;

/** Reads the disk again; an older reading never overwrites a newer one. */
export async function refreshPending(): Promise<void> {
  asked += 1;
  const turn = asked;
  const userId = await readUser();
  const found = userId ? await listEntries(userId) : [];
  if (turn === asked) setEntries(found);
}

/**
 * The athlete's changes that the server has not answered, oldest first. Screens lay them over what the server said; they are never
 * written into Apollo's cache, so that no refetch can hide them.
 */
export const createPending = () => entries;

/** How many wait to be sent. */
export const waitingCount = (): number => entries().filter((entry) => entry.status === 'waiting').length;

/** What was refused and waits for the athlete's word. */
export const refusedEntries = (): OutboxEntry[] => entries().filter((entry) => entry.status === 'refused');
