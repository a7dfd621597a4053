import type { Exercise } from '../exercises/exercise.ts';
import type { GenerationInput } from '../workout-generation/generation-input.ts';
import type { Situation } from '../workout-generation/situation.ts';
import type { GeneratedWorkout, WorkoutExercise } from '../workout-generation/workout.ts';

/** `block`: reject or replace. `repair`: mend deterministically. `warn`: show a note. */
export type Severity = 'block' | 'repair' | 'warn';

/** A guardrail that a workout does not keep. */
export interface Violation {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence for a person. */
  readonly message: string;
  /** 0-based; null = the workout as a whole. */
  readonly exerciseIndex: number | null;
}

/** A prescribed exercise with its row of the catalogue. */
export interface Judged {
  readonly index: number;
  readonly prescribed: WorkoutExercise;
  readonly row: Exercise;
}

export interface CheckContext {
  readonly workout: GeneratedWorkout;
  readonly input: GenerationInput;
  readonly situation: Situation;
  /** Those that are in the catalogue; unknown ids are G-05. */
  readonly judged: readonly Judged[];
}

export type Guardrail = (context: CheckContext) => Violation[];

export const violation = (id: string, severity: Severity, message: string, exerciseIndex: number | null = null): Violation => ({
  id,
  severity,
  message,
  exerciseIndex,
});

/** Working sets of a prescribed exercise. */
export const workingSetsOf = ({ prescribed }: Judged) => prescribed.sets.filter((set) => set.kind === 'working');

/** Whether the set is asked for in the reps the state was kept in: only then do loads compare as they stand. */
export const sameScheme = ({ prescribed }: Judged, state: { readonly repsLow: number; readonly repsHigh: number }): boolean =>
  prescribed.repsLow === state.repsLow && prescribed.repsHigh === state.repsHigh;

/** Cardio, mobility and balance are not counted as working sets. */
export const isWork = ({ row }: Judged): boolean => !['cardio_steady', 'cardio_interval', 'mobility', 'balance'].includes(row.pattern);
