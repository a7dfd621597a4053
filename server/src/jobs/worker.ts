import type { Logger } from 'pino';
import { closeStaleEntries, findStaleEntries } from '../features/calendar/close-stale-entries.ts';
import { writeFirstProgram } from '../features/programs/write-first-program.ts';
import { foldWorkout } from '../features/weights-profile/fold-workout.ts';
import { writeFirstWeightsProfile } from '../features/weights-profile/write-first-weights-profile.ts';
import { writeSummary } from '../features/workouts/write-summary.ts';
import type { Services } from '../services.ts';
import { pruneOldRows } from './prune-old-rows.ts';
import { type JobName, type JobPayload, jobNames } from './queue.ts';

type Handlers = { [Name in JobName]: (services: Services, payload: JobPayload[Name]) => Promise<void> };

const handlers: Handlers = {
  'write-first-program': writeFirstProgram,
  'write-first-weights-profile': writeFirstWeightsProfile,
  'fold-workout': foldWorkout,
  'write-summary': writeSummary,
  'close-stale-entries': closeStaleEntries,
  'find-stale-entries': findStaleEntries,
  'prune-old-rows': pruneOldRows,
};

/** Jobs of one kind at a time in this process. */
const concurrency = 2;
/** For jobs of other processes and for retries; those of this process are told at once. */
const pollingIntervalSeconds = 2;

/** Works on every queue until the queue is stopped. Every handler may run twice for the same job: its command's key makes it once. */
export async function startWorker(services: Services, log: Logger): Promise<void> {
  const { boss } = services.jobs;
  for (const name of jobNames) {
    for (let lane = 0; lane < concurrency; lane += 1) {
      const id = await boss.work<JobPayload[typeof name]>(name, { pollingIntervalSeconds, batchSize: 1 }, async ([job]) => {
        if (!job) return;
        const started = performance.now();
        try {
          await (handlers[name] as (services: Services, payload: unknown) => Promise<void>)(services, job.data);
          log.debug({ job: name, id: job.id, ms: Math.round(performance.now() - started) }, 'job done');
        } catch (error) {
          log.warn({ job: name, id: job.id, reason: (error as Error).message }, 'job failed, will be tried again');
          throw error; // the reason is kept with the job, and goes with it to the dead letters
        }
      });
      services.jobs.workers.set(name, [...(services.jobs.workers.get(name) ?? []), id]);
    }
  }
  await boss.schedule('find-stale-entries', '*/5 * * * *', {});
  await boss.schedule('prune-old-rows', '17 3 * * *', {});
}
