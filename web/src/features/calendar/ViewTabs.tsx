import { For } from 'solid-js';
import styles from './ViewTabs.module.css';

export type CalendarView = 'week' | 'month' | 'list';

const views: readonly { view: CalendarView; label: string }[] = [
  { view: 'week', label: 'Week' },
  { view: 'month', label: 'Month' },
  { view: 'list', label: 'List' },
];

/** The three ways to look at the calendar: links, so that each has an address. */
export function ViewTabs(props: { view: CalendarView; on?: string | undefined }) {
  const href = (view: CalendarView) => `/calendar?view=${view}${props.on ? `&on=${props.on}` : ''}`;
  return (
    <nav class={styles.tabs} aria-label="Calendar views">
      <For each={views}>
        {({ view, label }) => (
          <a href={href(view)} class={styles.tab} aria-current={props.view === view ? 'page' : undefined}>
            {label}
          </a>
        )}
      </For>
    </nav>
  );
}
