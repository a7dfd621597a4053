import { createEffect, createSignal, Index, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { CheckRow } from '../../ui/Field.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import styles from '../settings/answers/answers.module.css';
import { LocationForm } from '../settings/locations/LocationForm.tsx';
import type { LocationDraft } from '../settings/locations/location-draft.ts';
import { PresetList } from '../settings/locations/PresetList.tsx';
import { countThings, placeInWords } from '../settings/locations/picked-equipment.ts';
import { startPlace } from '../settings/locations/place-presets.ts';
import type { StepProps } from './step-props.ts';

export const mostPlaces = 20;

/** The places of one person. Which one is open lives above, because the dock and ‹ act on it. */
export function PlacesStep(
  props: StepProps & {
    open: number | null;
    onOpen: (index: number | null) => void;
    onReadable: (readable: boolean) => void;
    /** What the dock says of the open place. */
    onDetail: (detail: string) => void;
  },
) {
  const [adding, setAdding] = createSignal(false);
  const places = () => props.draft.locations;
  createEffect(() => {
    const place = places()[props.open ?? -1];
    if (place) props.onDetail(`${place.name.trim() || 'No name yet'}, ${countThings(place)} things`);
  });
  const add = (kind: Parameters<typeof startPlace>[0]) => {
    const place = startPlace(kind, props.draft.unit);
    props.change('locations', [...places(), { ...place, isDefault: places().length === 0 }]);
    setAdding(false);
    props.onOpen(places().length - 1);
  };
  const edit = (index: number, change: Partial<LocationDraft>) => props.change('locations', index, change);
  const remove = (index: number) => {
    const left = places().filter((_, at) => at !== index);
    props.onOpen(null);
    props.change(
      'locations',
      left.map((place, at) => ({ ...place, isDefault: left.some((other) => other.isDefault) ? place.isDefault : at === 0 })),
    );
  };
  const makeUsual = (index: number) => props.change('locations', (all) => all.map((place, at) => ({ ...place, isDefault: at === index })));
  return (
    <div class={styles.stack} data-field="locations">
      <Show
        when={props.open !== null && places()[props.open]}
        fallback={
          <>
            <Show when={places().length > 0}>
              <Rows label="Your places">
                <Index each={places()}>
                  {(place, index) => (
                    <Row
                      title={place().name}
                      detail={place().isDefault && places().length > 1 ? `${placeInWords(place())}; the usual one` : placeInWords(place())}
                      figure="Change"
                      onClick={() => props.onOpen(index)}
                    />
                  )}
                </Index>
              </Rows>
            </Show>
            <Show when={props.problem}>{(problem) => <p class={styles.error}>{problem().message}</p>}</Show>
            <Show
              when={places().length === 0 || adding()}
              fallback={
                <Show when={places().length < mostPlaces}>
                  <div class={styles.actions}>
                    <Button kind="text" onClick={() => setAdding(true)}>
                      Add another place
                    </Button>
                  </div>
                </Show>
              }
            >
              <PresetList onChoose={add} />
            </Show>
          </>
        }
      >
        {(place) => (
          <>
            <LocationForm
              place={place()}
              onChange={(change) => props.open !== null && edit(props.open, change)}
              onReadable={(readable) => props.onReadable(readable)}
              nameError={place().name.trim() === '' ? 'Give the place a name.' : undefined}
            />
            <Show when={places().length > 1 && !place().isDefault}>
              <CheckRow
                label="I train here most of the time"
                checked={false}
                onChange={() => props.open !== null && makeUsual(props.open)}
              />
            </Show>
            <div class={styles.actions}>
              <Button kind="text" onClick={() => props.open !== null && remove(props.open)}>
                Take this place off the list
              </Button>
            </div>
          </>
        )}
      </Show>
    </div>
  );
}
