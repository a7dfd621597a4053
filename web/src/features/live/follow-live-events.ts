import type { ApolloClient } from '@apollo/client';
import { failureOf, failureOfError } from '../../graphql/failure.ts';
import { LiveEventsDocument, MeDocument } from '../../graphql/generated/graphql.ts';
import { applyLiveEvent, type LiveEvent, wordsOf } from './apply-live-event.ts';
import { forgetCursor, readCursor, writeCursor } from './live-cursor.ts';
import { tellNews } from './live-news.ts';

/** Waits before another try: 1, 2, 4 … 30 seconds, none of them quite, so that a restarted server is not met by everybody at once. */
const waitMs = (tries: number): number => Math.min(30_000, 1000 * 2 ** Math.min(tries, 5)) * (0.6 + Math.random() * 0.4);

/** A page that was hidden this long may sit on a socket that only looks open. */
const asleepMs = 10_000;

const isResync = (error: unknown): boolean => {
  const errors = (error as { errors?: readonly { message: string; extensions?: Record<string, unknown> }[] } | null)?.errors;
  return (errors?.[0] ? failureOfError(errors[0]) : failureOf(error)).code === 'RESYNC';
};

/**
 * Follows one user's events from where this device left off: each once, in order, over reconnects and sleep. When the server no longer
 * knows that place, everything shown is read anew and the line goes on from the server's count.
 *
 * @param start the server's own count, for a device that has none yet
 * @returns stops it
 */
export function followLiveEvents(client: ApolloClient, userId: string, start: number): () => void {
  let cursor = readCursor(userId) ?? start;
  let tries = 0;
  let subscription: { unsubscribe(): void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let hiddenAt: number | null = null;

  const take = (event: LiveEvent) => {
    tries = 0;
    if (event.seq <= cursor) return;
    cursor = event.seq;
    writeCursor(userId, cursor);
    applyLiveEvent(event, client);
    const words = wordsOf(event);
    if (words) tellNews(words);
  };
  const resync = async () => {
    forgetCursor(userId);
    const { data } = await client.query({ query: MeDocument, fetchPolicy: 'network-only' });
    cursor = data?.me?.cursor ?? 0;
    writeCursor(userId, cursor);
    await client.refetchQueries({ include: 'active' });
  };
  const again = (error?: unknown) => {
    if (stopped) return;
    clearTimeout(timer);
    subscription?.unsubscribe();
    const ready = isResync(error) ? resync().catch(() => {}) : Promise.resolve();
    void ready.then(() => {
      timer = setTimeout(connect, waitMs(tries));
      tries += 1;
    });
  };
  function connect() {
    if (stopped) return;
    subscription?.unsubscribe();
    subscription = client.subscribe({ query: LiveEventsDocument, variables: { after: cursor } }).subscribe({
      next: (result) => (result.error ? again(result.error) : result.data && take(result.data.liveEvents)),
      error: again,
      complete: again,
    });
  }
  const wake = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      return;
    }
    const slept = hiddenAt !== null && Date.now() - hiddenAt > asleepMs;
    hiddenAt = null;
    if (slept) restart();
  };
  const restart = () => {
    clearTimeout(timer);
    tries = 0;
    void import('../../graphql/web-socket-link.ts').then(({ dropSocket }) => {
      dropSocket();
      connect();
    });
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', restart);
  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    subscription?.unsubscribe();
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('online', restart);
  };
}
