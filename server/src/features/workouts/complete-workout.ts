import { z } from 'zod';
import { commandInput, parseInput, performedAt, plausibleTime } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import { canComplete } from '../../domain/calendar/entry-status.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { NotFound } from '../../problems.ts';
import { pauseForNotes } from '../onboarding/red-flag-words.ts';
import { entryFacts, refused } from './entry-facts.ts';
import { recomputeCompletion, storeCompletion } from './store-completion.ts';
import { notesText } from './update-notes.ts';

const input = z.object({ ...commandInput, workoutId: z.string().max(64), performedAt, notes: notesText.nullish() });

/**
 * Done for the day. A workout that closed by itself before this arrived, though it was finished in time, becomes a finished one.
 *
 * @returns the entry's id
 * @throws NotFound, InvalidInput, EntryClosed
 */
export async function completeWorkout(context: Context, raw: unknown): Promise<string> {
  const { id: userId } = signedIn(context);
  const { idempotencyKey, origin, ...payload } = parseInput(input, raw);
  return runCommand(context.services, {
    name: 'completeWorkout',
    userId,
    db: context.db,
    idempotencyKey,
    origin,
    payload,
    effect: async (work) => {
      const { tx, now, emit } = work;
      const workout = await tx.workout.findFirst({
        where: { id: payload.workoutId },
        select: { entryId: true, completion: { select: { closedItself: true, opId: true } } },
      });
      if (!workout) throw new NotFound('There is no such workout.');
      const { entryId, completion } = workout;
      const at = plausibleTime(payload.performedAt, now);
      const entry = await entryFacts(tx, entryId, now);
      const finish = {
        completedAt: at,
        closedItself: false,
        notes: payload.notes ?? null,
        clientId: origin?.clientId ?? null,
        opId: idempotencyKey,
      };
      // A repeat so late that its key was pruned: the effect knows its key for ever.
      if (completion?.opId !== idempotencyKey) {
        const permission = canComplete(completion?.closedItself ? { ...entry, status: 'generated' } : entry, at.toISOString());
        if (!permission.ok) throw refused(permission.refusal, entry);
        if (payload.notes) await pauseForNotes(tx, payload.notes, at);
        if (completion) await recomputeCompletion(work, entryId, finish);
        else await storeCompletion(work, entryId, finish);
      }
      emit('entry', { entryId });
      return entryId;
    },
  });
}
