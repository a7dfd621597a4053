import type { Goal, TrainingAge } from '../athletes/athlete.ts';
import type { ScreeningLimits } from '../athletes/screening.ts';
import type { PhaseKind } from './program.ts';

/** What a phase asks of an ordinary athlete. Ranges are inclusive. */
export interface PhaseDose {
  readonly compoundReps: readonly [low: number, high: number];
  readonly isolationReps: readonly [low: number, high: number];
  /** Sets of one exercise. */
  readonly sets: readonly [low: number, high: number];
  /** Reps in reserve to stop at. */
  readonly compoundRir: number;
  readonly isolationRir: number;
  readonly compoundRestSeconds: number;
  readonly isolationRestSeconds: number;
}

/** The phases with a dose of their own; a deload halves the sets of the one before it. Source: training rules §2.1. */
export const phaseDoses: Readonly<Record<Exclude<PhaseKind, 'deload'>, PhaseDose>> = {
  base: {
    compoundReps: [8, 12],
    isolationReps: [12, 15],
    sets: [2, 3],
    compoundRir: 4,
    isolationRir: 3,
    compoundRestSeconds: 90,
    isolationRestSeconds: 60,
  },
  hypertrophy: {
    compoundReps: [6, 12],
    isolationReps: [10, 15],
    sets: [3, 4],
    compoundRir: 2,
    isolationRir: 1,
    compoundRestSeconds: 120,
    isolationRestSeconds: 75,
  },
  strength: {
    compoundReps: [3, 6],
    isolationReps: [8, 12],
    sets: [3, 5],
    compoundRir: 2,
    isolationRir: 2,
    compoundRestSeconds: 180,
    isolationRestSeconds: 90,
  },
  power: {
    compoundReps: [2, 5],
    isolationReps: [6, 10],
    sets: [3, 6],
    compoundRir: 4,
    isolationRir: 3,
    compoundRestSeconds: 150,
    isolationRestSeconds: 90,
  },
  endurance: {
    compoundReps: [15, 20],
    isolationReps: [15, 25],
    sets: [2, 3],
    compoundRir: 3,
    isolationRir: 2,
    compoundRestSeconds: 45,
    isolationRestSeconds: 40,
  },
};

/** The dose within what age and health allow; beginners keep two reps in reserve at least, and one more while building muscle. */
export function phaseDoseFor(kind: Exclude<PhaseKind, 'deload'>, trainingAge: TrainingAge, limits: ScreeningLimits): PhaseDose {
  const usual = phaseDoses[kind];
  const beginner = trainingAge === 'beginner';
  const more = beginner && kind === 'hypertrophy' ? 1 : 0;
  const rir = (value: number): number => Math.max(value + more, limits.minRir, beginner ? 2 : 0);
  return {
    ...usual,
    compoundReps: within(usual.compoundReps, limits.repsLow, limits.repsHigh),
    isolationReps: within(usual.isolationReps, limits.repsLow, limits.repsHigh),
    sets: within(usual.sets, null, limits.maxSets),
    compoundRir: rir(usual.compoundRir),
    isolationRir: rir(usual.isolationRir),
  };
}

function within([low, high]: readonly [number, number], least: number | null, most: number | null): readonly [number, number] {
  const clamp = (value: number): number => Math.min(most ?? value, Math.max(least ?? value, value));
  return [clamp(low), clamp(high)];
}

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
