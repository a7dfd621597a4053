import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { CommandWork } from '../../commands/run-command.ts';
import { closesAt } from '../../domain/calendar/entry-status.ts';
import { computeStats, type WorkoutStats } from '../../domain/workout-stats/stats.ts';
import { summarize } from '../../domain/workout-stats/summary.ts';
import { readAthlete } from '../onboarding/read-athlete.ts';
import { mergeNotes, standingNotes } from './merge-notes.ts';
import { deloadVersions, toCompletedWorkout } from './read-completed-workout.ts';
import { type WorkoutRows, wholeWorkout } from './workout-rows.ts';

/** Earlier workouts that a win is measured against. */
const comparedWorkouts = 30;

export const statsColumns = (stats: WorkoutStats) => ({
  exercisesPlanned: stats.exercisesPlanned,
  exercisesDone: stats.exercisesDone,
  setsPlanned: stats.setsPlanned,
  setsDone: stats.setsDone,
  reps: stats.reps,
  volumeHundredths: stats.volume.value,
  volumeUnit: stats.volume.unit,
  cardioSeconds: Math.round(stats.cardioSeconds),
  durationSeconds: Math.round(stats.durationSeconds),
  skips: stats.skips,
  painFlags: stats.painFlags,
  energy: stats.energy,
});

/** Numbers and words of a workout as it stands, worked out from its sets alone. */
async function describe({ tx, now }: CommandWork, row: WorkoutRows, finishedAt: Date) {
  const earlier = await tx.workout.findMany({
    where: { id: { not: row.id }, completion: { completedAt: { lt: finishedAt } } },
    include: wholeWorkout,
    orderBy: { completion: { completedAt: 'desc' } },
    take: comparedWorkouts,
  });
  const deloads = await deloadVersions(tx, [row, ...earlier]);
  const unit = (await readAthlete(tx, now))?.unit ?? 'kg';
  const completed = { ...toCompletedWorkout(row, deloads.has(row.programVersion)), finishedAt: finishedAt.toISOString() };
  const stats = computeStats(completed, unit);
  const { sentence, wins, next } = summarize(
    stats,
    completed,
    earlier.map((each) => toCompletedWorkout(each, deloads.has(each.programVersion))),
  );
  return { stats, words: { sentence, wins: wins as unknown as Prisma.InputJsonValue, nextFocus: next } };
}

export interface Finish {
  completedAt: Date;
  closedItself: boolean;
  notes: string | null;
  /** The device that finished it, if its offline queue did. */
  clientId: string | null;
  opId: string;
}

/** Writes the completion with its numbers, and asks for the profile update and the summary. */
export async function storeCompletion(
  work: CommandWork,
  entryId: string,
  { completedAt, closedItself, notes, clientId, opId }: Finish,
): Promise<void> {
  const { tx, userId, enqueue } = work;
  const row = await tx.workout.findFirstOrThrow({ where: { entryId }, include: wholeWorkout });
  const { stats, words } = await describe(work, row, completedAt);
  const id = randomUUID();
  const { revision: notesRevision } = await tx.calendarEntry.update({
    where: { id: entryId },
    data: { status: 'completed', closedAt: completedAt, revision: { increment: 1 } },
    select: { revision: true },
  });
  await tx.completion.create({
    data: {
      id,
      userId,
      entryId,
      workoutId: row.id,
      completedAt,
      attempted: closedItself || stats.attempted,
      closedItself,
      notes: notes ?? '',
      notesChangedAt: notes === null ? null : completedAt,
      notesClientId: notes === null ? null : clientId,
      notesRevision: notes === null ? 0 : notesRevision,
      opId,
      ...words,
    },
    select: { id: true },
  });
  await tx.workoutStats.create({ data: { userId, completionId: id, ...statsColumns(stats) } });
  enqueue('fold-workout', { userId, completionId: id, revision: 1 });
  enqueue('write-summary', { userId, completionId: id, revision: 1 });
}

const laterOf = (a: Date | null, b: Date): Date => (a && a > b ? a : b);

/** Sets that arrive late, or are corrected after the end: numbers, words and profile are worked out again from what is there now. */
export async function recomputeCompletion(work: CommandWork, entryId: string, changes: Partial<Finish> = {}): Promise<void> {
  const { tx, userId, enqueue } = work;
  const row = await tx.workout.findFirstOrThrow({ where: { entryId }, include: wholeWorkout });
  const before = await tx.completion.findFirstOrThrow({ where: { entryId } });
  const completedAt = changes.completedAt ?? before.completedAt;
  const closedItself = changes.closedItself ?? before.closedItself;
  const { stats, words } = await describe(work, row, completedAt);
  const { revision: notesRevision } = await tx.calendarEntry.update({
    where: { id: entryId },
    data: { closedAt: completedAt, revision: { increment: 1 } },
    select: { revision: true },
  });
  const by = changes.clientId ?? null;
  const merged = changes.notes ? mergeNotes(standingNotes(before), { text: changes.notes, at: completedAt, by, basedOn: null }) : null;
  const notes =
    merged === null ? {} : { notes: merged, notesChangedAt: laterOf(before.notesChangedAt, completedAt), notesClientId: by, notesRevision };
  const { id, revision } = await tx.completion.update({
    where: { id: before.id },
    data: {
      ...words,
      ...notes,
      completedAt,
      attempted: closedItself || stats.attempted,
      closedItself,
      summary: null,
      opId: changes.opId ?? before.opId,
      revision: { increment: 1 },
    },
    select: { id: true, revision: true },
  });
  await tx.workoutStats.update({ where: { completionId: id }, data: statsColumns(stats), select: { userId: true } });
  enqueue('fold-workout', { userId, completionId: id, revision });
  enqueue('write-summary', { userId, completionId: id, revision });
}

/** A workout left for a day: completed as attempted when a set was done. It ends when it closed, so that sets from before still count. */
export async function storeClosedItself(work: CommandWork, entryId: string): Promise<void> {
  const row = await work.tx.workout.findFirstOrThrow({ where: { entryId }, select: { id: true, generatedAt: true } });
  const closed = closesAt(row.generatedAt.toISOString()) as string;
  await storeCompletion(work, entryId, {
    completedAt: new Date(closed),
    closedItself: true,
    notes: null,
    clientId: null,
    opId: `closed:${row.id}`,
  });
}
