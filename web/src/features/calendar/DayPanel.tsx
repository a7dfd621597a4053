import { For, Match, Show, Switch } from 'solid-js';
import { formatDayNumber, formatWeekday } from '../../ui/format-day.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './DayPanel.module.css';
import type { EntryView } from './describe-entry.ts';
import { EntryLink } from './EntryLink.tsx';

/** The sessions of the chosen day: what was done, or what is planned. */
export function DayPanel(props: { day: string; today: string; zone: string | undefined; entries: readonly EntryView[]; known: boolean }) {
  return (
    <section class={styles.panel} aria-labelledby="day-panel">
      <h2 id="day-panel">
        {formatWeekday(props.day)} {formatDayNumber(props.day)}
        <Show when={props.day === props.today}>
          <span class={styles.today}>, today</span>
        </Show>
      </h2>
      <Switch>
        <Match when={!props.known}>
          <Skeleton size="row" />
        </Match>
        <Match when={props.entries.length > 0}>
          <For each={props.entries}>
            {(entry) => (
              <div class={styles.entry}>
                <EntryLink entry={entry} today={props.today} zone={props.zone} markFirst withPurpose />
              </div>
            )}
          </For>
        </Match>
        <Match when={true}>
          <p class={styles.nothing}>{props.day > props.today ? 'Nothing planned. The plan reaches one week ahead.' : 'No session.'}</p>
        </Match>
      </Switch>
    </section>
  );
}
