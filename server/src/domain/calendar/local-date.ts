import type { LocalDate } from '../athletes/athlete.ts';

/**
 * Dates without a clock and without a zone, by counting days: the pages of a phone that show a week need no calendar library for it.
 * What depends on a zone is in zoned-day.ts.
 */

/** An inclusive stretch of local days. */
export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of 400 years, after which the Gregorian calendar repeats itself to the day. */
const daysPerEra = 146_097;

/**
 * Days since 1 March of the year 0. A year that begins in March has its leap day at the end, so that no month needs an exception.
 *
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
function countOf(on: string): number {
  const parts = shape.exec(on);
  if (!parts) throw new RangeError(`Not a date: ${on}`);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * daysPerEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** The date that lies so many days after 1 March of the year 0. Source: as above, civil_from_days. */
function dateOf(count: number): LocalDate {
  const era = Math.floor(count / daysPerEra);
  const dayOfEra = count - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate;
}

/** Whether the text is a date that exists, written "2026-11-21". Anything from outside passes through here before it is believed. */
export function isLocalDate(text: string): text is LocalDate {
  const month = Number(shape.exec(text)?.[2] ?? 0);
  return month >= 1 && month <= 12 && dateOf(countOf(text)) === text;
}

export const addDays = (on: LocalDate, days: number): LocalDate => dateOf(countOf(on) + days);

/** Whole calendar days from one date to another; negative when `to` comes first. A day that a zone left out still counts. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => countOf(to) - countOf(from);

/** Monday = 1 … Sunday = 7. 1 March of the year 0 is a Wednesday. */
export const weekdayOf = (on: LocalDate): number => ((((countOf(on) + 2) % 7) + 7) % 7) + 1;

/** The Monday to Sunday that a date lies in. */
export function weekOf(on: LocalDate): DateRange {
  const from = addDays(on, 1 - weekdayOf(on));
  return { from, to: addDays(from, 6) };
}
