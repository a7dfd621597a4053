import type { Exercise, Muscle, Pattern } from '../exercises/exercise.ts';
import { slotsForIntent } from '../programs/plan-week.ts';
import type { SessionType, Slot } from '../programs/program.ts';
import { mainLiftKey } from '../programs/session-slots.ts';
import type { GenerationInput } from './generation-input.ts';
import { readWords } from './read-words.ts';

/** A slot of one workout: what the template asks for, and what the words of a custom workout narrow it to. */
export interface WorkoutSlot extends Slot {
  /** Key into the program's main lifts; null for slots outside the template. */
  readonly key: string | null;
  /** Asked for by name; these come first. */
  readonly preferredIds: readonly string[];
  /** One of these is a primary muscle; null = any. */
  readonly muscles: readonly Muscle[] | null;
  /** Another rung of a ladder that is there already does not fill it. */
  readonly distinct?: boolean;
}

export interface SessionShape {
  readonly kind: 'strength' | 'conditioning' | 'recovery';
  readonly slots: readonly WorkoutSlot[];
  /** What may be added when there is time left, in order. */
  readonly extras: readonly WorkoutSlot[];
  /** What the athlete asked to leave out, or the implements asked for. */
  readonly allows: (exercise: Exercise) => boolean;
  /** G-11: sets that count as what was asked for. */
  readonly focusPatterns: readonly Pattern[];
  /** What the words did not say, or what was read out of them. */
  readonly notes: readonly string[];
}

const slot = (patterns: readonly Pattern[], options: Partial<WorkoutSlot> = {}): WorkoutSlot => ({
  patterns,
  main: false,
  light: false,
  key: null,
  preferredIds: [],
  muscles: null,
  ...options,
});

/** Trunk work in the order it is offered: bracing before bending. */
export const trunkPatterns: readonly Pattern[] = [
  'core_anti_extension',
  'core_anti_lateral_flexion',
  'core_anti_rotation',
  'core_flexion',
  'core_rotation',
];

const extrasByType: Readonly<Partial<Record<SessionType, readonly (readonly Pattern[])[]>>> = {
  full_body_a: [
    ['vertical_pull'],
    ['horizontal_abduction', 'shoulder_abduction'],
    ['elbow_flexion'],
    ['elbow_extension'],
    ['calf_raise'],
    ['lunge'],
  ],
  full_body_b: [['squat'], ['horizontal_abduction'], ['elbow_extension'], ['elbow_flexion'], ['calf_raise'], ['knee_flexion']],
  full_body_c: [['shoulder_abduction'], ['elbow_flexion'], ['elbow_extension'], ['calf_raise'], ['hip_extension']],
  upper: [
    ['horizontal_abduction', 'shoulder_abduction'],
    ['horizontal_adduction'],
    ['shoulder_rotation'],
    ['elbow_flexion'],
    ['elbow_extension'],
    trunkPatterns,
    ['scapular_elevation'],
  ],
  lower: [['hip_extension'], ['knee_extension'], ['hip_abduction'], ['hip_adduction'], ['calf_raise'], trunkPatterns],
  push: [['elbow_extension'], ['shoulder_rotation'], ['shoulder_abduction'], trunkPatterns],
  pull: [['elbow_flexion'], ['shoulder_extension'], ['scapular_elevation'], ['back_extension'], trunkPatterns],
  legs: [['hip_extension'], ['hip_abduction'], ['hip_adduction'], ['calf_raise'], trunkPatterns],
};

/** What a muscle asked for by name, or named as the focus of a custom workout, is trained with; the first is the main lift. */
export const patternsOfMuscle: Readonly<Record<Muscle, readonly Pattern[]>> = {
  chest: ['horizontal_push', 'horizontal_push', 'horizontal_adduction'],
  serratus: ['horizontal_push'],
  front_delts: ['vertical_push', 'shoulder_flexion'],
  side_delts: ['shoulder_abduction', 'vertical_push'],
  rear_delts: ['horizontal_abduction', 'horizontal_pull'],
  rotator_cuff: ['shoulder_rotation'],
  biceps: ['elbow_flexion', 'elbow_flexion'],
  triceps: ['elbow_extension', 'elbow_extension'],
  forearms: ['wrist_grip', 'carry'],
  lats: ['vertical_pull', 'horizontal_pull', 'shoulder_extension'],
  mid_back: ['horizontal_pull', 'vertical_pull', 'horizontal_abduction'],
  upper_traps: ['scapular_elevation', 'carry'],
  lower_back: ['back_extension', 'hinge'],
  abs: ['core_anti_extension', 'core_flexion', 'core_anti_rotation', 'core_anti_lateral_flexion'],
  obliques: ['core_anti_lateral_flexion', 'core_anti_rotation', 'core_rotation'],
  hip_flexors: ['core_flexion'],
  glutes: ['hip_extension', 'lunge', 'hip_abduction', 'hinge'],
  abductors: ['hip_abduction'],
  adductors: ['hip_adduction', 'lunge'],
  quads: ['squat', 'lunge', 'knee_extension'],
  hamstrings: ['hinge', 'knee_flexion', 'hip_extension'],
  calves: ['calf_raise', 'calf_raise'],
  tibialis: ['ankle_dorsiflexion'],
  neck: ['scapular_elevation'],
};

