import type { Prisma } from '../../../generated/prisma/client.ts';
import { toLoad } from '../../db/load-columns.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import type { ProfileKey } from '../../domain/exercises/exercise.ts';
import type { Hundredths } from '../../domain/loads/load.ts';
import type { ProgressionState } from '../../domain/progression/progression-state.ts';
import type { Receipt, WeightsProfile } from '../../domain/weights-profile/weights-profile.ts';

export const profileRows = { entries: { orderBy: { key: 'asc' } } } satisfies Prisma.WeightsProfileInclude;
type ProfileRows = Prisma.WeightsProfileGetPayload<{ include: typeof profileRows }>;

export const toWeightsProfile = ({ version, entries }: ProfileRows): WeightsProfile => ({
  version,
  entries: entries.map((row) => ({
    key: row.key as ProfileKey,
    exerciseId: row.exerciseId,
    workingLoad: toLoad(row.loadHundredths, row.loadUnit),
    workingReps: row.workingReps,
    e1rm: row.e1rmHundredths as Hundredths | null,
    bandLevel: row.bandLevel,
    confidence: row.confidence,
    move: row.move,
    reason: row.reason,
    evidence: row.evidence as unknown as Receipt[],
    lastTrainedOn: row.lastTrainedOn && toLocalDate(row.lastTrainedOn),
  })),
});

/** What the athlete can lift now; null before the first profile is written. */
export async function currentProfile(db: Prisma.TransactionClient): Promise<WeightsProfile | null> {
  const row = await db.weightsProfile.findFirst({ orderBy: { version: 'desc' }, include: profileRows });
  return row && toWeightsProfile(row);
}

export async function currentProgression(db: Prisma.TransactionClient): Promise<ProgressionState[]> {
  const rows = await db.progressionState.findMany({ orderBy: { exerciseId: 'asc' } });
  return rows.map((row) => ({
    exerciseId: row.exerciseId,
    nextLoad: toLoad(row.nextLoadHundredths, row.nextLoadUnit),
    nextReps: row.nextReps,
    nextSeconds: row.nextSeconds,
    repsLow: row.repsLow,
    repsHigh: row.repsHigh,
    baselineLoad: toLoad(row.baselineHundredths, row.baselineUnit),
    successStreak: row.successStreak,
    failStreak: row.failStreak,
    skipCount: row.skipCount,
    painFreeExposures: row.painFreeExposures,
    lastDecision: row.lastDecision,
    lastReason: row.lastReason,
    lastPerformedOn: row.lastPerformedOn && toLocalDate(row.lastPerformedOn),
    recentE1rms: row.recentE1rms,
    lastWorkoutId: row.lastWorkoutId,
  }));
}
