import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../athletes/athlete.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "November 21, 2026", the same in every engine and locale. */
export const writeDate = (on: LocalDate): string => `${writeShortDate(on)}, ${Temporal.PlainDate.from(on).year}`;

/** "November 21". */
export function writeShortDate(on: LocalDate): string {
  const { month, day } = Temporal.PlainDate.from(on);
  return `${months[month - 1]} ${day}`;
}
