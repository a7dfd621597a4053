import type { Equipment, Fixture } from '../exercises/exercise.ts';
import { defaultInventory, emptyInventory } from '../loads/default-inventory.ts';
import type { Inventory } from '../loads/inventory.ts';
import { hundredths, type Unit } from '../loads/load.ts';
import type { Location } from './location.ts';

export const locationPresetKinds = ['gym', 'home_dumbbells', 'hotel', 'nothing', 'park'] as const;
export type LocationPresetKind = (typeof locationPresetKinds)[number];

/** A usual commercial gym: no plate of every kind, no glute-ham developer, no landmine pivot to count on. */
const gymEquipment: readonly Equipment[] = [
  'bodyweight',
  'barbell',
  'ez_bar',
  'dumbbell',
  'kettlebell',
  'cable',
  'machine_stack',
  'machine_plate',
  'machine_assist',
  'smith',
  'plate',
  'medicine_ball',
  'stability_ball',
  'band',
  'treadmill',
  'bike',
  'rower',
  'elliptical',
];
const gymFixtures: readonly Fixture[] = [
  'rack',
  'bench',
  'incline_bench',
  'preacher_bench',
  'pullup_bar',
  'dip_station',
  'roman_chair',
  'box',
  'anchor',
  'plates',
];

/** Adjustable pairs at home, and what hotels put on the rack. */
const homeDumbbells: Readonly<Record<Unit, Inventory['dumbbells']>> = { kg: steps(2, 24, 2), lb: steps(5, 50, 5) };
const hotelDumbbells: Readonly<Record<Unit, Inventory['dumbbells']>> = { kg: steps(2, 20, 2), lb: steps(5, 40, 5) };

/**
 * A place to start from, to be changed chip by chip. Loads are in the athlete's unit.
 *
 * Room to run outside is assumed at home and in a park, not at a gym or a hotel; a hotel has nothing to anchor a band to.
 *
 * Source: training rules §1.2, §1.5.
 */
export function locationPreset(kind: LocationPresetKind, unit: Unit): Omit<Location, 'id'> {
  const nothing = emptyInventory(unit);
  switch (kind) {
    case 'gym':
      return {
        name: 'Gym',
        equipment: gymEquipment,
        fixtures: gymFixtures,
        indoors: true,
        outdoor: false,
        inventory: defaultInventory(unit),
      };
    case 'home_dumbbells':
      return {
        name: 'Home',
        equipment: ['bodyweight', 'dumbbell'],
        fixtures: ['bench'],
        indoors: true,
        outdoor: true,
        inventory: { ...nothing, dumbbells: homeDumbbells[unit] },
      };
    case 'hotel':
      return {
        name: 'Hotel',
        equipment: ['bodyweight', 'dumbbell', 'treadmill', 'bike'],
        fixtures: ['bench'],
        indoors: true,
        outdoor: false,
        inventory: { ...nothing, dumbbells: hotelDumbbells[unit] },
      };
    case 'nothing':
      return { name: 'Home', equipment: ['bodyweight'], fixtures: [], indoors: true, outdoor: true, inventory: nothing };
    case 'park':
      return {
        name: 'Park',
        equipment: ['bodyweight'],
        fixtures: ['pullup_bar', 'dip_station'],
        indoors: false,
        outdoor: true,
        inventory: nothing,
      };
  }
}

function steps(first: number, last: number, step: number): Inventory['dumbbells'] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => hundredths(first + index * step));
}
