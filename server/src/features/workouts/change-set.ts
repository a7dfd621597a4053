import type { Prisma } from '../../../generated/prisma/client.ts';
import { plausibleTime } from '../../commands/inputs.ts';
import type { CommandWork } from '../../commands/run-command.ts';
import { canLogSet } from '../../domain/calendar/entry-status.ts';
import { NotFound } from '../../problems.ts';
import { type Entry, entryFacts, refused } from './entry-facts.ts';
import { recomputeCompletion, storeClosedItself } from './store-completion.ts';
import type { SetRows } from './workout-rows.ts';

export interface SetInHand {
  readonly set: SetRows;
  readonly workoutId: string;
  readonly entry: Entry;
  /** When the athlete did it, by their clock, held to what can be. */
  readonly at: Date;
}

/**
 * The set with its entry, if something done at that time may still change it.
 *
 * @throws NotFound, EntryClosed, InvalidInput
 */
export async function openSet(tx: Prisma.TransactionClient, setId: string, performedAt: Date, now: Date): Promise<SetInHand> {
  const set = await tx.workoutSet.findFirst({
    where: { id: setId },
    include: { performed: true, workoutExercise: { select: { workout: { select: { id: true, entryId: true } } } } },
  });
  if (!set) throw new NotFound('There is no such set. The workout may have been changed on another device.');
  const { workout } = set.workoutExercise;
  const at = plausibleTime(performedAt, now);
  const entry = await entryFacts(tx, workout.entryId, now);
  const permission = canLogSet(entry, at.toISOString());
  if (!permission.ok) throw refused(permission.refusal, entry);
  return { set, workoutId: workout.id, entry, at };
}

/**
 * What follows from a changed set: the workout's revision, its start, and for a workout that was closed already its numbers and its
 * part in the weights profile.
 *
 * @returns the workout's id
 */
export async function afterSetChange(work: CommandWork, { workoutId, entry, at }: Omit<SetInHand, 'set'>): Promise<string> {
  const { tx, emit } = work;
  const workout = await tx.workout.update({ where: { id: workoutId }, data: { revision: { increment: 1 } }, select: { startedAt: true } });
  if (!workout.startedAt || workout.startedAt > at)
    await tx.workout.update({ where: { id: workoutId }, data: { startedAt: at }, select: { id: true } });
  if (entry.completedAt !== null) await recomputeCompletion(work, entry.id);
  else if (entry.status === 'skipped' && (await isPerformed(tx, workoutId))) await storeClosedItself(work, entry.id);
  else await tx.calendarEntry.update({ where: { id: entry.id }, data: { revision: { increment: 1 } }, select: { id: true } });
  emit('entry', { entryId: entry.id });
  return workoutId;
}

/** A skipped session becomes an attempted one by sets that were done in time, not by a late skip or a set taken back. */
const isPerformed = async (tx: Prisma.TransactionClient, workoutId: string): Promise<boolean> =>
  (await tx.performedSet.count({ where: { undoneAt: null, set: { workoutExercise: { workoutId } } } })) > 0;
