import type { Prisma } from '../../../generated/prisma/client.ts';
import { toLoad } from '../../db/load-columns.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import type { SessionType } from '../../domain/programs/program.ts';
import type { Energy, WorkoutExercise as PrescribedExercise, PrescribedSet } from '../../domain/workout-generation/workout.ts';
import type { CompletedExercise, CompletedWorkout, PerformedSet } from '../../domain/workout-stats/completed-workout.ts';
import type { ExerciseRows, SetRows, WorkoutRows } from './workout-rows.ts';

export const toPrescribedSet = (row: Omit<SetRows, 'performed'>): PrescribedSet => ({
  kind: row.kind,
  reps: row.reps,
  seconds: row.seconds,
  rounds: row.rounds,
  workSeconds: row.workSeconds,
  recoverSeconds: row.recoverSeconds,
  load: toLoad(row.loadHundredths, row.loadUnit),
  bandLevel: row.bandLevel,
  rir: row.rir,
});

const toPerformedSet = ({ performed }: SetRows): PerformedSet | null =>
  performed === null || performed.undoneAt !== null
    ? null
    : {
        reps: performed.reps,
        seconds: performed.seconds,
        rounds: performed.rounds,
        load: toLoad(performed.loadHundredths, performed.loadUnit),
        bandLevel: performed.bandLevel,
        rpe: performed.rpe,
        corrected: performed.corrected,
        performedAt: performed.performedAt.toISOString(),
      };

export const toPrescribedExercise = (row: ExerciseRows): PrescribedExercise => ({
  exerciseId: row.exerciseId,
  name: row.name,
  timerType: row.timerType,
  unilateral: row.unilateral,
  main: row.main,
  repsLow: row.repsLow,
  repsHigh: row.repsHigh,
  restSeconds: row.restSeconds,
  superset: row.superset,
  sets: row.sets.map(toPrescribedSet),
  paragraph: row.paragraphTemplate,
  receipt: row.receipt as unknown as PrescribedExercise['receipt'],
  caution: row.caution,
});

const toCompletedExercise = (row: ExerciseRows): CompletedExercise => ({
  exercise: toPrescribedExercise(row),
  sets: row.sets.map((set) => {
    const performed = toPerformedSet(set);
    return { prescribed: toPrescribedSet(set), performed, skipped: performed === null && row.skippedAt !== null };
  }),
  skipped: row.skippedAt !== null,
  pain: row.painSite === null ? null : { site: row.painSite, score: row.painScore },
  difficulty: row.difficulty,
});

/** The workout as it was done, for everything that learns from it. */
export const toCompletedWorkout = (row: WorkoutRows, deload: boolean): CompletedWorkout => ({
  workoutId: row.id,
  on: toLocalDate(row.entry.on),
  sessionType: row.entry.sessionType as SessionType,
  title: row.title,
  minutesPlanned: row.minutes,
  energy: row.energy as Energy,
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.completion?.completedAt.toISOString() ?? null,
  deload,
  exercises: row.exercises.map(toCompletedExercise),
});

/** Which of the workouts' program versions were deload weeks: what is done in those is no evidence of strength. */
export async function deloadVersions(
  db: Prisma.TransactionClient,
  rows: readonly { programVersion: number }[],
): Promise<ReadonlySet<number>> {
  const versions = [...new Set(rows.map(({ programVersion }) => programVersion))];
  const found = await db.programVersion.findMany({ where: { version: { in: versions }, phase: 'deload' }, select: { version: true } });
  return new Set(found.map(({ version }) => version));
}
