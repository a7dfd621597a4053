import type { Prisma } from '../../../generated/prisma/client.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import { weekdayName } from '../../domain/calendar/day-names.ts';
import { type EntryFacts, type Refusal, statusAt } from '../../domain/calendar/entry-status.ts';
import { weekdayOf } from '../../domain/calendar/local-date.ts';
import { EntryClosed, NotFound } from '../../problems.ts';

export interface Entry extends EntryFacts {
  readonly id: string;
  readonly workoutId: string | null;
  readonly revision: number;
}

/**
 * What the state machine knows of an entry, with the status it has now.
 *
 * @throws NotFound for unknown ids and for somebody else's
 */
export async function entryFacts(db: Prisma.TransactionClient, entryId: string, now: Date): Promise<Entry> {
  const row = await db.calendarEntry.findFirst({
    where: { id: entryId },
    select: {
      id: true,
      on: true,
      status: true,
      revision: true,
      workout: { select: { id: true, generatedAt: true } },
      completion: { select: { completedAt: true } },
    },
  });
  if (!row) throw new NotFound('There is no such session in your calendar.');
  const athlete = await db.athleteProfile.findFirst({ select: { zone: true } });
  const performedSets = await db.performedSet.count({ where: { undoneAt: null, set: { workoutExercise: { workout: { entryId } } } } });
  const facts = {
    id: row.id,
    on: toLocalDate(row.on),
    status: row.status,
    revision: row.revision,
    workoutId: row.workout?.id ?? null,
    generatedAt: row.workout?.generatedAt.toISOString() ?? null,
    completedAt: row.completion?.completedAt.toISOString() ?? null,
    performedSets,
    zone: athlete?.zone ?? 'UTC',
  };
  const { status, reason } = statusAt(facts, now.toISOString());
  // A workout left open is closed by the job, which writes its completion; until then it reads as it is stored.
  return { ...facts, status: reason === 'day_passed' ? status : facts.status };
}

/** A refusal of the state machine in words: what stands in the way and what to do instead. */
export function refused(refusal: Refusal, entry: Pick<EntryFacts, 'on' | 'status'>): EntryClosed {
  const day = weekdayName(weekdayOf(entry.on));
  const texts: Record<Refusal, string> = {
    not_its_day_yet: `This session is planned for ${day}. It is written on the day, from how you feel then. For today, start a workout of your own.`,
    day_passed: 'The day of this session has passed. It stays in the calendar as history; for today, start a workout of your own.',
    already_generated: 'This workout is written already. Open it to train.',
    already_completed: 'This workout is finished already. Its notes can still be changed.',
    not_generated: 'This session has no exercises yet. Have the workout written first.',
    nothing_performed: 'No set of this session was done in time, so there is nothing to finish.',
    performed_after_close:
      'This was done more than a day after the workout was written; by then it had closed. Start a workout of your own for it.',
    performed_after_completion: 'This was done after the workout was finished, so it cannot be part of it.',
  };
  return new EntryClosed(texts[refusal], entry.status);
}
