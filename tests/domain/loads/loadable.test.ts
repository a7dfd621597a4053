import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import { defaultInventory, emptyInventory } from '../../../server/src/domain/loads/default-inventory.ts';
import type { Inventory } from '../../../server/src/domain/loads/inventory.ts';
import { hundredths, load } from '../../../server/src/domain/loads/load.ts';
import {
  isLoadable,
  largestLoad,
  loadableLoads,
  nextLoadDown,
  nextLoadUp,
  roundToLoadable,
  smallestLoad,
} from '../../../server/src/domain/loads/loadable.ts';
import { fewestPlates, plateSums } from '../../../server/src/domain/loads/plate-sums.ts';
import { platesPerSide } from '../../../server/src/domain/loads/plates-per-side.ts';
import { row } from '../progression/completed.ts';

const kgGym = defaultInventory('kg');
const lbGym = defaultInventory('lb');
const bench = row('barbell_bench_press');
const dumbbellBench = row('dumbbell_bench_press');
const pulldown = row('wide_grip_lat_pulldown');
const assisted = row('assisted_pull_up_machine');
const kg = (value: number) => hundredths(value);

function homePlates(...plates: readonly [value: number, pairs: number][]): Inventory {
  return { ...emptyInventory('kg'), bars: { barbell: kg(20) }, plates: plates.map(([value, pairs]) => ({ value: kg(value), pairs })) };
}

const arbitraryRack = fc
  .uniqueArray(fc.record({ value: fc.constantFrom(50, 125, 250, 500, 1000, 1500, 2000, 2500), pairs: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ value }) => value,
  })
  .map((plates) => ({ ...kgGym, plates: plates.map(({ value, pairs }) => ({ value: value as ReturnType<typeof kg>, pairs })) }));
const loaded = exercises.filter(({ loadBasis }) => loadBasis !== 'none' && loadBasis !== 'band_level');

describe('bars and plates', () => {
  test('one 25 and two 20s a side make 40 from the 20s, where greedy finds no exact answer', () => {
    const rack = homePlates([25, 1], [20, 2]); // training rules 1.5

    expect(roundToLoadable(kg(100), bench, rack, 'down')).toBe(kg(100));
    expect(platesPerSide(load(100, 'kg'), bench, rack)).toEqual({ bar: kg(20), plates: [kg(20), kg(20)], ends: 2 });
  });

  test('62.5 kg is a 20 and a 1.25 a side on a 20 kg bar', () => {
    expect(platesPerSide(load(62.5, 'kg'), bench, kgGym)).toEqual({ bar: kg(20), plates: [kg(20), kg(1.25)], ends: 2 });
  });

  test('an exact load in pounds keeps its last pair of plates', () => {
    expect(roundToLoadable(hundredths(135), bench, lbGym, 'down')).toBe(hundredths(135));
    expect(platesPerSide(load(135, 'lb'), bench, lbGym)?.plates).toEqual([hundredths(45)]);
  });

  test('the step on a bar is twice the smallest plate', () => {
    expect(nextLoadUp(kg(60), bench, kgGym)).toBe(kg(62.5));
    expect(nextLoadUp(hundredths(135), bench, lbGym)).toBe(hundredths(140));
    expect(nextLoadDown(kg(20), bench, kgGym)).toBeNull();
  });

  test('the empty bar is there without a single plate', () => {
    expect(loadableLoads(bench, homePlates())).toEqual([kg(20)]);
  });

  test('a landmine takes plates on its one free end, a belt too, a plate machine on both', () => {
    const rack = homePlates([10, 1], [5, 1]);

    expect(loadableLoads(row('landmine_press'), rack)).toEqual([5, 10, 15, 20, 25, 30].map(kg));
    expect(loadableLoads(row('weighted_pull_up'), rack)).toEqual([5, 10, 15, 20, 25, 30].map(kg));
    expect(loadableLoads(row('leg_press'), rack)).toEqual([10, 20, 30].map(kg));
  });

  test('plates per side are null for a load that is not made of plates or does not exist', () => {
    expect(platesPerSide(load(20, 'kg'), dumbbellBench, kgGym)).toBeNull();
    expect(platesPerSide(load(61, 'kg'), bench, kgGym)).toBeNull();
    expect(platesPerSide(load(135, 'lb'), bench, kgGym)).toBeNull();
  });

  test('the plates of a side always add up to the load, in the fewest pieces of any way to make it', () => {
    fc.assert(
      fc.property(arbitraryRack, fc.nat(), (rack, pick) => {
        const loads = loadableLoads(bench, rack);
        const value = loads[pick % loads.length] ?? kg(20);
        const found = platesPerSide({ value, unit: 'kg' }, bench, rack);
        const sum = found?.plates.reduce((total, plate) => total + plate, 0) ?? -1;
        expect(kg(20) + 2 * sum).toBe(value);
        expect(found?.plates).toEqual([...(found?.plates ?? [])].sort((a, b) => b - a));
        expect(found?.plates.length).toBe(fewestByTrying(sum, rack));
      }),
      { numRuns: 100 },
    );
  });

  test('plate sums are those that trying every combination finds', () => {
    fc.assert(
      fc.property(arbitraryRack, (rack) => {
        const stock = rack.plates.map(({ value, pairs }) => ({ value, count: pairs }));
        expect(plateSums(stock)).toEqual(sumsByTrying(stock));
      }),
      { numRuns: 50 },
    );
  });

  test('a sum no plates make has no plates', () => {
    expect(fewestPlates(300, [{ value: 250, count: 2 }])).toBeNull();
    expect(fewestPlates(0, [])).toEqual([]);
  });
});

