import { exerciseById } from '../exercises/catalogue.ts';
import type { GenerationInput } from '../workout-generation/generation-input.ts';
import { situationOf } from '../workout-generation/situation.ts';
import type { GeneratedWorkout } from '../workout-generation/workout.ts';
import { doseGuardrails } from './dose.ts';
import { injuryGuardrails } from './injury.ts';
import { populationGuardrails } from './populations.ts';
import { structureGuardrails } from './structure.ts';
import type { CheckContext, Violation } from './violation.ts';

/**
 * Everything a workout must keep to, whoever wrote it: the built-in coach or a model. Empty = nothing to object to.
 *
 * In order of severity within the order of the rules, so that the first is the one to act on.
 *
 * Source: training rules §7.
 */
export function checkWorkout(workout: GeneratedWorkout, input: GenerationInput): Violation[] {
  const judged = workout.exercises.flatMap((prescribed, index) => {
    const row = exerciseById(prescribed.exerciseId);
    return row ? [{ index, prescribed, row }] : [];
  });
  const context: CheckContext = { workout, input, situation: situationOf(input), judged };
  const all = [...structureGuardrails, ...injuryGuardrails, ...doseGuardrails, ...populationGuardrails].flatMap((guardrail) =>
    guardrail(context),
  );
  return (['block', 'repair', 'warn'] as const).flatMap((severity) => all.filter((each) => each.severity === severity));
}
