import type { LocalDate } from '../athletes/athlete.ts';
import type { InjurySite } from '../exercises/exercise.ts';
import type { Load } from '../loads/load.ts';
import type { SessionType } from '../programs/program.ts';
import type { Energy, PrescribedSet, WorkoutExercise } from '../workout-generation/workout.ts';

/** What was really done in one set. A tap on "done" copies the prescription and leaves rpe null. */
export interface PerformedSet {
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly rounds: number | null;
  readonly load: Load | null;
  readonly bandLevel: number | null;
  /** 1-10, only when the athlete gave it. */
  readonly rpe: number | null;
  /** True when reps, load or effort were given by the athlete and not copied by "done". */
  readonly corrected: boolean;
  readonly performedAt: string;
}

export interface CompletedSet {
  readonly prescribed: PrescribedSet;
  readonly performed: PerformedSet | null;
  readonly skipped: boolean;
}

export interface CompletedExercise {
  readonly exercise: WorkoutExercise;
  readonly sets: readonly CompletedSet[];
  readonly skipped: boolean;
  readonly pain: { readonly site: InjurySite; readonly score: number | null } | null;
  /** Asked for in mid-workout. */
  readonly difficulty: 'easier' | 'harder' | null;
}

/** A workout as it was done: prescribed, performed, felt. Input of stats, progression, profile and later generation. */
export interface CompletedWorkout {
  readonly workoutId: string;
  readonly on: LocalDate;
  readonly sessionType: SessionType;
  readonly title: string;
  readonly minutesPlanned: number;
  readonly energy: Energy;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly deload: boolean;
  readonly exercises: readonly CompletedExercise[];
}
