import type { Sex } from '@setwise/server/domain/athletes/athlete.ts';
import { monthNames } from '@setwise/server/domain/calendar/day-names.ts';
import type { Unit } from '@setwise/server/domain/loads/load.ts';
import { Show } from 'solid-js';
import { Field, Select } from '../../../ui/Field.tsx';
import { RadioCells } from '../../../ui/RadioCells.tsx';
import { sexOptions } from './answer-words.ts';
import styles from './answers.module.css';
import type { DateParts, HeightParts } from './body-measures.ts';

/** Three parts to type: quicker for a birth date than leafing through a calendar. */
export function BirthDateAnswer(props: { birth: DateParts; onChange: (birth: DateParts) => void; error?: string | undefined }) {
  const change = (part: Partial<DateParts>) => props.onChange({ ...props.birth, ...part });
  return (
    <fieldset data-field="birthDate">
      <legend class={styles.legend}>Date of birth</legend>
      <div class={styles.date}>
        <Field
          label="Day"
          inputmode="numeric"
          maxlength={2}
          autocomplete="bday-day"
          value={props.birth.day}
          onInput={(day) => change({ day })}
        />
        <Select
          label="Month"
          value={props.birth.month}
          onChange={(month) => change({ month })}
          options={[{ value: '', label: 'Month' }, ...monthNames.map((label, index) => ({ value: String(index + 1), label }))]}
        />
        <Field
          label="Year"
          inputmode="numeric"
          maxlength={4}
          autocomplete="bday-year"
          value={props.birth.year}
          onInput={(year) => change({ year })}
        />
      </div>
      <Show when={props.error} fallback={<p class={styles.small}>Sets what is sensible at your age, and the highest heart rate.</p>}>
        <p class={styles.error}>{props.error}</p>
      </Show>
    </fieldset>
  );
}

export function SexAnswer(props: { sex: Sex | null; onChange: (sex: Sex) => void; error?: string | undefined }) {
  return (
    <div data-field="sex">
      <RadioCells
        legend="Sex"
        options={sexOptions.map((option) => ({ value: option.value, label: option.title }))}
        value={props.sex}
        columns={3}
        onChange={props.onChange}
      />
      <Show
        when={props.error}
        fallback={<p class={styles.small}>Only for the first guess at your loads. What you lift decides from then on.</p>}
      >
        <p class={styles.error}>{props.error}</p>
      </Show>
    </div>
  );
}

export function HeightAnswer(props: {
  height: HeightParts;
  unit: Unit;
  onChange: (height: HeightParts) => void;
  error?: string | undefined;
}) {
  const change = (part: Partial<HeightParts>) => props.onChange({ ...props.height, ...part });
  return (
    <div data-field="heightCm">
      <Show
        when={props.unit === 'lb'}
        fallback={
          <Field
            label="Height, if you like"
            inputmode="decimal"
            unit="cm"
            maxlength={6}
            value={props.height.cm}
            onInput={(cm) => change({ cm })}
            error={props.error}
          />
        }
      >
        <fieldset>
          <legend class={styles.legend}>Height, if you like</legend>
          <div class={styles.pair}>
            <Field
              label="Feet"
              inputmode="numeric"
              unit="ft"
              maxlength={1}
              value={props.height.feet}
              onInput={(feet) => change({ feet })}
            />
            <Field
              label="Inches"
              inputmode="decimal"
              unit="in"
              maxlength={4}
              value={props.height.inches}
              onInput={(inches) => change({ inches })}
            />
          </div>
          <Show when={props.error}>
            <p class={styles.error}>{props.error}</p>
          </Show>
        </fieldset>
      </Show>
    </div>
  );
}

export function MassAnswer(props: { mass: string; unit: Unit; onChange: (mass: string) => void; error?: string | undefined }) {
  return (
    <div data-field="bodyMass">
      <Field
        label="Body mass, if you like"
        inputmode="decimal"
        unit={props.unit}
        maxlength={6}
        value={props.mass}
        onInput={props.onChange}
        error={props.error}
        note="A push-up or a pull-up moves part of it, so the first loads fit better with it. Leave it empty and they start lower. You get no target for it."
      />
    </div>
  );
}
