import { describe, expect, test } from 'vitest';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import { isFeasible } from '../../../server/src/domain/exercises/is-feasible.ts';
import { bodyweightFraction, easierRung, harderRung, ladders } from '../../../server/src/domain/exercises/ladders.ts';
import { place } from './circumstances.ts';

const rungs = Object.values(ladders).flat();

/** Source: training rules §1.7. */
describe('the ladders', () => {
  test('refer to rows that exist, each on one rung', () => {
    const ids = rungs.flat();

    expect(ids.filter((id) => !exerciseById(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('lead up and down again', () => {
    for (const ladder of Object.values(ladders)) {
      for (const [lower, higher] of ladder.slice(1).map((rung, index) => [ladder[index], rung])) {
        for (const id of lower ?? []) expect(harderRung(id)?.id).toBe(higher?.[0]);
        for (const id of higher ?? []) expect(easierRung(id)?.id).toBe(lower?.[0]);
      }
    }
  });

  test('end at both ends, and do not exist for anything else', () => {
    expect(easierRung('wall_push_up')).toBeUndefined();
    expect(harderRung('pistol_squat')).toBeUndefined();
    expect(easierRung('barbell_back_squat')).toBeUndefined();
    expect(harderRung('constructor')).toBeUndefined();
  });

  test('skip rungs that cannot be used', () => {
    const atHomeWithABand = place({ equipment: ['band'], fixtures: ['pullup_bar'] });

    expect(easierRung('negative_pull_up', (row) => isFeasible(row, atHomeWithABand))?.id).toBe('band_assisted_pull_up');
    expect(easierRung('band_assisted_pull_up', (row) => isFeasible(row, atHomeWithABand))?.id).toBe('seated_band_row');
  });
});

describe('the part of the body that is moved', () => {
  test.each([
    ['knee_push_up', 0.49],
    ['push_up', 0.64],
    ['decline_push_up_feet_elevated', 0.7],
    ['pull_up', 1],
    ['bodyweight_squat', null],
    ['constructor', null],
  ])('%s: %s', (id, expected) => {
    expect(bodyweightFraction(id)).toBe(expected);
  });
});
