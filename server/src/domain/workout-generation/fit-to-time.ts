import type { Muscle } from '../exercises/exercise.ts';
import { trackedMuscles, weeklyTarget } from '../guardrails/volume-limits.ts';
import type { Draft } from './draft.ts';
import { arrange, countsAsWork, draftOf, isMain, secondsOf } from './draft.ts';
import type { VolumeBudget } from './limit-volume.ts';
import { hasRoom, setsOfMuscle, share } from './limit-volume.ts';
import { sharesPrimary } from './order-exercises.ts';
import type { Selection } from './select-exercises.ts';
import type { Situation } from './situation.ts';

export interface Fit {
  readonly drafts: readonly Draft[];
  readonly notes: readonly string[];
}

/** Seconds left for exercises, and what may be added. */
export interface FitRequest {
  readonly drafts: readonly Draft[];
  readonly situation: Situation;
  readonly budget: VolumeBudget;
  /** For exercises, warm-up and cool-down taken off. */
  readonly atMost: number;
  readonly atLeast: number;
  /** Sets may be added: nothing but time limits the workout. */
  readonly mayGrow: boolean;
  /** Another exercise for the time that is left, or nothing. */
  readonly nextExtra: (drafts: readonly Draft[]) => Selection;
}

/**
 * Makes the workout fit its minutes. Over: less rest on single-joint work, pairs, a set less of the last accessory, then without it; the
 * first lift, and the rest of main lifts in strength and power, stay. Under, where nothing but time is the limit: sets for the muscles that
 * miss most, then another exercise.
 *
 * Source: training rules §2.6.
 */
export function fitToTime(request: FitRequest): Fit {
  const { situation, atMost } = request;
  const notes: string[] = [];
  let drafts = arrange(shortPairs(request.drafts, situation), situation);
  const steps = [trimIsolationRest, pairIsolations, trimAccessoryRest];
  for (const step of steps) {
    if (secondsOf(drafts) <= atMost) break;
    drafts = arrange(step(drafts, situation), situation);
  }
  while (secondsOf(drafts) > atMost) {
    const fewer = lessWork(drafts, situation);
    if (!fewer) break;
    drafts = arrange(fewer, situation);
  }
  const names = request.drafts
    .filter((draft) => !drafts.some((kept) => kept.pick.exercise.id === draft.pick.exercise.id))
    .map((draft) => draft.pick.exercise.name);
  if (names.length > 0) notes.push(`Left out for time: ${names.join(', ')}.`);
  if (request.mayGrow && names.length === 0) drafts = [...grow(drafts, request)];
  if (request.mayGrow) drafts = [...shiftToMissing(drafts, request)];
  return { drafts, notes };
}

/** Under 30 minutes the first two go in turn, where they leave each other rested; strength and power keep their rests. */
function shortPairs(drafts: readonly Draft[], situation: Situation): readonly Draft[] {
  if (situation.minutes >= 30 || situation.phase === 'strength' || situation.phase === 'power') return drafts;
  const [first, ...others] = [...drafts].filter(countsAsWork).sort((a, b) => a.priority - b.priority);
  const partner = first && others.find((other) => mayPair(first, other));
  if (!first || !partner) return drafts;
  return drafts.map((draft) => (draft === first || draft === partner ? { ...draft, superset: 1 } : draft));
}

/** O11: no shared primary muscle, never two lifts that both load the spine; nothing that is timed for long. */
function mayPair(a: Draft, b: Draft): boolean {
  const [first, second] = [a.pick.exercise, b.pick.exercise];
  if (first.axialLoad >= 2 && second.axialLoad >= 2) return false;
  if (sharesPrimary(first, second) || !countsAsWork(a) || !countsAsWork(b)) return false;
  return a.pick.dose.role !== 'power' && b.pick.dose.role !== 'power' && a.pick.dose.role !== 'carry' && b.pick.dose.role !== 'carry';
}

const trimIsolationRest = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft) => (draft.pick.dose.role === 'isolation' ? { ...draft, restSeconds: draft.pick.dose.leastRestSeconds } : draft));

