import { z } from 'zod';
import { commandInput, performedAt } from '../../commands/inputs.ts';
import { load, units } from '../../domain/loads/load.ts';
import { InvalidInput } from '../../problems.ts';
import type { SetRows } from './workout-rows.ts';

const whole = (most: number, what: string) =>
  z.number().int(`${what} are whole numbers`).min(0, 'must not be negative').max(most, `must be ${most} or less`).nullish();

export const logSetInput = z.object({
  ...commandInput,
  setId: z.string().max(64),
  reps: whole(200, 'repetitions'),
  seconds: whole(6 * 60 * 60, 'seconds'),
  rounds: whole(100, 'rounds'),
  load: z
    .object({ value: z.number().min(0, 'must not be negative').max(2000, 'must be 2,000 or less'), unit: z.enum(units) })
    .transform(({ value, unit }) => load(Math.round(value * 100) / 100, unit))
    .nullish(),
  bandLevel: z.number().int().min(1, 'levels run from 1 to 5').max(5, 'levels run from 1 to 5').nullish(),
  rpe: z.number().min(1, 'effort runs from 1 to 10').max(10, 'effort runs from 1 to 10').multipleOf(0.5, 'goes in halves').nullish(),
  performedAt,
});
export type LogSetInput = z.output<typeof logSetInput>;

/**
 * What was done in a set: given values over the prescription, which "done" alone confirms.
 *
 * @throws InvalidInput when a value does not belong to this kind of set
 */
export function performedValues(set: Omit<SetRows, 'performed'>, given: LogSetInput) {
  const prescribed = { reps: set.reps, seconds: set.seconds, rounds: set.rounds };
  for (const field of ['reps', 'seconds', 'rounds'] as const) {
    if (given[field] != null && prescribed[field] === null) {
      throw new InvalidInput(`This set is not counted in ${field}.`, [{ path: field, message: 'does not belong to this set' }]);
    }
  }
  if (given.bandLevel != null && set.bandLevel === null) {
    throw new InvalidInput('This set has no band.', [{ path: 'bandLevel', message: 'does not belong to this set' }]);
  }
  const values = {
    reps: given.reps ?? set.reps,
    seconds: given.seconds ?? set.seconds,
    rounds: given.rounds ?? set.rounds,
    loadHundredths: given.load ? given.load.value : set.loadHundredths,
    loadUnit: given.load ? given.load.unit : set.loadUnit,
    bandLevel: given.bandLevel ?? set.bandLevel,
    rpe: given.rpe ?? null,
  };
  const corrected =
    values.rpe !== null ||
    (['reps', 'seconds', 'rounds', 'loadHundredths', 'loadUnit', 'bandLevel'] as const).some((field) => values[field] !== set[field]);
  return { ...values, corrected };
}
