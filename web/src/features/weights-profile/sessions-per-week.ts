import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { addDays, weekOf } from '@setwise/server/domain/calendar/local-date.ts';
import { formatShortDay } from '../../ui/format-day.ts';

export interface WeekCount {
  readonly from: LocalDate;
  readonly done: number;
  /** Every session of the week, done or not. */
  readonly planned: number;
  readonly now: boolean;
}

/**
 * Sessions done and planned, week by week, oldest first, ending with this week. Weeks before the first session are left out: nothing was
 * planned in them, so nothing was missed.
 */
export function countByWeek(
  entries: readonly { readonly on: string; readonly status: string }[],
  today: LocalDate,
  weeks: number,
): readonly WeekCount[] {
  const thisWeek = weekOf(today).from;
  const counts = Array.from({ length: weeks }, (_, index) => {
    const from = addDays(thisWeek, (index - weeks + 1) * 7);
    const to = addDays(from, 6);
    const within = entries.filter(({ on }) => on >= from && on <= to);
    return { from, done: within.filter(({ status }) => status === 'completed').length, planned: within.length, now: from === thisWeek };
  });
  const first = counts.findIndex(({ planned }) => planned > 0);
  return first < 0 ? [] : counts.slice(first);
}

/** "Week of 10 Nov: 3 of 4 sessions done" */
export const describeWeek = (week: WeekCount): string =>
  `${week.now ? 'This week so far' : `Week of ${formatShortDay(week.from)}`}: ${week.done} of ${week.planned} ${week.planned === 1 ? 'session' : 'sessions'} done`;
