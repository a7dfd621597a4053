export interface ReturnModifiers {
  readonly beginner?: boolean;
  /** 65 or older. */
  readonly older?: boolean;
  /** The gap came from illness or injury. */
  readonly illnessOrInjury?: boolean;
  /** Once a week or more of any resistance training during the gap. */
  readonly trainedDuringGap?: boolean;
  /** Turns the weeks of the ramp into sessions; 3 unless given. */
  readonly sessionsPerWeek?: number;
}

export interface ReturnFactor {
  /** Of the last normal load. */
  readonly load: number;
  /** Of the planned sets, in the first week. */
  readonly sets: number;
  /** Added to the reps in reserve that are shown; the load holds it already. */
  readonly rirShown: number;
  /** Sessions until normal rules apply again; 0 = no ramp. */
  readonly rampSessions: number;
  /** Start again in the base phase. */
  readonly base: boolean;
  /** Take the initial estimate × 1.1 as the upper bound. */
  readonly rebaseline: boolean;
}

interface Row {
  readonly upToDays: number;
  readonly load: number;
  readonly sets: number;
  readonly rirShown: number;
  readonly rampWeeks: number;
  readonly base: boolean;
  readonly rebaseline: boolean;
}

/** Days since the pattern, or one that shares its main muscle, was trained. Source: training rules §6.2. */
const noGap: Row = { upToDays: 10, load: 1, sets: 1, rirShown: 0, rampWeeks: 0, base: false, rebaseline: false };
const beyond: Row = { upToDays: Number.POSITIVE_INFINITY, load: 0.5, sets: 0.4, rirShown: 3, rampWeeks: 4, base: true, rebaseline: true };
const rows: readonly Row[] = [
  noGap,
  { upToDays: 14, load: 0.95, sets: 0.8, rirShown: 1, rampWeeks: 0, base: false, rebaseline: false },
  { upToDays: 28, load: 0.9, sets: 0.7, rirShown: 1, rampWeeks: 1, base: false, rebaseline: false },
  { upToDays: 56, load: 0.8, sets: 0.6, rirShown: 2, rampWeeks: 2, base: false, rebaseline: false },
  { upToDays: 84, load: 0.75, sets: 0.5, rirShown: 2, rampWeeks: 3, base: false, rebaseline: false },
  { upToDays: 182, load: 0.65, sets: 0.5, rirShown: 3, rampWeeks: 4, base: true, rebaseline: false },
  beyond,
];

const modifier = 0.05;
const lowestLoad = 0.4;
const usualSessionsPerWeek = 3;
/** Each session of the ramp gives back this share of what the gap took, until 95 % of the old estimate. */
const regainedPerSession = 0.1;
const rampEndsAt = 0.95;

/**
 * How to come back from a gap. Applied once, at the first session back; nothing decays silently in between.
 *
 * Source: training rules §6.2.
 */
export function returnFactor(daysSince: number, modifiers: ReturnModifiers = {}): ReturnFactor {
  const at = rows.findIndex((row) => daysSince <= row.upToDays);
  const row = rows[modifiers.trainedDuringGap ? Math.max(0, at - 1) : at] ?? beyond;
  const { sets, rirShown, base, rebaseline } = row;
  if (row === noGap) return { load: 1, sets, rirShown, rampSessions: 0, base, rebaseline };
  const lighter = [modifiers.beginner, modifiers.older, modifiers.illnessOrInjury].filter(Boolean).length * modifier;
  const load = Math.max(lowestLoad, Math.round((row.load - lighter) * 100) / 100);
  const rampSessions = Math.max(1, row.rampWeeks * (modifiers.sessionsPerWeek ?? usualSessionsPerWeek));
  return { load, sets, rirShown, rampSessions, base, rebaseline };
}

/**
 * The share of the old load in the n-th session back: rises by a tenth of what was lost per session from the second on. From 95 % on
 * the ramp is over and normal rules apply.
 *
 * @param firstLoad the factor of the first session back
 * @param session 1 = the first
 *
 * Source: training rules §6.2.
 */
export function rampedLoadFactor(firstLoad: number, session: number): number {
  const risen = firstLoad + (1 - firstLoad) * regainedPerSession * Math.max(0, session - 1);
  return firstLoad >= rampEndsAt ? firstLoad : Math.min(rampEndsAt, risen);
}
