import { A } from '@solidjs/router';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { Show } from 'solid-js';
import { DayMark, markWords } from '../../ui/DayMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { describeEntry, describeIntent, type EntryView, markOf } from './describe-entry.ts';
import styles from './EntryLink.module.css';

/**
 * A session as a row that opens it. In the week its mark stands at the right and what it is for is a third line while it lies ahead; under
 * a chosen day the mark leads and the row says all its numbers.
 */
export function EntryLink(props: {
  entry: EntryView;
  today: string;
  zone: string | undefined;
  withPurpose?: boolean | undefined;
  markFirst?: boolean | undefined;
}) {
  const mark = () => markOf(props.entry, props.today);
  const ahead = () => mark() === 'planned' || mark() === 'written';
  return (
    <A href={`/entry/${props.entry.id}`} class={styles.link}>
      <Show when={props.markFirst}>
        <DayMark mark={mark()} size="row" />
      </Show>
      <span class={styles.words}>
        <span class={styles.title}>{props.entry.title}</span>
        <span class={styles.detail}>{describeEntry(props.entry, props.today, props.zone, props.markFirst)}</span>
        <Show when={props.withPurpose && ahead() && describeIntent(props.entry)}>
          {(intent) => <span class={styles.purpose}>{intent()}</span>}
        </Show>
        <span class="sr-only">, {markWords[mark()]}</span>
      </span>
      <Show when={props.markFirst} fallback={<DayMark mark={mark()} size="row" />}>
        <Icon of={ChevronRight} size="text" />
      </Show>
    </A>
  );
}
