import type { Exercise, Muscle } from '../exercises/exercise.ts';
import type { Role } from './prescribe-sets.ts';
import { roleOf } from './prescribe-sets.ts';

/** What the order of exercises depends on. */
export interface Ordered {
  readonly exercise: Exercise;
  readonly main: boolean;
  readonly caution: boolean;
}

/** O1-O7; balance comes while the athlete is fresh. Source: training rules §2.3. */
const rankOfRole: Readonly<Record<Role, number>> = {
  balance: 0,
  power: 1,
  main: 2,
  compound: 3,
  isolation: 4,
  trunk: 5,
  carry: 5,
  cardio: 6,
  mobility: 7,
};
/** Main lifts keep the order of the template: what comes first improves most. */
const lastMainRank = 2;
/** Conditioning and mobility come after. */
export const lastLiftingRank = 5;
export const orderRank = (exercise: Exercise, main: boolean): number => rankOfRole[roleOf(exercise, main)];

/**
 * The order of a workout: power, main lifts, other multi-joint, single-joint, trunk and carries, conditioning, mobility. Inside a tier the
 * given order holds, save that neighbors with the same primary muscle are parted where they can be (O10), and that nothing tires the back
 * before a heavy squat or hinge (O8). What is done with care is not first (G-14).
 *
 * Source: training rules §2.3.
 */
export function orderExercises<Item extends Ordered>(items: readonly Item[]): Item[] {
  const ranks = [...new Set(items.map((item) => orderRank(item.exercise, item.main)))].sort((a, b) => a - b);
  const ordered: Item[] = [];
  for (const rank of ranks) {
    const rest = items.filter((item) => orderRank(item.exercise, item.main) === rank);
    if (rank === 2) rest.sort((a, b) => squatBeforeHinge(a, b));
    while (rest.length > 0) {
      const allowed = rest.filter((item) => !tiresBack(item.exercise) || !rest.some((other) => heavyAxialLift(other.exercise)));
      const choices = allowed.length > 0 ? allowed : rest;
      const next =
        (rank > lastMainRank ? choices.find((item) => !sharesPrimary(item.exercise, ordered.at(-1)?.exercise)) : undefined) ?? choices[0];
      if (!next) break;
      ordered.push(next);
      rest.splice(rest.indexOf(next), 1);
    }
  }
  return carefulNotFirst(ordered);
}

/** O9: with both in one workout the squat comes first. */
function squatBeforeHinge(a: Ordered, b: Ordered): number {
  if (a.exercise.axialLoad < 3 || b.exercise.axialLoad < 3) return 0;
  if (a.exercise.pattern === 'squat' && b.exercise.pattern === 'hinge') return -1;
  return a.exercise.pattern === 'hinge' && b.exercise.pattern === 'squat' ? 1 : 0;
}

const heavyAxialLift = ({ pattern, axialLoad }: Exercise): boolean => (pattern === 'squat' || pattern === 'hinge') && axialLoad >= 2;
/** O8: an unsupported row. Trunk work and carries come later by their tier. */
export const tiresBack = ({ pattern, axialLoad }: Exercise): boolean => pattern === 'horizontal_pull' && axialLoad >= 2;

export const sharesPrimary = (exercise: Exercise, other: Exercise | undefined): boolean =>
  other !== undefined && exercise.primary.some((muscle: Muscle) => other.primary.includes(muscle));

/** Something sound leads: the first lift without caution. A walk does not count: where every lift asks for care, the order stays. */
function carefulNotFirst<Item extends Ordered>(ordered: Item[]): Item[] {
  const lead = ordered.findIndex((item) => !item.caution && orderRank(item.exercise, item.main) <= lastLiftingRank);
  if (lead <= 0 || ordered[0]?.caution === false) return ordered;
  const [leader] = ordered.splice(lead, 1);
  return leader ? [leader, ...ordered] : ordered;
}
