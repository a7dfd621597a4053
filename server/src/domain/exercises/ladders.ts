import { exerciseById } from './catalogue.ts';
import type { Exercise } from './exercise.ts';

/** Exercises of the same difficulty; the first is the usual one. */
export type Rung = readonly string[];

/**
 * Bodyweight exercises made harder by another exercise rather than by load; catalogue ids, easy to hard.
 *
 * Source: training rules §1.7, coaching convention.
 */
export const ladders: Readonly<Record<'push' | 'pull' | 'legs' | 'hinge' | 'trunk', readonly Rung[]>> = {
  push: [
    ['wall_push_up'],
    ['incline_push_up_hands_elevated'],
    ['knee_push_up'],
    ['push_up'],
    ['decline_push_up_feet_elevated'],
    ['one_arm_push_up'],
  ],
  pull: [
    ['suspension_row', 'seated_band_row'],
    ['inverted_row'],
    ['band_assisted_pull_up', 'assisted_pull_up_machine'],
    ['negative_pull_up'],
    ['pull_up', 'chin_up', 'neutral_grip_pull_up'],
    ['weighted_pull_up'],
  ],
  legs: [
    ['bodyweight_box_squat_sit_to_stand'],
    ['bodyweight_squat'],
    ['bodyweight_split_squat'],
    ['bodyweight_reverse_lunge'],
    ['bodyweight_step_up'],
    ['bodyweight_bulgarian_split_squat'],
    ['skater_squat'],
    ['pistol_squat'],
  ],
  hinge: [
    ['bodyweight_glute_bridge'],
    ['single_leg_glute_bridge'],
    ['bodyweight_single_leg_romanian_deadlift'],
    ['slider_leg_curl'],
    ['nordic_hamstring_curl'],
  ],
  trunk: [['dead_bug'], ['front_plank'], ['side_plank'], ['hollow_body_hold'], ['ab_wheel_rollout']],
};

/**
 * The nearest easier exercise of the same ladder, or undefined on the lowest rung and off the ladders.
 *
 * @param usable which exercises come into question (place, injuries, level); rungs without one are stepped over
 */
export const easierRung = (id: string, usable: (exercise: Exercise) => boolean = () => true): Exercise | undefined => {
  const { below } = positionOf(id);
  return firstUsable(below.toReversed(), usable);
};

/** The nearest harder exercise of the same ladder, or undefined on the highest rung and off the ladders. See `easierRung`. */
export const harderRung = (id: string, usable: (exercise: Exercise) => boolean = () => true): Exercise | undefined => {
  const { above } = positionOf(id);
  return firstUsable(above, usable);
};

/**
 * The part of the body's weight that the exercise moves, 0-1; null where nobody has measured it.
 *
 * Push-ups: Ebben et al. 2011, one study for all variants so that they compare (hands on 60 cm 0.41, knees 0.49, floor 0.64, feet on
 * 30 cm 0.70, feet on 60 cm 0.74). A table stands in for the 60 cm; a bench is counted with the 30 cm. Whoever hangs from a bar or
 * leans on two carries everything.
 */
export const bodyweightFraction = (id: string): number | null => fractions.get(id) ?? null;

const fractions: ReadonlyMap<string, number> = new Map([
  ['incline_push_up_hands_elevated', 0.41],
  ['knee_push_up', 0.49],
  ['push_up', 0.64],
  ['decline_push_up_feet_elevated', 0.7],
  ['pull_up', 1],
  ['chin_up', 1],
  ['neutral_grip_pull_up', 1],
  ['weighted_pull_up', 1],
  ['assisted_pull_up_machine', 1],
  ['negative_pull_up', 1],
  ['chest_dip', 1],
  ['parallel_bar_triceps_dip', 1],
  ['weighted_dip', 1],
  ['assisted_dip_machine', 1],
]);

function positionOf(id: string): { below: readonly Rung[]; above: readonly Rung[] } {
  for (const rungs of Object.values(ladders)) {
    const at = rungs.findIndex((rung) => rung.includes(id));
    if (at >= 0) return { below: rungs.slice(0, at), above: rungs.slice(at + 1) };
  }
  return { below: [], above: [] };
}

function firstUsable(rungs: readonly Rung[], usable: (exercise: Exercise) => boolean): Exercise | undefined {
  for (const rung of rungs) {
    for (const id of rung) {
      const exercise = exerciseById(id);
      if (exercise && usable(exercise)) return exercise;
    }
  }
  return undefined;
}
