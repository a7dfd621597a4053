/** Closed vocabularies of the exercise catalogue. Ids are snake_case and are what is stored; names are for people. */

// biome-ignore format: grouped by kind
export const patterns = [
  'squat', 'hinge', 'lunge',
  'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull',
  'hip_extension', 'hip_abduction', 'hip_adduction', 'knee_extension', 'knee_flexion', 'calf_raise', 'ankle_dorsiflexion', 'back_extension',
  'horizontal_adduction', 'horizontal_abduction', 'shoulder_extension', 'shoulder_abduction', 'shoulder_flexion', 'shoulder_rotation',
  'scapular_elevation', 'elbow_flexion', 'elbow_extension', 'wrist_grip',
  'core_anti_extension', 'core_anti_rotation', 'core_anti_lateral_flexion', 'core_flexion', 'core_rotation', 'carry',
  'olympic', 'jump', 'throw',
  'full_body', 'cardio_steady', 'cardio_interval', 'balance', 'mobility',
] as const;
/** What the body does: the other half of a weights-profile key. */
export type Pattern = (typeof patterns)[number];

// biome-ignore format: grouped by kind
export const equipmentKinds = [
  'bodyweight', 'barbell', 'ez_bar', 'trap_bar', 'dumbbell', 'kettlebell', 'cable', 'machine_stack', 'machine_plate', 'machine_assist', 'smith',
  'band', 'suspension', 'landmine', 'dip_belt', 'plate', 'medicine_ball', 'stability_ball', 'ab_wheel', 'sled',
  'treadmill', 'bike', 'air_bike', 'rower', 'elliptical', 'stair_climber', 'jump_rope', 'battle_rope',
] as const;
/** The one implement that bears the load. */
export type Equipment = (typeof equipmentKinds)[number];

// biome-ignore format: grouped by kind
export const fixtures = [
  'rack', 'bench', 'incline_bench', 'decline_bench', 'preacher_bench', 'pullup_bar', 'dip_station', 'roman_chair', 'ghd', 'box', 'wall', 'table',
  'anchor', 'foot_anchor', 'sliders', 'plates', 'outdoor',
] as const;
/** Further things that must be there. Floor and a chair are assumed everywhere; wall and table indoors. */
export type Fixture = (typeof fixtures)[number];

// biome-ignore format: grouped by kind
export const muscles = [
  'chest', 'serratus', 'front_delts', 'side_delts', 'rear_delts', 'rotator_cuff', 'biceps', 'triceps', 'forearms', 'lats', 'mid_back', 'upper_traps',
  'lower_back', 'abs', 'obliques', 'hip_flexors', 'glutes', 'abductors', 'adductors', 'quads', 'hamstrings', 'calves', 'tibialis', 'neck',
] as const;
export type Muscle = (typeof muscles)[number];

// biome-ignore format: grouped by kind
export const injurySites = [
  'neck', 'shoulder', 'elbow', 'wrist_hand', 'upper_back', 'low_back', 'hip', 'groin', 'knee', 'hamstring', 'ankle_foot', 'abdomen',
] as const;
export type InjurySite = (typeof injurySites)[number];

export const skillLevels = ['beginner', 'intermediate', 'advanced'] as const;
export type SkillLevel = (typeof skillLevels)[number];

/** What is counted: repetitions, seconds of a hold, minutes, or rounds of work and rest. */
export type TimerType = 'reps' | 'hold' | 'duration' | 'intervals';

/** What the stored number of a load means. With `assistance`, more is easier. */
export type LoadBasis =
  | 'total_incl_bar'
  | 'per_implement'
  | 'stack'
  | 'added_plates'
  | 'plates_plus_counterbalanced_bar'
  | 'total'
  | 'added_to_bodyweight'
  | 'assistance'
  | 'band_level'
  | 'none';

export type ExerciseTag =
  | 'supine'
  | 'prone'
  | 'impact'
  | 'overhead'
  | 'spinal_flexion_or_rotation'
  | 'fall_risk'
  | 'isometric'
  | 'inverted'
  | 'valsalva_prone';

/** Key of a weights-profile entry, "barbell:squat". */
export type ProfileKey = `${Equipment}:${Pattern}`;

/** One row of the catalogue: facts and how to do it. Source of the facts: docs/exercise-catalogue.md. */
export interface Exercise {
  readonly id: string;
  readonly name: string;
  readonly pattern: Pattern;
  readonly equipment: Equipment;
  /** All of them are needed. */
  readonly fixtures: readonly Fixture[];
  /** Counts 1.0 set each in weekly volume. */
  readonly primary: readonly Muscle[];
  /** Counts 0.5 set each. */
  readonly secondary: readonly Muscle[];
  /** Reps and seconds are per side. */
  readonly unilateral: boolean;
  /** The least skill it asks for; a hard filter. */
  readonly level: SkillLevel;
  /** 1 staple (may fill a main-lift slot), 2 accessory, 3 niche. */
  readonly tier: 1 | 2 | 3;
  readonly timerType: TimerType;
  /** Spinal compression and shear, 0 none to 3 high. */
  readonly axialLoad: 0 | 1 | 2 | 3;
  readonly loadBasis: LoadBasis;
  /** Dumbbells or kettlebells held; external load = load × implements. */
  readonly implements: 1 | 2 | null;
  /** Expected working load ÷ that of the anchor exercise of the same profile key; null = no profile entry. */
  readonly loadRatioToAnchor: number | null;
  readonly contraindicatedSites: readonly InjurySite[];
  readonly cautionSites: readonly InjurySite[];
  readonly tags: readonly ExerciseTag[];
  /** Two to four sentences, as a coach would say them. No numbers: those belong to the prescription. */
  readonly form: string;
}

export const profileKeyOf = (exercise: Pick<Exercise, 'equipment' | 'pattern'>): ProfileKey => `${exercise.equipment}:${exercise.pattern}`;
