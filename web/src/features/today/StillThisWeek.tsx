import { For, Show } from 'solid-js';
import { formatWeekday } from '../../ui/format-day.ts';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Entry, listWords } from './plan-today.ts';

/** What is left of the week after the session of now. */
export function StillThisWeek(props: { entries: readonly Entry[]; today: string; writing: boolean }) {
  const detail = (entry: Entry) =>
    [entry.on === props.today ? 'Today' : formatWeekday(entry.on), listWords(entry.muscleFocus)].filter(Boolean).join(' · ');
  return (
    <Show when={props.entries.length > 0}>
      <Section title="Still this week">
        <Rows>
          <For each={props.entries}>
            {(entry) => <Row title={entry.title} detail={detail(entry)} figure={`${entry.minutes} min`} href={`/entry/${entry.id}`} />}
          </For>
        </Rows>
      </Section>
    </Show>
  );
}
