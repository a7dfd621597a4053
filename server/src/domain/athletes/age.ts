import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './athlete.ts';

/**
 * Completed years on a local date. Someone born on 29 February turns a year older on 1 March of a common year.
 *
 * @returns whole years; negative when the birth date lies after `on`
 */
export function ageInYears(birthDate: LocalDate, on: LocalDate): number {
  const birth = Temporal.PlainDate.from(birthDate);
  const day = Temporal.PlainDate.from(on);
  const hadBirthday = day.month > birth.month || (day.month === birth.month && day.day >= birth.day);
  return day.year - birth.year - (hadBirthday ? 0 : 1);
}
