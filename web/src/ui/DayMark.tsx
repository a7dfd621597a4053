import { Match, Switch } from 'solid-js';
import styles from './DayMark.module.css';

export type Mark = 'planned' | 'written' | 'done' | 'skipped' | 'pain' | 'none';

/** The word each mark stands for; put it in the text or the name of what carries the mark. */
export const markWords: Record<Mark, string> = {
  planned: 'planned',
  written: 'workout written',
  done: 'done',
  skipped: 'skipped',
  pain: 'pain',
  none: 'rest',
};

/** Shape before colour: ring, ring with a dot, tick in a disc, dash, diamond. Decorative: the words stand beside it. */
export function DayMark(props: { mark: Mark; size?: 'small' | 'row' }) {
  return (
    <svg class={`${styles.mark} ${props.size === 'row' ? styles.row : ''}`} viewBox="0 0 14 14" aria-hidden="true">
      <Switch>
        <Match when={props.mark === 'planned'}>
          <circle cx="7" cy="7" r="5.75" class={styles.edge} />
        </Match>
        <Match when={props.mark === 'written'}>
          <circle cx="7" cy="7" r="5.75" class={styles.ink} />
          <circle cx="7" cy="7" r="2.5" class={styles.dot} />
        </Match>
        <Match when={props.mark === 'done'}>
          <circle cx="7" cy="7" r="6.5" class={styles.disc} />
          <path d="M4 7.2 6.2 9.4 10 5" class={styles.tick} />
        </Match>
        <Match when={props.mark === 'skipped'}>
          <path d="M3 7h8" class={styles.dash} />
        </Match>
        <Match when={props.mark === 'pain'}>
          <path d="M7 .8 13.2 7 7 13.2 .8 7Z" class={styles.pain} />
        </Match>
      </Switch>
    </svg>
  );
}
