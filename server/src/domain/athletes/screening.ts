import type { AthleteProfile, LocalDate } from './athlete.ts';

export type ScreeningReasonId = 'G-01' | 'G-33' | 'G-33-under-13' | 'G-34' | 'G-35' | 'G-36' | 'G-37' | 'G-38' | 'G-39' | 'G-40';

/** Why, in one or two plain sentences, and what to do next. */
export interface ScreeningReason {
  readonly id: ScreeningReasonId;
  readonly text: string;
}

/** What no workout may pass, whoever writes it. null = no limit beyond the usual. */
export interface ScreeningLimits {
  /** Fewest reps in reserve to stop at. */
  readonly minRir: number;
  /** Of the highest heart rate, 0-1. */
  readonly maxHeartRateFraction: number | null;
  readonly intervals: boolean;
  /** Tests of the one-rep max. */
  readonly oneRepMax: boolean;
  /** Of the one-rep max, 0-1. */
  readonly maxFractionOfMax: number | null;
  readonly repsLow: number | null;
  readonly repsHigh: number | null;
  /** Sets of one exercise. */
  readonly maxSets: number | null;
  readonly maxHoldSeconds: number | null;
  /** False: effort by feel only. */
  readonly heartRateTargets: boolean;
}

/** `wait`: no workout until somebody says yes. `gentle`: begins in the base phase, within the limits. `train`: within the limits. */
export interface Screening {
  readonly decision: 'train' | 'gentle' | 'wait';
  readonly reasons: readonly ScreeningReason[];
  readonly limits: ScreeningLimits;
}

/** Who trains, who starts gently, who waits. Source: training rules §7.1, §7.7. */
export function screen(athlete: AthleteProfile, on: LocalDate): Screening {
  throw new RangeError(`no screening for ${athlete.birthDate} on ${on} yet`);
}
