import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import { formatMonth } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { createCalendar } from './create-calendar.ts';
import { DayPanel } from './DayPanel.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { firstDayOf, lastDayOf, monthOf, shiftByMonths, shiftMonth } from './month-grid.ts';
import { PeriodButtons } from './PeriodButtons.tsx';

/** A month of marks, and beneath or beside it the sessions of the chosen day. */
export function MonthView(props: {
  today: LocalDate;
  zone: string | undefined;
  on: LocalDate;
  onChoose: (on: LocalDate) => void;
  tabs: JSX.Element;
}) {
  const month = createMemo(() => monthOf(props.on));
  const calendar = createCalendar(createMemo(() => ({ from: firstDayOf(month()), to: lastDayOf(month()) })));
  const move = (by: 1 | -1) => props.onChoose(shiftMonth(month(), by) === monthOf(props.today) ? props.today : shiftByMonths(props.on, by));
  return (
    <Page
      title={formatMonth(firstDayOf(month()))}
      action={<PeriodButtons period="month" onMove={move} />}
      aside={
        <DayPanel
          day={props.on}
          today={props.today}
          zone={props.zone}
          entries={calendar.byDay().get(props.on) ?? []}
          known={calendar.known()}
        />
      }
    >
      {props.tabs}
      <Show when={calendar.failure()}>
        <Notice kind="offline" action={{ label: 'Try again', onClick: calendar.refetch }}>
          This month is not on this device yet, and Setwise can’t be reached.
        </Notice>
      </Show>
      <MonthGrid month={month()} today={props.today} selected={props.on} byDay={calendar.byDay()} onSelect={props.onChoose} />
    </Page>
  );
}
