import type { DateRange } from '../calendar/local-date.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import type { Muscle, Pattern } from '../exercises/exercise.ts';
import { muscles } from '../exercises/exercise.ts';
import type { CompletedWorkout } from './completed-workout.ts';
import type { DoneSet } from './stats.ts';
import { performedSets } from './stats.ts';

export type MuscleSets = Readonly<Partial<Record<Muscle, number>>>;

/** A set with more than this in reserve is light. Source: training rules §0. */
const hardUpToRir = 4;
const perPrimary = 1;
const perSecondary = 0.5;
/** What a light set counts in the body map; in volume caps and the growth rule it counts nothing. Source: training rules §0. */
export const lightSetInBodyMap = 0.5;

const notStrength: readonly Pattern[] = ['cardio_steady', 'cardio_interval', 'mobility', 'balance'];

/**
 * Fractional hard sets by muscle: one for each primary muscle of a working set, a half for each secondary. Both sides of a one-sided set
 * are one set. Muscles without any are left out; the order is that of the muscle list.
 *
 * @param range local dates to count, inclusive; null counts all
 * @param lightSet what a set of more than four in reserve counts: 0, or {@link lightSetInBodyMap}
 *
 * Source: training rules §0, §2.2.
 */
export function fractionalSets(workouts: readonly CompletedWorkout[], range: DateRange | null, lightSet = 0): MuscleSets {
  const totals = new Map<Muscle, number>();
  for (const workout of workouts) {
    if (range !== null && (workout.on < range.from || workout.on > range.to)) continue;
    for (const done of workout.exercises) {
      const row = exerciseById(done.exercise.exerciseId);
      if (!row || notStrength.includes(row.pattern)) continue;
      const sets = performedSets(done).reduce((total, set) => total + (isHard(set) ? 1 : lightSet), 0);
      for (const muscle of row.primary) totals.set(muscle, (totals.get(muscle) ?? 0) + sets * perPrimary);
      for (const muscle of row.secondary) totals.set(muscle, (totals.get(muscle) ?? 0) + sets * perSecondary);
    }
  }
  const found: Partial<Record<Muscle, number>> = {};
  for (const muscle of muscles) {
    const total = totals.get(muscle) ?? 0;
    if (total > 0) found[muscle] = total;
  }
  return found;
}

/** The effort the athlete gave, else the one prescribed. A hold ends where form breaks: hard. */
function isHard({ performed, prescribed }: DoneSet): boolean {
  const rir = performed.rpe === null ? prescribed.rir : 10 - performed.rpe;
  return rir === null || rir <= hardUpToRir;
}
