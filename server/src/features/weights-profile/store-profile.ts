import { randomUUID } from 'node:crypto';
import type { Prisma, ProfileCause } from '../../../generated/prisma/client.ts';
import { toDateColumn } from '../../db/local-date-column.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import type { ProgressionState } from '../../domain/progression/progression-state.ts';
import type { WeightsProfile } from '../../domain/weights-profile/weights-profile.ts';

export interface ProfileOrigin {
  cause: ProfileCause;
  on: LocalDate;
  /** The latest workout in it. */
  asOf: Date;
  completion: { id: string; revision: number } | null;
}

/** Writes a snapshot with its entries, and makes the progression it carries the current one. */
export async function storeProfile(
  tx: Prisma.TransactionClient,
  userId: string,
  profile: WeightsProfile,
  progression: readonly ProgressionState[],
  { cause, on, asOf, completion }: ProfileOrigin,
): Promise<void> {
  const id = randomUUID();
  await tx.weightsProfile.create({
    data: {
      id,
      userId,
      version: profile.version,
      cause,
      on: toDateColumn(on),
      asOf,
      completionId: completion?.id ?? null,
      completionRevision: completion?.revision ?? null,
      progression: progression as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  await tx.weightsProfileEntry.createMany({
    data: profile.entries.map((entry) => ({
      userId,
      weightsProfileId: id,
      key: entry.key,
      exerciseId: entry.exerciseId,
      loadHundredths: entry.workingLoad?.value ?? null,
      loadUnit: entry.workingLoad?.unit ?? null,
      workingReps: entry.workingReps,
      e1rmHundredths: entry.e1rm,
      bandLevel: entry.bandLevel,
      confidence: entry.confidence,
      move: entry.move,
      reason: entry.reason,
      evidence: entry.evidence as unknown as Prisma.InputJsonValue,
      lastTrainedOn: entry.lastTrainedOn && toDateColumn(entry.lastTrainedOn),
    })),
  });
  await tx.progressionState.deleteMany({});
  await tx.progressionState.createMany({
    data: progression.map((state) => ({
      userId,
      exerciseId: state.exerciseId,
      nextLoadHundredths: state.nextLoad?.value ?? null,
      nextLoadUnit: state.nextLoad?.unit ?? null,
      nextReps: state.nextReps,
      nextSeconds: state.nextSeconds,
      repsLow: state.repsLow,
      repsHigh: state.repsHigh,
      baselineHundredths: state.baselineLoad?.value ?? null,
      baselineUnit: state.baselineLoad?.unit ?? null,
      successStreak: state.successStreak,
      failStreak: state.failStreak,
      skipCount: state.skipCount,
      painFreeExposures: state.painFreeExposures,
      lastDecision: state.lastDecision,
      lastReason: state.lastReason,
      lastPerformedOn: state.lastPerformedOn && toDateColumn(state.lastPerformedOn),
      recentE1rms: state.recentE1rms.map(Math.round),
      lastWorkoutId: state.lastWorkoutId,
    })),
  });
}
