import type { WorkoutPartsFragment } from '../../graphql/generated/graphql.ts';

/** The workout as the screens read it: what the coach wrote, with what was performed in it. */
export type WorkoutView = WorkoutPartsFragment;
export type ExerciseView = WorkoutView['exercises'][number];
export type SetView = ExerciseView['sets'][number];
export type PerformedView = NonNullable<SetView['performed']>;
export type LoadView = NonNullable<SetView['load']>;
export type PainSite = NonNullable<ExerciseView['pain']>['site'];

/** What is written into a set: exactly the values its exercise counts in, the others null. */
export interface SetValues {
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly rounds: number | null;
  readonly load: LoadView | null;
  readonly bandLevel: number | null;
  /** Effort 1-10, only when the athlete gave it. */
  readonly rpe: number | null;
}

/** A change of a workout that the server may not have yet, in the words of its mutation. */
export type WorkoutChange =
  | ({ readonly kind: 'log'; readonly setId: string; readonly at: string } & SetValues)
  | { readonly kind: 'unlog'; readonly setId: string }
  | { readonly kind: 'skip'; readonly exerciseId: string; readonly skipped: boolean; readonly pain: PainMark | null; readonly at: string }
  | { readonly kind: 'complete'; readonly workoutId: string; readonly at: string; readonly notes: string | null }
  | { readonly kind: 'notes'; readonly entryId: string; readonly notes: string };

export interface PainMark {
  readonly site: PainSite;
  readonly score: number | null;
}
