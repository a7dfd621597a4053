import type { TrainingAge } from '../athletes/athlete.ts';
import type { Exercise, Pattern } from '../exercises/exercise.ts';

/** How boldly a pattern may be loaded. Power and whole-body lifts count as upper: the tighter of the two compound caps. */
export type LiftClass = 'upper_compound' | 'lower_compound' | 'isolation';

const lower: readonly Pattern[] = ['squat', 'hinge', 'lunge'];
const upper: readonly Pattern[] = ['horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull', 'olympic', 'full_body'];

/** Source: training rules §1.1. */
export function liftClassOf({ pattern }: Pick<Exercise, 'pattern'>): LiftClass {
  if (lower.includes(pattern)) return 'lower_compound';
  return upper.includes(pattern) ? 'upper_compound' : 'isolation';
}

/**
 * The share an exposure may rise by in effective load, beside which one increment is always legal. Isolation: one increment and no more.
 *
 * Source: training rules §4.3.
 */
export function exposureCap(exercise: Pick<Exercise, 'pattern'>, trainingAge: TrainingAge): number {
  switch (liftClassOf(exercise)) {
    case 'upper_compound':
      return 0.05;
    case 'lower_compound':
      return trainingAge === 'beginner' ? 0.075 : 0.05;
    case 'isolation':
      return 0;
  }
}

/** The share a week may add up to, beside which one increment is always legal. Source: training rules §4.3. */
export const weeklyRise: Readonly<Record<TrainingAge, number>> = { beginner: 0.1, intermediate: 0.05, advanced: 0.025 };
