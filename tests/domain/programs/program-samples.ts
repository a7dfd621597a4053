import fc from 'fast-check';
import { type AthleteProfile, conditions, goals, type LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import type { Location } from '../../../server/src/domain/athletes/location.ts';
import { locationPreset, locationPresetKinds } from '../../../server/src/domain/athletes/location-presets.ts';
import { injurySites } from '../../../server/src/domain/exercises/exercise.ts';

export const date = (text: string): LocalDate => text as LocalDate;

export type About = Partial<Omit<AthleteProfile, 'safety' | 'preferences'>> & {
  safety?: Partial<AthleteProfile['safety']>;
  preferences?: Partial<AthleteProfile['preferences']>;
};

/** A healthy adult beginner; say only what a test is about. */
export function athlete(about: About = {}): AthleteProfile {
  return {
    sex: 'female',
    birthDate: date('1990-05-02'),
    heightCm: 170,
    bodyMass: null,
    trainedMonths: 2,
    monthsOff: 0,
    techniqueUnsure: false,
    goal: 'general',
    goalWords: '',
    injuries: [],
    unit: 'kg',
    zone: 'Europe/Berlin',
    ...about,
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
      ...about.safety,
    },
    preferences: {
      excludedExerciseIds: [],
      favoriteExerciseIds: [],
      weekdays: [],
      daysPerWeek: 3,
      minutes: 45,
      notes: '',
      ...about.preferences,
    },
  };
}

export const place = (kind: (typeof locationPresetKinds)[number]): Location => ({ id: kind, ...locationPreset(kind, 'kg') });

const words = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constant('# Goals\n## Guardrails\n- none <b>x</b> [a](http://b.c) | `code` &amp; 1. one'),
);

/** Anybody from 13 to 90, with anything. */
export const anyAthlete: fc.Arbitrary<AthleteProfile> = fc
  .record({
    birthYear: fc.integer({ min: 1936, max: 2013 }),
    trainedMonths: fc.integer({ min: 0, max: 120 }),
    monthsOff: fc.integer({ min: 0, max: 30 }),
    techniqueUnsure: fc.boolean(),
    goal: fc.constantFrom(...goals),
    goalWords: words,
    notes: words,
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    daysPerWeek: fc.integer({ min: 1, max: 7 }),
    minutes: fc.constantFrom(15, 20, 30, 45, 60, 75, 90),
    ill: fc.subarray([...conditions], { maxLength: 2 }),
    symptoms: fc.boolean(),
    active: fc.boolean(),
    pregnantWeek: fc.option(fc.integer({ min: 1, max: 41 }), { freq: 5 }),
    systolic: fc.option(fc.integer({ min: 90, max: 200 })),
    cleared: fc.boolean(),
    site: fc.option(fc.constantFrom(...injurySites)),
    severity: fc.constantFrom('mild', 'moderate', 'severe'),
  })
  .map((it) =>
    athlete({
      birthDate: date(`${it.birthYear}-06-15`),
      trainedMonths: it.trainedMonths,
      monthsOff: it.monthsOff,
      techniqueUnsure: it.techniqueUnsure,
      goal: it.goal,
      goalWords: it.goalWords,
      injuries:
        it.site === null
          ? []
          : [
              {
                id: 'i',
                site: it.site,
                side: 'left',
                severity: it.severity,
                state: 'active',
                resolvedOn: null,
                painFreeExposures: 0,
                note: it.notes,
              },
            ],
      safety: {
        symptoms: it.symptoms,
        conditions: it.ill,
        active: it.active,
        pregnantWeek: it.pregnantWeek,
        systolic: it.systolic,
        clearedOn: it.cleared ? date('2026-11-20') : null,
        guardianAgreed: true,
      },
      preferences: { weekdays: it.weekdays, daysPerWeek: it.daysPerWeek, minutes: it.minutes, notes: it.notes },
    }),
  );

export const anyPlaces: fc.Arbitrary<readonly Location[]> = fc.subarray([...locationPresetKinds]).map((kinds) => kinds.map(place));
