import { For, Show } from 'solid-js';
import { DayMark } from '../../ui/DayMark.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import type { EntryRecord } from './EntryPage.tsx';

type Completion = NonNullable<EntryRecord['completion']>;

const decisionWords: Readonly<Record<string, string>> = { advance: 'moves up', hold: 'stays', deload: 'lighter', regress: 'steps back' };

/** What the session brought: wins with their receipts, and what was decided for next time, with the reason. */
export function EntryOutcome(props: { completion: Completion }) {
  return (
    <>
      <Show when={props.completion.wins.length > 0}>
        <Section title="Wins">
          <Rows>
            <For each={props.completion.wins}>
              {(win) => <Row lead={<DayMark mark="done" size="row" />} title={win.text} detail={win.receipt.text} />}
            </For>
          </Rows>
        </Section>
      </Show>
      <Show when={props.completion.decisions.length > 0}>
        <Section title="What it means for next time">
          <Rows>
            <For each={props.completion.decisions}>
              {(decision) => (
                <Row
                  title={decision.exercise.name}
                  detail={decision.reason}
                  figure={decisionWords[decision.decision] ?? decision.decision}
                />
              )}
            </For>
          </Rows>
        </Section>
      </Show>
    </>
  );
}
