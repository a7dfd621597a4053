import { For, Match, Show, Switch } from 'solid-js';
import { formatDayNumber, formatLongDay, formatShortWeekday } from '../../ui/format-day.ts';
import { Marker } from '../../ui/Marker.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { EntryView } from './describe-entry.ts';
import { EntryLink } from './EntryLink.tsx';
import styles from './WeekView.module.css';

/** One day of the week view: its date at the left, its sessions beside it. */
export function WeekDay(props: {
  day: string;
  today: string;
  zone: string | undefined;
  entries: readonly EntryView[];
  /** Whether anything can be said about a day without sessions. */
  said: 'yes' | 'no' | 'loading';
}) {
  const isToday = () => props.day === props.today;
  return (
    <li class={styles.day} aria-current={isToday() ? 'date' : undefined}>
      <time class={styles.date} dateTime={props.day}>
        <span class="sr-only">
          {formatLongDay(props.day)}
          {isToday() ? ', today' : ''}
        </span>
        <span class={styles.weekday} aria-hidden="true">
          {formatShortWeekday(props.day)}
        </span>
        <span class={styles.number} classList={{ [styles.now ?? '']: isToday() }} aria-hidden="true">
          <Show when={isToday()} fallback={formatDayNumber(props.day)}>
            <Marker>{formatDayNumber(props.day)}</Marker>
          </Show>
        </span>
      </time>
      <div class={styles.sessions}>
        <Switch>
          <Match when={props.said === 'loading'}>
            <Skeleton size="t3" />
          </Match>
          <Match when={props.entries.length > 0}>
            <For each={props.entries}>{(entry) => <EntryLink entry={entry} today={props.today} zone={props.zone} withPurpose />}</For>
          </Match>
          <Match when={props.said === 'yes'}>
            <p class={styles.rest}>Rest</p>
          </Match>
        </Switch>
      </div>
    </li>
  );
}
