import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Logger } from 'pino';

const channel = 'setwise_events';
/** NOTIFY is sent at most this often; pokes in between are sent together. */
const coalesceMs = 50;
/** NOTIFY carries 8,000 bytes: an id is at most 36 and a separator. */
const idsPerNotify = 150;

/**
 * Wakes those who wait for events. A poke says only "look": the event log has the truth, so a lost poke costs at most one poll.
 * Inside the process at once; to other processes by a NOTIFY of its own after the commit, on a connection of its own
 * (inside the transaction it would serialize every commit of the database).
 */
export interface Live {
  poke(userId: string): void;
  /** How many follow the events of an account in this process, whatever line they hang on. */
  readonly followers: Map<string, number>;
  /** Resolves on the next poke, after `ms`, or when the signal aborts. */
  waitForPoke(userId: string, ms: number, signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

export async function startLive(databaseUrl: string, log: Logger): Promise<Live> {
  const pokes = new EventEmitter();
  pokes.setMaxListeners(0);
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let client: pg.Client | undefined;

  async function listen(waitMs: number): Promise<void> {
    if (stopped) return;
    const connection = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 3000 });
    let lost = false;
    const again = () => {
      if (lost || stopped) return;
      lost = true;
      if (client === connection) client = undefined;
      connection.end().catch(() => {});
      setTimeout(() => void listen(Math.min(waitMs * 2, 5000)), waitMs).unref();
    };
    connection.on('error', again);
    connection.on('end', again);
    connection.on('notification', ({ payload }) => {
      for (const userId of (payload ?? '').split(' ')) pokes.emit(userId);
    });
    try {
      await connection.connect();
      await connection.query(`LISTEN ${channel}`);
      client = connection;
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'live: no connection for notifications, polling only');
      again();
    }
  }
  await listen(200);

  function flush() {
    timer = undefined;
    const ids = [...waiting];
    waiting.clear();
    for (let start = 0; start < ids.length; start += idsPerNotify) {
      // Lost when the connection is down: the poll of the other processes finds the event two seconds later.
      client?.query('SELECT pg_notify($1, $2)', [channel, ids.slice(start, start + idsPerNotify).join(' ')]).catch(() => {});
    }
  }

  return {
    followers: new Map(),
    poke(userId) {
      pokes.emit(userId);
      waiting.add(userId);
      timer ??= setTimeout(flush, coalesceMs);
    },
    waitForPoke(userId, ms, signal) {
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timeout);
          pokes.off(userId, wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timeout = setTimeout(wake, ms);
        pokes.on(userId, wake);
        signal.addEventListener('abort', wake);
        if (signal.aborted) wake();
      });
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      flush();
      await client?.end().catch(() => {});
    },
  };
}
