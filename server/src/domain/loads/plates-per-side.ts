import type { Inventory } from './inventory.ts';
import type { Hundredths, Load } from './load.ts';
import type { Loaded } from './load-kind.ts';
import { loadKindOf, platesForOneEnd } from './load-kind.ts';
import { fewestPlates } from './plate-sums.ts';

/** What to hang where. `bar` is 0 where the load counts plates alone; on one end all plates go to that end. */
export interface PlatesPerSide {
  readonly bar: Hundredths;
  readonly plates: readonly Hundredths[];
  readonly ends: 1 | 2;
}

/**
 * The plates of one side, fewest, largest first.
 *
 * @returns null when the load is not made of plates, or not loadable there exactly
 *
 * Source: training rules §1.5.
 */
export function platesPerSide(load: Load, exercise: Loaded, inventory: Inventory): PlatesPerSide | null {
  const kind = loadKindOf(exercise, inventory);
  if (kind?.kind !== 'plates' || load.unit !== inventory.unit) return null;
  const side = (load.value - kind.bar) / kind.ends;
  if (side < 0 || !Number.isInteger(side) || load.value <= 0) return null;
  const plates = fewestPlates(side, platesForOneEnd(inventory, kind.ends));
  return plates && { bar: kind.bar as Hundredths, plates: plates as Hundredths[], ends: kind.ends };
}
