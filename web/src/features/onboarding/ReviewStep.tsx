import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { Section } from '../../ui/Section.tsx';
import styles from '../settings/answers/answers.module.css';
import { ClearanceAnswer } from '../settings/health/SafetyQuestions.tsx';
import { ScreeningWords, screeningHeadline } from '../settings/health/ScreeningWords.tsx';
import { describeDraft } from './describe-draft.ts';
import { type Step, steps } from './onboarding-steps.ts';
import review from './ReviewStep.module.css';
import { screenDraft } from './screen-draft.ts';
import { errorAt, type StepProps } from './step-props.ts';
import { questions } from './step-words.ts';

/** What was understood, to be read and put right, and who starts, starts gently or waits, before anything is sent. */
export function ReviewStep(props: StepProps & { zone: string }) {
  const screening = createMemo(() => screenDraft(props.draft, props.zone, props.today));
  const asksClearance = () =>
    screening().reasons.some((reason) => /clear|doctor|clinician/i.test(reason.text)) || props.draft.safety.clearedOn !== null;
  return (
    <div data-field="review">
      <div class={review.words}>
        <For each={describeDraft(props.draft, props.today)}>
          {(sentence) => (
            <p>
              <For each={sentence}>
                {(piece) =>
                  typeof piece === 'string' ? (
                    piece
                  ) : (
                    // A link, because a button can't break across lines.
                    <A class={review.value} href={`/welcome?step=${piece.step}`} title={`Change: ${questions[piece.step]}`}>
                      {piece.value}
                    </A>
                  )
                }
              </For>
            </p>
          )}
        </For>
      </div>
      <Show when={props.problem && !steps.includes(props.problem.field as Step)}>
        <p class={styles.error}>{props.problem?.message}</p>
      </Show>
      <Section title={screeningHeadline(screening().decision)}>
        <div class={styles.stack}>
          <ScreeningWords decision={screening().decision} reasons={screening().reasons} />
          <Show when={asksClearance()}>
            <ClearanceAnswer
              clearedOn={props.draft.safety.clearedOn}
              today={props.today}
              onChange={(clearedOn) => props.change('safety', { clearedOn })}
              error={errorAt(props.problem, 'clearedOn')}
            />
          </Show>
        </div>
      </Section>
    </div>
  );
}
