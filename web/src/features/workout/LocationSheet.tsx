import Check from 'lucide-solid/icons/check';
import { For, Show } from 'solid-js';
import { Icon } from '../../ui/Icon.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { describeLocation } from './describe-location.ts';
import type { LocationView } from './preparation-types.ts';

/** The saved places; choosing one brings its equipment along. */
export function LocationSheet(props: {
  open: boolean;
  locations: readonly LocationView[];
  chosenId: string | null;
  onChoose: (id: string) => void;
  onClose: () => void;
}) {
  return (
    <Sheet open={props.open} title="Where you train today" onClose={() => props.onClose()}>
      <Rows label="Saved places">
        <For each={props.locations}>
          {(location) => (
            <Row
              title={
                <>
                  {location.name}
                  <Show when={location.id === props.chosenId}>
                    <span class="sr-only">, chosen</span>
                  </Show>
                </>
              }
              detail={describeLocation(location)}
              figure={
                <Show when={location.id === props.chosenId}>
                  <Icon of={Check} />
                </Show>
              }
              onClick={() => props.onChoose(location.id)}
            />
          )}
        </For>
        <Row title="Add or change a place" href="/settings/places" />
      </Rows>
    </Sheet>
  );
}
