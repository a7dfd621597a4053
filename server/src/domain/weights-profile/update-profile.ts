import type { AthleteProfile, LocalDate } from '../athletes/athlete.ts';
import { trainingAgeOf } from '../athletes/training-age.ts';
import { daysBetween } from '../calendar/local-date.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise } from '../exercises/exercise.ts';
import type { Inventory } from '../loads/inventory.ts';
import type { ProgressionResult } from '../progression/decide.ts';
import { decideProgression } from '../progression/decide.ts';
import type { ProgressionDecision, ProgressionState } from '../progression/progression-state.ts';
import type { CompletedExercise, CompletedWorkout } from '../workout-stats/completed-workout.ts';
import { entryKeyOf } from './profile-key.ts';
import { updateEntry } from './update-entry.ts';
import type { WeightsProfile } from './weights-profile.ts';

export interface UpdateProfileInput {
  readonly profile: WeightsProfile;
  readonly progression: readonly ProgressionState[];
  readonly completed: CompletedWorkout;
  readonly athlete: AthleteProfile;
  /** Of the place it was done at. */
  readonly inventory: Inventory;
  readonly on: LocalDate;
  /** On the way back from a gap. Left out: true when the pattern was last trained more than ten days ago. */
  readonly returning?: boolean;
}

export interface UpdatedProfile {
  readonly profile: WeightsProfile;
  readonly progression: readonly ProgressionState[];
  readonly decisions: readonly { readonly exerciseId: string; readonly decision: ProgressionDecision; readonly reason: string }[];
}

/** Beyond this a pattern counts as rested. Source: training rules §6.2. */
const noGapUpToDays = 10;

/**
 * Folds one completed workout into the profile and the progression: done moves up by one bounded step, a skip holds, pain holds or lowers.
 * A new version, or the very same one when the workout had been folded in before.
 *
 * Source: spec L2; training rules §3.3, §4.2.
 */
export function updateProfile(input: UpdateProfileInput): UpdatedProfile {
  const { profile, completed } = input;
  const decisions: UpdatedProfile['decisions'][number][] = [];
  const states = new Map(input.progression.map((state) => [state.exerciseId, state] as const));
  const entries = new Map(profile.entries.map((entry) => [entry.key, entry] as const));
  let changed = false;
  for (const done of completed.exercises) {
    const exercise = exerciseById(done.exercise.exerciseId);
    const returning = input.returning ?? (exercise !== undefined && isBackFromGap(exercise, input));
    const result = decide(done, returning, states.get(done.exercise.exerciseId) ?? null, input);
    decisions.push({ exerciseId: done.exercise.exerciseId, decision: result.decision, reason: result.reason });
    if (states.get(done.exercise.exerciseId)?.lastWorkoutId === completed.workoutId) continue;
    changed = true;
    states.set(done.exercise.exerciseId, result.state);
    const key = exercise && entryKeyOf(exercise);
    if (!exercise || !key) continue;
    const entry = updateEntry(entries.get(key) ?? null, { key, exercise, done, result, returning, states, input });
    if (entry) entries.set(key, entry);
  }
  if (!changed) return { profile, progression: input.progression, decisions };
  return { profile: { version: profile.version + 1, entries: [...entries.values()] }, progression: [...states.values()], decisions };
}

function decide(done: CompletedExercise, returning: boolean, state: ProgressionState | null, input: UpdateProfileInput): ProgressionResult {
  const { completed, athlete, inventory, on } = input;
  return decideProgression(state, done, {
    workoutId: completed.workoutId,
    on,
    trainingAge: trainingAgeOf(athlete),
    energy: completed.energy,
    deload: completed.deload,
    returning,
    inventory,
    unit: athlete.unit,
    bodyMass: athlete.bodyMass,
  });
}

/** The pattern, by any implement, was last trained longer ago than a normal pause. Never trained is no gap. */
function isBackFromGap(exercise: Exercise, { profile, on }: UpdateProfileInput): boolean {
  let last: LocalDate | null = null;
  for (const { key, lastTrainedOn } of profile.entries) {
    if (!key.endsWith(`:${exercise.pattern}`) || lastTrainedOn === null) continue;
    if (last === null || lastTrainedOn > last) last = lastTrainedOn;
  }
  return last !== null && daysBetween(last, on) > noGapUpToDays;
}
