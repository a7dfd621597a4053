import { For, Show } from 'solid-js';
import { CheckRow, Field } from '../../../ui/Field.tsx';
import styles from '../answers/answers.module.css';
import { ChoiceList } from '../answers/ChoiceList.tsx';
import { conditionGroups, type SafetyDraft, symptomWords } from './safety-draft.ts';

type Question = {
  safety: SafetyDraft;
  onChange: (change: Partial<SafetyDraft>) => void;
  error?: string | undefined;
  /** The page's title asks the question already. */
  legendHidden?: boolean | undefined;
};

export function SymptomsQuestion(props: Question) {
  return (
    <div data-field="symptoms">
      <ChoiceList
        legend="Has any of these happened to you lately?"
        legendHidden={props.legendHidden}
        about={
          <ul class={`${styles.bullets} ${styles.above}`}>
            <For each={symptomWords}>{(symptom) => <li>{symptom}</li>}</For>
          </ul>
        }
        options={[
          { value: false, title: 'No, none of these' },
          { value: true, title: 'Yes, at least one' },
        ]}
        value={props.safety.symptoms}
        onChange={(symptoms) => props.onChange({ symptoms })}
        error={props.error}
      />
    </div>
  );
}

export function ConditionsQuestion(props: Question) {
  const has = (id: SafetyDraft['conditions'][number]) => props.safety.conditions.includes(id);
  const toggle = (id: SafetyDraft['conditions'][number], on: boolean) =>
    props.onChange({
      conditions: on ? [...props.safety.conditions, id] : props.safety.conditions.filter((other) => other !== id),
      noConditions: false,
    });
  return (
    <div class={styles.stack} data-field="conditions">
      <div>
        <CheckRow
          label="None of these"
          checked={props.safety.noConditions}
          onChange={(noConditions) => props.onChange({ noConditions, ...(noConditions ? { conditions: [] } : {}) })}
        />
        <Show when={props.error}>
          <p class={styles.error}>{props.error}</p>
        </Show>
      </div>
      <For each={conditionGroups}>
        {(group) => (
          <fieldset>
            <legend class={styles.legend}>{group.title}</legend>
            <For each={group.items}>
              {(item) => <CheckRow label={item.words} checked={has(item.id)} onChange={(on) => toggle(item.id, on)} />}
            </For>
          </fieldset>
        )}
      </For>
    </div>
  );
}

export function ActivityQuestion(props: Question) {
  return (
    <div class={styles.stack} data-field="active">
      <ChoiceList
        legend="Active 30 minutes, three times a week, for the last three months?"
        legendHidden={props.legendHidden}
        options={[
          { value: true, title: 'Yes', meaning: 'Brisk walking counts, and so does cycling to work' },
          { value: false, title: 'No, or less' },
        ]}
        value={props.safety.active}
        onChange={(active) => props.onChange({ active })}
        error={props.error}
      />
    </div>
  );
}

export function ExpectingQuestion(props: Question & { weeksError?: string | undefined }) {
  return (
    <div class={styles.stack} data-field="expecting">
      <ChoiceList
        legend="Pregnant, or a birth in the last months?"
        legendHidden={props.legendHidden}
        options={[
          { value: 'neither', title: 'Neither' },
          { value: 'pregnant', title: 'I am pregnant' },
          { value: 'postpartum', title: 'I gave birth recently' },
        ]}
        value={props.safety.expecting}
        onChange={(expecting) => props.onChange({ expecting })}
        error={props.error}
      />
      <Show when={props.safety.expecting === 'pregnant' || props.safety.expecting === 'postpartum'}>
        <div data-field="weeks">
          <Field
            label={props.safety.expecting === 'pregnant' ? 'Which week' : 'Weeks since the birth'}
            inputmode="numeric"
            maxlength={3}
            unit={props.safety.expecting === 'pregnant' ? 'week' : 'weeks'}
            value={props.safety.weeks}
            onInput={(weeks) => props.onChange({ weeks })}
            error={props.weeksError}
          />
        </div>
      </Show>
    </div>
  );
}

export function PressureQuestion(props: Question) {
  return (
    <fieldset class={styles.tight} data-field="systolic">
      <legend class={props.legendHidden ? 'sr-only' : styles.legend}>Blood pressure at rest, if you know it</legend>
      <div class={styles.pair}>
        <Field
          label="Upper"
          inputmode="numeric"
          maxlength={3}
          unit="mmHg"
          placeholder="120"
          value={props.safety.systolic}
          onInput={(systolic) => props.onChange({ systolic })}
        />
        <Field
          label="Lower"
          inputmode="numeric"
          maxlength={3}
          unit="mmHg"
          placeholder="80"
          value={props.safety.diastolic}
          onInput={(diastolic) => props.onChange({ diastolic })}
        />
      </div>
      <Show when={props.error}>
        <p class={styles.error}>{props.error}</p>
      </Show>
    </fieldset>
  );
}

export function GuardianQuestion(props: Question) {
  return (
    <div class={styles.tight} data-field="guardianAgreed">
      <CheckRow
        label="A parent or guardian has read this with me and agrees"
        detail="Show them your answers first."
        checked={props.safety.guardianAgreed}
        onChange={(guardianAgreed) => props.onChange({ guardianAgreed })}
      />
      <Show when={props.error}>
        <p class={styles.error}>{props.error}</p>
      </Show>
    </div>
  );
}

/** The date of a clinician's yes. Empty takes it back. */
export function ClearanceAnswer(props: {
  clearedOn: string | null;
  today: string;
  onChange: (clearedOn: string | null) => void;
  error?: string | undefined;
}) {
  return (
    <div data-field="clearedOn">
      <Field
        type="date"
        label="A clinician cleared me on"
        max={props.today}
        value={props.clearedOn ?? ''}
        onInput={(value) => props.onChange(value === '' ? null : value)}
        error={props.error}
        note="A doctor, a midwife or a physiotherapist who knows what you plan to do."
      />
    </div>
  );
}
