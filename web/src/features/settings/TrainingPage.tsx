import { createStore } from 'solid-js/store';
import { TextArea } from '../../ui/Field.tsx';
import { Section } from '../../ui/Section.tsx';
import { days, experienceOptions, goalOptions, goalTitle, nearest, timeOffOptions } from './answers/answer-words.ts';
import styles from './answers/answers.module.css';
import { ChoiceList } from './answers/ChoiceList.tsx';
import { daysPerWeekOf } from './answers/days-per-week.ts';
import { DaysAnswer, MinutesAnswer } from './answers/ScheduleAnswers.tsx';
import { createProfileSave } from './create-profile-save.ts';
import { type Athlete, AthletePage } from './SettingsContext.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** Goal, experience, days and minutes: what the plan is made of. */
export function TrainingPage() {
  return <AthletePage title="Goal and week">{(athlete) => <TrainingForm athlete={athlete} />}</AthletePage>;
}

function TrainingForm(props: { athlete: Athlete }) {
  const { athlete } = props; // what stood here when the page was opened is what is changed
  const [draft, change] = createStore({
    goal: athlete.goal,
    goalWords: athlete.goalWords,
    weekdays: [...athlete.preferences.weekdays],
    daysPerWeek: athlete.preferences.daysPerWeek as number | null,
    minutes: athlete.preferences.minutes,
    trainedMonths: nearest(experienceOptions, athlete.trainedMonths).value,
    techniqueUnsure: athlete.techniqueUnsure,
    monthsOff: nearest(timeOffOptions, athlete.monthsOff).value,
    notes: athlete.preferences.notes,
  });
  const saving = createProfileSave();
  const unchangedOr = (option: readonly { value: number }[], stored: number, chosen: number) =>
    nearest(option as readonly { value: number }[], stored).value === chosen ? stored : chosen;
  return (
    <SettingsForm
      title="Goal and week"
      saving={saving}
      detail={`${goalTitle(draft.goal)}, ${days(daysPerWeekOf(draft))} a week`}
      check={() => (daysPerWeekOf(draft) < 1 ? { field: 'weekdays', message: 'Choose at least one day.' } : null)}
      save={() =>
        saving.run({
          goal: draft.goal,
          goalWords: draft.goalWords.trim(),
          trainedMonths: unchangedOr(experienceOptions, athlete.trainedMonths, draft.trainedMonths),
          monthsOff: unchangedOr(timeOffOptions, athlete.monthsOff, draft.monthsOff),
          techniqueUnsure: draft.techniqueUnsure,
          preferences: {
            excludedExerciseIds: [...athlete.preferences.excludedExerciseIds],
            favoriteExerciseIds: [...athlete.preferences.favoriteExerciseIds],
            weekdays: [...draft.weekdays],
            daysPerWeek: daysPerWeekOf(draft),
            minutes: draft.minutes,
            notes: draft.notes.trim(),
          },
        })
      }
    >
      {(errorAt) => (
        <>
          <p class={styles.lead}>The week you are in stays as it is. The next rewrite of your program takes these up.</p>
          <div data-field="goal">
            <ChoiceList
              legend="Goal"
              options={goalOptions}
              value={draft.goal}
              onChange={(goal) => change({ goal })}
              error={saving.issueFor('goal')}
            />
          </div>
          <TextArea
            label="In your own words"
            rows={2}
            maxlength={500}
            value={draft.goalWords}
            onInput={(goalWords) => change({ goalWords })}
            error={saving.issueFor('goalWords')}
          />
          <DaysAnswer
            weekdays={draft.weekdays}
            daysPerWeek={draft.daysPerWeek}
            onChange={(schedule) => change(schedule)}
            error={errorAt('weekdays') ?? saving.issueFor('weekdays') ?? saving.issueFor('daysPerWeek')}
          />
          <Section title="Minutes">
            <MinutesAnswer minutes={draft.minutes} onChange={(minutes) => change({ minutes })} />
          </Section>
          <ChoiceList
            legend="Experience"
            hint="Months with two or more sessions a week."
            options={experienceOptions}
            value={draft.trainedMonths}
            onChange={(trainedMonths) => change({ trainedMonths })}
            error={saving.issueFor('trainedMonths')}
          />
          <ChoiceList
            legend="The main lifts"
            options={[
              { value: false, title: 'I can do them well' },
              { value: true, title: 'Not all, or not sure' },
            ]}
            value={draft.techniqueUnsure}
            onChange={(techniqueUnsure) => change({ techniqueUnsure })}
          />
          <ChoiceList
            legend="Time off"
            options={timeOffOptions}
            value={draft.monthsOff}
            onChange={(monthsOff) => change({ monthsOff })}
            error={saving.issueFor('monthsOff')}
          />
          <TextArea
            label="Anything else the plan should mind"
            rows={2}
            maxlength={500}
            value={draft.notes}
            onInput={(notes) => change({ notes })}
            error={saving.issueFor('notes')}
          />
        </>
      )}
    </SettingsForm>
  );
}
