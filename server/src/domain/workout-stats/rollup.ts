import type { LocalDate } from '../athletes/athlete.ts';
import { weekOf } from '../calendar/local-date.ts';
import { convertHundredths } from '../loads/convert.ts';
import type { Hundredths, Load, Unit } from '../loads/load.ts';
import type { WorkoutStats } from './stats.ts';

export type Trend = 'up' | 'down' | 'flat' | 'no_prior';

/** S2: the numbers of one week, Monday to Sunday in the athlete's local days. */
export interface WeeklyRollup {
  /** Monday. */
  readonly weekFrom: LocalDate;
  /** Entries of the program. */
  readonly planned: number;
  /** Of those, completed. */
  readonly done: number;
  /** Completed beside the program. */
  readonly custom: number;
  /** done ÷ planned, 0-1; null when nothing was planned. */
  readonly completion: number | null;
  readonly setsPlanned: number;
  readonly setsDone: number;
  readonly reps: number;
  readonly volume: Load;
  readonly cardioSeconds: number;
  readonly workoutSeconds: number;
  /** 0-5; null without a workout. */
  readonly averageEnergy: number | null;
  readonly averageDurationSeconds: number | null;
  readonly skips: number;
  readonly painFlags: number;
  readonly trends: RollupTrends;
}

export interface RollupTrends {
  readonly completion: Trend;
  readonly reps: Trend;
  readonly volume: Trend;
  readonly cardio: Trend;
  readonly workoutTime: Trend;
  readonly energy: Trend;
  readonly duration: Trend;
}

export interface RollupInput {
  /** Any day of the week. */
  readonly on: LocalDate;
  /** Entries of the program in the week, whatever became of them. */
  readonly planned: number;
  /** Completed workouts of the week; `custom` ones are counted beside the plan. */
  readonly workouts: readonly { readonly stats: WorkoutStats; readonly custom: boolean }[];
  /** The week before; null for the first. */
  readonly previous: WeeklyRollup | null;
  readonly unit: Unit;
}

/** A change of more than this share is a trend; of energy, of more than this many points. Source: training rules §4.8. */
const flatShare = 0.05;
const flatEnergy = 0.3;

/** Adds up a week and holds it against the one before. Source: spec S2; training rules §4.8. */
export function rollUpWeek({ on, planned, workouts, previous, unit }: RollupInput): WeeklyRollup {
  const stats = workouts.map((one) => one.stats);
  const done = workouts.filter(({ custom }) => !custom).length;
  const volume = total(stats, ({ volume: { value, unit: from } }) => convertHundredths(value, from, unit));
  const timed = stats.filter(({ durationSeconds }) => durationSeconds > 0);
  const numbers: Omit<WeeklyRollup, 'trends'> = {
    weekFrom: weekOf(on).from,
    planned,
    done,
    custom: workouts.length - done,
    completion: planned === 0 ? null : Math.min(1, done / planned),
    setsPlanned: total(stats, ({ setsPlanned }) => setsPlanned),
    setsDone: total(stats, ({ setsDone }) => setsDone),
    reps: total(stats, ({ reps }) => reps),
    volume: { value: Math.round(volume) as Hundredths, unit },
    cardioSeconds: total(stats, ({ cardioSeconds }) => cardioSeconds),
    workoutSeconds: total(stats, ({ durationSeconds }) => durationSeconds),
    averageEnergy: average(stats.map(({ energy }) => energy)),
    averageDurationSeconds: average(timed.map(({ durationSeconds }) => durationSeconds)),
    skips: total(stats, ({ skips }) => skips),
    painFlags: total(stats, ({ painFlags }) => painFlags),
  };
  return { ...numbers, trends: trendsOf(numbers, previous) };
}

/** Up or down beyond 5 % of the week before; from nothing to something is up. Source: training rules §4.8. */
export function trendOf(now: number | null, before: number | null): Trend {
  if (now === null || before === null) return 'no_prior';
  const slack = before * flatShare + 1e-9;
  if (now - before > slack) return 'up';
  return before - now > slack ? 'down' : 'flat';
}

/** Up or down by more than 0.3 of a point. Source: training rules §4.8. */
export function energyTrendOf(now: number | null, before: number | null): Trend {
  if (now === null || before === null) return 'no_prior';
  if (now - before > flatEnergy + 1e-9) return 'up';
  return before - now > flatEnergy + 1e-9 ? 'down' : 'flat';
}

function trendsOf(now: Omit<WeeklyRollup, 'trends'>, before: WeeklyRollup | null): RollupTrends {
  const volumeBefore = before && convertHundredths(before.volume.value, before.volume.unit, now.volume.unit);
  return {
    completion: trendOf(now.completion, before?.completion ?? null),
    reps: trendOf(now.reps, before?.reps ?? null),
    volume: trendOf(now.volume.value, volumeBefore),
    cardio: trendOf(now.cardioSeconds, before?.cardioSeconds ?? null),
    workoutTime: trendOf(now.workoutSeconds, before?.workoutSeconds ?? null),
    energy: energyTrendOf(now.averageEnergy, before?.averageEnergy ?? null),
    duration: trendOf(now.averageDurationSeconds, before?.averageDurationSeconds ?? null),
  };
}

const total = (stats: readonly WorkoutStats[], of: (one: WorkoutStats) => number): number => stats.reduce((sum, one) => sum + of(one), 0);

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
