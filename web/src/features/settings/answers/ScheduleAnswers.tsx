import { weekdayName, weekdayNames } from '@setwise/server/domain/calendar/day-names.ts';
import { For, Show } from 'solid-js';
import { RadioCells } from '../../../ui/RadioCells.tsx';
import { Stepper } from '../../../ui/Stepper.tsx';
import { days, minutesLimits, minutesOptions, shortWeekday } from './answer-words.ts';
import styles from './answers.module.css';
import { daysPerWeekOf, maxDaysPerWeek } from './days-per-week.ts';
import weekdayStyles from './WeekdayCells.module.css';

/** Which weekdays could be training days, and how many of them should be. */
export function DaysAnswer(props: {
  weekdays: readonly number[];
  daysPerWeek: number | null;
  onChange: (change: { weekdays?: number[]; daysPerWeek?: number | null }) => void;
  error?: string | undefined;
}) {
  const most = () => Math.min(props.weekdays.length, maxDaysPerWeek);
  const toggle = (weekday: number) =>
    props.onChange({
      weekdays: props.weekdays.includes(weekday)
        ? props.weekdays.filter((other) => other !== weekday)
        : [...props.weekdays, weekday].sort((one, other) => one - other),
    });
  return (
    <div class={styles.stack} data-field="weekdays">
      <fieldset>
        <legend class={styles.legend}>Days that could work</legend>
        <div class={weekdayStyles.week}>
          <For each={weekdayNames}>
            {(_, index) => (
              <button
                type="button"
                class={weekdayStyles.day}
                aria-pressed={props.weekdays.includes(index() + 1)}
                onClick={() => toggle(index() + 1)}
              >
                <span aria-hidden="true">{shortWeekday(index() + 1)}</span>
                <span class="sr-only">{weekdayName(index() + 1)}</span>
              </button>
            )}
          </For>
        </div>
        <Show when={props.error}>
          <p class={styles.error}>{props.error}</p>
        </Show>
      </fieldset>
      <Show when={most() > 1}>
        <RadioCells
          legend="Train on"
          detail={`${days(daysPerWeekOf(props))} a week`}
          options={Array.from({ length: most() }, (_, index) => ({ value: index + 1, label: String(index + 1), name: days(index + 1) }))}
          value={daysPerWeekOf(props)}
          columns={6}
          onChange={(daysPerWeek) => props.onChange({ daysPerWeek })}
        />
      </Show>
      <Show when={props.weekdays.length > 1}>
        <p class={styles.small}>
          {daysPerWeekOf(props) < props.weekdays.length
            ? 'The plan picks the days that fit best; the others stay free to move to.'
            : 'More days than you train leave room to move a session.'}
        </p>
      </Show>
    </div>
  );
}

/** The usual length of a session. Every workout asks again. */
export function MinutesAnswer(props: { minutes: number; onChange: (minutes: number) => void }) {
  return (
    <div class={styles.stack} data-field="minutes">
      <RadioCells
        legend="Minutes"
        legendHidden
        options={minutesOptions.map((minutes) => ({ value: minutes, label: String(minutes), name: `${minutes} minutes` }))}
        value={props.minutes}
        onChange={props.onChange}
      />
      <Stepper
        label="Minutes"
        labelHidden
        value={props.minutes}
        text={`${props.minutes} min`}
        min={minutesLimits.least}
        max={minutesLimits.most}
        onStep={(direction) => props.onChange(props.minutes + direction * minutesLimits.step)}
      />
    </div>
  );
}
