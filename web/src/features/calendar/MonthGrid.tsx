import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { createEffect, createMemo, For, on, Show } from 'solid-js';
import { DayMark, markWords } from '../../ui/DayMark.tsx';
import { formatDayNumber, formatLongDay, formatMonth, formatShortWeekday, formatWeekday } from '../../ui/format-day.ts';
import { Marker } from '../../ui/Marker.tsx';
import { type EntryView, markOf } from './describe-entry.ts';
import styles from './MonthGrid.module.css';
import { dayForKey, firstDayOf, type Month, weeksOfMonth } from './month-grid.ts';

/** What fits beside each other in a cell; more sessions of one day than that are in the cell's name and the day's list. */
const mostMarks = 3;
/** Any Monday and the six days after it, to name the columns. */
const sampleWeek = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07'];

/**
 * A month as an ARIA grid with one tab stop. Arrows move by day and week, Home and End within the week, Page keys by month (with Shift by
 * year); the selection follows, also across the month's edges.
 */
export function MonthGrid(props: {
  month: Month;
  today: LocalDate;
  selected: LocalDate;
  byDay: ReadonlyMap<string, readonly EntryView[]>;
  onSelect: (on: LocalDate) => void;
}) {
  let grid!: HTMLTableElement;
  let focusNext = false;
  const weeks = createMemo(() => weeksOfMonth(props.month));
  const entriesOn = (day: string) => props.byDay.get(day) ?? [];
  const nameOf = (day: LocalDate): string => {
    const sessions = entriesOn(day).map((entry) => `${entry.title}, ${markWords[markOf(entry, props.today)]}`);
    return [`${formatLongDay(day)}${day === props.today ? ', today' : ''}`, ...sessions].join('. ');
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dayForKey(event.key, props.selected, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    focusNext = true;
    props.onSelect(next);
  };
  // The next month's cells exist only once the page has followed; then the focus goes to the day it was sent to.
  createEffect(
    on(
      () => [props.selected, weeks()] as const,
      ([selected]) => {
        if (!focusNext) return;
        const cell = grid.querySelector<HTMLElement>(`[data-day="${selected}"]`);
        if (!cell) return;
        focusNext = false;
        cell.focus();
      },
    ),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is the right skeleton of a calendar grid
    <table ref={grid} role="grid" class={styles.grid} aria-label={formatMonth(firstDayOf(props.month))} onKeyDown={press}>
      <thead>
        <tr>
          <For each={sampleWeek}>
            {(day) => (
              <th scope="col" abbr={formatWeekday(day)} class={styles.weekday}>
                {formatShortWeekday(day)}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={weeks()}>
          {(week) => (
            <tr>
              <For each={week}>
                {(day) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                  <td role="gridcell" class={styles.cell} aria-selected={day ? day === props.selected : undefined}>
                    <Show when={day}>
                      {(day) => (
                        <button
                          type="button"
                          class={styles.day}
                          classList={{ [styles.selected ?? '']: day() === props.selected }}
                          data-day={day()}
                          tabindex={day() === props.selected ? 0 : -1}
                          aria-label={nameOf(day())}
                          aria-current={day() === props.today ? 'date' : undefined}
                          onClick={() => props.onSelect(day())}
                        >
                          <span class={styles.number}>
                            <Show when={day() === props.today} fallback={formatDayNumber(day())}>
                              <Marker>{formatDayNumber(day())}</Marker>
                            </Show>
                          </span>
                          <span class={styles.marks}>
                            <For each={entriesOn(day()).slice(0, mostMarks)}>
                              {(entry) => <DayMark mark={markOf(entry, props.today)} />}
                            </For>
                          </span>
                        </button>
                      )}
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
