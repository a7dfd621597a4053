import { For, Show } from 'solid-js';
import { formatShortDay } from '../../ui/format-day.ts';
import { ChartCursor } from './ChartCursor.tsx';
import { describeWeek, type WeekCount } from './sessions-per-week.ts';
import styles from './WeekBars.module.css';

/** Sessions done per week as bars before the outline of what was planned. This week is hatched: it is not over. */
export function WeekBars(props: { weeks: readonly WeekCount[] }) {
  const most = () => Math.max(1, ...props.weeks.map((week) => Math.max(week.planned, week.done)));
  return (
    <ChartCursor
      label={`Sessions done per week. ${props.weeks.map(describeWeek).join('. ')}.`}
      count={props.weeks.length}
      textOf={(index) => (props.weeks[index] ? describeWeek(props.weeks[index]) : '')}
      nearest={(share) => Math.max(0, Math.min(props.weeks.length - 1, Math.floor(share * props.weeks.length)))}
    >
      {(cursor) => (
        <div class={styles.bars} aria-hidden="true">
          <For each={props.weeks}>
            {(week, index) => (
              <div class={styles.week} classList={{ [styles.chosen ?? '']: cursor() === index() }}>
                <div class={styles.column}>
                  <span class={styles.planned} style={{ '--share': String(week.planned / most()) }} />
                  <span
                    class={styles.done}
                    classList={{ [styles.open ?? '']: week.now, [styles.none ?? '']: week.done === 0 }}
                    style={{ '--share': String(week.done / most()) }}
                  >
                    <Show when={index() === props.weeks.length - 1}>
                      <span class={styles.value}>{week.done}</span>
                    </Show>
                  </span>
                </div>
                <span class={styles.date}>{index() === 0 || week.now ? formatShortDay(week.from) : ''}</span>
              </div>
            )}
          </For>
        </div>
      )}
    </ChartCursor>
  );
}
