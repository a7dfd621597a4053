import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import { hundredths } from '../../../server/src/domain/loads/load.ts';
import { isLoadable } from '../../../server/src/domain/loads/loadable.ts';
import { ageDivisor, olderUntrainedFactor } from '../../../server/src/domain/weights-profile/age-divisor.ts';
import { buildInitialProfile } from '../../../server/src/domain/weights-profile/initial-profile.ts';
import { standardRatio } from '../../../server/src/domain/weights-profile/lift-standards.ts';
import { day, kg, lb } from '../progression/completed.ts';
import { athlete, entryOf, gymAt, livingRoom, today, trainedMan } from './athletes.ts';

const gym = gymAt('kg');

describe('an untrained woman of 60 kg', () => {
  const profile = buildInitialProfile(athlete(), [gym], today);

  test('presses what the lightest sensible dumbbells weigh', () => {
    // bench 0.22 × 60 × 0.90 = 11.88 kg; per hand × 0.415 = 4.93; × 0.626 = 3.09 kg, below the floor of 4 kg.
    // The estimate is the floor ÷ 0.626, both hands: 12.78 kg.
    expect(entryOf(profile, 'dumbbell:horizontal_push')).toMatchObject({ workingLoad: kg(4), workingReps: 10, e1rm: 1278 });
  });

  test('squats a goblet of 6 kg and has no barbell squat yet', () => {
    // squat 0.40 × 60 × 0.90 = 21.6 kg, × 0.626 = 13.5 kg: more than a fifth below the empty bar.
    expect(profile.entries.some(({ key }) => key === 'barbell:squat')).toBe(false);
    // goblet 0.35 × 21.6 × 0.626 = 4.7 kg, below the floor of 6 kg.
    expect(entryOf(profile, 'dumbbell:squat').workingLoad).toEqual(kg(6));
  });

  test('deadlifts the empty bar, as the target is within a fifth of it', () => {
    // 0.50 × 60 × 0.90 = 27 kg, × 0.626 = 16.9 kg.
    expect(entryOf(profile, 'barbell:hinge')).toMatchObject({ workingLoad: kg(20), e1rm: 2700 });
  });

  test('pulls down 10 kg', () => {
    // 0.30 × 60 × 0.90 = 16.2 kg, × 0.626 = 10.1 kg.
    expect(entryOf(profile, 'cable:vertical_pull')).toMatchObject({ workingLoad: kg(10), e1rm: 1620 });
  });

  test('starts on easy rungs and the lightest band', () => {
    expect(entryOf(profile, 'bodyweight:horizontal_push').exerciseId).toBe('incline_push_up_hands_elevated');
    expect(entryOf(profile, 'bodyweight:squat').exerciseId).toBe('bodyweight_squat');
    expect(entryOf(profile, 'bodyweight:vertical_pull').exerciseId).toBe('band_assisted_pull_up');
    expect(entryOf(profile, 'band:horizontal_pull')).toMatchObject({ bandLevel: 1, workingLoad: null, e1rm: null });
  });
});

