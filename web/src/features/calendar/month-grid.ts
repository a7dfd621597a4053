import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { addDays, weekdayOf, weekOf } from '@setwise/server/domain/calendar/local-date.ts';

/** "2026-11" */
export type Month = string;

export const monthOf = (on: LocalDate): Month => on.slice(0, 7);
export const firstDayOf = (month: Month): LocalDate => `${month}-01` as LocalDate;
export const lastDayOf = (month: Month): LocalDate => addDays(firstDayOf(shiftMonth(month, 1)), -1);

export function shiftMonth(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The same day so many months on, or the last one where the month is shorter: 31 October to 30 November. */
export function shiftByMonths(on: LocalDate, months: number): LocalDate {
  const month = shiftMonth(monthOf(on), months);
  const last = lastDayOf(month);
  const day = Math.min(Number(on.slice(8)), Number(last.slice(8)));
  return addDays(firstDayOf(month), day - 1);
}

export const daysOfWeek = (on: LocalDate): LocalDate[] => {
  const { from } = weekOf(on);
  return Array.from({ length: 7 }, (_, index) => addDays(from, index));
};

/** The month as Monday-first weeks of seven. Days of the neighbors are null: the page shows one month, not three. */
export function weeksOfMonth(month: Month): (LocalDate | null)[][] {
  const last = lastDayOf(month);
  const weeks: (LocalDate | null)[][] = [];
  for (let monday = weekOf(firstDayOf(month)).from; monday <= last; monday = addDays(monday, 7))
    weeks.push(daysOfWeek(monday).map((day) => (monthOf(day) === month ? day : null)));
  return weeks;
}

/** Where a key leads from a day in a calendar grid; null for a key that means nothing there. */
export function dayForKey(key: string, on: LocalDate, shift = false): LocalDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(on, -1);
    case 'ArrowRight':
      return addDays(on, 1);
    case 'ArrowUp':
      return addDays(on, -7);
    case 'ArrowDown':
      return addDays(on, 7);
    case 'Home':
      return addDays(on, 1 - weekdayOf(on));
    case 'End':
      return addDays(on, 7 - weekdayOf(on));
    case 'PageUp':
      return shiftByMonths(on, shift ? -12 : -1);
    case 'PageDown':
      return shiftByMonths(on, shift ? 12 : 1);
    default:
      return null;
  }
}
