import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { figureOf, lastChange, nameUnderHeading, type ProfileEntryView } from './describe-profile-entry.ts';
import { FigureText } from './FigureText.tsx';
import styles from './ProfileRow.module.css';
import { Sparkline } from './Sparkline.tsx';

const startWithCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What moved, if anything did, and why. */
const whatMoved = (entry: ProfileEntryView): string => [lastChange(entry), entry.reason].filter(Boolean).join('. ');

/** One movement: its name, what moved and why, its line and its figure. Opens it at the head of the page. `plain` is for what never moved: name and figure. */
export function ProfileRow(props: {
  entry: ProfileEntryView;
  withImplement?: boolean;
  current?: boolean;
  brief?: boolean;
  plain?: boolean;
}) {
  return (
    <li class={styles.item}>
      <A href={`/weights/${props.entry.key}`} class={styles.row} aria-current={props.current ? 'true' : undefined}>
        <span class={styles.head}>
          <span class={styles.name}>{props.withImplement ? props.entry.exercise.name : nameUnderHeading(props.entry)}</span>
          <Show when={!props.plain}>
            <Sparkline history={props.entry.history} />
          </Show>
          <span class={styles.figure}>
            <FigureText figure={figureOf(props.entry)} />
          </span>
        </span>
        <Show when={!props.plain}>
          <span class={styles.detail}>
            <Show when={props.brief && props.entry.trend} fallback={whatMoved(props.entry)}>
              {(trend) => startWithCapital(trend())}
            </Show>
          </span>
        </Show>
      </A>
    </li>
  );
}
