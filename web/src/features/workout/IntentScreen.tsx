import { Show } from 'solid-js';
import { formatLongDay, formatWeekday } from '../../ui/format-day.ts';
import { Marker } from '../../ui/Marker.tsx';
import { Page } from '../../ui/Page.tsx';
import { Prose } from '../../ui/Prose.tsx';
import styles from './PreWorkoutScreen.module.css';
import type { EntryBefore } from './preparation-types.ts';

/** A session of a later day (C5): enough to prepare the mind. Its exercises are written on the day. */
export function IntentScreen(props: { entry: EntryBefore }) {
  const focus = () => props.entry.muscleFocus.map((muscle) => muscle.replaceAll('_', ' ')).join(', ');
  return (
    <Page title={props.entry.title} back="/">
      <p class={styles.purpose}>{formatLongDay(props.entry.on)}</p>
      <div class={styles.later}>
        <Prose>
          <p>
            <Marker>{props.entry.minutes} min</Marker>
            <Show when={focus()}>{(words) => <> for {words()}</>}</Show>. {props.entry.words ?? props.entry.purpose}
          </p>
        </Prose>
      </div>
      <p class={styles.purpose}>The exercises are written on {formatWeekday(props.entry.on)}, from how you feel then.</p>
    </Page>
  );
}
