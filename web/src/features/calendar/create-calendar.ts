import type { DateRange } from '@setwise/server/domain/calendar/local-date.ts';
import { type Accessor, createMemo } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { CalendarDocument } from '../../graphql/generated/CalendarDocument.ts';
import { groupByDay } from './describe-entry.ts';

/**
 * The sessions of a range of days. Each range is a question of its own: while the next month is on its way, the days of the last one must
 * not pass for its answer.
 */
export function createCalendar(range: Accessor<DateRange>) {
  const query = createMemo(() => {
    const { from, to } = range();
    return createQuery(CalendarDocument, () => ({ from, to }));
  });
  const entries = () => query().data?.calendar ?? [];
  return {
    entries,
    byDay: createMemo(() => groupByDay(entries())),
    known: () => query().data !== undefined,
    failure: () => (query().data === undefined ? query().failure : undefined),
    refetch: () => query().refetch(),
  };
}

export type CalendarState = ReturnType<typeof createCalendar>;
