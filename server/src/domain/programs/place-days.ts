import type { DayKind } from './week-split.ts';

/** Parts of the body a day trains hard enough to want 48 hours before the next time. */
type Region = 'push' | 'pull' | 'lower';

const everything: readonly Region[] = ['push', 'pull', 'lower'];
const upperBody: readonly Region[] = ['push', 'pull'];

/** Weak points are light and cardio is easy on the lifts: neither needs 48 hours. */
const regions: Readonly<Partial<Record<DayKind, readonly Region[]>>> = {
  full_a: everything,
  full_b: everything,
  full_c: everything,
  strength_a: everything,
  strength_b: everything,
  strength_c: everything,
  easy_full_a: everything,
  easy_full_b: everything,
  upper: upperBody,
  upper2: upperBody,
  lower: ['lower'],
  lower2: ['lower'],
  push: ['push'],
  push2: ['push'],
  pull: ['pull'],
  pull2: ['pull'],
  legs: ['lower'],
  legs2: ['lower'],
};
const regionsOf = (kind: DayKind): readonly Region[] => regions[kind] ?? [];

const keyRuns: readonly DayKind[] = ['quality_run', 'long_run'];
const restful: readonly DayKind[] = ['recovery'];

export interface PlacedDay {
  /** Monday = 1 … Sunday = 7. */
  readonly weekday: number;
  readonly kind: DayKind;
}

export interface PlacingOptions {
  /** Weekdays to choose from, ascending, at least as many as there are days. */
  readonly weekdays: readonly number[];
  /** The athlete did not choose weekdays: keep the weekend free where that costs nothing. */
  readonly keepWeekendFree: boolean;
  readonly beginner: boolean;
}

/**
 * Puts the days of a split on weekdays of a week that repeats (Sunday is followed by Monday).
 *
 * Never two days in a row for the same part of the body, nor heavy legs the day before a quality or long run. Among what is left: for
 * beginners no three lifting days in a row; the long run at the weekend; the longest gap between sessions of the same focus; then
 * even spacing, the order of the split, and the earliest weekdays. Tries every way: 5040 at most.
 *
 * @returns by weekday; null when no way is free of clashes
 *
 * Source: training rules §2.4, §2.8, §8.9.
 */
export function placeDays(kinds: readonly DayKind[], options: PlacingOptions): readonly PlacedDay[] | null {
  let best: { days: readonly PlacedDay[]; score: readonly number[] } | null = null;
  const orders = distinctOrders(kinds);
  for (const weekdays of subsets(options.weekdays, kinds.length)) {
    for (const order of orders) {
      const days = weekdays.map((weekday, index) => ({ weekday, kind: order[index]! }));
      if (hasClash(days)) continue;
      const score = scoreOf(days, kinds, options);
      if (best === null || isLess(score, best.score)) best = { days, score };
    }
  }
  return best?.days ?? null;
}

/** Days from one weekday to the next time another comes round, 1-7. */
const gap = (from: number, to: number): number => ((to - from + 6) % 7) + 1;

/** Whether a placed week breaks the 48-hour rule, or puts heavy legs the day before a key run. */
export function hasClash(days: readonly PlacedDay[]): boolean {
  return days.some((day) =>
    days.some((next) => {
      if (next === day || gap(day.weekday, next.weekday) !== 1) return false;
      if (regionsOf(day.kind).some((region) => regionsOf(next.kind).includes(region))) return true;
      if (!keyRuns.includes(next.kind)) return false;
      return regionsOf(day.kind).includes('lower') || keyRuns.includes(day.kind);
    }),
  );
}

/** Lower is better, compared from the left. */
function scoreOf(days: readonly PlacedDay[], split: readonly DayKind[], { keepWeekendFree, beginner }: PlacingOptions): readonly number[] {
  const longRun = days.find(({ kind }) => kind === 'long_run');
  return [
    beginner ? Math.max(0, longestLiftingRun(days) - 2) : 0,
    longRun && longRun.weekday < 6 ? 1 : 0,
    -smallestFocusGap(days),
    keepWeekendFree ? days.filter(({ weekday, kind }) => weekday > 5 && kind !== 'long_run' && !restful.includes(kind)).length : 0,
    unevenness(days),
    inversions(days, split),
    ...days.map(({ weekday }) => weekday),
  ];
}

function smallestFocusGap(days: readonly PlacedDay[]): number {
  const gaps = everything.flatMap((region) => gapsAround(days.filter(({ kind }) => regionsOf(kind).includes(region))));
  return Math.min(7, ...gaps);
}

const gapsAround = (days: readonly PlacedDay[]): readonly number[] =>
  days.map((day, index) => gap(day.weekday, days[(index + 1) % days.length]!.weekday));

const unevenness = (days: readonly PlacedDay[]): number => gapsAround(days).reduce((sum, length) => sum + length * length, 0);

/** Lifting days in a row, in a week that repeats. */
function longestLiftingRun(days: readonly PlacedDay[]): number {
  const lifting = new Set(days.filter(({ kind }) => regionsOf(kind).length > 0).map(({ weekday }) => weekday));
  let longest = 0;
  for (let start = 1; start <= 7; start += 1) {
    let length = 0;
    while (length < 7 && lifting.has(((start + length - 1) % 7) + 1)) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** Pairs that stand in another order than in the split; equal kinds count as in order. */
function inversions(days: readonly PlacedDay[], split: readonly DayKind[]): number {
  let count = 0;
  for (const [index, day] of days.entries()) {
    for (const later of days.slice(index + 1)) if (split.indexOf(later.kind) < split.indexOf(day.kind)) count += 1;
  }
  return count;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index]!;
    if (value !== other) return value < other;
  }
  return false;
}

function subsets(from: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return from.flatMap((first, index) => subsets(from.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}

/** Every order of the kinds, each once even where kinds repeat; the given order first. */
function distinctOrders(kinds: readonly DayKind[]): readonly (readonly DayKind[])[] {
  if (kinds.length === 0) return [[]];
  return [...new Set(kinds)].flatMap((first) => {
    const index = kinds.indexOf(first);
    const rest = [...kinds.slice(0, index), ...kinds.slice(index + 1)];
    return distinctOrders(rest).map((order) => [first, ...order]);
  });
}
