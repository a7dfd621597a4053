import type { LocalDate } from '../athletes/athlete.ts';
import { daysBetween } from '../calendar/local-date.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { Hundredths, Load } from '../loads/load.ts';

export interface TrendPoint {
  readonly on: LocalDate;
  readonly load: Load;
}

/**
 * "up 17.5 kg in 8 weeks": how a working load moved from the first day to the last. The last point of a day stands for the day.
 *
 * @param points oldest first, in one unit
 * @returns null while there are not two days to compare
 *
 * Source: spec L3.
 */
export function describeTrend(points: readonly TrendPoint[]): string | null {
  const first = points.findLast(({ on }) => on === points[0]?.on);
  const last = points.at(-1);
  if (!first || !last || first.on === last.on) return null;
  const change = last.load.value - first.load.value;
  const time = timeText(daysBetween(first.on, last.on));
  if (change === 0) return `steady at ${formatLoad(last.load)} for ${time}`;
  const by = formatLoad({ value: Math.abs(change) as Hundredths, unit: last.load.unit });
  return `${change > 0 ? 'up' : 'down'} ${by} in ${time}`;
}

function timeText(days: number): string {
  if (days < 7) return days === 1 ? '1 day' : `${days} days`;
  const weeks = Math.round(days / 7);
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}
