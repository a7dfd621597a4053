import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { DayMark, markWords } from '../../ui/DayMark.tsx';
import { formatDayNumber, formatLongDay, formatShortWeekday } from '../../ui/format-day.ts';
import { markOf, type WeekDay } from './plan-today.ts';
import styles from './WeekStrip.module.css';

/** "Friday 21 November, today: Upper body push, planned" */
export function nameOf(day: WeekDay): string {
  const sessions = day.entries.map((entry) => `${entry.title}, ${markWords[markOf(entry)]}`).join('; ');
  return `${formatLongDay(day.on)}${day.isToday ? ', today' : ''}: ${sessions || 'rest'}`;
}

/** One session leads to itself, several or none to their day. */
const hrefOf = (day: WeekDay): string => (day.entries.length === 1 ? `/entry/${day.entries[0]?.id}` : `/calendar?on=${day.on}`);

/** The week at a glance: seven links. */
export function WeekStrip(props: { days: readonly WeekDay[] }) {
  return (
    <nav aria-label="This week">
      <ul class={styles.strip}>
        <For each={props.days}>
          {(day) => (
            <li class={styles.cell}>
              <A href={hrefOf(day)} class={styles.day} aria-current={day.isToday ? 'date' : undefined} activeClass="" inactiveClass="">
                <span class="sr-only">{nameOf(day)}</span>
                <span class={styles.letter} aria-hidden="true">
                  {formatShortWeekday(day.on).slice(0, 1)}
                </span>
                <span aria-hidden="true" class={styles.number} classList={{ [styles.today ?? '']: day.isToday }}>
                  {formatDayNumber(day.on)}
                </span>
                <span class={styles.marks}>
                  <For each={day.entries.slice(0, 3)}>{(entry) => <DayMark mark={markOf(entry)} />}</For>
                </span>
              </A>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
