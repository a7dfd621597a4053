import type { PrismaClient } from '../../../generated/prisma/client.ts';
import { fault } from '../../graphql/errors.ts';
import { limits } from '../../graphql/limits.ts';
import type { EventKind, EventRefs, StoredEvent } from './event.ts';
import type { Live } from './live.ts';

/**
 * The events of one account after a cursor: first what was missed, then what comes, in order, each once. Catching up and following
 * are the same loop, so there is no moment between them in which an event could be lost. The next read happens only after the
 * consumer took the last event: a slow reader holds one page in memory and nobody else back.
 *
 * @param after number of the last event the client has seen; null = from now on
 * @throws RESYNC when the cursor lies in the future or before what is kept
 */
export async function* followEvents(
  db: PrismaClient,
  live: Live,
  userId: string,
  after: number | null,
  signal: AbortSignal,
): AsyncGenerator<StoredEvent> {
  const clock = await db.userClock.findUnique({ where: { userId } });
  const newest = clock?.seq ?? 0;
  let cursor = after ?? newest;
  if (cursor > newest || cursor < 0) throw resync(newest);
  while (!signal.aborted) {
    // Listen before reading: a poke between the read and the wait must not be lost.
    const poked = live.waitForPoke(userId, limits.eventPollMs, signal);
    const events = await db.event.findMany({ where: { userId, seq: { gt: cursor } }, orderBy: { seq: 'asc' }, take: limits.eventsPerRead });
    for (const event of events) {
      if (event.seq !== cursor + 1) throw resync(newest);
      if (signal.aborted) return;
      yield { seq: event.seq, kind: event.kind as EventKind, refs: event.refs as unknown as EventRefs[EventKind], at: event.at };
      cursor = event.seq;
    }
    if (events.length === 0) await poked;
  }
}

const resync = (cursor: number) =>
  fault('RESYNC', 'These changes are no longer kept one by one. Read everything again and follow from the new cursor.', {
    detail: { cursor },
  });
