import { daysBetween, weekdayOf, weekOf } from '../calendar/local-date.ts';
import type { Exercise, Muscle } from '../exercises/exercise.ts';
import { sessionCap, trackedMuscles, weeklyLimit, workoutSetCap } from '../guardrails/volume-limits.ts';
import { fractionalSets } from '../workout-stats/fractional-sets.ts';
import { countsAsWork, type Draft } from './draft.ts';
import type { GenerationInput } from './generation-input.ts';
import type { Situation } from './situation.ts';
import { patternsOfMuscle } from './slots-for.ts';

/** Weeks the growth of volume is measured against. Training rules §2.2. */
const referenceWeeks = 4;
/** First workout back after this many days: three working sets per muscle at most. Training rules §6.2. */
const longGapDays = 28;
const setsPerMuscleAfterLongGap = 3;

const hardUpToRir = 4;

/** Sessions differ, so today may take a quarter more than its even part of the week. Proposed. */
const shareLeeway = 1.25;

/** Jumps and throws are done fresh and fast: they build speed, not volume. */
const volumeless: readonly string[] = ['cardio_steady', 'cardio_interval', 'balance', 'mobility', 'jump', 'throw'];

/** What one set of the exercise counts for a muscle: 1 primary, 0.5 secondary. Training rules §0. */
export function share(exercise: Pick<Exercise, 'primary' | 'secondary' | 'pattern'>, muscle: Muscle): number {
  if (volumeless.includes(exercise.pattern)) return 0;
  if (exercise.primary.includes(muscle)) return 1;
  return exercise.secondary.includes(muscle) ? 0.5 : 0;
}

/** The most sets of each muscle in one of the last four weeks, deload weeks left out; empty where there was no such week. */
export function volumeReference(input: GenerationInput): Map<Muscle, number> {
  const best = new Map<Muscle, number>();
  const thisWeek = weekOf(input.on).from;
  for (let week = 1; week <= referenceWeeks; week += 1) {
    const workouts = input.history.filter((workout) => {
      const days = daysBetween(workout.on, thisWeek);
      return days > (week - 1) * 7 && days <= week * 7;
    });
    if (workouts.some((workout) => workout.deload)) continue;
    const sets = fractionalSets(workouts, null);
    for (const muscle of trackedMuscles) if (sets[muscle]) best.set(muscle, Math.max(best.get(muscle) ?? 0, sets[muscle]));
  }
  return best;
}

/** What today may still hold of each muscle, and of all together. */
export interface VolumeBudget {
  readonly ofMuscle: (muscle: Muscle) => number;
  readonly workout: number;
  /** The week's limit, unshared: what the guardrail checks. */
  readonly leftThisWeek: (muscle: Muscle) => number;
}

/**
 * The sets today may hold: per muscle the cap of a workout and this workout's part of what the week has left; in all the cap of G-21.
 * The part is the rest of the week shared among the sessions to come that train the muscle, so that the first does not eat it up.
 *
 * Source: training rules §2.2, G-21, G-22.
 */
export function volumeBudget(situation: Situation): VolumeBudget {
  const { input, trainingAge } = situation;
  const reference = volumeReference(input);
  const known = new Map<Muscle, number>();
  const weekLeft = (muscle: Muscle): number => {
    const limit = weeklyLimit(muscle, trainingAge, reference.get(muscle) ?? null, situation.age >= 65);
    return Math.max(0, limit - (input.weekSets[muscle] ?? 0));
  };
  const ofMuscle = (muscle: Muscle): number => {
    const found = known.get(muscle);
    if (found !== undefined) return found;
    const left = weekLeft(muscle);
    // whoever asks for arms today has shared out the week already
    const part =
      input.intent.sessionType === 'custom' ? left : Math.min(left, Math.max((shareLeeway * left) / sessionsFor(muscle, input), 3));
    const value = Math.min(sessionCap(muscle, trainingAge), part);
    known.set(muscle, value);
    return value;
  };
  return { ofMuscle, workout: workoutSetCap(trainingAge, situation.sheltered), leftThisWeek: weekLeft };
}

