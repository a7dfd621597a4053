import type { Unit } from '@setwise/server/domain/loads/load.ts';
import { lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { CheckRow, TextArea } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { experienceOptions, goalOptions, timeOffOptions } from '../settings/answers/answer-words.ts';
import styles from '../settings/answers/answers.module.css';
import { BirthDateAnswer, HeightAnswer, MassAnswer, SexAnswer } from '../settings/answers/BodyAnswers.tsx';
import { ChoiceList } from '../settings/answers/ChoiceList.tsx';
import { DaysAnswer, MinutesAnswer } from '../settings/answers/ScheduleAnswers.tsx';
import {
  ActivityQuestion,
  ConditionsQuestion,
  ExpectingQuestion,
  GuardianQuestion,
  PressureQuestion,
  SymptomsQuestion,
} from '../settings/health/SafetyQuestions.tsx';
import type { SafetyDraft } from '../settings/health/safety-draft.ts';
import { isTooYoung, type Step } from './onboarding-steps.ts';
import { errorAt, type StepProps } from './step-props.ts';
import { questions } from './step-words.ts';

const InjuryList = lazy(async () => ({ default: (await import('../settings/health/InjuryList.tsx')).InjuryList }));

/** The question of a step, but for places and the review, which have more to them. */
export function StepQuestion(props: StepProps & { step: Step }) {
  const safety = (change: Partial<SafetyDraft>) => props.change('safety', change);
  const error = (field: string) => errorAt(props.problem, field);
  return (
    <Switch>
      <Match when={props.step === 'goal'}>
        <GoalStep {...props} />
      </Match>
      <Match when={props.step === 'experience'}>
        <ExperienceStep {...props} />
      </Match>
      <Match when={props.step === 'time-off'}>
        <div data-field="monthsOff">
          <ChoiceList
            legend={questions['time-off']}
            legendHidden
            options={timeOffOptions}
            value={props.draft.monthsOff}
            onChange={(monthsOff) => props.change({ monthsOff })}
            error={error('monthsOff')}
          />
        </div>
      </Match>
      <Match when={props.step === 'days'}>
        <DaysAnswer
          weekdays={props.draft.weekdays}
          daysPerWeek={props.draft.daysPerWeek}
          onChange={(change) => props.change(change)}
          error={error('weekdays')}
        />
      </Match>
      <Match when={props.step === 'minutes'}>
        <MinutesAnswer minutes={props.draft.minutes} onChange={(minutes) => props.change({ minutes })} />
      </Match>
      <Match when={props.step === 'units'}>
        <ChoiceList
          legend={questions.units}
          legendHidden
          options={[
            { value: 'kg', title: 'Kilograms', meaning: 'Bars of 20 kg, plates from 1.25 kg' },
            { value: 'lb', title: 'Pounds', meaning: 'Bars of 45 lb, plates from 2.5 lb' },
          ]}
          value={props.draft.unit}
          onChange={(unit) => {
            props.change({ unit });
            if (props.draft.locations.length > 0) void loadsInUnit(props.change, unit);
          }}
        />
      </Match>
      <Match when={props.step === 'injuries'}>
        <InjuriesStep {...props} />
      </Match>
      <Match when={props.step === 'body'}>
        <BodyStep {...props} />
      </Match>
      <Match when={props.step === 'symptoms'}>
        <SymptomsQuestion safety={props.draft.safety} onChange={safety} error={error('symptoms')} legendHidden />
      </Match>
      <Match when={props.step === 'conditions'}>
        <ConditionsQuestion safety={props.draft.safety} onChange={safety} error={error('conditions')} />
      </Match>
      <Match when={props.step === 'activity'}>
        <ActivityQuestion safety={props.draft.safety} onChange={safety} error={error('active')} legendHidden />
      </Match>
      <Match when={props.step === 'pregnancy'}>
        <ExpectingQuestion
          safety={props.draft.safety}
          onChange={safety}
          error={error('expecting')}
          weeksError={error('weeks')}
          legendHidden
        />
      </Match>
      <Match when={props.step === 'blood-pressure'}>
        <PressureQuestion safety={props.draft.safety} onChange={safety} error={error('systolic')} legendHidden />
      </Match>
      <Match when={props.step === 'guardian'}>
        <GuardianQuestion safety={props.draft.safety} onChange={safety} error={error('guardianAgreed')} />
      </Match>
    </Switch>
  );
}

/** Places whose loads nobody looked at follow the unit. The usual loads come with the places' own chunk. */
async function loadsInUnit(change: StepProps['change'], unit: Unit) {
  const { inUnit } = await import('../settings/locations/place-presets.ts');
  change('locations', (places) => places.map((place) => inUnit(place, unit)));
}

function GoalStep(props: StepProps) {
  return (
    <div class={styles.stack}>
      <div data-field="goal">
        <ChoiceList
          legend={questions.goal}
          legendHidden
          options={goalOptions}
          value={props.draft.goal}
          onChange={(goal) => props.change({ goal })}
          error={errorAt(props.problem, 'goal')}
        />
      </div>
      <div data-field="goalWords">
        <TextArea
          label="In your own words, if you like"
          maxlength={500}
          rows={2}
          value={props.draft.goalWords}
          onInput={(goalWords) => props.change({ goalWords })}
          error={errorAt(props.problem, 'goalWords')}
          note="Stands in your program’s goals as you wrote it."
        />
      </div>
    </div>
  );
}

function ExperienceStep(props: StepProps) {
  return (
    <div class={styles.stack}>
      <div data-field="trainedMonths">
        <ChoiceList
          legend={questions.experience}
          legendHidden
          options={experienceOptions}
          value={props.draft.trainedMonths}
          onChange={(trainedMonths) => props.change(withExperience(props.draft.trainedMonths, trainedMonths))}
          error={errorAt(props.problem, 'trainedMonths')}
        />
      </div>
      <Show when={props.draft.trainedMonths !== null && props.draft.trainedMonths > 0}>
        <div data-field="techniqueUnsure">
          <ChoiceList
            legend="Do you know the main lifts?"
            hint="Squat, deadlift, bench press, overhead press, row."
            options={[
              { value: false, title: 'Yes, I can do them well' },
              { value: true, title: 'Not all, or not sure' },
            ]}
            value={props.draft.techniqueUnsure}
            onChange={(techniqueUnsure) => props.change({ techniqueUnsure })}
            error={errorAt(props.problem, 'techniqueUnsure')}
          />
        </div>
      </Show>
    </div>
  );
}

/** Who has never lifted is not asked about the lifts or a break; who says otherwise later is. */
function withExperience(before: number | null, trainedMonths: number) {
  if (trainedMonths === 0) return { trainedMonths, techniqueUnsure: true, monthsOff: 0 };
  return before === 0 ? { trainedMonths, techniqueUnsure: null, monthsOff: null } : { trainedMonths };
}

function InjuriesStep(props: StepProps) {
  return (
    <div class={styles.stack}>
      <Show when={props.draft.injuries.length === 0}>
        <CheckRow label="Nothing hurts" checked={props.draft.noInjuries} onChange={(noInjuries) => props.change({ noInjuries })} />
      </Show>
      <Suspense fallback={<Skeleton lines={8} size="row" />}>
        <InjuryList
          injuries={props.draft.injuries}
          today={props.today}
          onChange={(injuries) => props.change({ injuries, noInjuries: false })}
          legend={props.draft.injuries.length === 0 ? 'Or choose where' : undefined}
          error={errorAt(props.problem, 'injuries')}
        />
      </Suspense>
    </div>
  );
}

function BodyStep(props: StepProps) {
  return (
    <div class={styles.stack}>
      <BirthDateAnswer
        birth={props.draft.birth}
        onChange={(birth) => props.change({ birth })}
        error={errorAt(props.problem, 'birthDate')}
      />
      <Show when={isTooYoung(props.draft, props.today)}>
        <p class={styles.lead}>
          Setwise is for people of 13 and over, so this is as far as we go for now. A school coach or a sports club near you can help you
          find training that fits you today. Nothing you typed was sent.
        </p>
        <Button kind="quiet" href="/settings/account">
          Sign out
        </Button>
      </Show>
      <SexAnswer sex={props.draft.sex} onChange={(sex) => props.change({ sex })} error={errorAt(props.problem, 'sex')} />
      <HeightAnswer
        height={props.draft.height}
        unit={props.draft.unit}
        onChange={(height) => props.change({ height })}
        error={errorAt(props.problem, 'heightCm')}
      />
      <MassAnswer
        mass={props.draft.bodyMass}
        unit={props.draft.unit}
        onChange={(bodyMass) => props.change({ bodyMass })}
        error={errorAt(props.problem, 'bodyMass')}
      />
    </div>
  );
}
