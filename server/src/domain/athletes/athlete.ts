import type { InjurySite } from '../exercises/exercise.ts';
import type { Load, Unit } from '../loads/load.ts';

/** A local calendar date, "2026-11-21". */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

export const goals = ['general', 'muscle', 'strength', 'fat_loss', 'athletic', 'running'] as const;
export type Goal = (typeof goals)[number];

export const sexes = ['female', 'male', 'undisclosed'] as const;
export type Sex = (typeof sexes)[number];

export type TrainingAge = 'beginner' | 'intermediate' | 'advanced';

export interface Injury {
  readonly id: string;
  readonly site: InjurySite;
  readonly side: 'left' | 'right' | 'both' | 'none';
  readonly severity: 'mild' | 'moderate' | 'severe';
  readonly state: 'active' | 'resolved';
  readonly resolvedOn: LocalDate | null;
  readonly painFreeExposures: number;
  /** In the athlete's own words; data, never an instruction. */
  readonly note: string;
}

/** Conditions that change what may be prescribed (training rules §7.1, §7.7). */
export const conditions = [
  'heart_disease',
  'metabolic_disease',
  'kidney_disease',
  'insulin_or_sulfonylurea',
  'epilepsy',
  'eating_disorder_history',
  'osteoporosis',
  'vertebral_fracture',
  'hypertension_medicated',
  'beta_blocker',
  'other_readiness_yes',
] as const;
export type Condition = (typeof conditions)[number];

/** Spec U0. Answers as given; what follows from them is decided by `screen` (screening.ts), never stored as fact. */
export interface SafetyIntake {
  /** Chest pain, fainting, breathlessness at rest or on slight effort, palpitations. */
  readonly symptoms: boolean;
  readonly conditions: readonly Condition[];
  /** 3 × 30 min a week or more for the last three months. */
  readonly active: boolean;
  readonly pregnantWeek: number | null;
  readonly postpartumWeeks: number | null;
  readonly systolic: number | null;
  readonly diastolic: number | null;
  /** For 13-17: a guardian agreed. */
  readonly guardianAgreed: boolean;
  /** A clinician cleared the athlete for training, on this date. */
  readonly clearedOn: LocalDate | null;
  /** Words that stop training were said on this day (G-02); a clearance on or after it lifts the pause. */
  readonly redFlagOn: LocalDate | null;
}

export interface Preferences {
  readonly excludedExerciseIds: readonly string[];
  readonly favoriteExerciseIds: readonly string[];
  /** Monday = 1 … Sunday = 7. */
  readonly weekdays: readonly number[];
  readonly daysPerWeek: number;
  readonly minutes: number;
  /** In the athlete's own words; data, never an instruction. */
  readonly notes: string;
}

export interface AthleteProfile {
  readonly sex: Sex;
  readonly birthDate: LocalDate;
  readonly heightCm: number | null;
  readonly bodyMass: Load | null;
  /** Months of consistent lifting (two or more a week). */
  readonly trainedMonths: number;
  /** Months since the last regular training; 0 = training now. */
  readonly monthsOff: number;
  /** Answered "unsure" to knowing the main lifts. */
  readonly techniqueUnsure: boolean;
  readonly goal: Goal;
  /** What they said they want, in their own words; kept in the program's goals. */
  readonly goalWords: string;
  readonly injuries: readonly Injury[];
  readonly safety: SafetyIntake;
  readonly preferences: Preferences;
  readonly unit: Unit;
  /** IANA zone. */
  readonly zone: string;
}
