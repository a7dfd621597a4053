import type { ExerciseView, PerformedView, SetValues, SetView, WorkoutChange, WorkoutView } from './workout-types.ts';

/** The server's workout with the athlete's own changes laid over it. */
export interface WorkoutOverlay {
  readonly workout: WorkoutView;
  /** Ids of the sets and exercises whose last change has not reached the server. */
  readonly waiting: ReadonlySet<string>;
  /** When "Finish" was pressed, if the server may not know yet. */
  readonly completedAt: string | null;
  readonly notes: string | null;
}

/** Whether what was done differs from what was written. */
export const isCorrected = (set: SetView, values: SetValues): boolean =>
  values.rpe !== null ||
  values.reps !== (set.reps ?? null) ||
  values.seconds !== (set.seconds ?? null) ||
  values.rounds !== (set.rounds ?? null) ||
  values.bandLevel !== (set.bandLevel ?? null) ||
  values.load?.hundredths !== set.load?.hundredths ||
  values.load?.unit !== set.load?.unit;

function performedBy(set: SetView, change: WorkoutChange & { kind: 'log' }, performedAt: string): PerformedView {
  return {
    __typename: 'PerformedSet',
    reps: change.reps,
    seconds: change.seconds,
    rounds: change.rounds,
    load: change.load,
    bandLevel: change.bandLevel,
    rpe: change.rpe,
    corrected: isCorrected(set, change),
    performedAt,
  };
}

/**
 * Lays changes that wait to be sent over the server's workout, oldest first, the later one winning. Pure: everything
 * that can change is a new object, and applying the same changes once more changes nothing, so that an answer which arrived while its
 * change still waits does no harm.
 *
 * Changes of other workouts and of sets that are not there are passed over.
 */
export function applyPending(workout: WorkoutView, changes: readonly WorkoutChange[]): WorkoutOverlay {
  const sets = new Map<string, PerformedView | null>();
  const skips = new Map<string, WorkoutChange & { kind: 'skip' }>();
  const setById = new Map(workout.exercises.flatMap((exercise) => exercise.sets.map((set) => [set.id, set] as const)));
  const exerciseIds = new Set(workout.exercises.map((exercise) => exercise.id));
  const waiting = new Set<string>();
  let completedAt: string | null = null;
  let notes: string | null = null;

  for (const change of changes) {
    switch (change.kind) {
      case 'log':
      case 'unlog': {
        const set = setById.get(change.setId);
        if (!set) break;
        // A correction changes the numbers, not when the set was done.
        const before = sets.has(set.id) ? sets.get(set.id) : set.performed;
        sets.set(set.id, change.kind === 'log' ? performedBy(set, change, before?.performedAt ?? change.at) : null);
        waiting.add(set.id);
        break;
      }
      case 'skip':
        if (!exerciseIds.has(change.exerciseId)) break;
        skips.set(change.exerciseId, change);
        waiting.add(change.exerciseId);
        break;
      case 'complete':
        if (change.workoutId !== workout.id) break;
        completedAt = change.at;
        notes = change.notes ?? notes;
        break;
      case 'notes':
        if (change.entryId === workout.entryId) notes = change.notes;
        break;
    }
  }

  const overExercise = (exercise: ExerciseView): ExerciseView => {
    const skip = skips.get(exercise.id);
    const pain = skip ? skip.pain : exercise.pain;
    return {
      ...exercise,
      skippedAt: skip ? (skip.skipped ? skip.at : null) : (exercise.skippedAt ?? null),
      pain: pain ? { __typename: 'PainFlag', site: pain.site, score: pain.score ?? null } : null,
      sets: exercise.sets.map((set) => {
        const performed = sets.has(set.id) ? sets.get(set.id) : set.performed;
        return { ...set, performed: performed ? { ...performed } : null };
      }),
    };
  };
  return { workout: { ...workout, exercises: workout.exercises.map(overExercise) }, waiting, completedAt, notes };
}
