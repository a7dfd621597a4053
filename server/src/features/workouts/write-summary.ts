import { runCommand } from '../../commands/run-command.ts';
import { ownedBy } from '../../db/owner-scope.ts';
import { computeStats } from '../../domain/workout-stats/stats.ts';
import type { JobPayload } from '../../jobs/queue.ts';
import type { Services } from '../../services.ts';
import { onboardedAthlete } from '../onboarding/read-athlete.ts';
import { deloadVersions, toCompletedWorkout } from './read-completed-workout.ts';
import { wholeWorkout } from './workout-rows.ts';

/** A few sentences after a workout (S3), written in the background by whatever coach there is. */
export async function writeSummary(services: Services, { userId, completionId, revision }: JobPayload['write-summary']): Promise<void> {
  const db = ownedBy(services.db, userId);
  const row = await db.workout.findFirst({ where: { completion: { id: completionId } }, include: wholeWorkout });
  if (!row?.completion || row.completion.revision > revision) return; // a newer revision has a job of its own
  const { unit } = await onboardedAthlete(db, services.now());
  const completed = toCompletedWorkout(row, (await deloadVersions(db, [row])).has(row.programVersion));
  const summary = await services.coach.writeSummary(computeStats(completed, unit), completed);
  await runCommand(services, {
    name: 'writeSummary',
    userId,
    db,
    idempotencyKey: `summary:${completionId}:${revision}`,
    payload: { completionId, revision },
    effect: async ({ tx, emit }) => {
      await tx.completion.updateMany({ where: { id: completionId, revision }, data: { summary } });
      emit('summary', { entryId: row.entryId });
      return null;
    },
  });
}
