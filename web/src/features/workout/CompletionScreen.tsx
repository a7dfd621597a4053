import type { JSX } from 'solid-js';
import { createUniqueId, For, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { DayMark } from '../../ui/DayMark.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { formatLongDay, formatShortDay } from '../../ui/format-day.ts';
import { LiveLine } from '../../ui/LiveLine.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { CoachText } from './CoachText.tsx';
import styles from './CompletionScreen.module.css';
import type { CompletionView, EntryDone } from './completion-types.ts';

const receiptWords: Readonly<Record<string, string>> = {
  performed_set: 'From your sets',
  profile: 'From your weights profile',
  standards_table: 'From a table of standards',
  reported_lift: 'From a lift you told us',
  rule: 'A training rule',
  athlete: 'From what you said',
};

const decisionWords: Readonly<Record<string, string>> = {
  advance: 'up',
  up: 'up',
  hold: 'holds',
  held: 'holds',
  deload: 'lighter',
  down: 'down',
  regress: 'down',
  new: 'new',
};

/** After the workout (W10): what was done, what was won, what comes next, and room for a note. */
export function CompletionScreen(props: {
  entry: EntryDone;
  /** Null until the server has heard of it. */
  completion: CompletionView | null;
  /** The device's own sentence, for until then. */
  sentence: string;
  notes: string;
  waiting: boolean;
  /** Finished just now: what the background still does is worth a line. */
  fresh: boolean;
  onNotes: (notes: string) => void;
  onClose: () => void;
}) {
  const completion = () => props.completion;
  const profileReady = () => completion()?.profileVersion != null;
  return (
    <Page
      title="Done for today"
      dock={
        <Dock>
          <Button onClick={() => props.onClose()}>{props.notes.trim() ? 'Save and close' : 'Close'}</Button>
        </Dock>
      }
    >
      <p class={styles.which}>
        {props.entry.title}, {formatLongDay(props.entry.on)}
      </p>
      <div class={styles.sentence}>
        <CoachText text={completion()?.sentence ?? props.sentence} />
      </div>
      {/* Room is kept for the coach's words, so that nothing jumps when they come. */}
      <div class={styles.summary} aria-live="polite">
        <Show
          when={completion()?.summary}
          fallback={
            <Show
              when={completion()?.summaryPending && props.fresh}
              fallback={
                <Show when={props.waiting}>
                  <LiveLine still>Kept here, waiting to send.</LiveLine>
                </Show>
              }
            >
              <LiveLine>Your coach is writing a line about it.</LiveLine>
            </Show>
          }
        >
          {(summary) => <p>{summary()}</p>}
        </Show>
      </div>
      <Show when={(completion()?.wins.length ?? 0) > 0}>
        <Section title="Wins">
          <ul>
            <For each={completion()?.wins}>
              {(win) => (
                <li class={styles.win}>
                  <Disclosure
                    title={
                      <>
                        <DayMark mark="done" size="row" />
                        <span>{win.text}</span>
                      </>
                    }
                  >
                    <p>
                      {receiptWords[win.receipt.source]}
                      {win.receipt.on ? `, ${formatShortDay(win.receipt.on)}` : ''}: {win.receipt.text}
                    </p>
                  </Disclosure>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <Show when={completion()?.next}>
        {(next) => (
          <Section title="Next">
            <p class={styles.next}>{next()}</p>
          </Section>
        )}
      </Show>
      <Show when={completion()}>
        {(done) => (
          <div class={styles.profile} aria-live="polite">
            <Show
              when={profileReady()}
              fallback={
                <Show when={props.fresh}>
                  <LiveLine>Weights profile: reading today’s sets</LiveLine>
                </Show>
              }
            >
              <Show when={done().decisions.length > 0} fallback={<LiveLine still>Weights profile updated. Every load holds.</LiveLine>}>
                <Disclosure title={<span>Weights profile updated</span>} detail={movedWords(done().decisions)}>
                  <ul>
                    <For each={done().decisions}>
                      {(decision) => (
                        <li class={styles.decision}>
                          <span class={styles.lift}>
                            {decision.exercise.name}: {decisionWords[decision.decision] ?? decision.decision}
                          </span>
                          <span>{decision.reason}</span>
                        </li>
                      )}
                    </For>
                  </ul>
                </Disclosure>
              </Show>
            </Show>
          </div>
        )}
      </Show>
      <div class={styles.notes}>
        <TextArea
          label="Notes"
          value={props.notes}
          maxlength={2000}
          placeholder="How it felt, what got in the way"
          note="Used for later workouts, never quoted back."
          onInput={props.onNotes}
        />
      </div>
    </Page>
  );
}

/** "2 up, 3 hold" */
function movedWords(decisions: CompletionView['decisions']): string {
  const counts = new Map<string, number>();
  for (const { decision } of decisions) {
    const word = decisionWords[decision] ?? decision;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${count} ${word === 'holds' && count > 1 ? 'hold' : word}`).join(', ');
}

function Disclosure(props: { title: JSX.Element; detail?: string; children: JSX.Element }) {
  const id = createUniqueId();
  return (
    <details class={styles.disclosure}>
      <summary class={styles.head} aria-describedby={props.detail ? id : undefined}>
        <span class={styles.title}>{props.title}</span>
        <Show when={props.detail}>
          <span id={id} class={styles.detail}>
            {props.detail}
          </span>
        </Show>
      </summary>
      <div class={styles.body}>{props.children}</div>
    </details>
  );
}
