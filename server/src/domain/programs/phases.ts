import type { Goal, TrainingAge } from '../athletes/athlete.ts';
import type { ScreeningLimits } from '../athletes/screening.ts';
import type { PhaseKind } from './program.ts';

/** Weeks a phase lasts at least, usually, and at most. Source: training rules §4.7. */
export const phaseWeeks: Readonly<Record<PhaseKind, { readonly min: number; readonly usual: number; readonly max: number }>> = {
  base: { min: 2, usual: 4, max: 4 },
  hypertrophy: { min: 4, usual: 6, max: 8 },
  strength: { min: 3, usual: 4, max: 6 },
  power: { min: 2, usual: 3, max: 4 },
  endurance: { min: 4, usual: 6, max: 8 },
  deload: { min: 1, usual: 1, max: 1 },
};

/** The order phases follow each other in; a deload lies between them. Source: training rules §4.7. */
export const phaseSequences: Readonly<Record<Goal, readonly PhaseKind[]>> = {
  general: ['base', 'hypertrophy', 'endurance'],
  fat_loss: ['base', 'hypertrophy', 'endurance'],
  muscle: ['base', 'hypertrophy', 'strength'],
  strength: ['base', 'hypertrophy', 'strength', 'power'],
  athletic: ['base', 'hypertrophy', 'strength', 'power'],
  running: ['base', 'strength', 'power'],
};

/** What people who skip the base phase begin with. */
const firstPhases: Readonly<Record<Goal, PhaseKind>> = {
  general: 'hypertrophy',
  fat_loss: 'hypertrophy',
  muscle: 'hypertrophy',
  strength: 'strength',
  athletic: 'hypertrophy',
  running: 'strength',
};

/** From this much reserve on, building muscle means what the base phase means. */
const easyOnlyRir = 3;

/**
 * The phases an athlete can be in, in the order of the goal, the deload last. Beginners need no power phase; heavy phases are left out
 * where reps, load or effort are limited, and training for muscle where only easy effort is allowed.
 *
 * Source: training rules §4.7, §7.7.
 */
export function availablePhases(goal: Goal, trainingAge: TrainingAge, limits: ScreeningLimits): readonly PhaseKind[] {
  const heavy = limits.repsLow === null && limits.maxFractionOfMax === null && limits.minRir < easyOnlyRir;
  const fits = (kind: PhaseKind): boolean => {
    if (kind === 'strength') return heavy;
    if (kind === 'power') return heavy && trainingAge !== 'beginner';
    return kind !== 'hypertrophy' || limits.minRir < easyOnlyRir;
  };
  const phases = phaseSequences[goal].filter(fits);
  // whoever may only train easily or lightly still gets a second emphasis
  const second: readonly PhaseKind[] = phases.length > 1 || (limits.repsHigh ?? 20) < 20 ? [] : ['endurance'];
  return [...phases, ...second, 'deload'];
}

/** The phase after the base: what the goal begins with, or the nearest that is available. */
export function firstPhaseAfterBase(goal: Goal, available: readonly PhaseKind[]): PhaseKind {
  const wanted = firstPhases[goal];
  if (available.includes(wanted)) return wanted;
  return available.find((kind) => kind !== 'base' && kind !== 'deload') ?? 'base';
}
