import type { Equipment, Fixture } from '../exercises/exercise.ts';
import type { Inventory } from '../loads/inventory.ts';

/** A saved place to train, with what is there. */
export interface Location {
  readonly id: string;
  readonly name: string;
  readonly equipment: readonly Equipment[];
  readonly fixtures: readonly Fixture[];
  readonly indoors: boolean;
  /** There is room to run, walk or carry outside. */
  readonly outdoor: boolean;
  readonly inventory: Inventory;
}
