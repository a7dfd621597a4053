import { formatQuantity } from '@setwise/server/domain/loads/format-load.ts';
import { formatMinutes } from './format-duration.ts';
import type { WorkoutView } from './workout-types.ts';

/**
 * What was done, in a sentence, from what this device knows: for the minutes or hours until the server has heard of it. Says less than
 * the server's own and nothing else.
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
  return `You did ${done.length} of ${sets.length} sets of ${exercises === 1 ? 'one exercise' : `${exercises} exercises`} in ${time}${volumeWords(workout)}.`;
}

/** ", 6,420 kg in all", when every load is in one unit and there is any. */
function volumeWords(workout: WorkoutView): string {
  const performed = workout.exercises.flatMap((exercise) =>
    exercise.sets.flatMap((set) => (set.performed && set.kind === 'working' ? [set.performed] : [])),
  );
  const loaded = performed.filter((set) => set.load && set.reps);
  const units = new Set(loaded.map((set) => set.load?.unit));
  if (units.size !== 1) return '';
  const hundredths = loaded.reduce((sum, set) => sum + (set.load?.hundredths ?? 0) * (set.reps ?? 0), 0);
  return `, ${formatQuantity(Math.round(hundredths / 100) * 100)} ${[...units][0]} in all`;
}
