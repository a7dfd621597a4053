import { z } from 'zod';
import { commandInput, parseInput, performedAt, plausibleTime } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import { canLogSet } from '../../domain/calendar/entry-status.ts';
import { injurySites } from '../../domain/exercises/exercise.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { NotFound } from '../../problems.ts';
import { afterSetChange } from './change-set.ts';
import { entryFacts, refused } from './entry-facts.ts';

const input = z
  .object({
    ...commandInput,
    workoutExerciseId: z.string().max(64),
    skipped: z.boolean(),
    painSite: z.enum(injurySites).nullish(),
    painScore: z.number().int('must be a whole number').min(0, 'pain runs from 0 to 10').max(10, 'pain runs from 0 to 10').nullish(),
    performedAt,
  })
  .refine(({ painSite, painScore }) => painScore == null || painSite != null, { path: ['painSite'], message: 'say where it hurts' });

/**
 * Skips what is left of an exercise, with a pain flag where that is the reason; `skipped: false` takes the skip back, and with a site notes
 * pain without skipping. Sets already done stay.
 *
 * @returns the workout's id
 * @throws NotFound, InvalidInput, EntryClosed
 */
export async function skipExercise(context: Context, raw: unknown): Promise<string> {
  const { id: userId } = signedIn(context);
  const { idempotencyKey, origin, ...payload } = parseInput(input, raw);
  return runCommand(context.services, {
    name: 'skipExercise',
    userId,
    db: context.db,
    idempotencyKey,
    origin,
    payload,
    effect: async (work) => {
      const { tx, now } = work;
      const { workoutExerciseId: id, skipped, painSite, painScore } = payload;
      const exercise = await tx.workoutExercise.findFirst({
        where: { id },
        select: { skippedAt: true, skipChangedAt: true, painAt: true, workout: { select: { id: true, entryId: true } } },
      });
      if (!exercise) throw new NotFound('There is no such exercise. The workout may have been changed on another device.');
      const at = plausibleTime(payload.performedAt, now);
      const entry = await entryFacts(tx, exercise.workout.entryId, now);
      const permission = canLogSet(entry, at.toISOString());
      if (!permission.ok) throw refused(permission.refusal, entry);
      const isLatest = !exercise.skipChangedAt || exercise.skipChangedAt <= at;
      // A pain flag may be raised without skipping. It stays until the exercise is taken up again without one, also when the skip that
      // followed it arrived before it.
      const isLatestPain = isLatest || (exercise.skippedAt !== null && (!exercise.painAt || exercise.painAt <= at));
      const noted = painSite && isLatestPain ? { painSite, painScore: painScore ?? null, painAt: at } : {};
      const pain = !painSite && !skipped && isLatest ? { painSite: null, painScore: null, painAt: null } : noted;
      await tx.workoutExercise.update({
        where: { id },
        data: { ...(isLatest && { skippedAt: skipped ? at : null, skipChangedAt: at }), ...pain },
        select: { id: true },
      });
      return afterSetChange(work, { workoutId: exercise.workout.id, entry, at });
    },
  });
}
