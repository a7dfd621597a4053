import type { PrismaClient } from '../../../generated/prisma/client.ts';
import { fault } from '../../graphql/errors.ts';
import { limits } from '../../graphql/limits.ts';
import type { EventKind, EventRefs, StoredEvent } from './event.ts';
import type { Live } from './live.ts';

export interface Follower {
  readonly db: PrismaClient;
  readonly live: Live;
  readonly userId: string;
  /** Asked before anything is handed over: a sign-in that ended gets nothing more, whatever line it hangs on. */
  readonly isSignedIn: () => Promise<boolean>;
  /** Aborted when the caller is gone. */
  readonly signal: AbortSignal;
}

/**
 * The events of one account after a cursor: first what was missed, then what comes, in order, each once. Catching up and following
 * are the same loop, so there is no moment between them in which an event could be lost. The next read happens only after the
 * consumer took the last event: a slow reader holds one page in memory and nobody else back.
 *
 * @param after number of the last event the client has seen; null = from now on
 * @throws RATE_LIMITED; RESYNC when the cursor lies in the future or before what is kept; UNAUTHENTICATED when the sign-in has ended
 */
export function followEvents(follower: Follower, after: number | null): AsyncGenerator<StoredEvent> {
  const gone = new AbortController();
  const end = () => gone.abort();
  follower.signal.addEventListener('abort', end, { once: true });
  const events = readEvents({ ...follower, signal: gone.signal }, after);
  const finish = events.return.bind(events);
  // A generator that waits hears of its end only at the next event. Whoever leaves must not leave a loop behind.
  return Object.assign(events, {
    return(value: unknown) {
      follower.signal.removeEventListener('abort', end);
      end();
      return finish(value);
    },
  });
}

async function* readEvents(follower: Follower, after: number | null): AsyncGenerator<StoredEvent> {
  const { userId } = follower;
  const { followers } = follower.live;
  const others = followers.get(userId) ?? 0;
  if (others >= limits.followersPerAccount) throw fault('RATE_LIMITED', 'Too many subscriptions of this account. End one first.');
  followers.set(userId, others + 1);
  try {
    yield* readOn(follower, after);
  } finally {
    const left = (followers.get(userId) ?? 1) - 1;
    if (left > 0) followers.set(userId, left);
    else followers.delete(userId);
  }
}

async function* readOn({ db, live, userId, isSignedIn, signal }: Follower, after: number | null): AsyncGenerator<StoredEvent> {
  const newest = (await db.userClock.findUnique({ where: { userId } }))?.seq ?? 0;
  let cursor = after ?? newest;
  if (cursor > newest || cursor < 0) throw resync(newest);
  while (!signal.aborted) {
    // Listen before reading: a poke between the read and the wait must not be lost.
    const poked = live.waitForPoke(userId, limits.eventPollMs, signal);
    const events = await db.event.findMany({ where: { userId, seq: { gt: cursor } }, orderBy: { seq: 'asc' }, take: limits.eventsPerRead });
    if (!(await isSignedIn())) throw fault('UNAUTHENTICATED', 'Your sign-in has ended. Sign in again.');
    if (events.length === 0 && cursor < newest) throw resync(newest);
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
