import type { AthleteProfile, LocalDate } from '../domain/athletes/athlete.ts';
import type { Location } from '../domain/athletes/location.ts';
import type { Intent, ProgramPlan } from '../domain/programs/program.ts';
import type { ProgressionState } from '../domain/progression/progression-state.ts';
import type { WeightsProfile } from '../domain/weights-profile/weights-profile.ts';
import type { NotGenerated } from '../domain/workout-generation/generate-workout.ts';
import type { GenerationInput } from '../domain/workout-generation/generation-input.ts';
import type { GeneratedWorkout } from '../domain/workout-generation/workout.ts';
import type { CompletedWorkout } from '../domain/workout-stats/completed-workout.ts';
import type { WorkoutStats } from '../domain/workout-stats/stats.ts';

export type CoachKind = 'rules' | 'model';

export interface FirstProgram {
  readonly plan: ProgramPlan;
  readonly document: string;
  readonly week: readonly { readonly on: LocalDate; readonly intent: Intent }[];
  readonly reason: string;
}

/**
 * Whoever writes programs, workouts and words. The rules coach is the floor: pure, always there. A model may only improve on it,
 * and what it writes passes the same guardrails. Calls may take seconds: never inside a transaction.
 */
export interface Coach {
  readonly kind: CoachKind;
  writeFirstProgram(athlete: AthleteProfile, locations: readonly Location[], on: LocalDate): Promise<FirstProgram>;
  writeFirstWeightsProfile(
    athlete: AthleteProfile,
    locations: readonly Location[],
    on: LocalDate,
  ): Promise<{ profile: WeightsProfile; progression: readonly ProgressionState[] }>;
  writeWorkout(input: GenerationInput, signal: AbortSignal): Promise<GeneratedWorkout | NotGenerated>;
  /** Two or three sentences after a workout; facts only. */
  writeSummary(stats: WorkoutStats, completed: CompletedWorkout): Promise<string>;
}