describe('an intermediate man of 85 kg', () => {
  const profile = buildInitialProfile(trainedMan(), [gym], today);

  test.each([
    // BMI 26.2, so all of 85 kg counts; × 0.85 to start; × 0.626 for ten with four left; rounded down.
    ['barbell:squat', 9031, 55], // 1.25 × 85 × 0.85 = 90.31; 56.5
    ['barbell:horizontal_push', 7225, 45], // 1.00: 72.25; 45.2
    ['barbell:hinge', 11199, 70], // 1.55: 111.99; 70.1
    ['barbell:vertical_push', 4480, 27.5], // 0.62: 44.80; 28.0
    ['barbell:horizontal_pull', 5780, 35], // 0.80: 57.80; 36.2
    ['cable:vertical_pull', 5780, 35], // 0.80: 57.80; 36.2
    ['dumbbell:horizontal_push', 5997, 17.5], // 72.25 × 0.415 × 2 = 59.97; 18.8 per hand
    ['smith:horizontal_push', 7008, 42.5], // × 0.97 = 70.08; 43.9
    ['trap_bar:hinge', 11199, 70],
  ])('%s starts at an estimate of %d hundredths and %d kg', (key, e1rm, load) => {
    expect(entryOf(profile, key)).toMatchObject({ e1rm, workingLoad: kg(load) });
  });

  test('the leg press itself is what the table says of it', () => {
    const anchor = entryOf(profile, 'machine_plate:squat').e1rm ?? 0; // hack squat, 1 ÷ 1.78 of the leg press

    expect((anchor * 1.78) / 100).toBeCloseTo(2.1 * 85 * 0.85, 0);
  });

  test('every entry says why, and on what it rests', () => {
    expect(entryOf(profile, 'barbell:squat').reason).toBe(
      'From your body mass of 85 kg and 24 months of training: a first estimate, light on purpose.',
    );
    expect(entryOf(profile, 'barbell:squat').evidence.map(({ text }) => text)).toEqual([
      'Back squat, intermediate, male: 1.25 × body mass',
      'Body mass 85 kg',
      'Age 30: taken as it is',
      'First loads start at 0.85 of the estimate',
      '10 reps with 4 left is 62.6 % of it: 55 kg',
    ]);
    for (const entry of profile.entries) {
      expect(entry.evidence.length).toBeGreaterThan(0);
      expect(entry.reason).toMatch(/\.$/);
      expect(entry.move).toBe('new');
    }
  });

  test('in pounds the loads are ones that pounds can make', () => {
    const inPounds = buildInitialProfile(trainedMan({ unit: 'lb', bodyMass: lb(185) }), [gymAt('lb')], today);

    expect(entryOf(inPounds, 'barbell:horizontal_push').workingLoad).toEqual(lb(95)); // 185 × 0.85 × 0.626 = 98.4
  });
});

describe('what makes a start lighter', () => {
  const squat = (given: Parameters<typeof trainedMan>[0]) =>
    entryOf(buildInitialProfile(trainedMan(given), [gym], today), 'barbell:squat').e1rm ?? 0;
  const usual = squat({});

  test('body mass past a BMI of 27.5 does not count', () => {
    const counted = 27.5 * 1.8 * 1.8; // 89.1 kg

    expect(squat({ bodyMass: kg(100) })).toBe(Math.round(counted * 1.25 * 0.85 * 100));
    expect(squat({ bodyMass: kg(120) })).toBe(Math.round(counted * 1.25 * 0.85 * 0.9 * 100)); // a BMI of 37 is a tenth less as well
  });

  test.each([
    ['unsure of the technique', { techniqueUnsure: true }],
    ['more than six months off', { monthsOff: 7 }],
  ])('%s is a tenth less', (_, given) => {
    expect(squat(given) / usual).toBeCloseTo(0.9, 3);
  });

  test('more than a year off is one class lower too', () => {
    expect(squat({ monthsOff: 13 }) / usual).toBeCloseTo((0.9 * 0.85 * 0.9) / (1.25 * 0.85), 3);
  });

  test('at 55 the standard is divided by 1.225', () => {
    expect(usual / squat({ birthDate: day('1971-05-01') })).toBeCloseTo(1.225, 3);
  });

  test('an undisclosed sex is the mean of both', () => {
    expect(standardRatio('squat', 'undisclosed', 'intermediate')).toBe(1.1);
  });

  test('without a body mass a light one is assumed, and said', () => {
    const profile = buildInitialProfile(trainedMan({ bodyMass: null }), [gym], today);

    expect(entryOf(profile, 'barbell:squat').reason).toContain('No body mass given, so 60 kg is assumed');
  });

  test('an injured shoulder has no floor under its dumbbells', () => {
    const injury = {
      id: 'i',
      site: 'shoulder',
      side: 'left',
      severity: 'mild',
      state: 'active',
      resolvedOn: null,
      painFreeExposures: 0,
      note: '',
    } as const;
    const profile = buildInitialProfile(athlete({ injuries: [injury] }), [gym], today);

    expect(entryOf(profile, 'dumbbell:horizontal_push').workingLoad).toEqual(kg(3));
  });

  test('a recent set the athlete reports replaces the table for its lift', () => {
    const reported = [{ exerciseId: 'barbell_bench_press', load: kg(80), reps: 5, rir: 2, on: day('2026-11-01') }];
    const profile = buildInitialProfile(trainedMan(), [gym], today, reported);

    expect(entryOf(profile, 'barbell:horizontal_push').e1rm).toBe(Math.round((8000 / 0.811) * 0.9));
    expect(entryOf(profile, 'barbell:horizontal_push').evidence[0]?.source).toBe('reported_lift');
    // Measured on the barbell, so dumbbells start a tenth lower again.
    expect(entryOf(profile, 'dumbbell:horizontal_push').e1rm).toBe(Math.round((8000 / 0.811) * 0.9 * 0.415 * 0.9 * 2));
    expect(entryOf(profile, 'barbell:squat').e1rm).toBe(9031);
  });

  test('a set from more than eight weeks ago is not recent', () => {
    const reported = [{ exerciseId: 'barbell_bench_press', load: kg(80), reps: 5, rir: 2, on: day('2026-09-01') }];

    expect(entryOf(buildInitialProfile(trainedMan(), [gym], today, reported), 'barbell:horizontal_push').e1rm).toBe(7225);
  });
});

