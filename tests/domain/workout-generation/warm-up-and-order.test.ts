import { describe, expect, test } from 'vitest';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import type { Exercise } from '../../../server/src/domain/exercises/exercise.ts';
import { defaultInventory } from '../../../server/src/domain/loads/default-inventory.ts';
import { formatLoad } from '../../../server/src/domain/loads/format-load.ts';
import { load } from '../../../server/src/domain/loads/load.ts';
import { orderExercises } from '../../../server/src/domain/workout-generation/order-exercises.ts';
import { rampFor, warmUpText } from '../../../server/src/domain/workout-generation/warm-up.ts';

const row = (id: string): Exercise => {
  const found = exerciseById(id);
  if (!found) throw new RangeError(id);
  return found;
};
const ramp = (id: string, value: number, options = {}) =>
  rampFor({
    exercise: row(id),
    load: load(value, 'kg'),
    fractionOfMax: 0.75,
    heavy: true,
    firstOfFamily: true,
    inventory: defaultInventory('kg'),
    minutes: 60,
    ...options,
  }).map((set) => `${set.load ? formatLoad(set.load) : 'no load'} × ${set.reps}`);

describe('the ramp', () => {
  test('climbs by 40, 60 and 80 % of the working load, rounded down', () => {
    expect(ramp('barbell_back_squat', 100)).toEqual(['40 kg × 6', '60 kg × 4', '80 kg × 2']);
  });

  test('adds a single at 90 % only before 85 % of the one-rep max and more', () => {
    expect(ramp('barbell_back_squat', 100, { fractionOfMax: 0.88 })).toEqual(['40 kg × 6', '60 kg × 4', '80 kg × 2', '90 kg × 1']);
  });

  test('leaves out what is lighter than the empty bar', () => {
    expect(ramp('barbell_bench_press', 40)).toEqual(['22.5 kg × 4', '30 kg × 2']);
  });

  test('is the empty bar alone up to a quarter above it', () => {
    expect(ramp('barbell_bench_press', 25)).toEqual(['20 kg × 8']);
  });

  test('is a single light set below 20 kg per hand and in the first third of the stack', () => {
    expect([ramp('dumbbell_bench_press', 15), ramp('wide_grip_lat_pulldown', 35)]).toEqual([['8 kg × 6'], ['15 kg × 6']]);
  });

  test('is one set for a later lift of the same family, and none for single-joint work', () => {
    expect([ramp('barbell_bent_over_row', 60, { firstOfFamily: false }), ramp('barbell_curl', 30, { heavy: false })]).toEqual([
      ['37.5 kg × 4'],
      [],
    ]);
  });
});

test('the general warm-up names the joints of the day, each once', () => {
  expect(warmUpText(['squat', 'hinge', 'horizontal_push'], 300, true)).toBe(
    'About 5 minutes on any cardio machine or walking briskly, until you feel warm. Then loosen your hips, knees, ankles, hamstrings, shoulders and upper back with slow, full movements.',
  );
});

describe('the order', () => {
  const ordered = (items: readonly (readonly [id: string, main?: boolean, caution?: boolean])[]) =>
    orderExercises(items.map(([id, main = false, caution = false]) => ({ exercise: row(id), main, caution }))).map(
      ({ exercise }) => exercise.id,
    );

  test('is power, main lifts, other lifts, single joints, trunk, conditioning, mobility', () => {
    expect(
      ordered([
        ['cat_cow'],
        ['stationary_bike'],
        ['front_plank'],
        ['dumbbell_curl'],
        ['dumbbell_split_squat'],
        ['barbell_bench_press', true],
        ['box_jump'],
      ]),
    ).toEqual(['box_jump', 'barbell_bench_press', 'dumbbell_split_squat', 'dumbbell_curl', 'front_plank', 'stationary_bike', 'cat_cow']);
  });

  test('puts a heavy squat before a heavy hinge', () => {
    expect(
      ordered([
        ['conventional_deadlift', true],
        ['barbell_back_squat', true],
      ]),
    ).toEqual(['barbell_back_squat', 'conventional_deadlift']);
  });

  test('puts nothing that tires the back before a heavy hinge', () => {
    expect(ordered([['barbell_bent_over_row'], ['barbell_romanian_deadlift']])).toEqual([
      'barbell_romanian_deadlift',
      'barbell_bent_over_row',
    ]);
  });

  test('parts neighbors with the same main muscle', () => {
    expect(ordered([['dumbbell_curl'], ['hammer_curl'], ['cable_triceps_pushdown']])).toEqual([
      'dumbbell_curl',
      'cable_triceps_pushdown',
      'hammer_curl',
    ]);
  });

  test('does not begin with what is done with care', () => {
    expect(
      ordered([
        ['barbell_bench_press', true, true],
        ['one_arm_dumbbell_row', true],
      ]),
    ).toEqual(['one_arm_dumbbell_row', 'barbell_bench_press']);
  });

  test('does not begin with a walk because every lift is done with care', () => {
    expect(ordered([['barbell_bench_press', true, true], ['brisk_walk']])).toEqual(['barbell_bench_press', 'brisk_walk']);
  });
});
