import type { DateRange } from '@setwise/server/domain/calendar/local-date.ts';
import { formatDayNumber, formatMonth } from '../../ui/format-day.ts';

/** "17 to 23 November", "27 October to 2 November", and with the year where that changes. */
export function titleOfWeek({ from, to }: DateRange): string {
  const [month, year] = formatMonth(to).split(' ');
  const [fromMonth, fromYear] = formatMonth(from).split(' ');
  const end = `${formatDayNumber(to)} ${month}`;
  if (year !== fromYear) return `${formatDayNumber(from)} ${fromMonth} ${fromYear} to ${end} ${year}`;
  return `${formatDayNumber(from)}${month === fromMonth ? '' : ` ${fromMonth}`} to ${end}`;
}
