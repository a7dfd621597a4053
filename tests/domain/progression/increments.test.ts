import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import { defaultInventory } from '../../../server/src/domain/loads/default-inventory.ts';
import type { Inventory } from '../../../server/src/domain/loads/inventory.ts';
import { hundredths } from '../../../server/src/domain/loads/load.ts';
import { isLoadable, loadableLoads } from '../../../server/src/domain/loads/loadable.ts';
import type { StepContext } from '../../../server/src/domain/progression/increments.ts';
import {
  advanceLoad,
  cappedLoad,
  effectiveAt,
  incrementShare,
  jumpLimit,
  reducedLoad,
} from '../../../server/src/domain/progression/increments.ts';
import { exposureCap, liftClassOf, weeklyRise } from '../../../server/src/domain/progression/lift-class.ts';
import { gym, kg, row } from './completed.ts';

const at = (id: string, given: Partial<StepContext> = {}): StepContext => ({
  exercise: row(id),
  inventory: gym,
  trainingAge: 'beginner',
  bodyMass: kg(80),
  ...given,
});
const microPlates: Inventory = { ...gym, plates: [...gym.plates, { value: hundredths(0.5), pairs: 1 }] };
const loaded = exercises.filter(({ loadBasis }) => loadBasis !== 'none' && loadBasis !== 'band_level');
const ages = fc.constantFrom('beginner' as const, 'intermediate' as const, 'advanced' as const);

describe('one increment', () => {
  test.each([
    ['barbell_back_squat', 80, 85], // 5 kg is 6.3 %, within 7.5 %
    ['barbell_back_squat', 60, 62.5], // 5 kg would be 8.3 %
    ['conventional_deadlift', 100, 105],
    ['leg_press', 100, 105],
    ['leg_press', 40, 42.5],
    ['barbell_bench_press', 60, 62.5],
    ['dumbbell_bench_press', 20, 22.5],
    ['kettlebell_swing', 24, 28],
    ['wide_grip_lat_pulldown', 40, 45],
    ['weighted_pull_up', 10, 12.5],
    ['assisted_pull_up_machine', 30, 25],
  ])('a beginner goes up on %s from %d to %d kg', (id, from, to) => {
    expect(advanceLoad(hundredths(from), at(id))).toBe(hundredths(to)); // training rules 1.5, 4.3
  });

  test('an intermediate squats up by 2.5 kg', () => {
    expect(advanceLoad(hundredths(100), at('barbell_back_squat', { trainingAge: 'intermediate' }))).toBe(hundredths(102.5));
  });

  test('micro-plates take the step where the usual one is past the cap', () => {
    expect(advanceLoad(hundredths(40), at('barbell_bench_press'))).toBe(hundredths(42.5));
    expect(
      advanceLoad(
        hundredths(40),
        at('barbell_bench_press', {
          inventory: {
            ...microPlates,
            plates: [
              { value: hundredths(0.5), pairs: 4 },
              { value: hundredths(10), pairs: 2 },
            ],
          },
        }),
      ),
    ).toBe(hundredths(42));
  });

  test('pounds step by five', () => {
    expect(advanceLoad(hundredths(135), at('barbell_bench_press', { inventory: defaultInventory('lb') }))).toBe(hundredths(140));
  });

  test('nothing is heavier than the heaviest', () => {
    expect(advanceLoad(hundredths(50), at('dumbbell_bench_press'))).toBeNull();
  });

  test('a pair of 9s to a pair of 10s is a step of 11 %', () => {
    expect(incrementShare(hundredths(9), at('dumbbell_bench_press'))).toBeCloseTo(1 / 9, 10);
  });
});

