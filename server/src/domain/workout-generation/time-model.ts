import { exerciseById } from '../exercises/catalogue.ts';
import type { Equipment, Pattern } from '../exercises/exercise.ts';
import type { PrescribedSet, WorkoutExercise } from './workout.ts';

/** Seconds. Source: training rules §2.6, proposed and checked against published sessions. */
const secondsPerRep = 3.5;
const secondsPerPowerRep = 2.5;
const secondsPerOlympicRep = 5;
const setOverhead = 10;
const sideSwitch = 5;
const rampSet = 60;
const supersetSetUp = 30;
const supersetSwitch = 15;

const slowToSetUp: readonly Equipment[] = ['barbell', 'trap_bar', 'smith', 'landmine', 'machine_plate', 'sled'];
const quickToSetUp: readonly Equipment[] = ['bodyweight', 'band', 'suspension', 'ab_wheel', 'stability_ball', 'medicine_ball', 'plate'];

/** What the time of one exercise depends on. */
export type TimedExercise = Pick<WorkoutExercise, 'exerciseId' | 'unilateral' | 'restSeconds' | 'superset' | 'sets'>;

/** Getting to the station and setting it up, seconds. */
export function transitionSeconds(exerciseId: string): number {
  const exercise = exerciseById(exerciseId);
  if (!exercise) return 60;
  if (exercise.pattern === 'cardio_steady' || exercise.pattern === 'cardio_interval') return 60;
  if (slowToSetUp.includes(exercise.equipment)) return 90;
  return quickToSetUp.includes(exercise.equipment) ? 30 : 60;
}

/**
 * Seconds under way in one set, both sides when unilateral; rest and overhead come on top.
 *
 * Source: training rules §2.6.
 */
export function workSeconds(set: PrescribedSet, pattern: Pattern, unilateral: boolean): number {
  if (set.rounds !== null) return set.rounds * ((set.workSeconds ?? 0) + (set.recoverSeconds ?? 0));
  const oneSide = set.seconds ?? (set.reps ?? 0) * secondsPerRepOf(pattern);
  return unilateral ? 2 * oneSide + sideSwitch : oneSide;
}

function secondsPerRepOf(pattern: Pattern): number {
  if (pattern === 'olympic') return secondsPerOlympicRep;
  return pattern === 'jump' || pattern === 'throw' ? secondsPerPowerRep : secondsPerRep;
}

const workOf = (exercise: TimedExercise): number[] => {
  const pattern = exerciseById(exercise.exerciseId)?.pattern ?? 'full_body';
  return exercise.sets.filter((set) => set.kind === 'working').map((set) => workSeconds(set, pattern, exercise.unilateral));
};

const rampsOf = (exercise: TimedExercise): number => exercise.sets.reduce((count, set) => count + (set.kind === 'warm_up' ? 1 : 0), 0);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * One exercise done alone: set-up, ramps, the working sets and the rest between them.
 *
 * 3 × 10 with dumbbells and 90 s of rest: 60 + 3 · 45 + 2 · 90 = 375 s.
 *
 * @returns seconds
 * Source: training rules §2.6.
 */
export function exerciseSeconds(exercise: TimedExercise): number {
  const work = workOf(exercise);
  if (work.length === 0) return 0;
  return (
    transitionSeconds(exercise.exerciseId) +
    rampSet * rampsOf(exercise) +
    sum(work.map((seconds) => seconds + setOverhead)) +
    (work.length - 1) * exercise.restSeconds
  );
}

/**
 * Exercises done in turn: one set-up, the sets round by round, and a rest after each round.
 *
 * @returns seconds
 * Source: training rules §2.6.
 */
export function supersetSeconds(members: readonly TimedExercise[]): number {
  const work = members.map(workOf);
  const rounds = Math.max(0, ...work.map((sets) => sets.length));
  if (rounds === 0) return 0;
  let seconds = Math.max(...members.map((member) => transitionSeconds(member.exerciseId))) + supersetSetUp;
  for (let round = 0; round < rounds; round += 1) {
    const present = work.map((sets) => sets[round]).filter((set) => set !== undefined);
    seconds += sum(present.map((set) => set + setOverhead)) + (present.length - 1) * supersetSwitch;
  }
  seconds += rampSet * sum(members.map(rampsOf));
  return seconds + (rounds - 1) * Math.max(...members.map((member) => member.restSeconds));
}

/** All exercises in order, seconds; those with the same superset number are taken together. */
export function exercisesSeconds(exercises: readonly TimedExercise[]): number {
  const groups = new Map<number, TimedExercise[]>();
  let seconds = 0;
  for (const exercise of exercises) {
    if (exercise.superset === null) seconds += exerciseSeconds(exercise);
    else groups.set(exercise.superset, [...(groups.get(exercise.superset) ?? []), exercise]);
  }
  for (const members of groups.values()) seconds += members.length > 1 ? supersetSeconds(members) : sum(members.map(exerciseSeconds));
  return seconds;
}

/**
 * How long the whole workout takes: warm-up, exercises, cool-down.
 *
 * @returns whole seconds, rounded up
 * Source: training rules §2.6.
 */
export function estimateSeconds(workout: {
  readonly warmUp: { readonly seconds: number };
  readonly coolDown: { readonly seconds: number } | null;
  readonly exercises: readonly TimedExercise[];
}): number {
  return Math.ceil(workout.warmUp.seconds + exercisesSeconds(workout.exercises) + (workout.coolDown?.seconds ?? 0));
}

/** Warm-up and cool-down by the length of the workout, minutes in and seconds out. Source: training rules §2.6, the table's rows as steps. */
export function generalWarmUpSeconds(minutes: number): number {
  if (minutes < 15) return 60;
  if (minutes < 20) return 120;
  if (minutes < 40) return 180;
  if (minutes < 75) return 300;
  return minutes < 90 ? 390 : 480;
}

export function coolDownSeconds(minutes: number): number {
  if (minutes < 30) return 0;
  if (minutes < 45) return 60;
  if (minutes < 60) return 120;
  return minutes < 90 ? 180 : 300;
}

/** The least share of the minutes that a workout should fill where nothing but time limits it. Source: training rules §2.6. */
export const lowerBoundSeconds = (minutes: number): number => Math.floor(minutes * 60 * (minutes < 30 ? 0.75 : 0.85));
