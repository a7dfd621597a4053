import { isOpen, type Step } from './order-of-sets.ts';

/** Seconds one rep is reckoned with. Only the proportion between sets matters: the whole is the coach's own estimate. */
const secondsPerRep = 4;

function weightOf({ exercise, set }: Step): number {
  const sides = exercise.unilateral ? 2 : 1;
  const timed = set.rounds && set.workSeconds ? set.rounds * (set.workSeconds + (set.recoverSeconds ?? 0)) : (set.seconds ?? 0) * sides;
  const work = timed || (set.reps ?? 0) * sides * secondsPerRep;
  return work + (set.kind === 'warm_up' ? exercise.restSeconds / 2 : exercise.restSeconds);
}

/**
 * Seconds that the open sets will take, as their share of the coach's estimate for the whole workout.
 *
 * @param estimatedSeconds of all sets, without warm-up and cool-down
 */
export function estimateLeft(steps: readonly Step[], passed: ReadonlySet<string>, estimatedSeconds: number): number {
  const all = steps.reduce((sum, step) => sum + weightOf(step), 0);
  const open = steps.reduce((sum, step) => sum + (isOpen(step, passed) ? weightOf(step) : 0), 0);
  return all === 0 ? 0 : Math.round((estimatedSeconds * open) / all);
}

/** The instant, in milliseconds, the first set was logged; null before it. */
export function beganAt(steps: readonly Step[]): number | null {
  const times = steps.flatMap((step) => (step.set.performed ? [Date.parse(step.set.performed.performedAt)] : []));
  return times.length === 0 ? null : Math.min(...times);
}
