/** Percent of the one-rep max by half reps to failure: index 2 × (reps − 1 + RIR). Source: training rules §3.2, RTS chart. */
const chart = [
  100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85.0, 83.7, 82.4, 81.1, 79.9, 78.6, 77.4, 76.2, 75.1, 73.9, 72.3, 70.7, 69.4, 68.0,
  66.7, 65.3, 64.0, 62.6, 61.3, 59.9, 58.6,
] as const;
const lastIndex = chart.length - 1;
const lastPercent = chart[lastIndex] ?? 0;

/** Beyond the chart: a straight line, percent per half rep. */
const beyondPerHalfRep = 1.3;
/** The line would reach zero; nobody trains below this with a plan in hand. Proposed. */
const lowestPercent = 15;

/** Reps to failure up to which the chart is defined. */
export const chartEndsAt = 15.5;

/**
 * The share of the one-rep max that can be done for these reps with this many left.
 *
 * Half reps in reserve are chart entries; anything between two entries is a straight line. Past 15.5 reps to failure the value is an
 * extrapolation of low confidence: see {@link isBeyondChart}.
 *
 * @param reps ≥ 1
 * @param rir reps in reserve, ≥ 0
 * @returns 0-1; 5 reps at RIR 2 (RPE 8) is 0.811
 *
 * Source: training rules §3.2.
 */
export function fractionOfMax(reps: number, rir: number): number {
  const index = Math.max(0, 2 * (reps - 1 + rir));
  if (index >= lastIndex) return Math.max(lowestPercent, lastPercent - (index - lastIndex) * beyondPerHalfRep) / 100;
  const low = Math.floor(index);
  const from = chart[low] ?? lastPercent;
  const to = chart[low + 1] ?? lastPercent;
  return (index === low ? from : from + (to - from) * (index - low)) / 100;
}

/** Whether the value is extrapolated: of low confidence, never used to raise a load. Source: training rules §3.2. */
export const isBeyondChart = (reps: number, rir: number): boolean => reps + rir > chartEndsAt;

/**
 * How much an observation counts: 1 up to 6 reps to failure, 0.8 to 10, 0.5 to 12, 0.3 to 15.5 (trends only), then 0.
 *
 * Source: training rules §3.3.
 */
export function evidenceWeight(reps: number, rir: number): 0 | 0.3 | 0.5 | 0.8 | 1 {
  const toFailure = reps + rir;
  if (toFailure <= 6) return 1;
  if (toFailure <= 10) return 0.8;
  if (toFailure <= 12) return 0.5;
  return toFailure <= chartEndsAt ? 0.3 : 0;
}

/**
 * The one-rep max a set implies: the chart backwards, so that a load and its estimate agree both ways before rounding.
 *
 * @param effectiveLoad hundredths; the result has the same unit and is unrounded
 *
 * Source: training rules §3.3.
 */
export const estimateE1rm = (effectiveLoad: number, reps: number, rir: number): number => effectiveLoad / fractionOfMax(reps, rir);

/** A set that was done, as far as the profile's evidence goes. */
export interface Observation {
  readonly reps: number;
  readonly rir: number;
  readonly painFlagged: boolean;
  readonly externalLoad: boolean;
  readonly warmUp: boolean;
  readonly deload: boolean;
}

/**
 * Whether a set may move the weights profile: near enough to failure, few enough reps, no pain, a real load, neither ramp nor deload.
 *
 * Source: training rules §3.3.
 */
export const isEvidence = (set: Observation): boolean =>
  set.reps >= 1 &&
  set.rir >= 0 &&
  set.rir <= 4 &&
  set.reps + set.rir <= 12 &&
  !set.painFlagged &&
  set.externalLoad &&
  !set.warmUp &&
  !set.deload;
