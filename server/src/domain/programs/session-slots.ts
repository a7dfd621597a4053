import type { Pattern } from '../exercises/exercise.ts';
import type { SessionType, Slot } from './program.ts';

/** `second`: the later session of the same type in a week; the other main lift leads, and the first one comes back light. */
export type SlotVariant = 'first' | 'second';

const trunk: readonly Pattern[] = [
  'core_anti_extension',
  'core_anti_rotation',
  'core_anti_lateral_flexion',
  'core_flexion',
  'core_rotation',
];

const main = (...patterns: Pattern[]): Slot => ({ patterns, main: true, light: false });
const slot = (...patterns: Pattern[]): Slot => ({ patterns, main: false, light: false });
const light = (...patterns: Pattern[]): Slot => ({ patterns, main: false, light: true });
const lightMain = (...patterns: Pattern[]): Slot => ({ patterns, main: true, light: true });

/** Squat first and the hinge light, or the hinge first and the squat light: never two heavy axial lifts in one session (O9). */
const squatLeads: readonly Slot[] = [main('squat'), lightMain('hinge')];
const hingeLeads: readonly Slot[] = [main('hinge'), lightMain('squat')];
const lowerAccessories: readonly Slot[] = [slot('lunge'), slot('knee_flexion'), slot('calf_raise')];

const upperAccessories: readonly Slot[] = [
  slot('shoulder_abduction', 'horizontal_abduction'),
  slot('elbow_flexion'),
  slot('elbow_extension'),
];

const fullBodyA: readonly Slot[] = [
  main('squat'),
  main('horizontal_push'),
  main('horizontal_pull'),
  slot('hip_extension', 'knee_flexion'),
  slot('vertical_push'),
  slot(...trunk),
];
const fullBodyB: readonly Slot[] = [
  main('hinge'),
  main('vertical_push'),
  main('vertical_pull'),
  slot('lunge'),
  light('horizontal_push'),
  slot(...trunk, 'carry'),
];
const fullBodyC: readonly Slot[] = [
  main('lunge'),
  main('horizontal_push'),
  main('vertical_pull'),
  light('hinge'),
  slot('horizontal_pull'),
  slot(...trunk),
];

const slots: Readonly<Record<Exclude<SessionType, 'custom'>, Readonly<Record<SlotVariant, readonly Slot[]>>>> = {
  full_body_a: { first: fullBodyA, second: fullBodyA },
  full_body_b: { first: fullBodyB, second: fullBodyB },
  full_body_c: { first: fullBodyC, second: fullBodyC },
  upper: {
    first: [main('horizontal_push'), main('horizontal_pull'), slot('vertical_push'), slot('vertical_pull'), ...upperAccessories],
    second: [main('vertical_push'), main('vertical_pull'), slot('horizontal_push'), slot('horizontal_pull'), ...upperAccessories],
  },
  lower: {
    first: [...squatLeads, ...lowerAccessories, slot(...trunk)],
    second: [...hingeLeads, ...lowerAccessories, slot(...trunk)],
  },
  push: {
    first: [
      main('horizontal_push'),
      main('vertical_push'),
      slot('horizontal_push'),
      slot('shoulder_abduction'),
      slot('elbow_extension'),
      slot('horizontal_adduction'),
    ],
    second: [
      main('vertical_push'),
      main('horizontal_push'),
      slot('horizontal_push'),
      slot('shoulder_abduction'),
      slot('elbow_extension'),
      slot('horizontal_adduction'),
    ],
  },
  pull: {
    first: [
      main('vertical_pull'),
      main('horizontal_pull'),
      slot('horizontal_pull'),
      slot('horizontal_abduction'),
      slot('elbow_flexion'),
      slot('carry'),
    ],
    second: [
      main('horizontal_pull'),
      main('vertical_pull'),
      slot('horizontal_pull'),
      slot('horizontal_abduction'),
      slot('elbow_flexion'),
      slot('carry'),
    ],
  },
  legs: {
    first: [...squatLeads, ...lowerAccessories, slot(...trunk), slot('knee_extension')],
    second: [...hingeLeads, ...lowerAccessories, slot(...trunk), slot('knee_extension')],
  },
  conditioning: { first: [slot('cardio_steady')], second: [slot('cardio_steady')] },
  recovery: {
    first: [light('cardio_steady'), slot('mobility'), slot('mobility')],
    second: [light('cardio_steady'), slot('mobility'), slot('mobility')],
  },
};

/**
 * The slots of a session type in order, most important first: cut from the end to fit the time. Main lifts come first.
 *
 * A custom workout has none of its own; it starts from those of full body A.
 *
 * Source: training rules §2.8; the second variant and the light partner of a main lift follow §2.3, O9.
 */
export const slotsFor = (sessionType: SessionType, variant: SlotVariant = 'first'): readonly Slot[] =>
  sessionType === 'custom' ? fullBodyA : slots[sessionType][variant];

/** With one session a week there is nothing to come back to, so every essential is in each. Training rules §2.8. */
const onlySessionNeedsMinutes = 45;

/** Slots of the only session of a week: A and B take turns, with a vertical pull added to A and a squat to B when there is time. */
export function slotsForOnlySession(sessionType: 'full_body_a' | 'full_body_b', minutes: number): readonly Slot[] {
  const usual = slotsFor(sessionType);
  if (minutes < onlySessionNeedsMinutes) return usual;
  const extra = sessionType === 'full_body_a' ? slot('vertical_pull') : light('squat');
  return [...usual.slice(0, -1), extra, ...usual.slice(-1)];
}

/** Heavy and light for strength two or three times a week: what leads one day comes back light on another. Training rules §2.8. */
export const strengthFullBody: Readonly<Record<'full_body_a' | 'full_body_b' | 'full_body_c', readonly Slot[]>> = {
  full_body_a: [main('squat'), main('horizontal_push'), main('horizontal_pull'), light('hinge'), slot('vertical_push'), slot(...trunk)],
  full_body_b: [
    main('hinge'),
    main('vertical_push'),
    main('vertical_pull'),
    light('squat'),
    light('horizontal_push'),
    slot(...trunk, 'carry'),
  ],
  full_body_c: [
    main('squat', 'lunge'),
    main('horizontal_push'),
    main('vertical_pull'),
    light('hinge'),
    slot('horizontal_pull'),
    slot(...trunk),
  ],
};

/** A fifth or sixth strength session: light work for what the main lifts leave out, so that it costs no recovery. */
export const weakPointSlots: readonly Slot[] = [
  light('horizontal_pull'),
  light('vertical_pull'),
  slot('horizontal_abduction'),
  slot('elbow_flexion'),
  slot(...trunk),
  slot('carry'),
];

export const cardioSlots = (kind: 'steady' | 'intervals'): readonly Slot[] =>
  kind === 'intervals' ? [slot('cardio_interval', 'cardio_steady')] : slotsFor('conditioning');

export const powerSlot: Slot = slot('jump', 'throw');
export const balanceSlot: Slot = slot('balance');
export const backExtensorSlot: Slot = slot('back_extension');

/**
 * The key a chosen main lift is kept under: session, leading pattern, and whether it is the light one. Two upper days of a week may lead
 * with different lifts, so the position alone would mix them up.
 */
export const mainLiftKey = (sessionType: SessionType, { patterns, light: isLight }: Slot): string =>
  `${sessionType}/${patterns[0]}${isLight ? '/light' : ''}`;
