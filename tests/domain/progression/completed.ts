import type { LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import type { Exercise } from '../../../server/src/domain/exercises/exercise.ts';
import { defaultInventory } from '../../../server/src/domain/loads/default-inventory.ts';
import type { Load } from '../../../server/src/domain/loads/load.ts';
import { load } from '../../../server/src/domain/loads/load.ts';
import type { DecisionContext, ProgressionResult } from '../../../server/src/domain/progression/decide.ts';
import { decideProgression } from '../../../server/src/domain/progression/decide.ts';
import type { ProgressionState } from '../../../server/src/domain/progression/progression-state.ts';
import type { PrescribedSet } from '../../../server/src/domain/workout-generation/workout.ts';
import type { CompletedExercise, CompletedSet, CompletedWorkout } from '../../../server/src/domain/workout-stats/completed-workout.ts';

export const kg = (value: number): Load => load(value, 'kg');
export const lb = (value: number): Load => load(value, 'lb');
export const day = (text: string): LocalDate => text as LocalDate;
export const gym = defaultInventory('kg');

export function row(id: string): Exercise {
  const found = exerciseById(id);
  if (!found) throw new RangeError(`no exercise ${id}`);
  return found;
}

export interface Sets {
  readonly id?: string;
  readonly sets?: number;
  readonly reps?: number | null;
  readonly seconds?: number | null;
  readonly load?: Load | null;
  readonly bandLevel?: number | null;
  readonly rir?: number | null;
  readonly range?: readonly [number, number] | null;
  /** What was done per set; null = not done. Left out: as prescribed. */
  readonly did?: readonly (number | null)[];
  readonly usedLoad?: Load | null;
  readonly rpe?: number | null;
  readonly skipped?: boolean;
  readonly pain?: CompletedExercise['pain'];
  readonly difficulty?: CompletedExercise['difficulty'];
  readonly caution?: string | null;
}

/** An exercise as it was done: three sets of eight squats at 60 kg unless told otherwise. */
export function exercised(given: Sets = {}): CompletedExercise {
  const { id = 'barbell_back_squat', sets = 3, rir = 2, skipped = false, pain = null, difficulty = null, caution = null } = given;
  const exercise = row(id);
  const counted = exercise.timerType === 'reps';
  const reps = given.reps ?? (counted ? 8 : null);
  const seconds = given.seconds ?? (counted ? null : 30);
  const asked = given.load === undefined ? kg(60) : given.load;
  const prescribed: PrescribedSet = {
    kind: 'working',
    reps,
    seconds,
    rounds: null,
    workSeconds: null,
    recoverSeconds: null,
    load: asked,
    bandLevel: given.bandLevel ?? null,
    rir,
  };
  const [repsLow, repsHigh] = given.range === null || !counted ? [null, null] : (given.range ?? [6, 8]);
  return {
    exercise: {
      exerciseId: id,
      name: exercise.name,
      timerType: exercise.timerType,
      unilateral: exercise.unilateral,
      main: true,
      repsLow,
      repsHigh,
      restSeconds: 120,
      superset: null,
      sets: Array.from({ length: sets }, () => prescribed),
      paragraph: '',
      receipt: { title: '', reasons: [] },
      caution,
    },
    sets: Array.from({ length: sets }, (_, at) => completedSet(prescribed, at, given, skipped)),
    skipped,
    pain,
    difficulty,
  };
}

function completedSet(prescribed: PrescribedSet, at: number, given: Sets, skipped: boolean): CompletedSet {
  const did = given.did === undefined ? (prescribed.reps ?? prescribed.seconds) : (given.did[at] ?? null);
  if (skipped || did === null) return { prescribed, performed: null, skipped };
  const counted = prescribed.reps !== null;
  const corrected = given.did !== undefined || given.usedLoad !== undefined || given.rpe != null;
  return {
    prescribed,
    performed: {
      reps: counted ? did : null,
      seconds: counted ? null : did,
      rounds: null,
      load: given.usedLoad === undefined ? prescribed.load : given.usedLoad,
      bandLevel: prescribed.bandLevel,
      rpe: given.rpe ?? null,
      corrected,
      performedAt: `2026-11-21T10:0${at}:00Z`,
    },
    skipped: false,
  };
}

export function workout(exercises: readonly CompletedExercise[], given: Partial<CompletedWorkout> = {}): CompletedWorkout {
  return {
    workoutId: 'workout-1',
    on: day('2026-11-21'),
    sessionType: 'full_body_a',
    title: 'Full body',
    minutesPlanned: 60,
    energy: 3,
    startedAt: null,
    finishedAt: null,
    deload: false,
    exercises,
    ...given,
  };
}

export function context(given: Partial<DecisionContext> = {}): DecisionContext {
  return {
    workoutId: 'workout-1',
    on: day('2026-11-21'),
    trainingAge: 'beginner',
    energy: 3,
    deload: false,
    returning: false,
    inventory: gym,
    unit: 'kg',
    bodyMass: kg(80),
    ...given,
  };
}

/** Folds exposures one after another, each a workout of its own. */
export function fold(exposures: readonly CompletedExercise[], given: Partial<DecisionContext> = {}): ProgressionResult {
  let state: ProgressionState | null = null;
  let last: ProgressionResult | null = null;
  for (const [at, exposure] of exposures.entries()) {
    last = decideProgression(state, exposure, context({ ...given, workoutId: `workout-${at + 1}` }));
    state = last.state;
  }
  if (!last) throw new RangeError('nothing to fold');
  return last;
}
