import type { Hundredths, Unit } from './load.ts';

/** What can be loaded at a place. One unit per place: the plates say which. All values in hundredths of that unit. */
export interface Inventory {
  readonly unit: Unit;
  /** Empty bars, by the equipment they belong to; absent = the unit's usual one. */
  readonly bars: Partial<Record<'barbell' | 'ez_bar' | 'trap_bar' | 'smith' | 'landmine', Hundredths>>;
  /** Plates by value, with the number of pairs. */
  readonly plates: readonly { readonly value: Hundredths; readonly pairs: number }[];
  /** Dumbbells that exist, ascending; each as one of a pair. */
  readonly dumbbells: readonly Hundredths[];
  readonly kettlebells: readonly Hundredths[];
  /** Pin stacks (cable, machine_stack, machine_assist): from, to, step. */
  readonly stack: { readonly first: Hundredths; readonly step: Hundredths; readonly last: Hundredths };
  readonly medicineBalls: readonly Hundredths[];
  /** Band levels 1 (extra light) to 5 (extra heavy) that are there. */
  readonly bandLevels: readonly number[];
}
