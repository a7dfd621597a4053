/** One stretch of a timed set. */
export interface TimerStretch {
  readonly kind: 'work' | 'recover' | 'change_sides';
  readonly seconds: number;
  /** 1-based round of intervals, or side of a one-sided hold. */
  readonly round: number;
}

interface TimedSet {
  readonly seconds?: number | null;
  readonly rounds?: number | null;
  readonly workSeconds?: number | null;
  readonly recoverSeconds?: number | null;
}

/** Time to turn over between the sides of a one-sided hold. Our choice, not a training rule. */
const changeSidesSeconds = 5;

/** What a timed set consists of, in order. Empty when the set is counted in reps. The last round has no recovery after it. */
export function stretchesOf(set: TimedSet, unilateral: boolean): TimerStretch[] {
  if (set.rounds && set.workSeconds) {
    const { rounds, workSeconds, recoverSeconds } = set;
    return Array.from({ length: rounds }, (_, index): TimerStretch[] => [
      { kind: 'work', seconds: workSeconds, round: index + 1 },
      ...(index + 1 < rounds && recoverSeconds ? [{ kind: 'recover' as const, seconds: recoverSeconds, round: index + 1 }] : []),
    ]).flat();
  }
  if (!set.seconds) return [];
  if (!unilateral) return [{ kind: 'work', seconds: set.seconds, round: 1 }];
  return [
    { kind: 'work', seconds: set.seconds, round: 1 },
    { kind: 'change_sides', seconds: changeSidesSeconds, round: 1 },
    { kind: 'work', seconds: set.seconds, round: 2 },
  ];
}

export interface TimerReading {
  readonly stretch: TimerStretch;
  readonly remainingSeconds: number;
  readonly over: boolean;
  /** Whole seconds of the current stretch of work; all of it once over. */
  readonly workedSeconds: number;
  /** Rounds of work that were finished. */
  readonly roundsDone: number;
}

/**
 * Where a timer stands. Read from when it was started and never from counted ticks, so a phone that slept shows the true time on waking.
 *
 * @param elapsedMs since the start; negative (a clock set back) counts as 0
 */
export function readTimer(stretches: readonly TimerStretch[], elapsedMs: number): TimerReading {
  let rest = Math.max(0, elapsedMs) / 1000;
  let roundsDone = 0;
  for (const stretch of stretches) {
    if (rest < stretch.seconds) {
      const worked = stretch.kind === 'work' ? Math.floor(rest) : 0;
      return { stretch, remainingSeconds: stretch.seconds - rest, over: false, workedSeconds: worked, roundsDone };
    }
    rest -= stretch.seconds;
    if (stretch.kind === 'work') roundsDone += 1;
  }
  const last = stretches.at(-1);
  if (!last) throw new RangeError('a timer needs at least one stretch');
  return { stretch: last, remainingSeconds: 0, over: true, workedSeconds: last.seconds, roundsDone };
}
