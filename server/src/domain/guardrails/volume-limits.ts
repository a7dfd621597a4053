import type { TrainingAge } from '../athletes/athlete.ts';
import type { Muscle } from '../exercises/exercise.ts';

/** The muscles that volume is judged on. Source: training rules §1.3. */
export const trackedMuscles: readonly Muscle[] = [
  'chest',
  'front_delts',
  'side_delts',
  'rear_delts',
  'lats',
  'mid_back',
  'biceps',
  'triceps',
  'abs',
  'lower_back',
  'glutes',
  'quads',
  'hamstrings',
  'calves',
];

/** Weekly fractional hard sets, and the most of one workout. Source: training rules §2.2. */
interface Landmarks {
  readonly start: number;
  readonly weeklyCap: number;
  readonly sessionCap: number;
}

const landmarks: Readonly<Record<TrainingAge, Landmarks>> = {
  beginner: { start: 8, weeklyCap: 12, sessionCap: 8 },
  intermediate: { start: 12, weeklyCap: 20, sessionCap: 11 },
  advanced: { start: 14, weeklyCap: 25, sessionCap: 11 },
};

/** Primary in two patterns: a squat and a bridge both count for the glutes. Training rules §2.2, proposed. */
const primaryInTwoPatterns: readonly Muscle[] = ['glutes', 'lats', 'mid_back', 'front_delts'];
const capFactor = (muscle: Muscle): number => (primaryInTwoPatterns.includes(muscle) ? 1.5 : 1);

export const weeklyCap = (muscle: Muscle, trainingAge: TrainingAge): number => landmarks[trainingAge].weeklyCap * capFactor(muscle);
export const sessionCap = (muscle: Muscle, trainingAge: TrainingAge): number => landmarks[trainingAge].sessionCap * capFactor(muscle);
export const weeklyTarget = (muscle: Muscle, trainingAge: TrainingAge): number => landmarks[trainingAge].start * capFactor(muscle);

/** Working sets of one workout. Source: G-21. */
const setsPerWorkout: Readonly<Record<TrainingAge, number>> = { beginner: 16, intermediate: 24, advanced: 30 };
const setsForMinorsAndUntrainedOlder = 14;

/** @param sheltered under 18, or 65 and over and untrained */
export const workoutSetCap = (trainingAge: TrainingAge, sheltered: boolean): number =>
  sheltered ? Math.min(setsForMinorsAndUntrainedOlder, setsPerWorkout[trainingAge]) : setsPerWorkout[trainingAge];

/** Foot contacts of jumps in one workout. Source: G-25. */
export const jumpCap: Readonly<Record<TrainingAge, number>> = { beginner: 60, intermediate: 100, advanced: 140 };

/** Sets at 90 % of the one-rep max or more, per lift and week. Source: G-23. */
export const heavySetCap: Readonly<Record<TrainingAge, number>> = { beginner: 0, intermediate: 6, advanced: 10 };

/**
 * The most sets of a muscle in a week: a fifth, or two sets, more than the highest of the last four weeks, and never above the cap.
 * From 65 on the steps are half as large; one set more is always allowed.
 *
 * @param reference fractional sets of the best of the last four weeks without deload and return weeks; null = no such week
 * Source: training rules §2.2, G-22, G-34.
 */
export function weeklyLimit(muscle: Muscle, trainingAge: TrainingAge, reference: number | null, halved: boolean): number {
  const cap = weeklyCap(muscle, trainingAge);
  if (reference === null || reference <= 0) return Math.min(cap, weeklyTarget(muscle, trainingAge));
  const grown = halved ? Math.max((reference * 11) / 10, reference + 1) : Math.max((reference * 12) / 10, reference + 2);
  return Math.min(cap, grown);
}
