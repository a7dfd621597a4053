import type { LocalDate } from '../athletes/athlete.ts';
import type { ProfileKey } from '../exercises/exercise.ts';
import type { Hundredths, Load } from '../loads/load.ts';

/** The data behind a claim: where it was seen, when, and what it said. */
export interface Receipt {
  readonly source: 'performed_set' | 'profile' | 'standards_table' | 'reported_lift' | 'rule' | 'athlete';
  /** Id of what it points at (workout, profile version …), null for a table or a rule. */
  readonly sourceId: string | null;
  readonly on: LocalDate | null;
  /** A sentence with the value: "3 × 8 at 60 kg, all done". */
  readonly text: string;
}

export type ProfileMove = 'new' | 'up' | 'held' | 'down';

/** L1: what the athlete can lift now, by equipment + movement pattern. */
export interface ProfileEntry {
  readonly key: ProfileKey;
  /** The exercise the numbers are about: the anchor of the key, or the bodyweight rung. */
  readonly exerciseId: string;
  /** Current working load; null for bodyweight and bands. */
  readonly workingLoad: Load | null;
  readonly workingReps: number | null;
  /** Estimated one-rep max as effective load, in hundredths of workingLoad's unit; null without external load. */
  readonly e1rm: Hundredths | null;
  readonly bandLevel: number | null;
  /** 0-1. */
  readonly confidence: number;
  readonly move: ProfileMove;
  /** Why it moved or stayed, one sentence. */
  readonly reason: string;
  readonly evidence: readonly Receipt[];
  readonly lastTrainedOn: LocalDate | null;
}

export interface WeightsProfile {
  readonly version: number;
  readonly entries: readonly ProfileEntry[];
}
