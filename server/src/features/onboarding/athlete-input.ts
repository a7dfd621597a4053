import { z } from 'zod';
import { conditions, goals, type LocalDate, sexes } from '../../domain/athletes/athlete.ts';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { exerciseById } from '../../domain/exercises/catalogue.ts';
import { injurySites } from '../../domain/exercises/exercise.ts';
import { load, units } from '../../domain/loads/load.ts';
import { limits } from '../../graphql/limits.ts';
import { mostWeeks } from './read-athlete.ts';

const localDate = z
  .string()
  .refine(isLocalDate, 'must be a date like 1990-05-31')
  .transform((date) => date as LocalDate);
const words = (most: number) => z.string().trim().max(most, `at most ${most} characters`);
const exerciseIds = z
  .array(z.string().refine((id) => exerciseById(id) !== undefined, 'is no exercise of the catalogue'))
  .max(limits.listedExercises, `at most ${limits.listedExercises}`)
  .nullish()
  .transform((ids) => [...new Set(ids ?? [])]);

const zone = z.string().max(64).refine(isZone, 'must be an IANA zone like Europe/Berlin');

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

export const injuryInput = z.object({
  id: z.string().max(64).nullish(),
  site: z.enum(injurySites),
  side: z.enum(['left', 'right', 'both', 'none']),
  severity: z.enum(['mild', 'moderate', 'severe']),
  state: z.enum(['active', 'resolved']),
  resolvedOn: localDate.nullish(),
  note: words(300).nullish(),
});
export type InjuryInput = z.output<typeof injuryInput>;

const bodyMass = z
  .object({ value: z.number().min(25, 'must be at least 25').max(700, 'must be 700 or less'), unit: z.enum(units) })
  .refine(({ value, unit }) => unit === 'lb' || value <= 350, 'must be 350 kg or less')
  .refine(({ value, unit }) => unit === 'kg' || value >= 55, 'must be at least 55 lb')
  .transform(({ value, unit }) => load(Math.round(value * 100) / 100, unit));

const whole = (least: number, most: number) =>
  z.number().int('must be a whole number').min(least, `must be at least ${least}`).max(most, `must be ${most} or less`);

const safetyInput = z.object({
  symptoms: z.boolean(),
  conditions: z
    .array(z.enum(conditions, `must be one of ${conditions.join(', ')}`))
    .max(conditions.length)
    .transform((each) => [...new Set(each)]),
  active: z.boolean(),
  pregnantWeek: whole(1, mostWeeks.pregnant).nullish(),
  postpartumWeeks: whole(0, mostWeeks.postpartum).nullish(),
  systolic: whole(60, 300).nullish(),
  diastolic: whole(30, 200).nullish(),
  guardianAgreed: z
    .boolean()
    .nullish()
    .transform((given) => given ?? false),
  clearedOn: localDate.nullish(),
});

const preferencesInput = z
  .object({
    excludedExerciseIds: exerciseIds,
    favoriteExerciseIds: exerciseIds,
    weekdays: z
      .array(whole(1, 7))
      .min(1, 'choose at least one day')
      .max(7)
      .transform((days) => [...new Set(days)].sort()),
    daysPerWeek: whole(1, 7),
    minutes: whole(10, 180),
    notes: words(limits.notesCharacters).nullish(),
  })
  .refine(({ daysPerWeek, weekdays }) => daysPerWeek <= weekdays.length, {
    path: ['daysPerWeek'],
    message: 'must not be more than the weekdays you chose',
  });

/** Everything the questionnaire asks about the athlete. */
export const athleteInput = z.object({
  sex: z.enum(sexes),
  birthDate: localDate.refine((date) => date >= '1905-01-01', 'must be after 1905'),
  heightCm: z.number().min(80, 'must be at least 80 cm').max(260, 'must be 260 cm or less').nullish(),
  bodyMass: bodyMass.nullish(),
  trainedMonths: whole(0, 1200),
  monthsOff: whole(0, 1200),
  techniqueUnsure: z.boolean(),
  goal: z.enum(goals),
  goalWords: words(limits.wordsCharacters),
  injuries: z.array(injuryInput).max(limits.injuries, `at most ${limits.injuries}`),
  safety: safetyInput,
  preferences: preferencesInput,
  unit: z.enum(units),
  zone,
});
export type AthleteInput = z.output<typeof athleteInput>;
