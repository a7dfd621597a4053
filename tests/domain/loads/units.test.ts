import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertHundredths, fromKilograms, toKilograms } from '../../../server/src/domain/loads/convert.ts';
import { effectiveLoad, loadForEffective } from '../../../server/src/domain/loads/effective-load.ts';
import { formatLoad, formatQuantity } from '../../../server/src/domain/loads/format-load.ts';
import type { Hundredths } from '../../../server/src/domain/loads/load.ts';
import { load, units } from '../../../server/src/domain/loads/load.ts';
import { kg, lb, row } from '../progression/completed.ts';

const anyHundredths = fc.integer({ min: 0, max: 200_000 });

describe('units', () => {
  test('135 lb is 61.23 kg', () => {
    expect(toKilograms(lb(135))).toBeCloseTo(61.23497, 5);
    expect(fromKilograms(61.23496995, 'lb')).toBeCloseTo(135, 6);
  });

  test('135 lb stays 135 lb after any number of round trips, and so does every load', () => {
    fc.assert(
      fc.property(anyHundredths, fc.constantFrom(...units), fc.integer({ min: 1, max: 20 }), (value, unit, trips) => {
        const other = unit === 'kg' ? 'lb' : 'kg';
        let now = value;
        for (let trip = 0; trip < trips; trip += 1) now = Math.round(convertHundredths(convertHundredths(now, unit, other), other, unit));
        expect(now).toBe(value);
        expect(Math.round(fromKilograms(toKilograms({ value: value as Hundredths, unit }), unit) * 100)).toBe(value);
      }),
    );
  });

  test('a load in its own unit is not touched by a conversion', () => {
    expect(convertHundredths(13500, 'lb', 'lb')).toBe(13500);
  });
});

describe('words for loads', () => {
  test.each([
    [load(62.5, 'kg'), '62.5 kg'],
    [load(135, 'lb'), '135 lb'],
    [load(1.25, 'kg'), '1.25 kg'],
    [load(0.05, 'kg'), '0.05 kg'],
    [load(12500, 'kg'), '12,500 kg'],
  ])('%o reads %s', (given, words) => {
    expect(formatLoad(given)).toBe(words);
  });

  test('a quantity reads back as the number it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (value) => {
        expect(Number(formatQuantity(value).replaceAll(',', '').replace('−', '-'))).toBe(value / 100);
      }),
    );
  });
});

describe('effective load', () => {
  test('two dumbbells count twice, one bell once', () => {
    expect(effectiveLoad(row('dumbbell_bench_press'), kg(20), null)).toBe(4000);
    expect(effectiveLoad(row('goblet_squat'), kg(20), null)).toBe(2000);
  });

  test('a belt adds to the body, an assist machine takes from it', () => {
    expect(effectiveLoad(row('weighted_pull_up'), kg(10), kg(80))).toBe(9000);
    expect(effectiveLoad(row('assisted_pull_up_machine'), kg(30), kg(80))).toBe(5000);
    expect(effectiveLoad(row('assisted_pull_up_machine'), kg(90), kg(80))).toBe(0);
  });

  test('a body mass in pounds is counted in the unit of the load', () => {
    expect(effectiveLoad(row('weighted_pull_up'), kg(10), lb(176.37))).toBeCloseTo(9000, -1);
  });

  test('bodyweight and bands have no number', () => {
    expect(effectiveLoad(row('push_up'), kg(10), kg(80))).toBe(0);
    expect(effectiveLoad(row('banded_row'), kg(10), kg(80))).toBe(0);
  });

  test('the load for an effective load is the load it came from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('barbell_back_squat', 'dumbbell_bench_press', 'weighted_dip', 'assisted_dip_machine'),
        fc.integer({ min: 0, max: 7000 }),
        (id, value) => {
          const exercise = row(id);
          const there = effectiveLoad(exercise, { value: value as Hundredths, unit: 'kg' }, kg(80));
          expect(loadForEffective(exercise, there, 'kg', kg(80))).toBeCloseTo(value, 6);
        },
      ),
    );
  });
});
