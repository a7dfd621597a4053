import { exercises } from '../exercises/catalogue.ts';
import type { Pattern } from '../exercises/exercise.ts';
import { injuryFit } from '../exercises/injury-fit.ts';
import { isFeasible } from '../exercises/is-feasible.ts';
import { isWithinLevel } from '../exercises/is-suitable.ts';
import type { Pick } from './select-exercises.ts';
import type { Situation } from './situation.ts';
import type { SessionShape } from './slots-for.ts';

const patternWords: Readonly<Partial<Record<Pattern, string>>> = {
  squat: 'squats',
  hinge: 'deadlift movements',
  lunge: 'lunges',
  horizontal_push: 'chest pressing',
  vertical_push: 'overhead pressing',
  horizontal_pull: 'rows',
  vertical_pull: 'pull-ups and pulldowns',
  hip_extension: 'bridges',
  knee_flexion: 'leg curls',
  knee_extension: 'leg extensions',
  calf_raise: 'calf raises',
  elbow_flexion: 'curls',
  elbow_extension: 'triceps work',
  shoulder_abduction: 'side raises',
  horizontal_abduction: 'rear shoulder work',
  horizontal_adduction: 'flyes',
  carry: 'carries',
  shoulder_extension: 'pullovers',
  cardio_steady: 'easy cardio',
  cardio_interval: 'intervals',
  back_extension: 'back extensions',
  jump: 'jumps',
  throw: 'throws',
  shoulder_rotation: 'rotator cuff work',
  scapular_elevation: 'shrugs',
  balance: 'balance work',
};
const wordFor = (pattern: Pattern): string => patternWords[pattern] ?? (pattern.startsWith('core') ? 'trunk work' : 'other work');

/** Why a pattern is not there, and what is done in its place. */
export function missingNote(pattern: Pattern, instead: Pick | null, shape: SessionShape, situation: Situation): string | null {
  const what = wordFor(pattern);
  const { place, level, injuries, painFlags, on } = situation.circumstances;
  const rows = exercises.filter((exercise) => exercise.pattern === pattern);
  const here = rows.filter((exercise) => isFeasible(exercise, place));
  const learned = here.filter((exercise) => isWithinLevel(exercise, level));
  const sound = learned.filter((exercise) => injuryFit(exercise, injuries, painFlags, on) !== 'excluded');
  const other = instead && wordFor(instead.exercise.pattern) !== what ? wordFor(instead.exercise.pattern) : null;
  const then = other ? `; ${other} instead.` : instead ? ', so this is the closest to it.' : '.';
  if (here.length === 0) return `There is nothing here for ${what}${then}`;
  if (learned.length === 0) return `No ${what} yet: what there is here asks for more practice${then}`;
  if (sound.length === 0) return `No ${what} today, to spare what hurts${then}`;
  if (!sound.some((exercise) => shape.allows(exercise))) return shape.notes.length > 0 ? null : `No ${what}, as you asked${then}`;
  return `No ${what} today: nothing here suits you for now${then}`;
}
