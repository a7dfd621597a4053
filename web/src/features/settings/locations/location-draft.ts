import type { LocationPresetKind } from '@setwise/server/domain/athletes/location-presets.ts';
import type { Equipment, Fixture } from '@setwise/server/domain/exercises/exercise.ts';
import type { Inventory } from '@setwise/server/domain/loads/inventory.ts';
import type { Unit } from '@setwise/server/domain/loads/load.ts';

/** What can be loaded, as plain numbers of the unit: the API's InventoryInput. */
export interface InventoryDraft {
  unit: Unit;
  bars: { equipment: string; load: number }[];
  plates: { load: number; pairs: number }[];
  dumbbells: number[];
  kettlebells: number[];
  stack: { first: number; step: number; last: number };
  medicineBalls: number[];
  bandLevels: number[];
}

export interface LocationDraft {
  /** Absent until the server has given it one. */
  id?: string;
  name: string;
  equipment: Equipment[];
  fixtures: Fixture[];
  indoors: boolean;
  outdoor: boolean;
  isDefault: boolean;
  inventory: InventoryDraft;
  /** The loads were looked at and changed: a change of unit no longer replaces them. */
  ownLoads: boolean;
  /** What it began as; null for one that was stored. */
  preset: LocationPresetKind | null;
}

const plain = (hundredths: number): number => hundredths / 100;

/** From the domain's hundredths to numbers of the unit. */
export const toInventoryDraft = (inventory: Inventory): InventoryDraft => ({
  unit: inventory.unit,
  bars: Object.entries(inventory.bars).map(([equipment, load]) => ({ equipment, load: plain(load) })),
  plates: inventory.plates.map((plate) => ({ load: plain(plate.value), pairs: plate.pairs })),
  dumbbells: inventory.dumbbells.map(plain),
  kettlebells: inventory.kettlebells.map(plain),
  stack: { first: plain(inventory.stack.first), step: plain(inventory.stack.step), last: plain(inventory.stack.last) },
  medicineBalls: inventory.medicineBalls.map(plain),
  bandLevels: [...inventory.bandLevels],
});

type ValueOf = { readonly value: number };

/** A place as the API tells it. */
export interface StoredLocation {
  readonly id: string;
  readonly name: string;
  readonly equipment: readonly string[];
  readonly fixtures: readonly string[];
  readonly indoors: boolean;
  readonly outdoor: boolean;
  readonly isDefault: boolean;
  readonly inventory: {
    readonly unit: Unit;
    readonly bars: readonly { readonly equipment: string; readonly load: ValueOf }[];
    readonly plates: readonly { readonly load: ValueOf; readonly pairs: number }[];
    readonly dumbbells: readonly ValueOf[];
    readonly kettlebells: readonly ValueOf[];
    readonly stack: { readonly first: ValueOf; readonly step: ValueOf; readonly last: ValueOf };
    readonly medicineBalls: readonly ValueOf[];
    readonly bandLevels: readonly number[];
  };
}

export const toLocationDraft = (location: StoredLocation): LocationDraft => ({
  id: location.id,
  name: location.name,
  equipment: [...location.equipment] as Equipment[],
  fixtures: [...location.fixtures] as Fixture[],
  indoors: location.indoors,
  outdoor: location.outdoor,
  isDefault: location.isDefault,
  inventory: {
    unit: location.inventory.unit,
    bars: location.inventory.bars.map((bar) => ({ equipment: bar.equipment, load: bar.load.value })),
    plates: location.inventory.plates.map((plate) => ({ load: plate.load.value, pairs: plate.pairs })),
    dumbbells: location.inventory.dumbbells.map((load) => load.value),
    kettlebells: location.inventory.kettlebells.map((load) => load.value),
    stack: {
      first: location.inventory.stack.first.value,
      step: location.inventory.stack.step.value,
      last: location.inventory.stack.last.value,
    },
    medicineBalls: location.inventory.medicineBalls.map((load) => load.value),
    bandLevels: [...location.inventory.bandLevels],
  },
  ownLoads: true,
  preset: null,
});

export const toLocationInput = (location: LocationDraft) => ({
  ...(location.id === undefined ? {} : { id: location.id }),
  name: location.name.trim(),
  equipment: [...location.equipment],
  fixtures: [...location.fixtures],
  indoors: location.indoors,
  outdoor: location.outdoor,
  isDefault: location.isDefault,
  inventory: { ...structuredCloneOf(location.inventory), stack: stackToSend(location.inventory) },
});

/** Stores hand out proxies; what is sent is plain data. */
const structuredCloneOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Where there is no stack the draft's ends below its first pin; the API wants one all the same, and nothing there will use it. */
const stackToSend = ({ stack }: InventoryDraft): InventoryDraft['stack'] =>
  stack.last < stack.first ? { ...stack, last: stack.first } : { ...stack };
