import type { Exercise } from '../exercises/exercise.ts';
import { usualBar } from './default-inventory.ts';
import type { Inventory } from './inventory.ts';
import type { PlateStock } from './plate-sums.ts';

/** The two facts that decide what can be loaded. */
export type Loaded = Pick<Exercise, 'equipment' | 'loadBasis'>;

/**
 * How a load is put together. `ends`: plates go on both ends of a bar or machine, or on one (a landmine's free end, a belt).
 * `bar` counts towards the load. Null where no number describes the load.
 */
export type LoadKind =
  | { readonly kind: 'plates'; readonly bar: number; readonly ends: 1 | 2 }
  | { readonly kind: 'fixed'; readonly loads: readonly number[] }
  | { readonly kind: 'stack' };

export function loadKindOf(exercise: Loaded, inventory: Inventory): LoadKind | null {
  switch (exercise.loadBasis) {
    case 'total_incl_bar':
    case 'plates_plus_counterbalanced_bar':
      return { kind: 'plates', bar: barOf(exercise.equipment, inventory), ends: 2 };
    case 'added_plates':
      return { kind: 'plates', bar: 0, ends: exercise.equipment === 'landmine' ? 1 : 2 };
    case 'added_to_bodyweight':
      return { kind: 'plates', bar: 0, ends: 1 };
    case 'per_implement':
      return { kind: 'fixed', loads: exercise.equipment === 'kettlebell' ? inventory.kettlebells : inventory.dumbbells };
    case 'total':
      return {
        kind: 'fixed',
        loads: exercise.equipment === 'plate' ? inventory.plates.map(({ value }) => value) : inventory.medicineBalls,
      };
    case 'stack':
    case 'assistance':
      return { kind: 'stack' };
    case 'band_level':
    case 'none':
      return null;
  }
}

/** Plates for one end: a pair puts one on each of two ends, or both on the only one. */
export const platesForOneEnd = (inventory: Inventory, ends: 1 | 2): PlateStock[] =>
  inventory.plates
    .filter(({ value, pairs }) => value > 0 && pairs > 0)
    .map(({ value, pairs }) => ({ value, count: ends === 2 ? pairs : pairs * 2 }));

function barOf(equipment: Exercise['equipment'], inventory: Inventory): number {
  switch (equipment) {
    case 'ez_bar':
    case 'trap_bar':
    case 'smith':
      return inventory.bars[equipment] ?? usualBar(equipment, inventory.unit);
    default:
      return inventory.bars.barbell ?? usualBar('barbell', inventory.unit);
  }
}