describe('rounding', () => {
  test('down never passes the target, nearest takes the closer and a tie the lighter', () => {
    expect(roundToLoadable(kg(61.9), bench, kgGym, 'down')).toBe(kg(60));
    expect(roundToLoadable(kg(61.9), bench, kgGym, 'nearest')).toBe(kg(62.5));
    expect(roundToLoadable(kg(61.25), bench, kgGym, 'nearest')).toBe(kg(60));
  });

  test('up to a fifth below the empty bar is the empty bar; lower is nothing', () => {
    expect(roundToLoadable(kg(16), bench, kgGym, 'down')).toBe(kg(20)); // training rules 5.3
    expect(roundToLoadable(kg(15.9), bench, kgGym, 'down')).toBeNull();
  });

  test('above the heaviest is the heaviest', () => {
    expect(roundToLoadable(kg(80), dumbbellBench, kgGym, 'nearest')).toBe(kg(50));
  });

  test('dumbbells go by 1 to 10 kg and by 2.5 from 12.5 kg', () => {
    expect(nextLoadUp(kg(9), dumbbellBench, kgGym)).toBe(kg(10));
    expect(nextLoadUp(kg(10), dumbbellBench, kgGym)).toBe(kg(12.5));
    expect(nextLoadUp(kg(50), dumbbellBench, kgGym)).toBeNull();
  });

  test('a stack goes pin by pin', () => {
    expect(roundToLoadable(kg(23), pulldown, kgGym, 'down')).toBe(kg(20));
    expect(nextLoadUp(kg(20), pulldown, kgGym)).toBe(kg(25));
  });

  test('assistance rounds to more help, and its harder step is less help', () => {
    expect(roundToLoadable(kg(31), assisted, kgGym, 'down')).toBe(kg(35));
    expect(roundToLoadable(kg(32.5), assisted, kgGym, 'nearest')).toBe(kg(35));
    expect(nextLoadUp(kg(30), assisted, kgGym)).toBe(kg(25));
    expect(nextLoadDown(kg(30), assisted, kgGym)).toBe(kg(35));
  });

  test('bodyweight and bands have no load', () => {
    expect(roundToLoadable(kg(10), row('push_up'), kgGym, 'down')).toBeNull();
    expect(roundToLoadable(kg(10), row('banded_row'), kgGym, 'nearest')).toBeNull();
    expect(smallestLoad(row('push_up'), kgGym)).toBeNull();
  });

  test('nothing is loadable in an empty place but the bar that is assumed', () => {
    for (const exercise of [dumbbellBench, pulldown, row('kettlebell_swing'), row('leg_press'), row('medicine_ball_slam')]) {
      expect(loadableLoads(exercise, emptyInventory('kg'))).toEqual([]);
    }
  });

  test('a load in the other unit is not loadable here', () => {
    expect(isLoadable(load(135, 'lb'), bench, lbGym)).toBe(true);
    expect(isLoadable(load(135, 'lb'), bench, kgGym)).toBe(false);
  });

  test('whatever comes out is loadable, monotone in the target, and down stays at or under it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...loaded),
        arbitraryRack,
        fc.integer({ min: 1, max: 40000 }),
        fc.integer({ min: 0, max: 3000 }),
        (exercise, rack, target, more) => {
          const low = roundToLoadable(target, exercise, rack, 'down');
          const high = roundToLoadable(target + more, exercise, rack, 'down');
          const nearest = roundToLoadable(target, exercise, rack, 'nearest');
          for (const value of [low, high, nearest]) {
            if (value !== null) expect(isLoadable({ value, unit: rack.unit }, exercise, rack)).toBe(true);
          }
          if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low);
          if (low !== null && exercise.loadBasis !== 'assistance' && low !== smallestLoad(exercise, rack))
            expect(low).toBeLessThanOrEqual(target);
          if (low !== null) expect(low).toBeLessThanOrEqual(largestLoad(exercise, rack) ?? 0);
          if (low !== null) expect(roundToLoadable(low, exercise, rack, 'nearest')).toBe(low);
        },
      ),
    );
  });

  test('a step up undoes a step down', () => {
    fc.assert(
      fc.property(fc.constantFrom(...loaded), fc.nat(), (exercise, pick) => {
        const loads = loadableLoads(exercise, kgGym);
        const at = loads[pick % loads.length] ?? 0;
        const harder = nextLoadUp(at, exercise, kgGym);
        if (harder !== null) expect(nextLoadDown(harder, exercise, kgGym)).toBe(at);
      }),
    );
  });
});

function sumsByTrying(stock: readonly { value: number; count: number }[]): number[] {
  let sums = [0];
  for (const { value, count } of stock) sums = sums.flatMap((sum) => Array.from({ length: count + 1 }, (_, used) => sum + used * value));
  return [...new Set(sums)].sort((a, b) => a - b);
}

function fewestByTrying(target: number, rack: Inventory): number {
  let ways: { sum: number; pieces: number }[] = [{ sum: 0, pieces: 0 }];
  for (const { value, pairs } of rack.plates) {
    ways = ways.flatMap(({ sum, pieces }) =>
      Array.from({ length: pairs + 1 }, (_, used) => ({ sum: sum + used * value, pieces: pieces + used })),
    );
  }
  return Math.min(...ways.filter(({ sum }) => sum === target).map(({ pieces }) => pieces));
}
