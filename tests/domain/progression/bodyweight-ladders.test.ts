import { describe, expect, test } from 'vitest';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import { easierRung, harderRung, ladderOf, ladders } from '../../../server/src/domain/progression/bodyweight-ladders.ts';

const rungs = ladders.flatMap((ladder) => ladder.rungs);

/** Source: training rules §1.7. */
describe('the ladders', () => {
  test('refer to rows that exist, each on one rung', () => {
    expect(rungs.filter((id) => !exerciseById(id))).toEqual([]);
    expect(new Set(rungs).size).toBe(rungs.length);
  });

  test('hold rows of one pattern each, so that a rung fits the slot it was written for', () => {
    for (const { key, rungs: ids } of ladders) for (const id of ids) expect(`bodyweight:${exerciseById(id)?.pattern}`, id).toBe(key);
  });

  test('lead up and down again for whoever may do every rung', () => {
    for (const { rungs: ids } of ladders) {
      for (const [index, id] of ids.entries()) {
        expect(harderRung(id, 'advanced')?.id).toBe(ids[index + 1]);
        expect(easierRung(id, 'advanced')?.id).toBe(ids[index - 1]);
      }
    }
  });

  test('end at both ends, and do not exist for anything else', () => {
    expect(easierRung('wall_push_up', 'advanced')).toBeNull();
    expect(harderRung('pistol_squat', 'advanced')).toBeNull();
    expect(easierRung('barbell_back_squat', 'advanced')).toBeNull();
    expect(ladderOf('constructor')).toBeUndefined();
  });

  test('step over rungs beyond the athlete’s skill', () => {
    expect(exerciseById('one_arm_push_up')?.level).toBe('advanced');
    expect(harderRung('decline_push_up_feet_elevated', 'beginner')).toBeNull();
  });
});
