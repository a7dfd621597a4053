import { Show } from 'solid-js';
import { Field } from '../../../ui/Field.tsx';
import styles from '../answers/answers.module.css';
import { EquipmentPicker } from './EquipmentPicker.tsx';
import { LoadsEditor } from './LoadsEditor.tsx';
import type { LocationDraft } from './location-draft.ts';
import { asksLoads, loadsInWords, withUsualLoads } from './usual-loads.ts';

/** One place: its name, what is there, and on demand which loads. */
export function LocationForm(props: {
  place: LocationDraft;
  onChange: (change: Partial<LocationDraft>) => void;
  onReadable: (readable: boolean) => void;
  nameError?: string | undefined;
  loadsError?: string | undefined;
}) {
  return (
    <div class={styles.stack}>
      <div data-field="name">
        <Field label="Name" maxlength={60} value={props.place.name} onInput={(name) => props.onChange({ name })} error={props.nameError} />
      </div>
      <EquipmentPicker
        things={props.place}
        onChange={({ equipment, fixtures, indoors, outdoor }) =>
          props.onChange({
            equipment,
            fixtures,
            indoors,
            outdoor,
            inventory: withUsualLoads({ ...props.place, equipment }),
          })
        }
      />
      <Show when={asksLoads(props.place)}>
        <details class={styles.details} open={Boolean(props.loadsError)} data-field="inventory">
          <summary>
            What loads are there?
            <span class={styles.small}>{loadsInWords(props.place)}</span>
          </summary>
          <Show when={props.loadsError}>
            <p class={styles.error}>{props.loadsError}</p>
          </Show>
          <LoadsEditor
            place={props.place}
            onChange={(inventory) => props.onChange({ inventory, ownLoads: true })}
            onReadable={(readable) => props.onReadable(readable)}
          />
        </details>
      </Show>
    </div>
  );
}
