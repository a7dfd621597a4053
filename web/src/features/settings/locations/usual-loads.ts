import { defaultInventory } from '@setwise/server/domain/loads/default-inventory.ts';
import type { Unit } from '@setwise/server/domain/loads/load.ts';
import { type InventoryDraft, type LocationDraft, toInventoryDraft } from './location-draft.ts';

const usual: Readonly<Record<Unit, InventoryDraft>> = {
  kg: toInventoryDraft(defaultInventory('kg')),
  lb: toInventoryDraft(defaultInventory('lb')),
};

const barsOf = (unit: Unit): Readonly<Record<string, number>> =>
  Object.fromEntries(usual[unit].bars.map((bar) => [bar.equipment, bar.load]));
export const usualBars: Readonly<Record<Unit, Readonly<Record<string, number>>>> = { kg: barsOf('kg'), lb: barsOf('lb') };

/** Plate values to offer, beside those a place already has: the usual ones and the small ones people buy. */
export const usualPlates: Readonly<Record<Unit, readonly number[]>> = {
  kg: [...usual.kg.plates.map((plate) => plate.load), 0.5],
  lb: [...usual.lb.plates.map((plate) => plate.load), 1.25],
};

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The usual loads in another unit, of the kinds that were there. */
export function usualInventory(unit: Unit, like: InventoryDraft): InventoryDraft {
  const all = copy(usual[unit]);
  return {
    ...all,
    bars: all.bars.filter((bar) => like.bars.some((other) => other.equipment === bar.equipment)),
    plates: like.plates.length > 0 ? all.plates : [],
    dumbbells: like.dumbbells.length > 0 ? all.dumbbells : [],
    kettlebells: like.kettlebells.length > 0 ? all.kettlebells : [],
    medicineBalls: like.medicineBalls.length > 0 ? all.medicineBalls : [],
    bandLevels: [...like.bandLevels],
    stack: hasStack(like) ? all.stack : { ...all.stack, last: 0 },
  };
}

const hasStack = (inventory: InventoryDraft): boolean => inventory.stack.last > inventory.stack.first; // one pin is as good as none
const plateLoaded = ['barbell', 'ez_bar', 'trap_bar', 'smith', 'landmine', 'plate', 'machine_plate', 'dip_belt', 'sled'];

/** Gives what was just put there its usual loads; what already has loads keeps them. */
export function withUsualLoads(place: LocationDraft): InventoryDraft {
  const now = place.inventory;
  const all = copy(usual[now.unit]);
  const has = (...ids: string[]) => ids.some((id) => (place.equipment as string[]).includes(id));
  return {
    ...now,
    bars: [...now.bars, ...all.bars.filter((bar) => has(bar.equipment) && !now.bars.some((other) => other.equipment === bar.equipment))],
    plates: now.plates.length === 0 && has(...plateLoaded) ? all.plates : now.plates,
    dumbbells: now.dumbbells.length === 0 && has('dumbbell') ? all.dumbbells : now.dumbbells,
    kettlebells: now.kettlebells.length === 0 && has('kettlebell') ? all.kettlebells : now.kettlebells,
    medicineBalls: now.medicineBalls.length === 0 && has('medicine_ball') ? all.medicineBalls : now.medicineBalls,
    bandLevels: now.bandLevels.length === 0 && has('band') ? all.bandLevels : now.bandLevels,
    stack: !hasStack(now) && has('cable', 'machine_stack', 'machine_assist') ? all.stack : now.stack,
  };
}

/** One line about the loads: "bar 20 kg, dumbbells 2 to 10 kg". */
export function loadsInWords(place: LocationDraft): string {
  const { unit, bars, plates, dumbbells, kettlebells, stack } = place.inventory;
  const has = (...ids: string[]) => ids.some((id) => (place.equipment as string[]).includes(id));
  const span = (loads: readonly number[]) => (loads.length === 1 ? `${loads[0]} ${unit}` : `${loads[0]} to ${loads.at(-1)} ${unit}`);
  const parts: string[] = [];
  const bar = bars.find((item) => item.equipment === 'barbell');
  if (has('barbell') && bar) parts.push(`bar ${bar.load} ${unit}`);
  if (has(...plateLoaded) && plates.length > 0) {
    const inAll = plates.reduce((sum, plate) => sum + 2 * plate.pairs * plate.load, 0);
    parts.push(`${Math.round(inAll * 100) / 100} ${unit} of plates`);
  }
  if (has('dumbbell') && dumbbells.length > 0) parts.push(`dumbbells ${span(dumbbells)}`);
  if (has('kettlebell') && kettlebells.length > 0) parts.push(`kettlebells ${span(kettlebells)}`);
  if (has('cable', 'machine_stack', 'machine_assist') && hasStack(place.inventory)) parts.push(`stacks to ${stack.last} ${unit}`);
  return parts.join(', ');
}

/** Whether anything there has loads to tell about. */
export const asksLoads = (place: LocationDraft): boolean =>
  [...plateLoaded, 'dumbbell', 'kettlebell', 'medicine_ball', 'cable', 'machine_stack', 'machine_assist', 'band'].some((id) =>
    (place.equipment as string[]).includes(id),
  );
