import { Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { Section } from '../../../ui/Section.tsx';
import styles from '../answers/answers.module.css';
import { yearsOn } from '../answers/body-measures.ts';
import { createProfileSave } from '../create-profile-save.ts';
import { type Athlete, AthletePage } from '../SettingsContext.tsx';
import { SettingsForm } from '../SettingsForm.tsx';
import {
  ActivityQuestion,
  ClearanceAnswer,
  ConditionsQuestion,
  ExpectingQuestion,
  GuardianQuestion,
  PressureQuestion,
  SymptomsQuestion,
} from './SafetyQuestions.tsx';
import { ScreeningWords, screeningHeadline } from './ScreeningWords.tsx';
import {
  adultFromYears,
  asksPregnancy,
  bloodPressureOf,
  type SafetyDraft,
  toSafetyDraft,
  toSafetyIntake,
  weeksOf,
} from './safety-draft.ts';

/** The safety answers, what follows from them, and where a clearance is recorded. */
export function SafetyPage() {
  return <AthletePage title="Safety">{(athlete, me) => <SafetyForm athlete={athlete} today={me.today} />}</AthletePage>;
}

function SafetyForm(props: { athlete: Athlete; today: string }) {
  const { athlete } = props; // the answers that stood here when the page was opened are what is changed
  const [safety, change] = createStore<SafetyDraft>(
    toSafetyDraft({
      ...athlete.safety,
      pregnantWeek: athlete.safety.pregnantWeek ?? null,
      postpartumWeeks: athlete.safety.postpartumWeeks ?? null,
      systolic: athlete.safety.systolic ?? null,
      diastolic: athlete.safety.diastolic ?? null,
      clearedOn: athlete.safety.clearedOn ?? null,
    }),
  );
  const saving = createProfileSave();
  const isMinor = () => yearsOn(athlete.birthDate, props.today) < adultFromYears;
  const check = () => {
    if (Number.isNaN(weeksOf(safety))) return { field: 'weeks', message: 'Give the weeks as a number.' };
    if (Number.isNaN(bloodPressureOf(safety)?.systolic ?? 0))
      return { field: 'systolic', message: 'Give both numbers in mmHg, or leave both empty.' };
    if (safety.clearedOn !== null && safety.clearedOn > props.today) return { field: 'clearedOn', message: 'Give a date up to today.' };
    return null;
  };
  return (
    <SettingsForm
      title="Safety"
      saving={saving}
      label="Save these answers"
      check={check}
      save={() => {
        const intake = toSafetyIntake(safety);
        return saving.run({ safety: { ...intake, conditions: [...intake.conditions] } });
      }}
    >
      {(errorAt) => (
        <>
          <Section title={screeningHeadline(props.athlete.screening.decision)}>
            <ScreeningWords decision={props.athlete.screening.decision} reasons={props.athlete.screening.reasons} />
          </Section>
          <ClearanceAnswer
            clearedOn={safety.clearedOn}
            today={props.today}
            onChange={(clearedOn) => change({ clearedOn })}
            error={errorAt('clearedOn') ?? saving.issueFor('clearedOn')}
          />
          <Section title="Your answers">
            <div class={styles.stack}>
              <SymptomsQuestion safety={safety} onChange={change} error={saving.issueFor('symptoms')} />
              <ConditionsQuestion safety={safety} onChange={change} error={saving.issueFor('conditions')} />
              <ActivityQuestion safety={safety} onChange={change} error={saving.issueFor('active')} />
              <Show when={asksPregnancy(athlete.sex)}>
                <ExpectingQuestion
                  safety={safety}
                  onChange={change}
                  weeksError={errorAt('weeks') ?? saving.issueFor('pregnantWeek') ?? saving.issueFor('postpartumWeeks')}
                />
              </Show>
              <PressureQuestion
                safety={safety}
                onChange={change}
                error={errorAt('systolic') ?? saving.issueFor('systolic') ?? saving.issueFor('diastolic')}
              />
              <Show when={isMinor()}>
                <GuardianQuestion safety={safety} onChange={change} error={saving.issueFor('guardianAgreed')} />
              </Show>
            </div>
          </Section>
        </>
      )}
    </SettingsForm>
  );
}
