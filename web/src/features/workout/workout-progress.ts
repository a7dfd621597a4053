import { isRecord, type Keeper, makeKeeper } from './keep-locally.ts';

/** What the page of one workout knows beyond the sets themselves. */
export interface WorkoutProgress {
  readonly warmedUp: boolean;
  /** Sets the athlete left out; a set that was not done needs no word to the server. */
  readonly passed: readonly string[];
  /** A running timer, by the instant it was started, so that a closed page keeps the time. */
  readonly timer: { readonly setId: string; readonly startedAt: number } | null;
}

export const freshProgress: WorkoutProgress = { warmedUp: false, passed: [], timer: null };

function acceptProgress(found: unknown): WorkoutProgress | null {
  if (!isRecord(found) || !Array.isArray(found.passed)) return null;
  const timer =
    isRecord(found.timer) && typeof found.timer.setId === 'string' && typeof found.timer.startedAt === 'number' ? found.timer : null;
  return {
    warmedUp: found.warmedUp === true,
    passed: found.passed.filter((id) => typeof id === 'string'),
    timer: timer ? { setId: timer.setId as string, startedAt: timer.startedAt as number } : null,
  };
}

export const progressOf = (workoutId: string): Keeper<WorkoutProgress> => makeKeeper(`workout.${workoutId}`, acceptProgress);