describe('age', () => {
  test.each([
    [14, 1.23],
    [16, 1.13],
    [18, 1.06],
    [20, 1.03],
    [23, 1],
    [40, 1],
    [45, 1.055],
    [50, 1.13],
    [55, 1.225],
    [60, 1.34],
    [65, 1.48],
    [70, 1.645],
    [75, 1.835],
    [80, 2.05],
  ])('%d divides by %d', (age, divisor) => {
    expect(ageDivisor(age)).toBe(divisor); // training rules 5.2
  });

  test('it never falls from one year to the next after 40, nor rises before 23', () => {
    for (let age = 40; age < 95; age += 1) expect(ageDivisor(age + 1)).toBeGreaterThanOrEqual(ageDivisor(age));
    for (let age = 13; age < 23; age += 1) expect(ageDivisor(age + 1)).toBeLessThanOrEqual(ageDivisor(age));
  });

  test('between two birthdays it is a straight line', () => {
    expect(ageDivisor(50.5)).toBeCloseTo((1.13 + 1.147) / 2, 10);
  });

  test('untrained from 60 is a tenth less still', () => {
    expect([olderUntrainedFactor(59, true), olderUntrainedFactor(60, true), olderUntrainedFactor(70, false)]).toEqual([1, 0.9, 1]);
  });
});

describe('places', () => {
  test('a living room has rungs and no loads', () => {
    const profile = buildInitialProfile(athlete(), [livingRoom], today);

    expect(profile.entries.length).toBeGreaterThan(3);
    expect(profile.entries.every(({ workingLoad, e1rm }) => workingLoad === null && e1rm === null)).toBe(true);
  });

  test('every load exists at the place, whoever the athlete is', () => {
    const anyone = fc.record({
      sex: fc.constantFrom('female' as const, 'male' as const, 'undisclosed' as const),
      year: fc.integer({ min: 1940, max: 2011 }),
      mass: fc.integer({ min: 35, max: 180 }),
      height: fc.option(fc.integer({ min: 140, max: 210 })),
      months: fc.integer({ min: 0, max: 120 }),
      off: fc.integer({ min: 0, max: 24 }),
      unsure: fc.boolean(),
      unit: fc.constantFrom('kg' as const, 'lb' as const),
    });
    fc.assert(
      fc.property(anyone, ({ sex, year, mass, height, months, off, unsure, unit }) => {
        const one = athlete({
          sex,
          birthDate: day(`${year}-05-01`),
          bodyMass: kg(mass),
          heightCm: height,
          trainedMonths: months,
          monthsOff: off,
          techniqueUnsure: unsure,
          unit,
        });
        const place = gymAt(unit);
        const profile = buildInitialProfile(one, [place], today);
        expect(new Set(profile.entries.map(({ key }) => key)).size).toBe(profile.entries.length);
        for (const entry of profile.entries) {
          const exercise = exerciseById(entry.exerciseId);
          if (!exercise) throw new RangeError(entry.exerciseId);
          if (entry.workingLoad) expect(isLoadable(entry.workingLoad, exercise, place.inventory)).toBe(true);
          if (entry.e1rm !== null) expect(entry.e1rm).toBeGreaterThan(0);
        }
        expect(buildInitialProfile(one, [place], today)).toEqual(profile);
      }),
      { numRuns: 60 },
    );
  });

  test('a heavier start never comes with less training', () => {
    const bench = (months: number) =>
      buildInitialProfile(trainedMan({ trainedMonths: months }), [gym], today).entries.find(({ key }) => key === 'barbell:horizontal_push')
        ?.e1rm ?? hundredths(0);

    expect([0, 3, 12, 37].map(bench)).toEqual([...[0, 3, 12, 37].map(bench)].sort((a, b) => a - b));
  });
});
