import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './answers/answers.module.css';
import { ChoiceList } from './answers/ChoiceList.tsx';
import { createProfileSave } from './create-profile-save.ts';
import { type Athlete, AthletePage } from './SettingsContext.tsx';
import { SettingsForm } from './SettingsForm.tsx';

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether the zone is one that exists. */
function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/** The unit of new loads, and the zone whose days are yours. */
export function UnitsPage() {
  return <AthletePage title="Units and time zone">{(athlete) => <UnitsForm athlete={athlete} />}</AthletePage>;
}

function UnitsForm(props: { athlete: Athlete }) {
  const { athlete } = props; // what stood here when the page was opened is what is changed
  const [unit, setUnit] = createSignal(athlete.unit);
  const [zone, setZone] = createSignal(athlete.zone);
  const saving = createProfileSave();
  return (
    <SettingsForm
      title="Units and time zone"
      saving={saving}
      detail={`${unit() === 'kg' ? 'Kilograms' : 'Pounds'}, ${zone().replaceAll('_', ' ')}`}
      check={() => (isZone(zone()) ? null : { field: 'zone', message: 'Write a zone such as Europe/Berlin or America/New York.' })}
      save={() => saving.run({ unit: unit(), zone: zone() })}
    >
      {(errorAt) => (
        <>
          <ChoiceList
            legend="Units"
            options={[
              { value: 'kg', title: 'Kilograms' },
              { value: 'lb', title: 'Pounds' },
            ]}
            value={unit()}
            onChange={setUnit}
            error={saving.issueFor('unit')}
          />
          <p class={styles.small}>A place keeps the unit of its plates, and a load you lifted keeps the unit you lifted it in.</p>
          <div class={styles.tight} data-field="zone">
            <Field
              label="Time zone"
              autocomplete="off"
              value={zone().replaceAll('_', ' ')}
              onInput={(typed) => setZone(typed.trim().replaceAll(' ', '_'))}
              error={errorAt('zone') ?? saving.issueFor('zone')}
              note="Its midnight is where your day turns."
            />
            <Show when={zone() !== zoneHere()}>
              <Button kind="text" onClick={() => setZone(zoneHere())}>
                Use the zone of this device, {zoneHere().replaceAll('_', ' ')}
              </Button>
            </Show>
          </div>
        </>
      )}
    </SettingsForm>
  );
}
