import { describe, expect, test } from 'vitest';
import { hundredths } from '../../../server/src/domain/loads/load.ts';
import { expectedE1rm, expectedWorkingLoad } from '../../../server/src/domain/weights-profile/expected-load.ts';
import { buildInitialProfile } from '../../../server/src/domain/weights-profile/initial-profile.ts';
import type { ProfileEntry, WeightsProfile } from '../../../server/src/domain/weights-profile/weights-profile.ts';
import { kg, row } from '../progression/completed.ts';
import { gymAt, today, trainedMan } from './athletes.ts';

const man = trainedMan();
const profile = buildInitialProfile(man, [gymAt('kg')], today);

function only(key: ProfileEntry['key'], exerciseId: string, e1rm: number, measured: boolean): WeightsProfile {
  const source = measured ? 'performed_set' : 'standards_table';
  const entry: ProfileEntry = {
    key,
    exerciseId,
    workingLoad: kg(50),
    workingReps: 8,
    e1rm: hundredths(e1rm),
    bandLevel: null,
    confidence: 0.8,
    move: 'held',
    reason: '',
    evidence: [{ source, sourceId: null, on: today, text: '' }],
    lastTrainedOn: today,
  };
  return { version: 2, entries: [entry] };
}

describe('the one-rep max to expect', () => {
  test('an anchor is its own entry', () => {
    expect(expectedE1rm(row('barbell_back_squat'), profile, man)).toMatchObject({ e1rm: 9031, crossEquipment: false, confidence: 0.4 });
  });

  test('a variant is the entry times its ratio', () => {
    expect(expectedE1rm(row('barbell_front_squat'), profile, man)?.e1rm).toBeCloseTo(9031 * 0.8, 6);
    expect(expectedE1rm(row('leg_press'), profile, man)?.e1rm).toBeCloseTo(2.1 * 85 * 0.85 * 100, -1);
  });

  test('ratios compare what one hand holds: two dumbbells move twice as much', () => {
    const row1 = expectedE1rm(row('one_arm_dumbbell_row'), profile, man)?.e1rm ?? 0;

    expect(expectedE1rm(row('chest_supported_dumbbell_row'), profile, man)?.e1rm).toBeCloseTo(row1 * 0.85 * 2, 6);
  });

  test('a missing key is converted, × 0.9 when the source was measured', () => {
    const dumbbells = row('dumbbell_bench_press');
    const measured = expectedE1rm(dumbbells, only('barbell:horizontal_push', 'barbell_bench_press', 100, true), man);
    const fromTable = expectedE1rm(dumbbells, only('barbell:horizontal_push', 'barbell_bench_press', 100, false), man);

    expect(measured).toMatchObject({ crossEquipment: true });
    expect(measured?.e1rm).toBeCloseTo(10000 * 0.415 * 2 * 0.9, 6); // training rules 5.4
    expect(fromTable?.e1rm).toBeCloseTo(10000 * 0.415 * 2, 6);
    expect(measured?.receipts).toHaveLength(2);
  });

  test('it converts back too: from dumbbells to the bar', () => {
    const back = expectedE1rm(row('barbell_bench_press'), only('dumbbell:horizontal_push', 'dumbbell_bench_press', 83, true), man);

    expect(back?.e1rm).toBeCloseTo((8300 / 2 / 0.415) * 0.9, 6);
  });

  test('a goblet squat is never expected past 40 kg', () => {
    expect(expectedE1rm(row('goblet_squat'), only('barbell:squat', 'barbell_back_squat', 250, true), man)?.e1rm).toBe(4000);
  });

  test('the number of one stack says nothing about another machine', () => {
    expect(expectedE1rm(row('machine_chest_press'), only('cable:horizontal_push', 'cable_chest_press', 40, true), man)).toBeNull();
    expect(
      expectedE1rm(row('barbell_bench_press'), only('machine_stack:horizontal_push', 'machine_chest_press', 60, true), man),
    ).toBeNull();
  });

  test('a weighted dip is the bench in total, body and belt', () => {
    expect(expectedE1rm(row('weighted_dip'), only('barbell:horizontal_push', 'barbell_bench_press', 120, false), man)?.e1rm).toBe(12000);
  });

  test('bodyweight, bands and unknown keys have none', () => {
    expect(expectedE1rm(row('push_up'), profile, man)).toBeNull();
    expect(expectedE1rm(row('banded_row'), profile, man)).toBeNull();
    expect(expectedE1rm(row('barbell_back_squat'), { version: 1, entries: [] }, man)).toBeNull();
  });

  test('an entry in kilograms is counted in the pounds of the athlete', () => {
    expect(expectedE1rm(row('barbell_back_squat'), profile, { ...man, unit: 'lb' })?.e1rm).toBeCloseTo(9031 * 2.20462262, 1);
  });

  test('a carry starts from its working load', () => {
    expect(expectedWorkingLoad(row('farmer_s_carry'), profile)).toMatchObject({ value: 1500, unit: 'kg' }); // 0.20 × 85 = 17 kg, down to 15
    expect(expectedWorkingLoad(row('suitcase_carry'), profile)?.value).toBeCloseTo(1350, 6);
  });
});
