import type { Exercise, ProfileKey } from '../exercises/exercise.ts';
import { profileKeyOf } from '../exercises/exercise.ts';
import { ladderOf } from '../progression/bodyweight-ladders.ts';

/** The profile entry an exercise speaks to: its ladder's, its implement's, or none (null) where the catalogue gives it no ratio. */
export const entryKeyOf = (exercise: Exercise): ProfileKey | null =>
  ladderOf(exercise.id)?.key ?? (exercise.loadRatioToAnchor === null ? null : profileKeyOf(exercise));