describe('jump caps', () => {
  test.each([
    ['barbell_bench_press', 'beginner', 0.05],
    ['barbell_back_squat', 'beginner', 0.075],
    ['barbell_back_squat', 'advanced', 0.05],
    ['dumbbell_curl', 'intermediate', 0],
  ] as const)('%s of a %s rises by %d at most', (id, trainingAge, share) => {
    expect(exposureCap(row(id), trainingAge)).toBe(share); // training rules 4.3
  });

  test('the week adds up to 10, 5 or 2.5 %', () => {
    expect(weeklyRise).toEqual({ beginner: 0.1, intermediate: 0.05, advanced: 0.025 });
  });

  test('a target past the cap comes back to it', () => {
    expect(cappedLoad(hundredths(120), kg(100), at('barbell_bench_press'))).toBe(hundredths(105));
    expect(cappedLoad(hundredths(120), kg(100), at('barbell_back_squat'))).toBe(hundredths(107.5));
    expect(cappedLoad(hundredths(90), kg(100), at('barbell_bench_press'))).toBe(hundredths(90));
    expect(cappedLoad(hundredths(30), kg(10), at('dumbbell_curl'))).toBe(hundredths(12.5));
  });

  test('fewer reps convert the baseline before the cap', () => {
    const change = { from: { reps: 10, rir: 2 }, to: { reps: 5, rir: 2 } };

    // 60 × 81.1 ÷ 68.0 = 71.56, × 1.05 = 75.1
    expect(cappedLoad(hundredths(100), kg(60), at('barbell_bench_press'), { change })).toBe(hundredths(75));
  });

  test('the week caps what its exposures add up to', () => {
    const limit = jumpLimit(kg(105), at('barbell_bench_press', { trainingAge: 'intermediate' }), undefined, kg(100));

    expect(limit).toBe(hundredths(105));
  });

  test('one increment is always legal, however big', () => {
    expect(jumpLimit(kg(8), at('kettlebell_swing'))).toBe(hundredths(10));
  });

  test('no step passes the cap of an exposure unless it is the single smallest one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...loaded), ages, fc.nat(), (exercise, trainingAge, pick) => {
        const context = at(exercise.id, { trainingAge });
        const loads = loadableLoads(exercise, gym);
        const from = loads[pick % loads.length] ?? hundredths(20);
        const to = advanceLoad(from, context);
        if (to === null) return;
        expect(isLoadable({ value: to, unit: 'kg' }, exercise, gym)).toBe(true);
        const [before, after] = [effectiveAt(from, context), effectiveAt(to, context)];
        expect(after).toBeGreaterThanOrEqual(before);
        const between = loads.filter((load) => effectiveAt(load, context) > before && effectiveAt(load, context) < after);
        if (between.length > 0) expect(after).toBeLessThanOrEqual(before * (1 + exposureCap(exercise, trainingAge)) + 1e-6);
        const limit = jumpLimit({ value: from, unit: 'kg' }, context);
        expect(after).toBeLessThanOrEqual(effectiveAt(limit ?? 0, context));
      }),
    );
  });

  test('a capped load is never above the limit, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...loaded), ages, fc.nat(), fc.integer({ min: 1, max: 40000 }), (exercise, trainingAge, pick, target) => {
        const context = at(exercise.id, { trainingAge });
        const loads = loadableLoads(exercise, gym);
        const baseline = { value: loads[pick % loads.length] ?? hundredths(20), unit: 'kg' as const };
        const value = cappedLoad(target, baseline, context, { mode: 'nearest' });
        const limit = jumpLimit(baseline, context);
        if (value !== null && limit !== null) expect(effectiveAt(value, context)).toBeLessThanOrEqual(effectiveAt(limit, context));
      }),
    );
  });
});

describe('taking load off', () => {
  test('five percent is at least one increment', () => {
    expect(reducedLoad(hundredths(100), 0.05, at('barbell_bench_press'))).toBe(hundredths(95));
    expect(reducedLoad(hundredths(30), 0.05, at('barbell_bench_press'))).toBe(hundredths(27.5));
  });

  test('with assistance, less is more help', () => {
    expect(reducedLoad(hundredths(30), 0.1, at('assisted_pull_up_machine'))).toBe(hundredths(35)); // 50 kg effective to 45
  });

  test('the lightest stays', () => {
    expect(reducedLoad(hundredths(20), 0.1, at('barbell_bench_press'))).toBe(hundredths(20));
  });
});

describe('classes of lifts', () => {
  test.each([
    ['barbell_back_squat', 'lower_compound'],
    ['dumbbell_split_squat', 'lower_compound'],
    ['seated_cable_row', 'upper_compound'],
    ['barbell_hip_thrust', 'isolation'],
    ['dumbbell_lateral_raise', 'isolation'],
  ])('%s is %s', (id, liftClass) => {
    expect(liftClassOf(row(id))).toBe(liftClass);
  });
});
