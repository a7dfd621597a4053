import type { Sex } from '../athletes/athlete.ts';
import type { LoadClass } from '../athletes/training-age.ts';
import type { ProfileKey } from '../exercises/exercise.ts';

export const baseLifts = ['squat', 'bench', 'deadlift', 'press', 'row', 'pulldown', 'leg_press'] as const;
/** The lifts the table of standards knows; everything else is converted from one of them. */
export type BaseLift = (typeof baseLifts)[number];

type Columns = Readonly<Record<LoadClass, number>>;
interface Standard {
  /** As in "Back squat, novice". */
  readonly name: string;
  readonly male: Columns;
  readonly female: Columns;
}

const columns = (untrained: number, novice: number, intermediate: number, advanced: number): Columns => ({
  untrained,
  novice,
  intermediate,
  advanced,
});

/** One-rep max ÷ body mass; deliberately low. Source: training rules §5.1. */
const standards: Readonly<Record<BaseLift, Standard>> = {
  squat: { name: 'Back squat', male: columns(0.55, 0.9, 1.25, 1.75), female: columns(0.4, 0.65, 0.95, 1.3) },
  bench: { name: 'Bench press', male: columns(0.45, 0.7, 1, 1.35), female: columns(0.22, 0.38, 0.58, 0.8) },
  deadlift: { name: 'Deadlift', male: columns(0.7, 1.1, 1.55, 2.1), female: columns(0.5, 0.8, 1.15, 1.55) },
  press: { name: 'Overhead press', male: columns(0.28, 0.45, 0.62, 0.82), female: columns(0.15, 0.24, 0.36, 0.48) },
  row: { name: 'Barbell row', male: columns(0.38, 0.58, 0.8, 1.05), female: columns(0.22, 0.36, 0.54, 0.72) },
  pulldown: { name: 'Lat pulldown', male: columns(0.45, 0.6, 0.8, 1), female: columns(0.3, 0.42, 0.55, 0.7) },
  leg_press: { name: 'Leg press', male: columns(0.9, 1.5, 2.1, 2.9), female: columns(0.65, 1.1, 1.6, 2.2) },
};

export const standardName = (lift: BaseLift): string => standards[lift].name;

/** One-rep max ÷ body mass; undisclosed sex takes the mean. Source: training rules §5.1. */
export function standardRatio(lift: BaseLift, sex: Sex, loadClass: LoadClass): number {
  const { male, female } = standards[lift];
  if (sex === 'male') return male[loadClass];
  return sex === 'female' ? female[loadClass] : (male[loadClass] + female[loadClass]) / 2;
}

/** Multipliers of the first estimate. Source: training rules §5.3. */
export const startFactors: Readonly<Record<LoadClass, number>> = { untrained: 0.9, novice: 0.85, intermediate: 0.85, advanced: 0.9 };

/** Load of a key's anchor (per implement) ÷ load of the base lift, for the same reps. On a belt: total with the body ÷ load. */
export interface Conversion {
  readonly from: BaseLift;
  readonly factor: number;
  /** Kilograms per implement. */
  readonly cap?: number;
  /** Confidence of a start that rests on it, 0-1. */
  readonly confidence: number;
}

const is = (from: BaseLift): Conversion => ({ from, factor: 1, confidence: 0.4 });
/** Factors of training rules §5.4. */
const by = (from: BaseLift, factor: number, cap?: number): Conversion => ({
  from,
  factor,
  confidence: 0.3,
  ...(cap === undefined ? {} : { cap }),
});
/** Factors of our own for what §5.4 does not name: low on purpose, put right by the first sets. */
const about = (from: BaseLift, factor: number, cap?: number): Conversion => ({ ...by(from, factor, cap), confidence: 0.2 });

