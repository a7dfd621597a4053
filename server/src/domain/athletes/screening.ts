import { ageInYears } from './age.ts';
import type { AthleteProfile, LocalDate } from './athlete.ts';
import { screeningRules } from './screening-rules.ts';

export type ScreeningReasonId = 'G-01' | 'G-02' | 'G-33' | 'G-33-under-13' | 'G-34' | 'G-35' | 'G-36' | 'G-37' | 'G-38' | 'G-39' | 'G-40';

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
export type ScreeningDecision = 'train' | 'gentle' | 'wait';

export interface Screening {
  readonly decision: ScreeningDecision;
  readonly reasons: readonly ScreeningReason[];
  readonly limits: ScreeningLimits;
}

/** What one rule found; the strictest decision and the strictest of each limit win. */
export interface Finding {
  readonly decision: ScreeningDecision;
  readonly reason: ScreeningReason;
  readonly limits?: Partial<ScreeningLimits>;
}

/** What everybody trains under when no rule says otherwise. */
export const usualLimits: ScreeningLimits = {
  minRir: 0,
  maxHeartRateFraction: null,
  intervals: true,
  oneRepMax: true,
  maxFractionOfMax: null,
  repsLow: null,
  repsHigh: null,
  maxSets: null,
  maxHoldSeconds: null,
  heartRateTargets: true,
};

const strictness: readonly ScreeningDecision[] = ['train', 'gentle', 'wait'];

/**
 * Who trains, who starts gently and who waits, from the answers of the safety intake on a given day; with the limits that every
 * workout keeps to. It decides afresh each time: nothing that follows from the answers is stored as fact.
 *
 * @param on the local date of training; decides the age, and whether a clearance date has come
 *
 * Source: training rules §7.1 and §7.7 (G-01, G-02, G-33 to G-40).
 */
export function screen(athlete: AthleteProfile, on: LocalDate): Screening {
  const age = ageInYears(athlete.birthDate, on);
  const findings = screeningRules.flatMap((rule) => rule({ athlete, on, age }));
  return {
    decision: findings.reduce<ScreeningDecision>((worst, { decision }) => stricter(worst, decision), 'train'),
    reasons: findings.map(({ reason }) => reason),
    limits: findings.reduce((limits, finding) => tighten(limits, finding.limits ?? {}), usualLimits),
  };
}

const stricter = (a: ScreeningDecision, b: ScreeningDecision): ScreeningDecision => (strictness.indexOf(b) > strictness.indexOf(a) ? b : a);

function tighten(limits: ScreeningLimits, more: Partial<ScreeningLimits>): ScreeningLimits {
  return {
    minRir: Math.max(limits.minRir, more.minRir ?? 0),
    maxHeartRateFraction: lower(limits.maxHeartRateFraction, more.maxHeartRateFraction),
    intervals: limits.intervals && (more.intervals ?? true),
    oneRepMax: limits.oneRepMax && (more.oneRepMax ?? true),
    maxFractionOfMax: lower(limits.maxFractionOfMax, more.maxFractionOfMax),
    repsLow: higher(limits.repsLow, more.repsLow),
    repsHigh: lower(limits.repsHigh, more.repsHigh),
    maxSets: lower(limits.maxSets, more.maxSets),
    maxHoldSeconds: lower(limits.maxHoldSeconds, more.maxHoldSeconds),
    heartRateTargets: limits.heartRateTargets && (more.heartRateTargets ?? true),
  };
}

const lower = (a: number | null, b: number | null | undefined): number | null => (a === null ? (b ?? null) : Math.min(a, b ?? a));
const higher = (a: number | null, b: number | null | undefined): number | null => (a === null ? (b ?? null) : Math.max(a, b ?? a));
