import { formatMinutes } from './format-duration.ts';
import type { WorkoutView } from './workout-types.ts';

/**
 * What was done, in a sentence, from what this device knows: for the minutes or hours until the server has heard of it. Says less than
 * the server's own and nothing else: no volume, because how many dumbbells a load means is in the catalogue.
 *
 * @param completedAt ISO instant
 */
export function sumUpLocally(workout: WorkoutView, completedAt: string): string {
  const sets = workout.exercises.flatMap((exercise) => exercise.sets.filter((set) => set.kind === 'working'));
  const done = sets.filter((set) => set.performed);
  if (done.length * 4 < sets.length) return `You came, and did ${done.length} of ${sets.length} sets. Noted for next time.`;
  const exercises = workout.exercises.filter((exercise) => exercise.sets.some((set) => set.performed)).length;
  const began = Math.min(...done.map((set) => Date.parse(set.performed?.performedAt ?? completedAt)));
  const time = formatMinutes(Math.max(60, (Date.parse(completedAt) - began) / 1000));
  return `You did ${done.length} of ${sets.length} sets of ${exercises === 1 ? 'one exercise' : `${exercises} exercises`} in ${time}.`;
}
