import type { TrainingAge } from '../athletes/athlete.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, Pattern, ProfileKey } from '../exercises/exercise.ts';
import { isWithinLevel } from '../exercises/is-suitable.ts';

/** Rungs from easy to hard. One ladder per pattern, so that a rung always fits the slot it was written for. */
export interface Ladder {
  /** The profile entry that says which rung the athlete is on, whatever implement the rung hangs from. */
  readonly key: ProfileKey;
  readonly rungs: readonly string[];
}

const ladder = (pattern: Pattern, rungs: readonly string[]): Ladder => ({ key: `bodyweight:${pattern}`, rungs });

/** Source: training rules §1.7, with the rows of the catalogue. */
export const ladders: readonly Ladder[] = [
  ladder('horizontal_push', [
    'wall_push_up',
    'incline_push_up_hands_elevated',
    'knee_push_up',
    'push_up',
    'decline_push_up_feet_elevated',
    'one_arm_push_up',
  ]),
  ladder('vertical_push', ['pike_push_up', 'handstand_push_up']),
  ladder('horizontal_pull', ['suspension_row', 'inverted_row']),
  ladder('vertical_pull', ['band_assisted_pull_up', 'negative_pull_up', 'pull_up']),
  ladder('squat', ['bodyweight_box_squat_sit_to_stand', 'bodyweight_squat', 'skater_squat', 'pistol_squat']),
  ladder('lunge', ['bodyweight_split_squat', 'bodyweight_reverse_lunge', 'bodyweight_step_up', 'bodyweight_bulgarian_split_squat']),
  ladder('hinge', ['bodyweight_good_morning', 'bodyweight_single_leg_romanian_deadlift']),
  ladder('hip_extension', ['bodyweight_glute_bridge', 'single_leg_glute_bridge']),
  ladder('knee_flexion', ['slider_leg_curl', 'nordic_hamstring_curl']),
  ladder('calf_raise', ['bodyweight_calf_raise', 'single_leg_calf_raise']),
  ladder('core_anti_extension', ['dead_bug', 'front_plank', 'hollow_body_hold']),
];

const ladderByRung = new Map(ladders.flatMap((one) => one.rungs.map((rung) => [rung, one] as const)));

/** The ladder an exercise is a rung of, if any. */
export const ladderOf = (exerciseId: string): Ladder | undefined => ladderByRung.get(exerciseId);

/** The next harder rung the athlete's skill allows; null at the top. */
export function harderRung(exerciseId: string, trainingAge: TrainingAge): Exercise | null {
  const found = ladderOf(exerciseId);
  const harder = found?.rungs.slice(found.rungs.indexOf(exerciseId) + 1) ?? [];
  return firstWithin(harder, trainingAge);
}

/** The next easier rung; null at the bottom. */
export function easierRung(exerciseId: string, trainingAge: TrainingAge): Exercise | null {
  const found = ladderOf(exerciseId);
  const easier = found?.rungs.slice(0, found.rungs.indexOf(exerciseId)).reverse() ?? [];
  return firstWithin(easier, trainingAge);
}

function firstWithin(rungs: readonly string[], trainingAge: TrainingAge): Exercise | null {
  for (const id of rungs) {
    const rung = exerciseById(id);
    if (rung && isWithinLevel(rung, trainingAge)) return rung;
  }
  return null;
}
