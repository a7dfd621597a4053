import type { Inventory } from './inventory.ts';
import type { Hundredths, Load } from './load.ts';
import type { Loaded } from './load-kind.ts';
import { loadKindOf, platesForOneEnd } from './load-kind.ts';
import { plateSums } from './plate-sums.ts';

/** A target this far below the lightest load still takes it: the reserve of a first prescription leaves room. Training rules §5.3. */
const lightestCovers = 0.8;

const known = new WeakMap<Inventory, Map<string, readonly number[]>>();

/**
 * Every load that exists for the exercise at a place, hundredths of the inventory's unit, ascending; empty without external load.
 *
 * Source: training rules §1.5.
 */
export function loadableLoads(exercise: Loaded, inventory: Inventory): readonly Hundredths[] {
  const key = `${exercise.loadBasis}:${exercise.equipment}`;
  const ofInventory = known.get(inventory) ?? new Map<string, readonly number[]>();
  known.set(inventory, ofInventory);
  const loads = ofInventory.get(key) ?? listLoads(exercise, inventory);
  ofInventory.set(key, loads);
  return loads as readonly Hundredths[];
}

/**
 * The load to put on for a target.
 *
 * `down` takes the heaviest load that does not pass the target, `nearest` the closest, a tie going to the easier one. With assistance,
 * more is easier, so `down` takes the least help that is at least the target. A target below the lightest load gives the lightest when it
 * is within 20 % of it, else null: then another implement fits better. Above the heaviest, the heaviest.
 *
 * @param target hundredths of `inventory.unit`; need not be whole
 * @returns null when the exercise carries no external load, or nothing there is light enough
 *
 * Source: training rules §1.5, §5.3.
 */
export function roundToLoadable(target: number, exercise: Loaded, inventory: Inventory, mode: 'down' | 'nearest'): Hundredths | null {
  const loads = loadableLoads(exercise, inventory);
  const lightest = loads[0];
  const heaviest = loads[loads.length - 1];
  if (lightest === undefined || heaviest === undefined || Number.isNaN(target)) return null;
  const below = lastWhere(loads, (load) => load <= target);
  const above = loads.find((load) => load >= target);
  if (exercise.loadBasis === 'assistance') {
    if (above === undefined) return target - heaviest <= inventory.stack.step ? heaviest : null;
    if (below === undefined || mode === 'down') return above;
    return target - below < above - target ? below : above;
  }
  if (below === undefined) return target >= lightest * lightestCovers ? lightest : null;
  if (above === undefined || mode === 'down') return below;
  return above - target < target - below ? above : below;
}

/** The next harder load: one step up, or one step less assistance. Null at the end of what is there. */
export const nextLoadUp = (current: number, exercise: Loaded, inventory: Inventory): Hundredths | null =>
  exercise.loadBasis === 'assistance' ? stepBelow(current, exercise, inventory) : stepAbove(current, exercise, inventory);

/** The next easier load: one step down, or one step more assistance. Null at the end of what is there. */
export const nextLoadDown = (current: number, exercise: Loaded, inventory: Inventory): Hundredths | null =>
  exercise.loadBasis === 'assistance' ? stepAbove(current, exercise, inventory) : stepBelow(current, exercise, inventory);

/** The smallest number that can be loaded (with assistance: the least help); null without external load. */
export const smallestLoad = (exercise: Loaded, inventory: Inventory): Hundredths | null => loadableLoads(exercise, inventory)[0] ?? null;

/** The largest number that can be loaded (with assistance: the most help); null without external load. */
export const largestLoad = (exercise: Loaded, inventory: Inventory): Hundredths | null => loadableLoads(exercise, inventory).at(-1) ?? null;

/** Whether exactly this load exists there, in the unit stamped on the plates. */
export const isLoadable = (load: Load, exercise: Loaded, inventory: Inventory): boolean =>
  load.unit === inventory.unit && loadableLoads(exercise, inventory).includes(load.value);

const stepAbove = (current: number, exercise: Loaded, inventory: Inventory): Hundredths | null =>
  loadableLoads(exercise, inventory).find((load) => load > current) ?? null;

const stepBelow = (current: number, exercise: Loaded, inventory: Inventory): Hundredths | null =>
  lastWhere(loadableLoads(exercise, inventory), (load) => load < current) ?? null;

function listLoads(exercise: Loaded, inventory: Inventory): readonly number[] {
  const kind = loadKindOf(exercise, inventory);
  switch (kind?.kind) {
    case undefined:
      return [];
    case 'plates':
      return plateSums(platesForOneEnd(inventory, kind.ends))
        .map((side) => kind.bar + kind.ends * side)
        .filter((load) => load > 0);
    case 'fixed':
      return [...new Set(kind.loads)].filter((load) => load > 0).sort((a, b) => a - b);
    case 'stack':
      return listPins(inventory.stack);
  }
}

function listPins({ first, step, last }: Inventory['stack']): number[] {
  const pins: number[] = [];
  if (step <= 0) return pins;
  for (let pin: number = first; pin <= last; pin += step) if (pin > 0) pins.push(pin);
  return pins;
}

function lastWhere(loads: readonly Hundredths[], test: (load: Hundredths) => boolean): Hundredths | undefined {
  for (let at = loads.length - 1; at >= 0; at -= 1) {
    const load = loads[at];
    if (load !== undefined && test(load)) return load;
  }
  return undefined;
}
