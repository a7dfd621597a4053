import { formatLoad } from '../loads/format-load.ts';
import type { Load } from '../loads/load.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';
import type { CompletedExercise, CompletedWorkout } from '../workout-stats/completed-workout.ts';
import { wasTrained } from './situation.ts';

/** The last time the exercise was really done. */
export interface Exposure {
  readonly workout: CompletedWorkout;
  readonly done: CompletedExercise;
}

export const lastExposure = (exerciseId: string, history: readonly CompletedWorkout[]): Exposure | null =>
  exposures(exerciseId, history)[0] ?? null;

export function exposures(exerciseId: string, history: readonly CompletedWorkout[]): Exposure[] {
  return history.flatMap((workout) =>
    workout.exercises.filter((done) => done.exercise.exerciseId === exerciseId && wasTrained(done)).map((done) => ({ workout, done })),
  );
}

/** The heaviest working load of an exposure: what was performed where that is known, else what was prescribed. */
export function loadOf({ done }: Exposure): Load | null {
  const loads = done.sets.filter((set) => set.prescribed.kind === 'working').map((set) => set.performed?.load ?? set.prescribed.load);
  return loads.reduce<Load | null>((best, load) => (load !== null && (best === null || load.value > best.value) ? load : best), null);
}

/** "3 × 8 at 60 kg, all done": the words are put together by the receipt; here only the facts. */
export function performedReceipt({ workout, done }: Exposure): Receipt {
  return { source: 'performed_set', sourceId: workout.workoutId, on: workout.on, text: performedText(done) };
}

/** What was done in an exercise, in a few words: "3 × 8 at 60 kg, all done". */
export function performedText(done: CompletedExercise): string {
  const working = done.sets.filter((set) => set.prescribed.kind === 'working');
  const performed = working.flatMap((set) => (set.performed ? [set.performed] : []));
  const reps = performed.map((set) => set.reps).filter((count) => count !== null);
  const load = performed.find((set) => set.load !== null)?.load ?? null;
  const amount =
    reps.length === 0 ? `${performed.length} sets` : new Set(reps).size === 1 ? `${reps.length} × ${reps[0]}` : reps.join(', ');
  const all = performed.length === working.length ? 'all done' : `${performed.length} of ${working.length} sets done`;
  return `${amount}${load ? ` at ${formatLoad(load)}` : ''}, ${all}.`;
}
