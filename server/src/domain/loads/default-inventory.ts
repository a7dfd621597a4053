import type { Inventory } from './inventory.ts';
import type { Hundredths, Unit } from './load.ts';
import { hundredths } from './load.ts';

type Bar = 'barbell' | 'ez_bar' | 'trap_bar' | 'smith' | 'landmine';

/** Usual empty bars. A Smith bar is counterbalanced, so what is felt is about half its weight. Source: training rules §1.5; Smith: convention. */
const usualBars: Record<Unit, Record<Bar, number>> = {
  kg: { barbell: 20, ez_bar: 10, trap_bar: 25, smith: 10, landmine: 20 },
  lb: { barbell: 45, ez_bar: 25, trap_bar: 55, smith: 20, landmine: 45 },
};

const gymPlates: Record<Unit, readonly (readonly [value: number, pairs: number])[]> = {
  kg: [
    [25, 4],
    [20, 6],
    [15, 2],
    [10, 4],
    [5, 4],
    [2.5, 4],
    [1.25, 2],
  ],
  lb: [
    [45, 8],
    [35, 2],
    [25, 4],
    [10, 4],
    [5, 4],
    [2.5, 2],
  ],
};

const gymDumbbells: Record<Unit, readonly number[]> = {
  kg: [...steps(1, 10, 1), ...steps(12.5, 50, 2.5)],
  lb: [...steps(2.5, 10, 2.5), ...steps(15, 100, 5)],
};

/** Bells are cast in kilograms; a gym that counts in pounds stamps the rounded pound. */
const gymKettlebells: Record<Unit, readonly number[]> = {
  kg: [4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40, 48],
  lb: [9, 13, 18, 22, 26, 31, 35, 40, 44, 53, 62, 70, 80, 88, 106],
};

const gymStack: Record<Unit, readonly [first: number, step: number, last: number]> = { kg: [5, 5, 120], lb: [10, 10, 260] };

const gymMedicineBalls: Record<Unit, readonly number[]> = { kg: [2, 3, 4, 5, 6, 8, 10], lb: [4, 6, 8, 10, 12, 14, 16, 20] };

/** What a normal commercial gym has, in the unit stamped on its plates. Source: training rules §1.5, standard equipment sizes. */
export function defaultInventory(unit: Unit): Inventory {
  const [first, step, last] = gymStack[unit];
  return {
    unit,
    bars: {
      barbell: usualBar('barbell', unit),
      ez_bar: usualBar('ez_bar', unit),
      trap_bar: usualBar('trap_bar', unit),
      smith: usualBar('smith', unit),
      landmine: usualBar('landmine', unit),
    },
    plates: gymPlates[unit].map(([value, pairs]) => ({ value: hundredths(value), pairs })),
    dumbbells: gymDumbbells[unit].map(hundredths),
    kettlebells: gymKettlebells[unit].map(hundredths),
    stack: { first: hundredths(first), step: hundredths(step), last: hundredths(last) },
    medicineBalls: gymMedicineBalls[unit].map(hundredths),
    bandLevels: [1, 2, 3, 4, 5],
  };
}

/** A place with nothing to load. The stack is empty too: its last pin lies below its first. */
export function emptyInventory(unit: Unit): Inventory {
  return {
    unit,
    bars: {},
    plates: [],
    dumbbells: [],
    kettlebells: [],
    stack: { first: hundredths(5), step: hundredths(5), last: hundredths(0) },
    medicineBalls: [],
    bandLevels: [],
  };
}

/** The empty bar assumed where a place does not say. */
export const usualBar = (bar: Bar, unit: Unit): Hundredths => hundredths(usualBars[unit][bar]);

function steps(first: number, last: number, step: number): number[] {
  const values: number[] = [];
  for (let value = first; value <= last; value += step) values.push(value);
  return values;
}
