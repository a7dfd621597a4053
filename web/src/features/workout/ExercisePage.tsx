import { formSentences } from '@setwise/server/domain/exercises/form-sentences.ts';
import Bandage from 'lucide-solid/icons/bandage';
import { createMemo, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { DayMark } from '../../ui/DayMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CoachText } from './CoachText.tsx';
import { painSiteWord } from './correction.ts';
import type { Workout } from './create-workout.ts';
import { describeBand, describePlates } from './describe-set.ts';
import styles from './ExercisePage.module.css';
import { openStepOf } from './order-of-sets.ts';
import { ReceiptDisclosure } from './ReceiptDisclosure.tsx';
import { TimerFace } from './TimerFace.tsx';
import type { ExerciseView } from './workout-types.ts';

/** One exercise in workout mode: what to do now, in the coach's words, and why. */
export function ExercisePage(props: {
  exercise: ExerciseView;
  workout: Workout;
  current: boolean;
  /** Opens the correction of the set in hand. */
  onCorrect: () => void;
  onSkip: () => void;
  onUnskip: () => void;
}) {
  // The set in hand; behind the last one its words stay, so that the page can be read again.
  const set = createMemo(() => {
    const open = openStepOf(props.workout.steps(), props.exercise.id, props.workout.passed());
    const id = open?.set.id;
    return props.exercise.sets.find((one) => one.id === id) ?? props.exercise.sets.at(-1);
  });
  const timing = () => props.workout.timedStep()?.exercise.id === props.exercise.id;
  const allDone = () => openStepOf(props.workout.steps(), props.exercise.id, props.workout.passed()) === null;
  const partners = () =>
    props.exercise.superset == null
      ? []
      : (props.workout.view()?.exercises ?? []).filter(
          (other) => other.superset === props.exercise.superset && other.id !== props.exercise.id,
        );

  return (
    <article class={styles.page} aria-labelledby={`name-${props.exercise.id}`}>
      <h1 id={`name-${props.exercise.id}`} tabindex="-1" style={props.current ? { 'view-transition-name': `ex-${props.exercise.id}` } : {}}>
        {props.exercise.name}
      </h1>
      <Show
        when={!props.exercise.skippedAt}
        fallback={
          <div class={styles.left}>
            <p class={styles.quiet}>
              Skipped{props.exercise.pain ? `, ${painSiteWord(props.exercise.pain.site)} noted` : ''}. The rest of the workout goes on
              without it.
            </p>
            <Button kind="text" onClick={() => props.onUnskip()}>
              Do it after all
            </Button>
          </div>
        }
      >
        <Show when={timing() && props.workout.reading()}>
          {(reading) => <TimerFace reading={reading()} timed={{ rounds: set()?.rounds, timerType: props.exercise.timerType }} />}
        </Show>
        <Show when={set()}>
          {(one) => (
            <>
              <CoachText
                text={one().paragraph}
                also={one().bandLevel ? [describeBand(one().bandLevel as number)] : []}
                onValue={() => props.onCorrect()}
              />
              <Show when={allDone()}>
                <p class={styles.after}>
                  <DayMark mark="done" size="row" /> All sets of this one are done.
                </p>
              </Show>
              <Show when={formSentences(props.exercise.exercise.form).fault}>{(fault) => <p class={styles.quiet}>{fault()}</p>}</Show>
              <Show when={props.exercise.caution}>
                {(caution) => (
                  <p class={styles.caution}>
                    <Icon of={Bandage} size="text" />
                    <span>{caution()}</span>
                  </p>
                )}
              </Show>
              <Show when={partners().length > 0}>
                <p class={styles.quiet}>
                  In turn with{' '}
                  {partners()
                    .map((other) => other.name)
                    .join(' and ')}
                  .
                </p>
              </Show>
              <ReceiptDisclosure title={props.exercise.receipt.title} reasons={props.exercise.receipt.reasons} />
              <Show when={describePlates(one().platesPerSide)}>{(plates) => <p class={styles.quiet}>{plates()}</p>}</Show>
            </>
          )}
        </Show>
        <Show when={!allDone()}>
          <div class={styles.foot}>
            <Button kind="text" onClick={() => props.onSkip()}>
              Skip this exercise
            </Button>
          </div>
        </Show>
      </Show>
    </article>
  );
}
