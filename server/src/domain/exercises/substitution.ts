import { catalogueOrder, exercises } from './catalogue.ts';
import type { Exercise, Muscle, Pattern, ProfileKey } from './exercise.ts';
import { profileKeyOf } from './exercise.ts';
import { issuesOn } from './injury-fit.ts';
import type { Circumstances } from './is-suitable.ts';
import { isSuitable } from './is-suitable.ts';

export interface SubstitutionContext extends Circumstances {
  /** 0-5, null when not asked. */
  readonly energy: number | null;
  /** Profile keys that have an entry: their loads are known. */
  readonly profileKeys: ReadonlySet<ProfileKey>;
  /** Used in the last workout of the same day type. */
  readonly recentIds: ReadonlySet<string>;
  /** In the workout already, or excluded by the athlete. */
  readonly takenIds: ReadonlySet<string>;
}

export interface Alternative {
  readonly exercise: Exercise;
  readonly score: number;
}

/** Best first. `none`: drop the slot, and say so. */
export interface Substitutes {
  readonly via: 'similarity' | 'pattern_family' | 'isolation' | 'none';
  readonly alternatives: readonly Alternative[];
}

/** Of 1.00; see `substitutionScore`. */
const acceptedFrom = 0.55;
const swapChoices = 3;
/** With this much of the workout left, the first choice needs no other set-up. */
const noSetupBelowMinutes = 10;
const lowEnergy = 1;

/** Close relatives that stand in for each other when nothing of the same pattern is left. */
const families: readonly (readonly Pattern[])[] = [
  ['squat', 'lunge'],
  ['hinge', 'hip_extension', 'knee_flexion'],
  ['horizontal_pull', 'vertical_pull'],
  ['horizontal_push', 'vertical_push'],
];

const isolationPatterns: readonly Pattern[] = [
  ...(['hip_extension', 'hip_abduction', 'hip_adduction', 'knee_extension', 'knee_flexion', 'calf_raise', 'ankle_dorsiflexion'] as const),
  ...(['back_extension', 'horizontal_adduction', 'horizontal_abduction', 'shoulder_extension', 'shoulder_abduction'] as const),
  ...(['shoulder_flexion', 'shoulder_rotation', 'scapular_elevation', 'elbow_flexion', 'elbow_extension', 'wrist_grip'] as const),
];

/**
 * What may stand in for an exercise, best first.
 *
 * Candidates are suitable (feasible, injury, level, population), tier 1 or 2, of the same timer class and not taken; accepted from
 * 0.55 with a primary muscle in common. When none is: the same pattern family (presses swap planes only with a sound shoulder), then
 * isolation of a primary muscle, then nothing. Ties go by tier, then catalogue order.
 *
 * Source: training rules §1.6, weights and threshold proposed.
 */
export function substitutesFor(original: Exercise, context: SubstitutionContext): Substitutes {
  const candidates = exercises
    .filter((candidate) => isCandidate(original, candidate, context))
    .map((exercise): Alternative => ({ exercise, score: substitutionScore(original, exercise, context) }))
    .sort(byRank);
  const sharesPrimary = ({ exercise }: Alternative) => overlap(original.primary, exercise.primary) > 0;

  const similar = candidates.filter((candidate) => candidate.score >= acceptedFrom && sharesPrimary(candidate));
  if (similar.length > 0) return { via: 'similarity', alternatives: similar };

  const family = familyOf(original, context);
  const related = candidates.filter(({ exercise }) => family.includes(exercise.pattern));
  if (related.length > 0) return { via: 'pattern_family', alternatives: related };

  if (original.pattern === 'mobility') return { via: 'none', alternatives: [] }; // a stretch is not made up for by loading the muscle
  const isolating = candidates.filter((candidate) => isolationPatterns.includes(candidate.exercise.pattern) && sharesPrimary(candidate));
  return isolating.length > 0 ? { via: 'isolation', alternatives: isolating } : { via: 'none', alternatives: [] };
}

/**
 * The choices a swap sheet offers: three at most. When ten minutes or less are left, the best one that needs no other set-up comes
 * first, if there is one.
 *
 * Source: training rules §1.6.
 */
