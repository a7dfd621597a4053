import type { TrainingAge } from '../athletes/athlete.ts';
import type { ScreeningLimits } from '../athletes/screening.ts';
import type { PhaseKind } from './program.ts';

/** A deload halves the sets of the phase before it and has no dose of its own. */
export type DosePhase = Exclude<PhaseKind, 'deload'>;
/** What a lift is to its workout: its lead, another movement of several joints, or one of a single joint. */
export type LiftRole = 'main' | 'compound' | 'isolation';
type Range = readonly [low: number, high: number];
type ByRole<Value> = Readonly<Record<LiftRole, Value>>;

/** What a phase asks of an ordinary athlete. Ranges are inclusive. */
export interface PhaseDose {
  /** What is prescribed when a lift is new in the phase. */
  readonly reps: ByRole<Range>;
  /** What a lift in progress may have without being converted to the phase. */
  readonly legalReps: ByRole<Range>;
  /** Reps in reserve to stop at. */
  readonly rir: ByRole<number>;
  readonly restSeconds: ByRole<number>;
  /** Rest may be trimmed to this where time is short. */
  readonly leastRestSeconds: ByRole<number>;
  /** Sets of one exercise. */
  readonly sets: ByRole<number>;
  readonly mostSets: number;
}

/**
 * Main lifts take the lower part of a phase's reps, accessories the upper. Generation prescribes from this table and the program's page
 * tells it, so the two cannot differ.
 *
 * Source: training rules §2.1.
 */
export const phaseDoses: Readonly<Record<DosePhase, PhaseDose>> = {
  base: {
    reps: { main: [8, 12], compound: [8, 12], isolation: [12, 15] },
    legalReps: { main: [8, 12], compound: [8, 12], isolation: [12, 15] },
    rir: { main: 4, compound: 4, isolation: 3 },
    restSeconds: { main: 90, compound: 90, isolation: 60 },
    leastRestSeconds: { main: 75, compound: 75, isolation: 60 },
    sets: { main: 3, compound: 2, isolation: 2 },
    mostSets: 3,
  },
  hypertrophy: {
    reps: { main: [6, 10], compound: [8, 12], isolation: [10, 15] },
    legalReps: { main: [6, 12], compound: [6, 12], isolation: [10, 20] },
    rir: { main: 2, compound: 2, isolation: 1 },
    restSeconds: { main: 120, compound: 120, isolation: 75 },
    leastRestSeconds: { main: 90, compound: 90, isolation: 60 },
    sets: { main: 3, compound: 3, isolation: 3 },
    mostSets: 4,
  },
  strength: {
    reps: { main: [3, 6], compound: [4, 6], isolation: [8, 12] },
    legalReps: { main: [1, 6], compound: [1, 6], isolation: [8, 12] },
    rir: { main: 2, compound: 2, isolation: 2 },
    restSeconds: { main: 180, compound: 150, isolation: 90 },
    leastRestSeconds: { main: 180, compound: 120, isolation: 60 },
    sets: { main: 4, compound: 3, isolation: 3 },
    mostSets: 5,
  },
  power: {
    reps: { main: [2, 5], compound: [3, 5], isolation: [6, 10] },
    legalReps: { main: [1, 5], compound: [1, 5], isolation: [6, 10] },
    rir: { main: 4, compound: 4, isolation: 3 },
    restSeconds: { main: 150, compound: 150, isolation: 90 },
    leastRestSeconds: { main: 150, compound: 120, isolation: 60 },
    sets: { main: 4, compound: 3, isolation: 3 },
    mostSets: 6,
  },
  endurance: {
    reps: { main: [15, 20], compound: [15, 20], isolation: [15, 25] },
    legalReps: { main: [15, 25], compound: [15, 25], isolation: [15, 25] },
    rir: { main: 3, compound: 3, isolation: 2 },
    restSeconds: { main: 45, compound: 45, isolation: 40 },
    leastRestSeconds: { main: 45, compound: 45, isolation: 30 },
    sets: { main: 3, compound: 2, isolation: 2 },
    mostSets: 3,
  },
};

/** Beginners under-count what is left in them: two in reserve at least, and one more than others while building muscle. */
export const rirFor = (kind: DosePhase, role: LiftRole, trainingAge: TrainingAge): number => {
  const { rir } = phaseDoses[kind];
  return trainingAge === 'beginner' ? Math.max(2, rir[role] + (kind === 'hypertrophy' ? 1 : 0)) : rir[role];
};

/** A phase as people read it: big lifts and smaller ones. */
export interface PhaseOutline {
  readonly compoundReps: Range;
  readonly isolationReps: Range;
  /** Sets of one exercise. */
  readonly sets: Range;
  readonly compoundRir: number;
  readonly isolationRir: number;
  readonly compoundRestSeconds: number;
  readonly isolationRestSeconds: number;
}

/** The dose of a phase in outline, within what age and health allow. */
export function outlineOf(kind: DosePhase, trainingAge: TrainingAge, limits: ScreeningLimits): PhaseOutline {
  const { reps, restSeconds, sets, mostSets } = phaseDoses[kind];
  const compound: Range = [Math.min(reps.main[0], reps.compound[0]), Math.max(reps.main[1], reps.compound[1])];
  return {
    compoundReps: within(compound, limits.repsLow, limits.repsHigh),
    isolationReps: within(reps.isolation, limits.repsLow, limits.repsHigh),
    sets: within([Math.min(...Object.values(sets)), mostSets], null, limits.maxSets),
    compoundRir: Math.max(rirFor(kind, 'main', trainingAge), limits.minRir),
    isolationRir: Math.max(rirFor(kind, 'isolation', trainingAge), limits.minRir),
    compoundRestSeconds: restSeconds.main,
    isolationRestSeconds: restSeconds.isolation,
  };
}

function within([low, high]: Range, least: number | null, most: number | null): Range {
  const clamp = (value: number): number => Math.min(most ?? value, Math.max(least ?? value, value));
  return [clamp(low), clamp(high)];
}
