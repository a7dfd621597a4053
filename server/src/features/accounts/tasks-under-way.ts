import type { Prisma } from '../../../generated/prisma/client.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import { weekdayName } from '../../domain/calendar/day-names.ts';
import { weekdayOf } from '../../domain/calendar/local-date.ts';

export interface TaskUnderWay {
  kind: 'program' | 'weights_profile' | 'summary';
  text: string;
  since: Date;
}

/**
 * What is asked for and not there yet. Read off the rows themselves and not kept beside them, so it cannot say "running" for ever
 * after a crash, nor fall silent while something is still owed.
 */
export async function tasksUnderWay(db: Prisma.TransactionClient): Promise<TaskUnderWay[]> {
  const athlete = await db.athleteProfile.findFirst({ select: { createdAt: true } });
  if (!athlete) return [];
  const [program, profile, completions] = await Promise.all([
    db.program.findFirst({ select: { id: true } }),
    db.weightsProfile.findFirst({ select: { id: true } }),
    db.completion.findMany({
      orderBy: { completedAt: 'desc' },
      take: 5,
      select: { revision: true, foldedRevision: true, summary: true, completedAt: true, entry: { select: { on: true } } },
    }),
  ]);
  const tasks: TaskUnderWay[] = [];
  if (!program) tasks.push({ kind: 'program', text: 'Your first week is being written', since: athlete.createdAt });
  if (!profile) tasks.push({ kind: 'weights_profile', text: 'Weights profile: working out where to start', since: athlete.createdAt });
  for (const { revision, foldedRevision, summary, completedAt, entry } of completions) {
    const day = weekdayName(weekdayOf(toLocalDate(entry.on)));
    if (foldedRevision < revision)
      tasks.push({ kind: 'weights_profile', text: `Weights profile: reading ${day}’s sets`, since: completedAt });
    if (summary === null) tasks.push({ kind: 'summary', text: `Writing ${day}’s summary`, since: completedAt });
  }
  return tasks;
}
