import type { Prisma } from '../../../generated/prisma/client.ts';
import { type CommandWork, runCommand } from '../../commands/run-command.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import { ownedBy } from '../../db/owner-scope.ts';
import type { Location } from '../../domain/athletes/location.ts';
import type { ProgressionState } from '../../domain/progression/progression-state.ts';
import { updateProfile } from '../../domain/weights-profile/update-profile.ts';
import { computeStats } from '../../domain/workout-stats/stats.ts';
import { summarize } from '../../domain/workout-stats/summary.ts';
import type { JobPayload } from '../../jobs/queue.ts';
import type { Services } from '../../services.ts';
import { onboardedAthlete } from '../onboarding/read-athlete.ts';
import { deloadVersions, toCompletedWorkout } from '../workouts/read-completed-workout.ts';
import { wholeWorkout } from '../workouts/workout-rows.ts';
import { profileRows, toWeightsProfile } from './read-profile.ts';
import { storeProfile } from './store-profile.ts';

/**
 * The weights profile takes a finished workout in (L2). One mechanism for all cases: start from the newest version that knows nothing
 * later than this workout, and fold it and every later one in, in the order they were done. Usually that is one workout on top of the
 * current version; for one that arrives late, or whose sets were corrected, it is a few. Every workout gets a version of its own, the
 * one that its own job writes, in whatever order the jobs run.
 */
export async function foldWorkout(services: Services, { userId, completionId, revision }: JobPayload['fold-workout']): Promise<void> {
  const db = ownedBy(services.db, userId);
  const asked = await db.completion.findFirst({ where: { id: completionId }, select: { revision: true } });
  if (!asked || asked.revision > revision) return; // a newer revision has a job of its own
  await runCommand(services, {
    name: 'foldWorkout',
    userId,
    db,
    idempotencyKey: `fold:${completionId}:${revision}`,
    payload: { completionId, revision },
    effect: async (work) => {
      const { tx, now, emit } = work;
      const target = await tx.completion.findFirst({
        where: { id: completionId },
        select: { completedAt: true, foldedRevision: true, entryId: true },
      });
      const newest = await tx.weightsProfile.findFirst({ orderBy: { version: 'desc' }, select: { version: true } });
      if (!target || !newest) throw new Error('There is no profile to fold this workout into yet');
      if (target.foldedRevision >= revision) {
        emit('weights_profile', { version: newest.version, entryId: target.entryId });
        return null;
      }
      const base = await tx.weightsProfile.findFirstOrThrow({
        where: { supersededAt: null, OR: [{ asOf: { lt: target.completedAt } }, { cause: 'onboarding' }] },
        orderBy: { version: 'desc' },
        include: profileRows,
      });
      const folded = await foldFrom(work, base, completionId);
      await tx.weightsProfile.updateMany({
        where: { asOf: { gte: target.completedAt }, cause: { not: 'onboarding' } },
        data: { supersededAt: now },
      });
      const version = newest.version + 1;
      await storeProfile(tx, userId, { ...folded.profile, version }, folded.progression, {
        cause: 'workout',
        on: folded.on,
        asOf: folded.asOf,
        completion: { id: completionId, revision },
      });
      for (const { id, decisions, nextFocus } of folded.completions) {
        await tx.completion.update({
          where: { id },
          data: {
            decisions: decisions as unknown as Prisma.InputJsonValue,
            nextFocus,
            ...(id === completionId && { foldedRevision: revision }),
          },
          select: { id: true },
        });
      }
      emit('weights_profile', { version, entryId: target.entryId });
      return null;
    },
  });
}

type Base = Prisma.WeightsProfileGetPayload<{ include: typeof profileRows }>;

async function foldFrom({ tx, now }: CommandWork, base: Base, targetId: string) {
  const athlete = await onboardedAthlete(tx, now);
  const rows = await tx.workout.findMany({
    where: { completion: base.cause === 'onboarding' ? { isNot: null } : { completedAt: { gt: base.asOf } } },
    include: wholeWorkout,
    orderBy: [{ completion: { completedAt: 'asc' } }, { id: 'asc' }],
  });
  const deloads = await deloadVersions(tx, rows);
  let profile = toWeightsProfile(base);
  let progression = base.progression as unknown as ProgressionState[];
  let on = toLocalDate(base.on);
  let asOf = base.asOf;
  const completions: { id: string; decisions: unknown; nextFocus: string }[] = [];
  for (const row of rows) {
    const { completion } = row;
    if (!completion) continue;
    on = toLocalDate(row.entry.on);
    const completed = toCompletedWorkout(row, deloads.has(row.programVersion));
    const result = updateProfile({
      profile,
      progression,
      completed,
      athlete,
      inventory: (row.locationSnapshot as unknown as Location).inventory,
      on,
    });
    profile = result.profile;
    progression = [...result.progression];
    if (completion.completedAt > asOf) asOf = completion.completedAt;
    // Now that it is decided what goes up, the summary can name it as the next focus.
    const { next } = summarize(computeStats(completed, athlete.unit), completed, [], result.decisions);
    completions.push({ id: completion.id, decisions: result.decisions, nextFocus: next });
  }
  if (!completions.some(({ id }) => id === targetId)) throw new Error('The workout to fold in is not there');
  return { profile, progression, on, asOf, completions };
}
