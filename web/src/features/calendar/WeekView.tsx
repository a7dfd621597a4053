import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { addDays, weekOf } from '@setwise/server/domain/calendar/local-date.ts';
import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { formatShortDay } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { createCalendar } from './create-calendar.ts';
import { daysOfWeek } from './month-grid.ts';
import { PeriodButtons } from './PeriodButtons.tsx';
import { titleOfWeek } from './title-of-week.ts';
import { WeekDay } from './WeekDay.tsx';
import styles from './WeekView.module.css';

/** Seven days, ruled. A day of the plan without a session is rest; a day the plan does not reach yet has its number only. */
export function WeekView(props: {
  today: LocalDate;
  zone: string | undefined;
  on: LocalDate;
  onChoose: (on: LocalDate) => void;
  tabs: JSX.Element;
}) {
  const monday = createMemo(() => weekOf(props.on).from);
  const week = createMemo(() => weekOf(monday()));
  const calendar = createCalendar(week);
  const empty = () => calendar.known() && calendar.entries().length === 0;
  /** The last day something is said about: this week to its end, another one to its last session. */
  const saidUntil = () => {
    if (week().from <= props.today && props.today <= week().to) return week().to;
    if (empty()) return '';
    return week().to < props.today ? week().to : (calendar.entries().at(-1)?.on ?? '');
  };
  return (
    <Page title={titleOfWeek(week())} action={<PeriodButtons period="week" onMove={(by) => props.onChoose(addDays(monday(), by * 7))} />}>
      {props.tabs}
      <Show when={calendar.failure()}>
        <Notice kind="offline" action={{ label: 'Try again', onClick: calendar.refetch }}>
          This week is not on this device yet, and Setwise can’t be reached.
        </Notice>
      </Show>
      <Show when={empty()}>
        <p class={styles.empty}>{wordsForEmpty(week(), props.today)}</p>
      </Show>
      <Show when={!calendar.failure()}>
        <ol aria-busy={calendar.known() ? undefined : 'true'}>
          <For each={daysOfWeek(monday())}>
            {(day) => (
              <WeekDay
                day={day}
                today={props.today}
                zone={props.zone}
                entries={calendar.byDay().get(day) ?? []}
                said={calendar.known() ? (day <= saidUntil() ? 'yes' : 'no') : 'loading'}
              />
            )}
          </For>
        </ol>
      </Show>
    </Page>
  );
}

function wordsForEmpty(week: { from: LocalDate; to: LocalDate }, today: LocalDate): string {
  if (week.to < today) return 'No session was planned or done in this week.';
  if (week.from > today) return `Not planned yet. The plan reaches one week ahead and is written anew each Sunday.`;
  return `Nothing planned from ${formatShortDay(today)} on.`;
}