/** By profile key. Source: training rules §5.4; `about` is proposed. Numbers of stacks do not transfer between machines: these are first guesses. */
const conversions: Readonly<Partial<Record<ProfileKey, Conversion>>> = {
  'barbell:squat': is('squat'),
  'barbell:horizontal_push': is('bench'),
  'barbell:hinge': is('deadlift'),
  'barbell:vertical_push': is('press'),
  'barbell:horizontal_pull': is('row'),
  'cable:vertical_pull': is('pulldown'),
  'machine_plate:squat': { from: 'leg_press', factor: 1 / 1.78, confidence: 0.4 }, // the anchor is the hack squat; the leg press itself is 1.78 of it

  'dumbbell:squat': by('squat', 0.35, 40),
  'kettlebell:squat': by('squat', 0.35, 40),
  'smith:squat': about('squat', 0.95),
  'machine_stack:squat': about('leg_press', 0.7),
  'landmine:squat': about('squat', 0.35, 40),
  'barbell:lunge': by('squat', 0.4),
  'dumbbell:lunge': by('squat', 0.18),
  'smith:lunge': about('squat', 0.38),
  'kettlebell:lunge': about('squat', 0.16),
  'machine_plate:lunge': about('leg_press', 0.4),

  'trap_bar:hinge': by('deadlift', 1),
  'dumbbell:hinge': by('deadlift', 0.28),
  'kettlebell:hinge': about('deadlift', 0.35),
  'smith:hinge': about('deadlift', 0.65),
  'cable:hinge': about('deadlift', 0.3),
  'machine_plate:back_extension': about('deadlift', 0.25),
  'barbell:hip_extension': by('deadlift', 0.9),
  'machine_plate:hip_extension': by('deadlift', 0.6),
  'dumbbell:hip_extension': about('deadlift', 0.28),
  'cable:hip_extension': about('deadlift', 0.08),
  'barbell:olympic': by('deadlift', 0.6),
  'dumbbell:olympic': about('press', 0.35),
  'kettlebell:olympic': about('press', 0.35),

  'machine_stack:hip_abduction': about('squat', 0.35),
  'machine_stack:hip_adduction': about('squat', 0.35),
  'cable:hip_adduction': about('squat', 0.1),
  'machine_stack:knee_extension': about('squat', 0.4),
  'machine_stack:knee_flexion': about('deadlift', 0.25),
  'machine_stack:calf_raise': about('squat', 0.7),
  'machine_plate:calf_raise': about('squat', 0.4),
  'dumbbell:calf_raise': about('squat', 0.18),
  'barbell:calf_raise': about('squat', 0.5),

  'dumbbell:horizontal_push': by('bench', 0.415),
  'smith:horizontal_push': by('bench', 0.97),
  'machine_stack:horizontal_push': by('bench', 0.8),
  'machine_plate:horizontal_push': by('bench', 0.8),
  'kettlebell:horizontal_push': about('bench', 0.35),
  'cable:horizontal_push': about('bench', 0.5),
  'dip_belt:horizontal_push': by('bench', 1),
  'machine_assist:horizontal_push': by('bench', 1),
  'dumbbell:horizontal_adduction': about('bench', 0.17),
  'cable:horizontal_adduction': about('bench', 0.2),
  'machine_stack:horizontal_adduction': about('bench', 0.45),

  'dumbbell:vertical_push': by('press', 0.4),
  'smith:vertical_push': about('press', 0.95),
  'kettlebell:vertical_push': about('press', 0.36),
  'machine_stack:vertical_push': about('press', 0.8),
  'cable:vertical_push': about('press', 0.5),
  'landmine:vertical_push': about('press', 0.35),
  'dumbbell:full_body': about('press', 0.3),
  'kettlebell:full_body': about('press', 0.25),

  'dumbbell:horizontal_pull': by('row', 0.45),
  'cable:horizontal_pull': by('row', 0.9),
  'machine_stack:horizontal_pull': about('row', 0.85),
  'machine_plate:horizontal_pull': about('row', 0.7),
  'landmine:horizontal_pull': about('row', 0.7),
  'smith:horizontal_pull': about('row', 0.9),
  'kettlebell:horizontal_pull': about('row', 0.4),
  'machine_stack:vertical_pull': about('pulldown', 0.9),
  'dip_belt:vertical_pull': about('pulldown', 1),
  'machine_assist:vertical_pull': about('pulldown', 1),

  'cable:shoulder_extension': about('pulldown', 0.35),
  'dumbbell:shoulder_extension': about('bench', 0.22),
  'cable:horizontal_abduction': about('row', 0.3),
  'dumbbell:horizontal_abduction': about('row', 0.09),
  'machine_stack:horizontal_abduction': about('row', 0.35),
  'dumbbell:shoulder_abduction': about('press', 0.14),
  'cable:shoulder_abduction': about('press', 0.12),
  'machine_stack:shoulder_abduction': about('press', 0.4),
  'barbell:shoulder_abduction': about('press', 0.55),
  'dumbbell:shoulder_flexion': about('press', 0.13),
  'plate:shoulder_flexion': about('press', 0.22),
  'cable:shoulder_rotation': about('press', 0.1),
  'dumbbell:shoulder_rotation': about('press', 0.07),
  'barbell:scapular_elevation': about('deadlift', 0.5),
  'dumbbell:scapular_elevation': about('deadlift', 0.2),

  'barbell:elbow_flexion': about('row', 0.4),
  'ez_bar:elbow_flexion': about('row', 0.4),
  'dumbbell:elbow_flexion': about('row', 0.18),
  'cable:elbow_flexion': about('row', 0.4),
  'machine_stack:elbow_flexion': about('row', 0.4),
  'cable:elbow_extension': about('bench', 0.35),
  'dumbbell:elbow_extension': about('bench', 0.18),
  'ez_bar:elbow_extension': about('bench', 0.32),
  'machine_stack:elbow_extension': about('bench', 0.4),
  'dumbbell:wrist_grip': about('row', 0.15),

  'cable:core_anti_rotation': about('row', 0.15),
  'cable:core_rotation': about('row', 0.18),
  'cable:core_flexion': about('pulldown', 0.45),
  'machine_stack:core_flexion': about('pulldown', 0.45),
  'dumbbell:core_anti_lateral_flexion': about('deadlift', 0.13),
};

/** How the loads of a key follow from a base lift; undefined where no number does (bands, carries, throws). */
export const conversionOf = (key: ProfileKey): Conversion | undefined => conversions[key];

/** A load that was measured on one implement starts a tenth lower on another. Source: training rules §5.4. */
export const acrossEquipment = 0.9;
