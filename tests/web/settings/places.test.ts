import { describe, expect, test } from 'vitest';
import { equipmentChoices } from '../../../server/src/domain/athletes/equipment-choices.ts';
import { locationPresetKinds } from '../../../server/src/domain/athletes/location-presets.ts';
import { glyphOfChoice, glyphs } from '../../../web/src/features/settings/locations/equipment-glyphs.ts';
import { isThere, placeInWords, withChoice } from '../../../web/src/features/settings/locations/picked-equipment.ts';
import { inUnit, placePresets, startPlace } from '../../../web/src/features/settings/locations/place-presets.ts';
import { withUsualLoads } from '../../../web/src/features/settings/locations/usual-loads.ts';

const choice = (id: string) => {
  const found = equipmentChoices.find((each) => each.id === id);
  if (!found) throw new Error(`no choice ${id}`);
  return found;
};
const nothing = () => startPlace('nothing', 'kg');

describe('what is at a place', () => {
  test('every choice and every kind of place has a drawing', () => {
    for (const { id } of equipmentChoices) expect(glyphs[glyphOfChoice(id)], id).toBeTruthy();
    for (const { glyph } of placePresets) expect(glyphs[glyph], glyph).toBeTruthy();
    expect(placePresets.map((preset) => preset.kind).sort()).toEqual([...locationPresetKinds].sort());
  });

  test('what was put there can be taken away again', () => {
    for (const each of equipmentChoices) {
      const there = withChoice({ ...nothing(), indoors: false }, each, true);
      expect(isThere(each, there), each.id).toBe(true);
      expect(isThere(each, withChoice(there, each, false)), each.id).toBe(false);
    }
  });

  test('an adjustable bench is a flat one too; without it the flat one stays, without the flat one it goes', () => {
    const both = withChoice(nothing(), choice('incline_bench'), true);
    expect(isThere(choice('bench'), both)).toBe(true);
    expect(withChoice(both, choice('incline_bench'), false).fixtures).toEqual(['bench']);
    expect(withChoice(both, choice('bench'), false).fixtures).toEqual([]);
  });

  test('a place is told in a few words', () => {
    expect(placeInWords(nothing())).toBe('You and the floor');
    expect(placeInWords(startPlace('home_dumbbells', 'kg'))).toBe('Dumbbells, flat bench');
    expect(placeInWords(startPlace('gym', 'kg'))).toMatch(/^Barbell and plates, squat rack, curl bar and \d+ more$/);
  });
});

describe('the loads of a place', () => {
  test('what is put there brings its usual loads, what was there keeps its own', () => {
    const home = startPlace('home_dumbbells', 'kg');
    const more = withChoice(home, choice('barbell'), true);
    const inventory = withUsualLoads({ ...home, equipment: more.equipment });

    expect(inventory.bars).toContainEqual({ equipment: 'barbell', load: 20 });
    expect(inventory.plates.length).toBeGreaterThan(3);
    expect(inventory.dumbbells).toEqual(home.inventory.dumbbells);
  });

  test('another unit replaces the loads of a preset, never one’s own', () => {
    const home = startPlace('home_dumbbells', 'kg');
    expect(inUnit(home, 'lb').inventory).toMatchObject({ unit: 'lb', dumbbells: [5, 10, 15, 20, 25, 30, 35, 40, 45, 50] });
    expect(inUnit({ ...home, ownLoads: true }, 'lb').inventory.unit).toBe('kg');
  });
});
