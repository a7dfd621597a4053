import { locationPresetKinds } from '@setwise/server/domain/athletes/location-presets.ts';
import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import { RemoveLocationDocument } from '../../../graphql/generated/RemoveLocationDocument.ts';
import { SaveLocationDocument } from '../../../graphql/generated/SaveLocationDocument.ts';
import { announce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CheckRow } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import styles from '../answers/answers.module.css';
import { createSave } from '../create-save.ts';
import { type Athlete, AthletePage, type Me, useSettings } from '../SettingsContext.tsx';
import { SettingsForm } from '../SettingsForm.tsx';
import { LocationForm } from './LocationForm.tsx';
import { type LocationDraft, toLocationDraft, toLocationInput } from './location-draft.ts';
import { countThings } from './picked-equipment.ts';
import { startPlace } from './place-presets.ts';

/** One place: /settings/places/<id>, or new-<kind> for one that is not there yet. */
export function PlacePage(props: { id: string }) {
  return <AthletePage title="Place">{(athlete, me) => <PlaceOrNone id={props.id} athlete={athlete} me={me} />}</AthletePage>;
}

/** Looks the place up once: what is being edited stays, whatever arrives meanwhile. */
function PlaceOrNone(props: { id: string; athlete: Athlete; me: Me }) {
  const { locations } = props.me;
  const stored = locations.find((place) => place.id === props.id);
  const kind = locationPresetKinds.find((name) => props.id === `new-${name}`);
  const fresh = kind ? { ...startPlace(kind, props.athlete.unit), isDefault: locations.length === 0 } : null;
  return (
    <Show
      when={stored ? toLocationDraft(stored) : fresh}
      fallback={
        <Page title="No such place" back="/settings/places">
          <p>It was taken off the list.</p>
        </Page>
      }
    >
      {(place) => <PlaceForm start={place()} count={locations.length} />}
    </Show>
  );
}

function PlaceForm(props: { start: LocationDraft; count: number }) {
  const { start } = props; // what stood here when the page was opened is what is changed
  const [place, change] = createStore<LocationDraft>(JSON.parse(JSON.stringify(start)) as LocationDraft);
  const [readable, setReadable] = createSignal(true);
  const saving = createSave(SaveLocationDocument, 'saveLocation', ['Location']);
  const removing = createSave(RemoveLocationDocument, 'removeLocation', ['Me']);
  const settings = useSettings();
  const navigate = useNavigate();
  const check = () => {
    if (place.name.trim() === '') return { field: 'name', message: 'Give the place a name.' };
    return readable() ? null : { field: 'inventory', message: 'One of the loads can’t be read.' };
  };
  const save = async () => {
    if ((await saving.run({ location: toLocationInput(unwrap(place)) })) === undefined) return false;
    settings.refetch(); // another place may have stopped being the usual one
    return true;
  };
  const remove = async () => {
    if (!start.id || (await removing.run({ locationId: start.id })) === undefined) return;
    announce('Place removed.');
    navigate('/settings/places');
  };
  return (
    <SettingsForm
      title={start.id ? start.name : 'A new place'}
      back="/settings/places"
      saving={saving}
      detail={`${place.name.trim() || 'No name yet'}, ${countThings(place)} things`}
      check={check}
      save={save}
    >
      {(errorAt) => (
        <>
          <LocationForm
            place={place}
            onChange={change}
            onReadable={setReadable}
            nameError={errorAt('name') ?? saving.issueFor('name')}
            loadsError={errorAt('inventory') ?? saving.issueFor('inventory')}
          />
          <Show when={!start.isDefault && props.count > 0}>
            <CheckRow
              label="I train here most of the time"
              detail="Workouts start from this place unless you choose another."
              checked={place.isDefault}
              onChange={(isDefault) => change({ isDefault })}
            />
          </Show>
          <Show when={removing.failure() ?? removing.problem()}>
            {(failed) => <Notice kind="failed">{failed().message} The place is still on the list.</Notice>}
          </Show>
          <Show when={start.id && props.count > 1}>
            <div class={styles.actions}>
              <Button kind="text" busy={removing.busy()} onClick={() => void remove()}>
                Remove this place
              </Button>
            </div>
          </Show>
        </>
      )}
    </SettingsForm>
  );
}
