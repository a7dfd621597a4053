import { ageInYears } from '../../domain/athletes/age.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import { InvalidInput } from '../../problems.ts';

/** Below this age there is no account (training rules §7.7, G-33). */
const leastAge = 13;

/**
 * @param on the athlete's local day
 * @throws InvalidInput
 */
export function refuseBirthDate(birthDate: LocalDate, on: LocalDate): void {
  if (birthDate > on) throw new InvalidInput('That birth date is in the future.', [{ path: 'birthDate', message: 'is in the future' }]);
  if (ageInYears(birthDate, on) < leastAge) {
    throw new InvalidInput(`Setwise is for people of ${leastAge} and older.`, [
      { path: 'birthDate', message: `is less than ${leastAge} years ago` },
    ]);
  }
}