/** Planned sessions from today to Sunday that train the muscle first-hand, today's among them. */
function sessionsFor(muscle: Muscle, input: GenerationInput): number {
  const today = weekdayOf(input.on);
  const patterns = patternsOfMuscle[muscle];
  const planned = input.program.template.filter((day) => day.weekday > today);
  // a session done ahead of its day is today's, not one to come
  const ahead = input.program.template.some((day) => day.weekday === today)
    ? undefined
    : planned.find((day) => day.sessionType === input.intent.sessionType);
  const later = planned.filter(
    (day) => day !== ahead && day.slots.some((slot) => slot.patterns[0] !== undefined && patterns.includes(slot.patterns[0])),
  );
  return 1 + later.length;
}

/** Fractional sets of a muscle in the drafts, at the plan's reserve. */
export const setsOfMuscle = (drafts: readonly Draft[], muscle: Muscle): number =>
  drafts.reduce(
    (total, draft) => total + (countsAsWork(draft) && !isLightWork(draft) ? draft.sets * share(draft.pick.exercise, muscle) : 0),
    0,
  );

/** More than four reps in reserve, as care for an injury asks: no volume to a muscle, as in what was done (training rules §0). */
const isLightWork = ({ pick, chosen }: Draft): boolean => pick.caution && (chosen.rir ?? 0) > hardUpToRir;

export const totalSets = (drafts: readonly Draft[]): number =>
  drafts.reduce((total, draft) => total + (countsAsWork(draft) ? draft.sets : 0), 0);

/** Whether one more set of the exercise keeps within today's budget. */
export function hasRoom(draft: Draft, drafts: readonly Draft[], budget: VolumeBudget): boolean {
  if (!countsAsWork(draft)) return true;
  if (totalSets(drafts) + 1 > budget.workout) return false;
  return trackedMuscles.every((muscle) => {
    const added = share(draft.pick.exercise, muscle);
    return added === 0 || setsOfMuscle(drafts, muscle) + added <= budget.ofMuscle(muscle) + 1e-9;
  });
}

/**
 * Takes sets away until every muscle and the whole workout are within the budget: from the last exercise that trains the muscle most, and
 * an exercise left with none goes. Exercises back from a long gap hold three sets per muscle at most.
 */
export function limitVolume(drafts: readonly Draft[], budget: VolumeBudget, situation: Situation): { drafts: Draft[]; limited: boolean } {
  let current = [...drafts];
  let limited = false;
  const reduce = (index: number): void => {
    limited = true;
    current = current.flatMap((draft, at) => (at !== index ? [draft] : draft.sets <= 1 ? [] : [{ ...draft, sets: draft.sets - 1 }]));
  };
  for (const muscle of trackedMuscles) {
    while (setsOfMuscle(current, muscle) > budget.ofMuscle(muscle) + 1e-9) {
      // taking light sets away would bring the count down by nothing
      const index = lastToReduce(current, (draft) => (isLightWork(draft) ? 0 : share(draft.pick.exercise, muscle)));
      if (index < 0) break;
      reduce(index);
    }
    while (directSets(current, muscle, situation) > setsPerMuscleAfterLongGap) {
      const index = lastToReduce(current, (draft) =>
        isLongBack(draft, situation) && draft.pick.exercise.primary.includes(muscle) ? 1 : 0,
      );
      if (index < 0) break;
      reduce(index);
    }
  }
  while (totalSets(current) > budget.workout) {
    const index = lastToReduce(current, (draft) => (countsAsWork(draft) ? 1 : 0));
    if (index < 0) break;
    reduce(index);
  }
  return { drafts: current, limited };
}

const isLongBack = (draft: Draft, situation: Situation): boolean =>
  (situation.returning(draft.pick.exercise).gapDays ?? 0) >= longGapDays && situation.returning(draft.pick.exercise).load < 0.95;

const directSets = (drafts: readonly Draft[], muscle: Muscle, situation: Situation): number =>
  drafts.reduce(
    (total, draft) => total + (isLongBack(draft, situation) && draft.pick.exercise.primary.includes(muscle) ? draft.sets : 0),
    0,
  );

/** The exercise with the most sets gives one first, accessories before main lifts; then the later one; among those that train the muscle. */
function lastToReduce(drafts: readonly Draft[], weight: (draft: Draft) => number): number {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  drafts.forEach((draft, index) => {
    if (weight(draft) === 0 || draft.sets === 0) return;
    const score =
      (draft.pick.slot.main ? 0 : 1000) +
      (draft.sets > 2 ? 500 : 0) +
      draft.priority +
      (draft.pick.slot.main && draft.sets === 1 ? -5000 : 0);
    if (score >= bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}
