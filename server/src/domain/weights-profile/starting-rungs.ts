import type { AthleteProfile } from '../athletes/athlete.ts';
import type { LoadClass } from '../athletes/training-age.ts';
import { trainingAgeOf } from '../athletes/training-age.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { isWithinLevel } from '../exercises/is-suitable.ts';
import type { Ladder } from '../progression/bodyweight-ladders.ts';

type Start = Readonly<Record<LoadClass, string>>;

const start = (untrained: string, novice: string, intermediate: string, advanced: string): Start => ({
  untrained,
  novice,
  intermediate,
  advanced,
});

/** Where people start on a ladder; somebody of undisclosed sex where women do, the easier rung. Ladders: training rules §1.7; the starts are proposed. */
const starts: Readonly<Record<string, Start>> = {
  'bodyweight:horizontal_push': start('incline_push_up_hands_elevated', 'knee_push_up', 'push_up', 'push_up'),
  'bodyweight:vertical_push': start('pike_push_up', 'pike_push_up', 'pike_push_up', 'pike_push_up'),
  'bodyweight:horizontal_pull': start('suspension_row', 'suspension_row', 'inverted_row', 'inverted_row'),
  'bodyweight:vertical_pull': start('band_assisted_pull_up', 'band_assisted_pull_up', 'negative_pull_up', 'pull_up'),
  'bodyweight:squat': start('bodyweight_squat', 'bodyweight_squat', 'bodyweight_squat', 'skater_squat'),
  'bodyweight:lunge': start('bodyweight_split_squat', 'bodyweight_reverse_lunge', 'bodyweight_step_up', 'bodyweight_bulgarian_split_squat'),
  'bodyweight:hinge': start(
    'bodyweight_good_morning',
    'bodyweight_good_morning',
    'bodyweight_single_leg_romanian_deadlift',
    'bodyweight_single_leg_romanian_deadlift',
  ),
  'bodyweight:hip_extension': start(
    'bodyweight_glute_bridge',
    'bodyweight_glute_bridge',
    'single_leg_glute_bridge',
    'single_leg_glute_bridge',
  ),
  'bodyweight:knee_flexion': start('slider_leg_curl', 'slider_leg_curl', 'slider_leg_curl', 'nordic_hamstring_curl'),
  'bodyweight:calf_raise': start('bodyweight_calf_raise', 'bodyweight_calf_raise', 'single_leg_calf_raise', 'single_leg_calf_raise'),
  'bodyweight:core_anti_extension': start('dead_bug', 'front_plank', 'front_plank', 'hollow_body_hold'),
};

/** Men push and pull more of their body mass. */
const maleStarts: Readonly<Record<string, Start>> = {
  'bodyweight:horizontal_push': start('knee_push_up', 'push_up', 'push_up', 'decline_push_up_feet_elevated'),
  'bodyweight:vertical_pull': start('band_assisted_pull_up', 'band_assisted_pull_up', 'pull_up', 'pull_up'),
};

/**
 * The rung to start on at the athlete's places: by training, one easier when `gentler`; else the nearest easier one that can be done there,
 * else the nearest harder one the athlete's skill allows.
 *
 * @param isPossible whether some place of the athlete serves the rung
 */
export function startingRung(
  ladder: Ladder,
  athlete: AthleteProfile,
  loadClass: LoadClass,
  gentler: boolean,
  isPossible: (exercise: Exercise) => boolean,
): Exercise | null {
  const byClass = (athlete.sex === 'male' && maleStarts[ladder.key]) || starts[ladder.key];
  const at = Math.max(0, ladder.rungs.indexOf(byClass?.[loadClass] ?? '') - (gentler ? 1 : 0));
  const inOrder = [...ladder.rungs.slice(0, at + 1).reverse(), ...ladder.rungs.slice(at + 1)];
  for (const id of inOrder) {
    const rung = exerciseById(id);
    if (rung && isWithinLevel(rung, trainingAgeOf(athlete)) && isPossible(rung)) return rung;
  }
  return null;
}
