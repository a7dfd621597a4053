import { fromPrisma, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Prisma } from '../../generated/prisma/client.ts';
import { allowRawSql } from '../db/owner-scope.ts';

/** Every job and what it carries: ids only, the rows are read when it runs. */
export interface JobPayload {
  'write-first-program': { userId: string };
  'write-first-weights-profile': { userId: string };
  'fold-workout': { userId: string; completionId: string; revision: number };
  'write-summary': { userId: string; completionId: string; revision: number };
  'close-stale-entries': { userId: string };
  'find-stale-entries': Record<string, never>;
  'prune-old-rows': Record<string, never>;
}
export type JobName = keyof JobPayload;

/** Seconds after which a silent worker counts as dead: twice what the job needs, below the promise of a re-run within 30 s. */
const expireInSeconds: Record<JobName, number> = {
  'write-first-program': 20,
  'write-first-weights-profile': 20,
  'fold-workout': 20,
  'write-summary': 20,
  'close-stale-entries': 20,
  'find-stale-entries': 20,
  'prune-old-rows': 20,
};
export const jobNames = Object.keys(expireInSeconds) as JobName[];
export const deadLetterOf = (name: JobName): string => `${name}.dead`;

export interface JobQueue {
  readonly boss: PgBoss;
  /** Inside the command's transaction: the job exists if and only if the effect does. */
  send<Name extends JobName>(tx: Prisma.TransactionClient, name: Name, payload: JobPayload[Name]): Promise<void>;
  /** After the commit: workers of this process look at once; others find the job at their next poll. */
  wake(name: JobName): void;
  /** Workers of this process by the job they wait for. */
  readonly workers: Map<JobName, string[]>;
  stop(): Promise<void>;
}

export async function startQueue(connectionString: string, log: Logger, { worker }: { worker: boolean }): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString,
    application_name: 'setwise-jobs',
    max: worker ? 6 : 2,
    connectionTimeoutMillis: 3000,
    supervise: worker,
    schedule: worker,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    maintenanceIntervalSeconds: 600,
  });
  boss.on('error', (error: Error) => log.warn({ reason: error.message }, 'jobs: the queue reports an error'));
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(deadLetterOf(name));
    const options = {
      retryLimit: 4,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: expireInSeconds[name],
      deadLetter: deadLetterOf(name),
    };
    await boss.createQueue(name, options);
  }
  const workers = new Map<JobName, string[]>();
  return {
    boss,
    workers,
    wake(name) {
      for (const id of workers.get(name) ?? []) boss.notifyWorker(id);
    },
    async send(tx, name, payload) {
      await allowRawSql(() => boss.send(name, payload, { db: fromPrisma(tx as never) }));
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