export function swapSheet(original: Exercise, context: SubstitutionContext, minutesLeft: number): readonly Alternative[] {
  const { alternatives } = substitutesFor(original, context);
  const atHand = minutesLeft <= noSetupBelowMinutes ? alternatives.find(({ exercise }) => needsNoSetup(original, exercise)) : undefined;
  const ordered = atHand ? [atHand, ...alternatives.filter((alternative) => alternative !== atHand)] : alternatives;
  return ordered.slice(0, swapChoices);
}

/**
 * How well the candidate stands in for the original, at most 1. Rounded to six decimals, so that equal sums are equal.
 *
 * Source: training rules §1.6, proposed.
 */
export function substitutionScore(original: Exercise, candidate: Exercise, context: SubstitutionContext): number {
  const loadsSpineMore = candidate.axialLoad > original.axialLoad;
  const score =
    (candidate.pattern === original.pattern ? 0.45 : 0) +
    0.25 * jaccard(original.primary, candidate.primary) +
    0.1 * jaccard([...original.primary, ...original.secondary], [...candidate.primary, ...candidate.secondary]) +
    (loadClassOf(candidate) === loadClassOf(original) ? 0.1 : 0) +
    (loadsSpineMore ? 0 : 0.05) +
    (candidate.loadRatioToAnchor !== null && context.profileKeys.has(profileKeyOf(candidate)) ? 0.05 : 0) -
    (loadsSpineMore && sparesSpine(context) ? 0.3 : 0) -
    (context.recentIds.has(candidate.id) ? 0.15 : 0);
  return Math.round(score * 1e6) / 1e6;
}

/** The same implement, or none, and no further fixture. */
export const needsNoSetup = (original: Exercise, candidate: Exercise): boolean =>
  (candidate.equipment === original.equipment || candidate.equipment === 'bodyweight') &&
  candidate.fixtures.every((fixture) => fixture === 'wall' || fixture === 'table' || original.fixtures.includes(fixture));

const isCandidate = (original: Exercise, candidate: Exercise, context: SubstitutionContext): boolean =>
  candidate.id !== original.id &&
  candidate.tier <= 2 &&
  timerClassOf(candidate) === timerClassOf(original) &&
  !context.takenIds.has(candidate.id) &&
  isSuitable(candidate, context);

const byRank = (a: Alternative, b: Alternative): number =>
  b.score - a.score || a.exercise.tier - b.exercise.tier || catalogueOrder(a.exercise.id) - catalogueOrder(b.exercise.id);

function familyOf(original: Exercise, context: SubstitutionContext): readonly Pattern[] {
  const family = families.find((patterns) => patterns.includes(original.pattern)) ?? [];
  const isPress = family.includes('vertical_push');
  return isPress && hasIssueAt('shoulder', context) ? family.filter((pattern) => pattern === original.pattern) : family;
}

const hasIssueAt = (site: 'shoulder' | 'low_back', { injuries, painFlags, on }: SubstitutionContext): boolean =>
  issuesOn(injuries, painFlags, on).some((issue) => issue.site === site);

const sparesSpine = (context: SubstitutionContext): boolean =>
  hasIssueAt('low_back', context) || (context.energy !== null && context.energy <= lowEnergy);

/** Repetitions, holds, and everything that runs for minutes or rounds. */
function timerClassOf({ timerType }: Exercise): 'reps' | 'hold' | 'cardio' {
  return timerType === 'duration' || timerType === 'intervals' ? 'cardio' : timerType;
}

/** An assisted machine moves the body, like a band under the foot or nothing at all; a belt adds to it. */
function loadClassOf({ loadBasis }: Exercise): 'external' | 'bodyweight' | 'band' {
  if (loadBasis === 'band_level') return 'band';
  return loadBasis === 'none' || loadBasis === 'assistance' ? 'bodyweight' : 'external';
}

const overlap = (a: readonly Muscle[], b: readonly Muscle[]): number => a.filter((muscle) => b.includes(muscle)).length;

/** Shared ÷ all. The catalogue names no muscle twice in a row. */
function jaccard(a: readonly Muscle[], b: readonly Muscle[]): number {
  const shared = overlap(a, b);
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
