import type { TimerType } from '../exercises/exercise.ts';
import type { Load } from '../loads/load.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';

/** 0 empty, 1 low, 2 flat, 3 steady, 4 good, 5 full. */
export type Energy = 0 | 1 | 2 | 3 | 4 | 5;

/** One set as prescribed. Exactly the values of its exercise's timer type are set; the others are null. */
export interface PrescribedSet {
  readonly kind: 'warm_up' | 'working';
  readonly reps: number | null;
  /** Hold: seconds to hold. Duration: seconds to keep going. Per side when unilateral. */
  readonly seconds: number | null;
  /** Intervals: rounds of work and rest. */
  readonly rounds: number | null;
  readonly workSeconds: number | null;
  readonly recoverSeconds: number | null;
  readonly load: Load | null;
  readonly bandLevel: number | null;
  /** Reps in reserve to stop at; null for warm-ups and time. */
  readonly rir: number | null;
}

export interface WorkoutExercise {
  readonly exerciseId: string;
  readonly name: string;
  readonly timerType: TimerType;
  readonly unilateral: boolean;
  readonly main: boolean;
  readonly repsLow: number | null;
  readonly repsHigh: number | null;
  readonly restSeconds: number;
  /** Exercises with the same number are done in turn; null = alone. */
  readonly superset: number | null;
  readonly sets: readonly PrescribedSet[];
  /**
   * What the coach says, with places for the values of the set in hand: {set} {reps} {seconds} {rounds} {work} {recover} {load} {rir}.
   * Rendered by `renderParagraph`; carries no other numbers, so words and fields cannot disagree.
   */
  readonly paragraph: string;
  /** "Why 62.5 kg" and what it rests on. */
  readonly receipt: { readonly title: string; readonly reasons: readonly Receipt[] };
  /** Shown when the exercise is done with care: stop at pain 4 or more. */
  readonly caution: string | null;
}

/** What the coach wrote, before anything was performed. */
export interface GeneratedWorkout {
  readonly title: string;
  /** One or two sentences: what today is for, and what was changed for energy, time, place or injury. */
  readonly opening: string;
  readonly minutes: number;
  readonly estimatedSeconds: number;
  readonly warmUp: { readonly seconds: number; readonly text: string };
  readonly coolDown: { readonly seconds: number; readonly text: string } | null;
  readonly exercises: readonly WorkoutExercise[];
  /** What was left out or changed and why, a sentence each. */
  readonly notes: readonly string[];
  /** Guardrails that repaired or warned. */
  readonly guardrails: readonly { readonly id: string; readonly severity: 'block' | 'repair' | 'warn'; readonly message: string }[];
}
