import { type LocationPresetKind, locationPreset } from '@setwise/server/domain/athletes/location-presets.ts';
import type { Unit } from '@setwise/server/domain/loads/load.ts';
import { type LocationDraft, toInventoryDraft } from './location-draft.ts';

/** What a new place can start from, as people call it. */
export const placePresets: readonly { kind: LocationPresetKind; title: string; meaning: string; glyph: string }[] = [
  { kind: 'gym', title: 'A gym', meaning: 'Barbells, dumbbells, cables and machines', glyph: 'gym' },
  { kind: 'home_dumbbells', title: 'Home, with dumbbells', meaning: 'Some pairs and a bench', glyph: 'home' },
  { kind: 'hotel', title: 'A hotel or a small gym', meaning: 'Light dumbbells, a treadmill, a bike', glyph: 'hotel' },
  { kind: 'park', title: 'A park', meaning: 'Bars to hang from, and room to run', glyph: 'outdoor' },
  { kind: 'nothing', title: 'Nothing but me', meaning: 'Bodyweight; works anywhere', glyph: 'bodyweight' },
];

/** A new place, as this kind of place usually is. Every thing and every load of it can be changed. */
export function startPlace(kind: LocationPresetKind, unit: Unit): LocationDraft {
  const start = locationPreset(kind, unit);
  return {
    name: start.name,
    equipment: [...start.equipment],
    fixtures: [...start.fixtures],
    indoors: start.indoors,
    outdoor: start.outdoor,
    isDefault: false,
    inventory: toInventoryDraft(start.inventory),
    ownLoads: false,
    preset: kind,
  };
}

/** The same place with its loads in another unit, unless somebody has already said which loads there are. */
export function inUnit(place: LocationDraft, unit: Unit): LocationDraft {
  if (place.ownLoads || place.preset === null || place.inventory.unit === unit) return place;
  return { ...place, inventory: startPlace(place.preset, unit).inventory };
}
