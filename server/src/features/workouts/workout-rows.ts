import type { Prisma } from '../../../generated/prisma/client.ts';

/** A workout with everything below it, in order. */
export const wholeWorkout = {
  entry: { select: { id: true, on: true, status: true, sessionType: true, title: true, minutes: true } },
  completion: { select: { id: true, completedAt: true, notes: true, revision: true } },
  exercises: { orderBy: { position: 'asc' }, include: { sets: { orderBy: { position: 'asc' }, include: { performed: true } } } },
} satisfies Prisma.WorkoutInclude;

export type WorkoutRows = Prisma.WorkoutGetPayload<{ include: typeof wholeWorkout }>;
export type ExerciseRows = WorkoutRows['exercises'][number];
export type SetRows = ExerciseRows['sets'][number];
