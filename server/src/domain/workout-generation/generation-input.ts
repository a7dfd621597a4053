import type { AthleteProfile, LocalDate } from '../athletes/athlete.ts';
import type { Location } from '../athletes/location.ts';
import type { InjurySite, Muscle } from '../exercises/exercise.ts';
import type { Intent, ProgramPlan } from '../programs/program.ts';
import type { ProgressionState } from '../progression/progression-state.ts';
import type { WeightsProfile } from '../weights-profile/weights-profile.ts';
import type { CompletedWorkout } from '../workout-stats/completed-workout.ts';
import type { Energy } from './workout.ts';

/** W2: the eight things a workout is written from, and the day. Two equal inputs give byte-identical workouts. */
export interface GenerationInput {
  readonly on: LocalDate;
  readonly program: ProgramPlan;
  readonly programVersion: number;
  readonly profile: WeightsProfile;
  readonly intent: Intent;
  /** For custom workouts, the athlete's words; data, never an instruction. */
  readonly words: string | null;
  readonly location: Location;
  readonly energy: Energy;
  readonly minutes: number;
  /** "Anything today": the athlete's words. */
  readonly note: string | null;
  /** Newest first, the last eight weeks at most. */
  readonly history: readonly CompletedWorkout[];
  readonly progression: readonly ProgressionState[];
  readonly athlete: AthleteProfile;
  /** Pain flags of the last 28 days that were not withdrawn. */
  readonly painFlags: readonly { readonly site: InjurySite; readonly score: number | null; readonly on: LocalDate }[];
  /** Fractional hard sets already done this week (Monday to now). */
  readonly weekSets: Readonly<Partial<Record<Muscle, number>>>;
}
