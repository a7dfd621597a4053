import { ageInYears } from '../athletes/age.ts';
import type { AthleteProfile, LocalDate } from '../athletes/athlete.ts';
import { screen } from '../athletes/screening.ts';
import { trainingAgeOf } from '../athletes/training-age.ts';
import type { TemplateOptions } from './session-templates.ts';

const olderFromYears = 65;

/** What age, health and training history add to a template or keep out of it; the weekly rewrite asks for the same. */
export function templateExtras(athlete: AthleteProfile, on: LocalDate): Omit<TemplateOptions, 'weekdays' | 'minutes'> {
  const { limits, decision } = screen(athlete, on);
  const age = ageInYears(athlete.birthDate, on);
  const { conditions, active } = athlete.safety;
  const fragile = conditions.includes('osteoporosis') || conditions.includes('vertebral_fracture');
  return {
    minor: age < 18,
    intervals: active && limits.intervals && decision === 'train',
    balance: age >= olderFromYears || fragile,
    backExtensors: fragile,
    power: trainingAgeOf(athlete) !== 'beginner' && decision === 'train' && age < olderFromYears && !fragile,
  };
}

/** Impact is left out for now, so running days hold other cardio (G-34, G-36, G-37, G-38). */
export const withoutRuns = ({ safety, trainedMonths }: AthleteProfile, age: number): boolean =>
  safety.pregnantWeek !== null ||
  (safety.postpartumWeeks !== null && safety.postpartumWeeks < 12) ||
  safety.conditions.includes('osteoporosis') ||
  safety.conditions.includes('vertebral_fracture') ||
  (age >= olderFromYears && trainedMonths < 3);
