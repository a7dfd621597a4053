import { exerciseById } from '../exercises/catalogue.ts';
import type { GenerationInput } from './generation-input.ts';
import { slotsFor } from './slots-for.ts';
import type { GeneratedWorkout } from './workout.ts';

/**
 * The main lifts a workout chose, by the keys of the program: to be kept with it, so that they stay through the phase. Workouts outside
 * the template choose none, nor do lifts that stand in for another pattern today.
 *
 * Source: training rules §10, "main lifts stay fixed within a phase so trends are measurable".
 */
export function mainLiftsOf(workout: GeneratedWorkout, input: GenerationInput): Readonly<Record<string, string>> {
  const mains = workout.exercises.filter(({ main }) => main);
  const chosen: Record<string, string> = {};
  for (const slot of slotsFor(input).slots) {
    if (!slot.main || slot.key === null) continue;
    const lift = mains.find(({ exerciseId }) => {
      const pattern = exerciseById(exerciseId)?.pattern;
      return pattern !== undefined && slot.patterns.includes(pattern) && !Object.values(chosen).includes(exerciseId);
    });
    if (lift) chosen[slot.key] = lift.exerciseId;
  }
  return chosen;
}
