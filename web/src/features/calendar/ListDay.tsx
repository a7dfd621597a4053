import { formatDayNumber, formatShortDay, formatShortWeekday } from '../../ui/format-day.ts';
import type { EntryView } from './describe-entry.ts';
import { EntryLink } from './EntryLink.tsx';
import styles from './ListView.module.css';

/** One session in the list, its day at the left. */
export function ListDay(props: { entry: EntryView; today: string; zone: string | undefined }) {
  return (
    <li class={styles.row}>
      <time class={styles.date} dateTime={props.entry.on}>
        <span class="sr-only">{formatShortDay(props.entry.on)}</span>
        <span aria-hidden="true">
          {formatShortWeekday(props.entry.on)} <b class={styles.number}>{formatDayNumber(props.entry.on)}</b>
        </span>
      </time>
      <div class={styles.session}>
        <EntryLink entry={props.entry} today={props.today} zone={props.zone} withPurpose />
      </div>
    </li>
  );
}
