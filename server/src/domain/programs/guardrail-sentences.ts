import { ageInYears } from '../athletes/age.ts';
import type { AthleteProfile, LocalDate, TrainingAge } from '../athletes/athlete.ts';
import { screen } from '../athletes/screening.ts';
import { loadClassOf, trainingAgeOf } from '../athletes/training-age.ts';
import { hasLapsed } from '../exercises/injury-fit.ts';
import { workoutSetCap } from '../guardrails/volume-limits.ts';
import { injuryGuardrail } from './describe-injury.ts';

/** Lifting days a week. Source: training rules §7.6, G-28 and G-33. */
export const mostLiftingDays = (trainingAge: TrainingAge, minor: boolean): number => (minor ? 3 : trainingAge === 'beginner' ? 4 : 6);

/**
 * What no workout of the program may break, as sentences: how pain and alarm signs are handled, the caps, what screening found, and
 * one sentence per injury that still counts.
 *
 * Source: training rules §7.
 */
export function guardrailsFor(athlete: AthleteProfile, on: LocalDate): readonly string[] {
  const trainingAge = trainingAgeOf(athlete);
  const age = ageInYears(athlete.birthDate, on);
  const sheltered = age < 18 || (age >= 65 && loadClassOf(athlete) === 'untrained');
  return [
    'Chest pain, fainting, breathlessness at rest or anything else alarming ends training at once. The plan waits until a clinician has cleared you.',
    'Pain of 4 or more out of 10 ends an exercise and I swap it; 6 or more, or pain that is sharp or spreading, ends work on that area for the day.',
    `At most ${mostLiftingDays(trainingAge, age < 18)} lifting days a week, at least one day of rest or easy recovery, and 48 hours before the same muscles work hard again.`,
    `At most ${workoutSetCap(trainingAge, sheltered)} working sets in a workout, and never longer than the minutes you give me.`,
    `Loads go up by at most ${trainingAge === 'beginner' ? '5 % on upper body lifts and 7.5 % on lower body lifts' : '5 %'} from one workout to the next, or by the smallest step your equipment has.`,
    ...screen(athlete, on).reasons.map(({ text }) => text),
    ...athlete.injuries.filter((injury) => !hasLapsed(injury, on)).map(injuryGuardrail),
  ];
}
