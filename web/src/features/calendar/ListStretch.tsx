import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import type { DateRange } from '@setwise/server/domain/calendar/local-date.ts';
import { createEffect, createMemo, For, Show } from 'solid-js';
import { formatMonth } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { createCalendar } from './create-calendar.ts';
import type { EntryView } from './describe-entry.ts';
import { ListDay } from './ListDay.tsx';
import styles from './ListView.module.css';
import { firstDayOf, monthOf } from './month-grid.ts';

/** A few months of the list, newest first; the newest stretch begins with what lies ahead. */
export function ListStretch(props: { range: DateRange; today: LocalDate; zone: string | undefined; newest: boolean; onEmpty: () => void }) {
  const calendar = createCalendar(() => props.range);
  const ahead = () => calendar.entries().filter((entry) => isAhead(entry, props.today));
  const past = createMemo(() => groupByMonth(calendar.entries().filter((entry) => !isAhead(entry, props.today))));
  createEffect(() => {
    if (calendar.known() && past().length === 0) props.onEmpty();
  });
  const row = (entry: EntryView) => <ListDay entry={entry} today={props.today} zone={props.zone} />;
  return (
    <>
      <Show when={calendar.failure()}>
        <Notice kind="offline" action={{ label: 'Try again', onClick: calendar.refetch }}>
          These months are not on this device yet, and Setwise can’t be reached.
        </Notice>
      </Show>
      <Show when={calendar.known() || calendar.failure()} fallback={<Skeleton size="row" lines={6} />}>
        <Show when={ahead().length > 0}>
          <Section title="Ahead">
            <ul>
              <For each={ahead()}>{row}</For>
            </ul>
          </Section>
        </Show>
        <For each={past()}>
          {([month, entries]) => (
            <Section
              title={formatMonth(firstDayOf(month))}
              detail={`${entries.filter((entry) => entry.status === 'completed').length} done`}
            >
              <ul>
                <For each={entries}>{row}</For>
              </ul>
            </Section>
          )}
        </For>
        <Show when={calendar.known() && past().length === 0}>
          <p class={styles.empty}>{props.newest ? 'No session behind you yet. What you train will stand here.' : 'Nothing earlier.'}</p>
        </Show>
      </Show>
    </>
  );
}

const isAhead = (entry: EntryView, today: string): boolean =>
  entry.on >= today && (entry.status === 'planned' || entry.status === 'generated');

function groupByMonth(entries: readonly EntryView[]): [string, EntryView[]][] {
  const months = new Map<string, EntryView[]>();
  for (const entry of entries.toReversed()) {
    const month = monthOf(entry.on as LocalDate);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months];
}