const fullBody: readonly WorkoutSlot[] = [
  slot(['squat', 'lunge'], { main: true }),
  slot(['horizontal_push'], { main: true }),
  slot(['horizontal_pull'], { main: true }),
  slot(['hinge', 'hip_extension']),
  slot(['vertical_push']),
  slot(['vertical_pull']),
  slot(trunkPatterns),
];

/**
 * The slots of a workout: from the program's template, from the session type, or from the athlete's own words.
 *
 * Words that say nothing about training make a full-body workout.
 *
 * Source: training rules §2.8.
 */
export function slotsFor(input: GenerationInput): SessionShape {
  const { sessionType } = input.intent;
  if (sessionType === 'custom') return customShape(input);
  const wish = readWords(input.note ?? '');
  const allows = (exercise: Exercise): boolean => wish.allows(exercise);
  const notes = wish.exclusions;
  const planned = slotsForIntent(input.program, input.intent, input.on);
  if (sessionType === 'conditioning' || sessionType === 'recovery') {
    return { kind: sessionType, slots: planned.map((each) => slot(each.patterns)), extras: [], allows, focusPatterns: [], notes };
  }
  const slots = planned.map((each) => slot(each.patterns, { main: each.main, light: each.light, key: mainLiftKey(sessionType, each) }));
  const extras = (extrasByType[sessionType] ?? []).map((patterns) => slot(patterns));
  return { kind: 'strength', slots, extras, allows, focusPatterns: slots.flatMap((each) => each.patterns), notes };
}

function customShape(input: GenerationInput): SessionShape {
  const wish = readWords([input.words, input.note].filter((text) => text !== null).join('. '));
  const kind = wish.kind;
  if (kind !== 'strength') return { kind, slots: [], extras: [], allows: wish.allows, focusPatterns: [], notes: wish.exclusions };
  const asked =
    wish.groups.length > 0
      ? wish.groups
      : input.intent.muscleFocus.map((muscle) => ({ patterns: patternsOfMuscle[muscle], muscles: [muscle] }));
  const named = wish.named.map((exercise) => slot([exercise.pattern], { preferredIds: [exercise.id], main: exercise.tier === 1 }));
  if (asked.length === 0 && named.length === 0) {
    const said = (input.words ?? '').trim() !== '' && wish.exclusions.length === 0 && wish.equipment.length === 0;
    const notes = said ? [...wish.exclusions, 'Your words left the choice open, so this is a full-body workout.'] : wish.exclusions;
    return {
      kind,
      slots: fullBody,
      extras: extraSlots('full_body_a'),
      allows: wish.allows,
      focusPatterns: fullBody.flatMap((each) => each.patterns),
      notes,
    };
  }
  const slots = [
    ...named,
    ...interleave(asked.map((group) => group.patterns.map((pattern, index) => groupSlot(pattern, index, group.muscles)))),
  ];
  const cardio = wish.cardio ? [slot(['cardio_steady', 'cardio_interval'], { preferredIds: wish.cardioIds })] : [];
  // arms again, legs again: whoever asks for one thing has the time left filled with more of it
  const again = slots.map((each) => ({ ...each, main: false, preferredIds: [] }));
  return {
    kind,
    slots: [...slots, ...cardio],
    extras: again,
    allows: wish.allows,
    focusPatterns: slots.flatMap((each) => each.patterns),
    notes: wish.exclusions,
  };
}

const extraSlots = (sessionType: SessionType): WorkoutSlot[] => (extrasByType[sessionType] ?? []).map((patterns) => slot(patterns));

const leadsAsMain: readonly Pattern[] = ['squat', 'hinge', 'lunge', 'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull'];

const groupSlot = (pattern: Pattern, index: number, muscles: readonly Muscle[] | null): WorkoutSlot =>
  slot([pattern], { main: index < 2 && leadsAsMain.includes(pattern), muscles });

function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.map((list) => list[index]))
    .flat()
    .filter((item) => item !== undefined);
}
