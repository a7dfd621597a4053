import { arms } from './catalogue/arms.ts';
import { balanceAndMobility } from './catalogue/balance-and-mobility.ts';
import { cardio } from './catalogue/cardio.ts';
import { carriesAndPower } from './catalogue/carries-and-power.ts';
import { chest } from './catalogue/chest.ts';
import { hinges } from './catalogue/hinges.ts';
import { hipsAndLowerLegs } from './catalogue/hips-and-lower-legs.ts';
import { lunges } from './catalogue/lunges.ts';
import { overheadPresses } from './catalogue/overhead-presses.ts';
import { pullUpsAndPulldowns } from './catalogue/pull-ups-and-pulldowns.ts';
import { rows } from './catalogue/rows.ts';
import { shoulders } from './catalogue/shoulders.ts';
import { squats } from './catalogue/squats.ts';
import { trunk } from './catalogue/trunk.ts';
import type { Exercise, ProfileKey } from './exercise.ts';
import { profileKeyOf } from './exercise.ts';

/**
 * Every exercise of the product, in catalogue order: the order breaks ties wherever exercises are ranked, so append rather than insert.
 *
 * Source: docs/exercise-catalogue.md.
 */
export const exercises: readonly Exercise[] = [
  ...squats,
  ...lunges,
  ...hinges,
  ...hipsAndLowerLegs,
  ...chest,
  ...overheadPresses,
  ...rows,
  ...pullUpsAndPulldowns,
  ...shoulders,
  ...arms,
  ...trunk,
  ...carriesAndPower,
  ...cardio,
  ...balanceAndMobility,
];

const byId = new Map(exercises.map((exercise) => [exercise.id, exercise] as const));
const orderOf = new Map(exercises.map((exercise, index) => [exercise.id, index] as const));
const anchors = new Map(
  exercises.filter((exercise) => exercise.loadRatioToAnchor === 1).map((exercise) => [profileKeyOf(exercise), exercise] as const),
);

/** The row with this id, or undefined: ids that come from outside (a client, a model) must be looked up before they are believed. */
export const exerciseById = (id: string): Exercise | undefined => byId.get(id);

/** Position in the catalogue, from 0; unknown ids come last. */
export const catalogueOrder = (id: string): number => orderOf.get(id) ?? exercises.length;

/** The exercise a weights-profile entry is measured by: ratio 1.00. Undefined where the key has no entry (bodyweight, cardio). */
export const anchorOf = (key: ProfileKey): Exercise | undefined => anchors.get(key);
