import { describe, expect, test } from 'vitest';
import { load } from '../../../server/src/domain/loads/load.ts';
import {
  coolDownSeconds,
  exerciseSeconds,
  exercisesSeconds,
  generalWarmUpSeconds,
  lowerBoundSeconds,
  supersetSeconds,
  transitionSeconds,
} from '../../../server/src/domain/workout-generation/time-model.ts';
import type { PrescribedSet } from '../../../server/src/domain/workout-generation/workout.ts';

const working: PrescribedSet = {
  kind: 'working',
  reps: 10,
  seconds: null,
  rounds: null,
  workSeconds: null,
  recoverSeconds: null,
  load: load(20, 'kg'),
  bandLevel: null,
  rir: 2,
};
const ramp: PrescribedSet = { ...working, kind: 'warm_up', reps: 5, rir: null };
const timed = (exerciseId: string, sets: readonly PrescribedSet[], restSeconds: number, options = {}) => ({
  exerciseId,
  unilateral: false,
  restSeconds,
  superset: null,
  sets,
  ...options,
});
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

describe('the time of one exercise', () => {
  test('is 375 s for 3 × 10 with dumbbells and 90 s of rest', () => {
    expect(exerciseSeconds(timed('dumbbell_bench_press', times(3, working), 90))).toBe(375);
  });

  test('is 1,127 s for 5 × 5 with a barbell, 180 s of rest and three ramps', () => {
    const sets = [...times(3, ramp), ...times(5, { ...working, reps: 5 })];
    expect(Math.floor(exerciseSeconds(timed('barbell_back_squat', sets, 180)))).toBe(1127);
  });

  test('doubles the work and adds a change of sides when one side goes at a time', () => {
    // 60 to set up, 2 × 35 + 5 of work and 10 over, once
    expect(exerciseSeconds(timed('one_arm_dumbbell_row', [working], 90, { unilateral: true }))).toBe(145);
  });

  test('counts every round of intervals with its recovery', () => {
    const rounds = { ...working, reps: null, load: null, rounds: 8, workSeconds: 30, recoverSeconds: 90, rir: null };
    expect(exerciseSeconds(timed('bike_intervals', [rounds], 0))).toBe(60 + 8 * 120 + 10);
  });

  test('is nothing without working sets', () => {
    expect(exerciseSeconds(timed('push_up', [], 60))).toBe(0);
  });

  test.each([
    ['barbell_back_squat', 90],
    ['hack_squat_machine', 90],
    ['smith_machine_squat', 90],
    ['dumbbell_bench_press', 60],
    ['wide_grip_lat_pulldown', 60],
    ['push_up', 30],
    ['banded_squat', 30],
    ['brisk_walk', 60],
  ])('sets up %s in %i s', (id, seconds) => {
    expect(transitionSeconds(id)).toBe(seconds);
  });
});

describe('a pair', () => {
  const a = timed('dumbbell_bench_press', times(3, working), 90, { superset: 1 });
  const b = timed('one_arm_dumbbell_row', times(3, working), 60, { superset: 1, unilateral: true });

  test('takes one set-up, both sets a round, and one rest between rounds', () => {
    expect(supersetSeconds([a, b])).toBe(60 + 30 + 3 * (35 + 10 + 15 + 75 + 10) + 2 * 90);
  });

  test('is shorter than its exercises one after the other', () => {
    expect(exercisesSeconds([a, b])).toBeLessThan(exerciseSeconds(a) + exerciseSeconds(b));
  });
});

describe('the frame', () => {
  test.each([
    [12, 60, 0],
    [15, 120, 0],
    [20, 180, 0],
    [30, 180, 60],
    [45, 300, 120],
    [60, 300, 180],
    [90, 480, 300],
  ])('of %i minutes warms up for %i s and cools down for %i s', (minutes, warmUp, coolDown) => {
    expect([generalWarmUpSeconds(minutes), coolDownSeconds(minutes)]).toEqual([warmUp, coolDown]);
  });

  test('fills 85 % of the minutes, 75 % below half an hour', () => {
    expect([lowerBoundSeconds(60), lowerBoundSeconds(20)]).toEqual([3060, 900]);
  });
});
