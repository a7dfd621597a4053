import type { Exercise } from '../exercises/exercise.ts';
import { convertHundredths } from './convert.ts';
import type { Load, Unit } from './load.ts';

/** Taken for the body mass of somebody who gave none: light, so that what follows from it is light. Proposed. */
export const assumedBodyMass: Load = { value: 6000 as Load['value'], unit: 'kg' };

/**
 * What the muscles move, hundredths of the load's unit: every increment, multiplier and cap acts on it.
 *
 * Load × implements; body mass + added on a belt; body mass − assistance on an assist machine, never below 0. Bodyweight and bands have
 * no number and give 0.
 *
 * @param bodyMass null takes {@link assumedBodyMass}
 *
 * Source: training rules §1.4.
 */
export function effectiveLoad(exercise: Pick<Exercise, 'loadBasis' | 'implements'>, load: Load, bodyMass: Load | null): number {
  switch (exercise.loadBasis) {
    case 'none':
    case 'band_level':
      return 0;
    case 'added_to_bodyweight':
      return bodyMassIn(load.unit, bodyMass) + load.value;
    case 'assistance':
      return Math.max(0, bodyMassIn(load.unit, bodyMass) - load.value);
    default:
      return load.value * (exercise.implements ?? 1);
  }
}

/**
 * The number to load for an effective load: the inverse of {@link effectiveLoad}, hundredths of `unit`, unrounded.
 *
 * Zero or less on a belt means the unweighted variant; on an assist machine, that no help is needed.
 */
export function loadForEffective(
  exercise: Pick<Exercise, 'loadBasis' | 'implements'>,
  effective: number,
  unit: Unit,
  bodyMass: Load | null,
): number {
  switch (exercise.loadBasis) {
    case 'none':
    case 'band_level':
      return 0;
    case 'added_to_bodyweight':
      return effective - bodyMassIn(unit, bodyMass);
    case 'assistance':
      return bodyMassIn(unit, bodyMass) - effective;
    default:
      return effective / (exercise.implements ?? 1);
  }
}

/** Body mass in hundredths of a unit, unrounded. */
export function bodyMassIn(unit: Unit, bodyMass: Load | null): number {
  const known = bodyMass ?? assumedBodyMass;
  return convertHundredths(known.value, known.unit, unit);
}
