import type { Goal, TrainingAge } from '../athletes/athlete.ts';

/**
 * What one training day of a week holds, before it has a weekday. `2` marks the later session of its type; `S` the heavy and light
 * full body days of strength. `easy_full_…` is an easy run with a lifting session some hours after it.
 */
export type DayKind =
  | 'full_a'
  | 'full_b'
  | 'full_c'
  | 'strength_a'
  | 'strength_b'
  | 'strength_c'
  | 'upper'
  | 'upper2'
  | 'lower'
  | 'lower2'
  | 'push'
  | 'push2'
  | 'pull'
  | 'pull2'
  | 'legs'
  | 'legs2'
  | 'weak_points'
  | 'easy'
  | 'intervals'
  | 'easy_run'
  | 'quality_run'
  | 'long_run'
  | 'easy_full_a'
  | 'easy_full_b'
  | 'recovery';

export interface SplitInput {
  readonly goal: Goal;
  /** 1-7. */
  readonly days: number;
  readonly trainingAge: TrainingAge;
  readonly minutes: number;
  readonly minor: boolean;
  readonly intervals: boolean;
}

/** A day can hold a run and a lifting session from here on: 20 minutes of lifting and 25 of running. */
export const doubleDayMinutes = 45;
/** Beginners run three times a week. Training rules §8.7. */
const beginnerRuns = 3;
const mostRuns = 5;

/**
 * Splits of the week that suit the goal, best first. The first that fits the weekdays without a clash is taken; each is followed by
 * the same with one lifting day fewer, so that one always fits.
 *
 * Source: training rules §2.8.
 */
export function splitsFor(input: SplitInput): readonly (readonly DayKind[])[] {
  const preferred = preferredSplits(input);
  return [...preferred, ...preferred.slice(0, 1).flatMap(withFewerLiftingDays)];
}

function preferredSplits(input: SplitInput): readonly (readonly DayKind[])[] {
  if (input.goal === 'running') return runningSplits(input);
  if (input.days === 7) return preferredSplits({ ...input, days: 6 }).map((split) => [...split, 'recovery']);
  if (input.minor) return minorSplits[input.days] ?? [];
  const cardio: DayKind = input.intervals ? 'intervals' : 'easy';
  if (input.goal === 'fat_loss') return fatLossSplits(cardio)[input.days] ?? [];
  if (input.goal === 'strength') return strengthSplits(input.trainingAge)[input.days] ?? [];
  return liftingSplits(input, cardio)[input.days] ?? [];
}

type SplitsByDays = Readonly<Record<number, readonly (readonly DayKind[])[]>>;

const upperLowerTwice = ['upper', 'lower', 'upper2', 'lower2'] as const;

function liftingSplits({ goal, trainingAge }: SplitInput, cardio: DayKind): SplitsByDays {
  const beginner = trainingAge === 'beginner';
  const full: readonly DayKind[] = ['full_a', 'full_b', 'full_c'];
  const mixed: readonly DayKind[] = ['upper', 'lower', 'full_b'];
  const fullFirst = beginner || goal === 'athletic';
  const fourAndCardio = beginner || goal === 'athletic';
  return {
    1: [['full_a']],
    2: [
      ['full_a', 'full_b'],
      ['upper', 'lower'],
    ],
    3: [fullFirst ? full : mixed, fullFirst ? mixed : full, ['upper', 'lower', 'upper2']],
    4: [upperLowerTwice],
    5: [fourAndCardio ? [...upperLowerTwice, cardio] : ['upper', 'lower', 'push2', 'pull', 'legs2']],
    6: [fourAndCardio ? [...upperLowerTwice, cardio, 'easy'] : ['push', 'pull', 'legs', 'push2', 'pull2', 'legs2']],
  };
}

