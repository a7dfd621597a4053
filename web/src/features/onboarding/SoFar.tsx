import { For, Show } from 'solid-js';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import type { OnboardingDraft } from './onboarding-draft.ts';
import type { Step } from './onboarding-steps.ts';
import styles from './SoFar.module.css';
import { nextDetail, questions } from './step-words.ts';

/** Beside the question where there is room: what was answered, each leading back to its question. */
export function SoFar(props: { draft: OnboardingDraft; steps: readonly Step[] }) {
  return (
    <div class={styles.wide}>
      <Show when={props.steps.length > 0}>
        <Section title="So far">
          <Rows>
            <For each={props.steps}>
              {(step) => <Row title={nextDetail(step, props.draft) ?? '–'} detail={questions[step]} href={`/welcome?step=${step}`} />}
            </For>
          </Rows>
        </Section>
      </Show>
    </div>
  );
}