function pairIsolations(drafts: readonly Draft[]): readonly Draft[] {
  let current = [...drafts];
  let number = Math.max(0, ...current.map((draft) => draft.superset ?? 0));
  const single = (draft: Draft): boolean =>
    draft.superset === null && (draft.pick.dose.role === 'isolation' || draft.pick.dose.role === 'trunk');
  for (const draft of drafts) {
    const first = current.find((each) => each.pick.exercise.id === draft.pick.exercise.id);
    if (!first || !single(first)) continue;
    const partner = current.find(
      (other) => other !== first && single(other) && other.pick.dose.role === first.pick.dose.role && mayPair(first, other),
    );
    if (!partner) continue;
    number += 1;
    current = current.map((each) => (each === first || each === partner ? { ...each, superset: number } : each));
  }
  return current;
}

const trimAccessoryRest = (drafts: readonly Draft[], situation: Situation): readonly Draft[] =>
  drafts.map((draft) =>
    isMain(draft) && (situation.phase === 'strength' || situation.phase === 'power')
      ? draft
      : { ...draft, restSeconds: draft.pick.dose.leastRestSeconds },
  );

/** One set, or one exercise, less; null when only one set of one exercise is left. */
function lessWork(drafts: readonly Draft[], situation: Situation): readonly Draft[] | null {
  const accessories = drafts.filter((draft) => !isMain(draft)).sort((a, b) => b.priority - a.priority);
  const fuller = accessories.find((draft) => draft.sets > 2 && draft.intervals === null);
  const shrink = (draft: Draft): Draft[] => drafts.map((each) => (each === draft ? { ...each, sets: each.sets - 1 } : each));
  const without = (draft: Draft): Draft[] => drafts.filter((each) => each !== draft);
  if (fuller) return shrink(fuller);
  const mains = drafts.filter(isMain).sort((a, b) => b.priority - a.priority);
  // a fourth set of a main lift is worth less than another movement
  const full = mains.find((draft) => draft.sets > 3);
  if (full && accessories.length > 0) return shrink(full);
  const lastAccessory = accessories[0];
  if (lastAccessory && drafts.length > 2) return without(lastAccessory);
  const main = mains.find((draft) => draft.sets > 2);
  if (main) return shrink(main);
  if (drafts.length > 1) {
    const last = lastAccessory ?? mains[0];
    if (last) return last.sets > 1 ? shrink(last) : without(last);
  }
  const only = drafts[0];
  if (!only) return null;
  if (only.sets > 1) return shrink(only);
  const shorter =
    situation.screening.decision !== 'wait' && only.seconds !== null && only.seconds > 300
      ? [{ ...only, seconds: only.seconds - 60 }]
      : null;
  return shorter;
}

function grow(start: readonly Draft[], request: FitRequest): readonly Draft[] {
  const { situation, budget, atLeast, atMost } = request;
  let drafts: readonly Draft[] = start;
  for (let guard = 0; guard < 60 && secondsOf(drafts) < atLeast; guard += 1) {
    const bigger = oneSetMore(drafts, situation, budget, atMost) ?? oneExerciseMore(drafts, request);
    if (!bigger) break;
    drafts = bigger;
  }
  return drafts;
}

/** Trained by presses, pulls and hinges anyway: work of their own is optional while a big muscle misses more. Training rules §2.2. */
const trainedAnyway: readonly Muscle[] = ['front_delts', 'lower_back', 'triceps', 'biceps'];
/** How much more of its week a big muscle has to miss, as a share of the target. Proposed. */
const missesMore = 0.2;

/** A third set of curls is worth less than a fourth press while the chest is short of its week; where rests differ, two are given for one. */
function shiftToMissing(start: readonly Draft[], request: FitRequest): readonly Draft[] {
  let drafts = start;
  for (let guard = 0; guard < 3; guard += 1) {
    const shifted = oneSetToMissing(drafts, request);
    if (!shifted) break;
    drafts = shifted;
  }
  return drafts;
}

