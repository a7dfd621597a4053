import type { Segment } from '../../ui/SegmentBar.tsx';
import { groupsOf } from './order-of-sets.ts';
import type { ExerciseView, WorkoutView } from './workout-types.ts';

/** One piece per set of an exercise. */
export const segmentsOfExercise = (exercise: ExerciseView, currentSetId: string | null, passed: ReadonlySet<string>): Segment[] =>
  exercise.sets.map((set) => {
    if (set.performed) return 'done';
    if (exercise.skippedAt || passed.has(set.id)) return 'skipped';
    return set.id === currentSetId ? 'now' : 'todo';
  });

/** One piece per exercise of a workout, in the order they are done in. */
export const segmentsOfWorkout = (workout: WorkoutView, currentExerciseId: string | null, passed: ReadonlySet<string>): Segment[] =>
  groupsOf(workout.exercises)
    .flat()
    .map((exercise) => {
      if (exercise.id === currentExerciseId) return 'now';
      if (exercise.skippedAt) return 'skipped';
      const closed = exercise.sets.every((set) => set.performed || passed.has(set.id));
      if (!closed) return 'todo';
      return exercise.sets.some((set) => set.performed) ? 'done' : 'skipped';
    });
