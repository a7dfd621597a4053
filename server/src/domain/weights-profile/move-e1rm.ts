/** How far one update may move an estimate. Source: training rules §3.3. */
const mostUp = 1.05;
const mostUpOnDoneTaps = 1.025;
const mostDown = 0.9;

/**
 * The estimate after one more exposure, whole hundredths.
 *
 * With an effort or a correction the athlete gave: the median of the last three exposures, at most 5 % up and 10 % down. On "done" taps
 * alone: up to what the completed prescription implies and at most 2.5 %, never down: a tap confirms, it does not inflate.
 *
 * @param current null takes the estimate as it comes
 * @param recent implied estimates, oldest first, the newest being this exposure's; not empty
 *
 * Source: training rules §3.3.
 */
export function moveE1rm(current: number | null, recent: readonly number[], givenByAthlete: boolean): number {
  const newest = recent[recent.length - 1] ?? 0;
  if (current === null || current <= 0) return Math.round(newest);
  if (!givenByAthlete) return Math.max(current, Math.min(Math.round(newest), Math.floor(current * mostUpOnDoneTaps)));
  const wanted = Math.round(lowMedian(recent.slice(-3)));
  return Math.max(Math.ceil(current * mostDown), Math.min(wanted, Math.floor(current * mostUp)));
}

/** The middle value; of two the lower one. */
function lowMedian(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.floor((ascending.length - 1) / 2)] ?? 0;
}