function oneSetToMissing(drafts: readonly Draft[], { situation, budget, atMost }: FitRequest): readonly Draft[] | null {
  const missing = (draft: Draft): number => deficit(draft, drafts, situation);
  const givers = drafts
    .filter(
      ({ pick, sets }) => pick.dose.role === 'isolation' && sets > 2 && pick.exercise.primary.every((each) => trainedAnyway.includes(each)),
    )
    .sort((a, b) => missing(a) - missing(b) || b.priority - a.priority);
  const [taker] = drafts
    .filter(
      ({ pick, sets }) =>
        (pick.dose.role === 'main' || pick.dose.role === 'compound') &&
        sets < pick.dose.mostSets &&
        !pick.exercise.primary.every((each) => trainedAnyway.includes(each)),
    )
    .sort((a, b) => missing(b) - missing(a) || a.sets - b.sets || a.priority - b.priority);
  const [first] = givers;
  if (!first || !taker || missing(taker) - missing(first) < missesMore) return null;
  for (const given of [givers.slice(0, 1), givers.slice(0, 2)]) {
    const fewer = drafts.map((each) => (given.includes(each) ? { ...each, sets: each.sets - 1 } : each));
    if (!hasRoom(taker, fewer, budget)) continue;
    const shifted = arrange(trimIsolationRest(fewer.map((each) => (each === taker ? { ...each, sets: each.sets + 1 } : each))), situation);
    if (secondsOf(shifted) <= atMost) return shifted;
  }
  return null;
}

/** A set for the exercise whose main muscles miss most this week. */
function oneSetMore(drafts: readonly Draft[], situation: Situation, budget: VolumeBudget, atMost: number): readonly Draft[] | null {
  const open = drafts
    .filter(
      (draft) =>
        countsAsWork(draft) &&
        (draft.pick.dose.role !== 'trunk' || situation.input.intent.sessionType === 'custom') &&
        draft.sets < draft.pick.dose.mostSets &&
        hasRoom(draft, drafts, budget),
    )
    .sort((a, b) => deficit(b, drafts, situation) - deficit(a, drafts, situation) || a.sets - b.sets || a.priority - b.priority);
  for (const draft of open) {
    const bigger = arrange(
      drafts.map((each) => (each === draft ? { ...each, sets: each.sets + 1 } : each)),
      situation,
    );
    if (secondsOf(bigger) <= atMost) return bigger;
  }
  return null;
}

function deficit(draft: Draft, drafts: readonly Draft[], { input, trainingAge }: Situation): number {
  const missing = draft.pick.exercise.primary.map((muscle: Muscle) => {
    const target = weeklyTarget(muscle, trainingAge);
    return (target - (input.weekSets[muscle] ?? 0) - setsOfMuscle(drafts, muscle)) / target;
  });
  return missing.length === 0 ? 0 : Math.round((missing.reduce((total, each) => total + each, 0) / missing.length) * 1e6) / 1e6;
}

/** Another exercise, with as many sets as time and budget leave; two at least. */
function oneExerciseMore(drafts: readonly Draft[], { situation, budget, atMost, nextExtra }: FitRequest): readonly Draft[] | null {
  const [pick] = nextExtra(drafts).picks;
  if (!pick) return null;
  const priority = Math.max(0, ...drafts.map((draft) => draft.priority)) + 1;
  for (let sets = pick.dose.sets; sets >= 2; sets -= 1) {
    const bigger = arrange([...drafts, { ...draftOf(pick, priority), sets }], situation);
    const fits = trackedMuscles.every(
      (muscle) => share(pick.exercise, muscle) === 0 || setsOfMuscle(bigger, muscle) <= budget.ofMuscle(muscle) + 1e-9,
    );
    const within = bigger.filter(countsAsWork).reduce((total, draft) => total + draft.sets, 0) <= budget.workout;
    if (fits && within && secondsOf(bigger) <= atMost) return bigger;
  }
  return null;
}
