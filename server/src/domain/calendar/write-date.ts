import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../athletes/athlete.ts';
import { monthNames } from './day-names.ts';

/** "November 21, 2026", the same in every engine and locale. */
export const writeDate = (on: LocalDate): string => `${writeShortDate(on)}, ${Temporal.PlainDate.from(on).year}`;

/** "November 21". */
export function writeShortDate(on: LocalDate): string {
  const { month, day } = Temporal.PlainDate.from(on);
  return `${monthNames[month - 1]} ${day}`;
}
