import { describe, expect, test } from 'vitest';
import type { AthleteProfile, LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import type { Population } from '../../../server/src/domain/exercises/population.ts';
import { populationOf } from '../../../server/src/domain/exercises/population.ts';
import { populationFit } from '../../../server/src/domain/exercises/population-fit.ts';
import { load } from '../../../server/src/domain/loads/load.ts';
import { exercise, population, today } from './circumstances.ts';

const allowed = (id: string, who: Partial<Population>) => populationFit(exercise(id), population(who)).allowed;

test('everything suits a healthy, trained adult', () => {
  expect(exercises.filter((row) => !populationFit(row, population()).allowed)).toEqual([]);
});

test('a reason is given exactly when something is not allowed', () => {
  for (const who of [
    population(),
    population({ pregnantWeek: 20 }),
    population({ ageYears: 70 }),
    population({ hypertension: 'severe' }),
  ]) {
    for (const row of exercises) {
      const { allowed: isAllowed, reason } = populationFit(row, who);
      expect(isAllowed).toBe(reason === null);
    }
  }
});

describe('minors (G-33)', () => {
  test.each([
    ['push_up', { ageYears: 12 }, false],
    ['push_up', { ageYears: 13 }, true],
    ['power_clean', { ageYears: 16 }, false],
    ['power_clean', { ageYears: 16, supervised: true }, true],
    ['power_clean', { ageYears: 18 }, true],
  ])('%s for %j: %s', (id, who, expected) => {
    expect(allowed(id, who)).toBe(expected);
  });
});

describe('from 65 on (G-34)', () => {
  test.each([
    ['pistol_squat', { ageYears: 64 }, true],
    ['pistol_squat', { ageYears: 65 }, false],
    ['pistol_squat', { ageYears: 65, supervised: true }, true],
    ['pistol_squat', { ageYears: 65, supervised: true, weeksOfTraining: 7 }, false],
    ['pistol_squat', { ageYears: 65, supervised: true, trainedMonths: 2 }, false],
    ['countermovement_jump', { ageYears: 65 }, true],
    ['countermovement_jump', { ageYears: 65, weeksOfTraining: 7 }, false],
    ['countermovement_jump', { ageYears: 65, trainedMonths: 2 }, false],
    ['conventional_deadlift', { ageYears: 65, trainedMonths: 0, weeksOfTraining: 3 }, false],
    ['conventional_deadlift', { ageYears: 65, trainedMonths: 1, weeksOfTraining: 4 }, true],
    ['leg_press', { ageYears: 65, trainedMonths: 0, weeksOfTraining: 0 }, true],
    ['bodyweight_box_squat_sit_to_stand', { ageYears: 80, trainedMonths: 0, weeksOfTraining: 0 }, true],
    ['supported_single_leg_stand', { ageYears: 80, trainedMonths: 0, weeksOfTraining: 0 }, true],
  ])('%s for %j: %s', (id, who, expected) => {
    expect(allowed(id, who)).toBe(expected);
  });
});

describe('whoever is unsure of the lifts (1.4)', () => {
  test.each([
    ['barbell_back_squat', { techniqueUnsure: true, weeksOfTraining: 3 }, false],
    ['barbell_back_squat', { techniqueUnsure: true, weeksOfTraining: 4 }, true],
    ['kettlebell_swing', { techniqueUnsure: true, weeksOfTraining: 0 }, false],
    ['goblet_squat', { techniqueUnsure: true, weeksOfTraining: 0 }, true],
    ['seated_cable_row', { techniqueUnsure: true, weeksOfTraining: 0 }, true],
    ['stationary_bike', { techniqueUnsure: true, weeksOfTraining: 0 }, true],
  ])('%s for %j: %s', (id, who, expected) => {
    expect(allowed(id, who)).toBe(expected);
  });
});

describe('blood pressure (G-35)', () => {
  test.each([
    ['pike_push_up', { hypertension: 'raised' }, false],
    ['barbell_back_squat', { hypertension: 'raised' }, true],
    ['brisk_walk', { hypertension: 'severe' }, false],
  ] as const)('%s for %j: %s', (id, who, expected) => {
    expect(allowed(id, who)).toBe(expected);
  });
});

describe('pregnancy (G-36)', () => {
  test.each([
    ['dumbbell_bench_press', { pregnantWeek: 13 }, true],
    ['dumbbell_bench_press', { pregnantWeek: 14 }, false],
    ['incline_dumbbell_press', { pregnantWeek: 30 }, true],
    ['chest_supported_dumbbell_row', { pregnantWeek: 13 }, true],
    ['chest_supported_dumbbell_row', { pregnantWeek: 14 }, false],
    ['jump_rope', { pregnantWeek: 5 }, false],
    ['dumbbell_walking_lunge', { pregnantWeek: 5 }, false],
    ['conventional_deadlift', { pregnantWeek: 10, weeksOfTraining: 3 }, false],
    ['conventional_deadlift', { pregnantWeek: 10, weeksOfTraining: 4 }, true],
  ])('%s for %j: %s', (id, who, expected) => {
    expect(allowed(id, who)).toBe(expected);
  });
});

describe('after birth (G-37)', () => {
  test.each([
    ['brisk_walk', { postpartumWeeks: 2, cleared: false }, true],
    ['bodyweight_glute_bridge', { postpartumWeeks: 5 }, false],
    ['bodyweight_glute_bridge', { postpartumWeeks: 6 }, true],
    ['bodyweight_glute_bridge', { postpartumWeeks: 6, cleared: false }, false],
    ['easy_run', { postpartumWeeks: 11 }, false],
    ['easy_run', { postpartumWeeks: 12 }, true],
    ['easy_run', { postpartumWeeks: 12, postpartumSymptoms: true }, false],
  ])('%s for %j: %s', (id, who, expected) => {
    expect(allowed(id, who)).toBe(expected);
  });
});

describe('osteoporosis (G-38)', () => {
  test.each([
    ['crunch', { osteoporosis: 'osteoporosis' }, false],
    ['rowing_ergometer', { osteoporosis: 'osteoporosis' }, false],
    ['box_jump', { osteoporosis: 'osteoporosis' }, false],
    ['back_extension_45_degree', { osteoporosis: 'osteoporosis' }, true],
    ['brisk_walk', { osteoporosis: 'vertebral_fracture', cleared: false }, false],
    ['brisk_walk', { osteoporosis: 'vertebral_fracture', cleared: true }, true],
    ['crunch', { osteoporosis: 'vertebral_fracture', cleared: true }, false],
  ] as const)('%s for %j: %s', (id, who, expected) => {
    expect(allowed(id, who)).toBe(expected);
  });
});

describe('rows under a table (1.2)', () => {
  test.each([
    [{ ageYears: 64, bodyMassKg: 90 }, true],
    [{ ageYears: 65, bodyMassKg: 60 }, false],
    [{ ageYears: 30, bodyMassKg: 90.5 }, false],
    [{ ageYears: 30, bodyMassKg: null }, false],
  ])('for %j: %s', (who, expected) => {
    expect(allowed('towel_or_table_row', who)).toBe(expected);
  });
});

describe('the population of an athlete', () => {
  const athlete = (
    given: { safety?: Partial<AthleteProfile['safety']> } & Partial<Omit<AthleteProfile, 'safety'>> = {},
  ): AthleteProfile => ({
    sex: 'female',
    birthDate: '1961-11-22' as LocalDate,
    heightCm: null,
    bodyMass: load(200, 'lb'),
    trainedMonths: 1,
    monthsOff: 0,
    techniqueUnsure: false,
    goal: 'general',
    goalWords: '',
    injuries: [],
    preferences: { excludedExerciseIds: [], favoriteExerciseIds: [], weekdays: [1], daysPerWeek: 1, minutes: 45, notes: '' },
    unit: 'lb',
    zone: 'America/New_York',
    ...given,
    safety: {
      symptoms: false,
      conditions: [],
      active: true,
      pregnantWeek: null,
      postpartumWeeks: null,
      systolic: null,
      diastolic: null,
      guardianAgreed: false,
      clearedOn: null,
      redFlagOn: null,
      ...given.safety,
    },
  });

  test('counts birthdays, pounds as kilograms, and the weeks trained since', () => {
    expect(populationOf(athlete(), today, 13)).toMatchObject({ ageYears: 64, bodyMassKg: expect.closeTo(90.718, 3), trainedMonths: 4 });
  });

  test.each([
    [{ systolic: 139, diastolic: 89 }, 'none'],
    [{ systolic: 140, diastolic: 80 }, 'raised'],
    [{ systolic: 120, diastolic: 90 }, 'raised'],
    [{ conditions: ['hypertension_medicated'] }, 'raised'],
    [{ systolic: 180, diastolic: 80 }, 'severe'],
    [{ systolic: 120, diastolic: 110 }, 'severe'],
  ] as const)('reads blood pressure %j as %s', (safety, expected) => {
    expect(populationOf(athlete({ safety }), today, 0).hypertension).toBe(expected);
  });

  test('knows a vertebral fracture before osteoporosis, and a clearance', () => {
    const safety = { conditions: ['osteoporosis', 'vertebral_fracture'], clearedOn: today } as const;

    expect(populationOf(athlete({ safety }), today, 0)).toMatchObject({ osteoporosis: 'vertebral_fracture', cleared: true });
  });
});
