import { formatLoad } from '../loads/format-load.ts';
import type { Load } from '../loads/load.ts';
import type { ProgressionState } from '../progression/progression-state.ts';
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

/** What was done last, and what the progression made of it. The second does not repeat the first: "3 × 8 at 60 kg, all done." "9 reps next." */
export function progressReceipts(last: Exposure | null, state: ProgressionState | undefined): Receipt[] {
  const performed = last ? [performedReceipt(last)] : [];
  const reason = state?.lastReason ?? null;
  if (reason === null) return performed;
  const said = last ? `All ${performedText(last.done).replace(', all done.', '')} done: ` : null;
  const rest = said !== null && reason.startsWith(said) ? reason.slice(said.length) : reason;
  return [...performed, { source: 'rule', sourceId: null, on: null, text: rest.charAt(0).toUpperCase() + rest.slice(1) }];
}

/** What was done in an exercise, in a few words: "3 × 8 at 60 kg, all done". */
export function performedText(done: CompletedExercise): string {
  const working = done.sets.filter((set) => set.prescribed.kind === 'working');
  const performed = working.flatMap((set) => (set.performed ? [set.performed] : []));
  const reps = performed.map((set) => set.reps).filter((count) => count !== null);
  const load = performed.find((set) => set.load !== null)?.load ?? null;
  const amount = reps.length === 0 ? timeText(performed) : new Set(reps).size === 1 ? `${reps.length} × ${reps[0]}` : reps.join(', ');
  const all = performed.length === working.length ? 'all done' : `${performed.length} of ${working.length} sets done`;
  return `${amount}${load ? ` at ${formatLoad(load)}` : ''}, ${all}.`;
}

/** "2 × 30 s", "24 min", "30 s, 20 s"; rounds where no seconds were counted. */
function timeText(performed: readonly { readonly seconds: number | null; readonly rounds: number | null }[]): string {
  const seconds = performed.map((set) => set.seconds).filter((count) => count !== null);
  const rounds = performed.reduce((total, set) => total + (set.rounds ?? 0), 0);
  if (seconds.length === 0) return rounds > 0 ? `${rounds} rounds` : `${performed.length} ${performed.length === 1 ? 'set' : 'sets'}`;
  const words = seconds.map(writeSeconds);
  if (words.length === 1) return words[0] ?? '';
  return new Set(words).size === 1 ? `${words.length} × ${words[0]}` : words.join(', ');
}

const writeSeconds = (seconds: number): string => (seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);
