import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../athletes/athlete.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import { convertHundredths, toKilograms } from '../loads/convert.ts';
import type { Hundredths, Load, Unit } from '../loads/load.ts';
import type { Energy } from '../workout-generation/workout.ts';
import type { CompletedExercise, CompletedSet, CompletedWorkout, PerformedSet } from './completed-workout.ts';

/** The best working set of one exercise: the heaviest, then the most reps or seconds. */
export interface BestSet {
  readonly exerciseId: string;
  readonly name: string;
  readonly load: Load | null;
  readonly reps: number | null;
  readonly seconds: number | null;
}

/** S1: the numbers of one workout, without any model. Working sets only: ramps are not counted. */
export interface WorkoutStats {
  readonly workoutId: string;
  readonly on: LocalDate;
  readonly exercisesPlanned: number;
  /** With every working set performed. */
  readonly exercisesDone: number;
  readonly setsPlanned: number;
  readonly setsDone: number;
  /** Of both sides. */
  readonly reps: number;
  /** Σ reps × external load: implements × load, both sides. Bodyweight adds nothing. In the unit asked for. */
  readonly volume: Load;
  readonly volumeKilograms: number;
  /** From durations and intervals. */
  readonly cardioSeconds: number;
  /** From the start, or the first set, to the last set; 0 when that is not known. */
  readonly durationSeconds: number;
  /** Exercises left out whole. Skipped is not failed. */
  readonly skips: number;
  readonly painFlags: number;
  readonly energy: Energy;
  /** Everything was skipped or painful: it counts as attempted, and its volume as nothing (G-19). */
  readonly attempted: boolean;
  readonly bestSets: readonly BestSet[];
}

/** A pause longer than this between the start and the first set is not training: somebody forgot, or came back the next day. Proposed. */
const longestLeadSeconds = 3600;

/**
 * The numbers of a completed workout.
 *
 * @param unit of the volume; left out: the unit of the first load performed, else kilograms
 *
 * Source: spec S1; training rules §4.8.
 */
export function computeStats(completed: CompletedWorkout, unit: Unit = firstUnit(completed)): WorkoutStats {
  const { exercises } = completed;
  const working = exercises.flatMap(workingSets);
  const attempted = exercises.every((one) => one.pain !== null || performedSets(one).length === 0);
  const volume = attempted ? 0 : sum(exercises.map((one) => volumeOf(one, unit)));
  const rounded: Load = { value: Math.round(volume) as Hundredths, unit };
  return {
    workoutId: completed.workoutId,
    on: completed.on,
    exercisesPlanned: exercises.length,
    exercisesDone: exercises.filter(isDone).length,
    setsPlanned: working.length,
    setsDone: sum(exercises.map((one) => performedSets(one).length)),
    reps: sum(exercises.map(repsOf)),
    volume: rounded,
    volumeKilograms: Math.round(toKilograms(rounded) * 100) / 100,
    cardioSeconds: sum(exercises.map(cardioSecondsOf)),
    durationSeconds: durationOf(completed),
    skips: exercises.filter((one) => one.skipped || (one.pain === null && performedSets(one).length === 0)).length,
    painFlags: exercises.filter((one) => one.pain !== null).length,
    energy: completed.energy,
    attempted,
    bestSets: exercises.flatMap((one) => bestSetOf(one) ?? []),
  };
}

/** A set that was really done, with what it came to. */
export type DoneSet = CompletedSet & { readonly performed: PerformedSet };

export const workingSets = (exercise: CompletedExercise): CompletedSet[] =>
  exercise.sets.filter(({ prescribed }) => prescribed.kind === 'working');

export const performedSets = (exercise: CompletedExercise): DoneSet[] =>
  workingSets(exercise).filter((set): set is DoneSet => set.performed !== null && !set.skipped);

/** The best working set that was performed: the heaviest, then the most reps or seconds; the first of equals. */
export function bestSetOf(exercise: CompletedExercise): BestSet | null {
  let best: BestSet | null = null;
  for (const { performed } of performedSets(exercise)) {
    const { load, reps, seconds } = performed;
    const { exerciseId, name } = exercise.exercise;
    const set: BestSet = { exerciseId, name, load, reps, seconds };
    if (best === null || isBetter(set, best)) best = set;
  }
  return best;
}

/** Heavier, or as heavy with more reps or seconds. Kilograms and pounds compare by mass; with assistance, less is heavier. */
export function isBetter(a: BestSet, b: BestSet): boolean {
  const sign = exerciseById(a.exerciseId)?.loadBasis === 'assistance' ? -1 : 1;
  const heavier = sign * (massOf(a) - massOf(b));
  if (Math.abs(heavier) > 1e-9) return heavier > 0;
  return (a.reps ?? a.seconds ?? 0) > (b.reps ?? b.seconds ?? 0);
}

const massOf = ({ load }: BestSet): number => (load === null ? 0 : load.unit === 'kg' ? load.value / 100 : toKilograms(load));

function isDone(exercise: CompletedExercise): boolean {
  const planned = workingSets(exercise).length;
  return !exercise.skipped && planned > 0 && performedSets(exercise).length === planned;
}

const sidesOf = ({ exercise }: CompletedExercise): number => (exercise.unilateral ? 2 : 1);

const repsOf = (exercise: CompletedExercise): number =>
  sum(performedSets(exercise).map(({ performed }) => (performed.reps ?? 0) * sidesOf(exercise)));

/** Hundredths of the unit × reps, unrounded. Help from an assist machine is no load. */
function volumeOf(exercise: CompletedExercise, unit: Unit): number {
  const row = exerciseById(exercise.exercise.exerciseId);
  if (row?.loadBasis === 'assistance') return 0;
  const times = (row?.implements ?? 1) * sidesOf(exercise);
  return sum(
    performedSets(exercise).map(({ performed: { load, reps } }) =>
      load === null ? 0 : convertHundredths(load.value, load.unit, unit) * times * (reps ?? 0),
    ),
  );
}

function cardioSecondsOf(exercise: CompletedExercise): number {
  const { timerType } = exercise.exercise;
  if (timerType === 'duration') return sum(performedSets(exercise).map(({ performed }) => performed.seconds ?? 0)) * sidesOf(exercise);
  if (timerType !== 'intervals') return 0;
  return sum(
    performedSets(exercise).map(({ prescribed, performed }) => {
      const rounds = performed.rounds ?? prescribed.rounds ?? 0;
      return rounds * ((prescribed.workSeconds ?? 0) + (prescribed.recoverSeconds ?? 0));
    }),
  );
}

function durationOf({ startedAt, finishedAt, exercises }: CompletedWorkout): number {
  const times = exercises
    .flatMap(({ sets }) => sets.flatMap(({ performed }) => (performed ? [secondsOf(performed.performedAt)] : [])))
    .sort((a, b) => a - b);
  const first = times[0];
  const last = times[times.length - 1];
  const started = startedAt === null ? null : secondsOf(startedAt);
  if (first === undefined || last === undefined) {
    return started === null || finishedAt === null ? 0 : Math.max(0, secondsOf(finishedAt) - started);
  }
  const begins = started !== null && started <= first && first - started <= longestLeadSeconds ? started : first;
  return last - begins;
}

/** Whole seconds since 1970 of an ISO instant. */
const secondsOf = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);

function firstUnit({ exercises }: CompletedWorkout): Unit {
  for (const exercise of exercises) for (const { performed } of performedSets(exercise)) if (performed.load) return performed.load.unit;
  return 'kg';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