function strengthSplits(trainingAge: TrainingAge): SplitsByDays {
  const four: readonly DayKind[] = ['lower', 'upper', 'lower2', 'upper2'];
  const fifth: DayKind = trainingAge === 'beginner' ? 'easy' : 'weak_points';
  return {
    1: [['strength_a']],
    2: [
      ['strength_a', 'strength_b'],
      ['lower', 'upper'],
    ],
    3: [
      ['strength_a', 'strength_b', 'strength_c'],
      ['lower', 'upper', 'lower2'],
      ['upper', 'lower', 'upper2'],
    ],
    4: [four],
    5: [[...four, fifth]],
    6: [[...four, fifth, 'easy']],
  };
}

const fatLossSplits = (cardio: DayKind): SplitsByDays => ({
  1: [['full_a']],
  2: [
    ['full_a', 'full_b'],
    ['upper', 'lower'],
  ],
  3: [['full_a', 'full_b', cardio]],
  4: [['full_a', 'full_b', cardio, 'easy']],
  5: [['full_a', 'full_b', 'full_c', cardio, 'easy']],
  6: [[...upperLowerTwice, 'easy', 'easy']],
});

/** Two or three full body days that never follow one another; what is left is easy movement. G-33. */
const minorSplits: SplitsByDays = {
  1: [['full_a']],
  2: [['full_a', 'full_b']],
  3: [['full_a', 'full_b', 'full_c']],
  4: [['full_a', 'full_b', 'full_c', 'easy']],
  5: [['full_a', 'full_b', 'full_c', 'easy', 'easy']],
  6: [['full_a', 'full_b', 'full_c', 'easy', 'easy', 'easy']],
};

/** Runs fill the days; lifting follows an easy run where the day is long enough, and has days of its own where not. */
function runningSplits({ days, trainingAge, minutes, intervals }: SplitInput): readonly (readonly DayKind[])[] {
  const used = Math.min(days, 6); // one full day of rest, always
  if (used === 1) return [['full_a']];
  const beginner = trainingAge === 'beginner';
  const lifting = minutes < doubleDayMinutes ? (used >= 4 ? 2 : 1) : used === 2 ? 1 : 2;
  return lifting === 2 ? [runningSplit(2), runningSplit(1)] : [runningSplit(1)];

  function runningSplit(liftingSessions: number): readonly DayKind[] {
    const most = Math.min(beginner ? beginnerRuns : mostRuns, used);
    const runs = minutes < doubleDayMinutes ? Math.min(most, used - liftingSessions) : most;
    const own = Math.max(0, Math.min(liftingSessions, used - runs));
    const doubles = liftingSessions - own;
    const quality = intervals && runs - doubles >= 2 && runs >= 3 ? 1 : 0;
    const easy = runs - doubles - quality - 1;
    const rest = used - runs - own;
    return [
      ...(['easy_full_a', 'easy_full_b'] as const).slice(0, doubles),
      ...(['full_b', 'full_a'] as const).slice(0, own),
      ...Array.from({ length: quality }, () => 'quality_run' as const),
      ...Array.from({ length: easy }, () => 'easy_run' as const),
      ...Array.from({ length: rest }, () => 'recovery' as const),
      'long_run',
    ];
  }
}

const cardioOnly: readonly DayKind[] = ['easy', 'intervals', 'easy_run', 'quality_run', 'long_run', 'recovery'];

/** The same split with its last lifting day made easy cardio, then the last two, … until one is left. */
function withFewerLiftingDays(split: readonly DayKind[]): readonly (readonly DayKind[])[] {
  const lifting = split.filter((kind) => !cardioOnly.includes(kind)).length;
  const fewer: (readonly DayKind[])[] = [];
  let current = split;
  for (let left = lifting; left > 1; left -= 1) {
    const last = current.findLastIndex((kind) => !cardioOnly.includes(kind));
    current = current.map((kind, index) => (index === last ? (kind.startsWith('easy_full') ? 'easy_run' : 'easy') : kind));
    fewer.push(current);
  }
  return fewer;
}
