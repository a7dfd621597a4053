import type { LocalDate } from '../athletes/athlete.ts';
import type { Load } from '../loads/load.ts';

export type ProgressionDecision = 'advance' | 'hold' | 'deload' | 'regress';

/** Kept per exercise, beside the profile (training rules §4.1-4.3). */
export interface ProgressionState {
  readonly exerciseId: string;
  /** What the next exposure should prescribe. */
  readonly nextLoad: Load | null;
  readonly nextReps: number | null;
  /** Seconds for holds. */
  readonly nextSeconds: number | null;
  /** The range the reps move in, lo to hi. */
  readonly repsLow: number;
  readonly repsHigh: number;
  /** The last normal prescription: baseline of the jump cap (4.3). */
  readonly baselineLoad: Load | null;
  readonly successStreak: number;
  readonly failStreak: number;
  readonly skipCount: number;
  readonly painFreeExposures: number;
  readonly lastDecision: ProgressionDecision | null;
  /** One sentence, with the numbers it rests on. */
  readonly lastReason: string | null;
  readonly lastPerformedOn: LocalDate | null;
  /** Effective-load estimates of the last three exposures, hundredths. */
  readonly recentE1rms: readonly number[];
  /** The last workout folded in: makes finalising twice harmless. */
  readonly lastWorkoutId: string | null;
}
