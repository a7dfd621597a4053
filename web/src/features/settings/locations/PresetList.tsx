import type { LocationPresetKind } from '@setwise/server/domain/athletes/location-presets.ts';
import { For } from 'solid-js';
import { Row, Rows } from '../../../ui/Rows.tsx';
import { EquipmentGlyph } from './EquipmentGlyph.tsx';
import { placePresets } from './place-presets.ts';

/** Where a new place starts from. */
export function PresetList(props: { onChoose: (kind: LocationPresetKind) => void }) {
  return (
    <Rows label="Kinds of places">
      <For each={placePresets}>
        {(preset) => (
          <Row
            lead={<EquipmentGlyph of={preset.glyph} />}
            title={preset.title}
            detail={preset.meaning}
            onClick={() => props.onChoose(preset.kind)}
          />
        )}
      </For>
    </Rows>
  );
}
