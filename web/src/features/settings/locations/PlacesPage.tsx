import { useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { Page } from '../../../ui/Page.tsx';
import { Row, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AthletePage } from '../SettingsContext.tsx';
import { toLocationDraft } from './location-draft.ts';
import { PresetList } from './PresetList.tsx';
import { placeInWords } from './picked-equipment.ts';

const mostPlaces = 20;

/** Where one trains. A new place starts from the kind of place it is. */
export function PlacesPage() {
  const navigate = useNavigate();
  return (
    <AthletePage title="Places">
      {(_, me) => (
        <Page title="Places" back="/settings">
          <Rows>
            <For each={me.locations}>
              {(place) => (
                <Row
                  title={place.name}
                  detail={`${placeInWords(toLocationDraft(place))}${place.isDefault && me.locations.length > 1 ? '; the usual one' : ''}`}
                  figure={place.inventory.unit}
                  href={`/settings/places/${encodeURIComponent(place.id)}`}
                />
              )}
            </For>
          </Rows>
          <Show when={me.locations.length < mostPlaces}>
            <Section title="Add a place">
              <PresetList onChoose={(kind) => navigate(`/settings/places/new-${kind}`)} />
            </Section>
          </Show>
        </Page>
      )}
    </AthletePage>
  );
}
