import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../../generated/prisma/client.ts';

/** A dead or half-open database must cost a request no more than this. */
const LONGEST_WAIT_MS = 3_000;

/** A transaction of several statements: each may wait, all together not for ever. */
const LONGEST_TRANSACTION_MS = 10_000;

/**
 * A connection that is cut when an answer did not come in time. The driver only gives up on the answer: inside a transaction the
 * connection would go back to the pool, and whoever gets it next would wait in vain too.
 */
class ImpatientClient extends pg.Client {
  #turn: Promise<unknown> = Promise.resolve();

  /** One after the other: Prisma asks for the relations of an `include` all at once, also inside a transaction, which has one connection. */
  // biome-ignore lint/suspicious/noExplicitAny: the driver's ten overloads, passed on as they come
  override query(...args: any[]): any {
    const ask = () => (super.query as (...args: unknown[]) => unknown).apply(this, args);
    const givesPromise = typeof args.at(-1) !== 'function' && typeof args[0]?.submit !== 'function';
    if (!givesPromise) return ask();
    const answer = this.#turn.then(ask);
    this.#turn = answer.catch((problem: unknown) => this.#cutAfterTimeout(problem));
    return answer;
  }

  #cutAfterTimeout(problem: unknown): void {
    if (problem instanceof Error && problem.message === 'Query read timeout') this.connection.stream.destroy();
  }
}

/**
 * A client with a pool of its own. Connects at the first query and reconnects by itself after the database was away.
 *
 * @param options.queryTimeoutMs longer for a process whose statements sweep whole tables
 */
export function connect(url: string, options: { poolSize?: number; queryTimeoutMs?: number } = {}): PrismaClient {
  const { poolSize = 10, queryTimeoutMs = LONGEST_WAIT_MS } = options;
  const adapter = new PrismaPg({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    query_timeout: queryTimeoutMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    Client: ImpatientClient,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: LONGEST_WAIT_MS, timeout: LONGEST_TRANSACTION_MS } });
}
