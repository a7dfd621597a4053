import type { AthleteProfile } from '../athletes/athlete.ts';
import type { Exercise, ProfileKey } from '../exercises/exercise.ts';
import { fromKilograms } from '../loads/convert.ts';
import type { Inventory } from '../loads/inventory.ts';
import { smallestLoad } from '../loads/loadable.ts';
import type { StartingPoint } from './starting-strength.ts';

/** Kilograms per hand, women and men; the goblet squat is one bell. Source: training rules §5.3. */
const floors: Readonly<Partial<Record<ProfileKey, readonly [female: number, male: number]>>> = {
  'dumbbell:horizontal_push': [4, 7],
  'dumbbell:vertical_push': [3, 5],
  'dumbbell:horizontal_pull': [5, 9],
  'dumbbell:hinge': [5, 9],
  'dumbbell:squat': [6, 10],
  'kettlebell:squat': [6, 10],
};
/** Small dumbbells of isolation: the lightest pair of any rack. Proposed. */
const isolationFloor: readonly [female: number, male: number] = [1, 2];
const isolations: readonly Exercise['pattern'][] = [
  'horizontal_adduction',
  'horizontal_abduction',
  'shoulder_extension',
  'shoulder_abduction',
  'shoulder_flexion',
  'shoulder_rotation',
  'elbow_flexion',
  'elbow_extension',
  'wrist_grip',
];
const legPressShare = 0.25;
const legPressRatio = 1.78;

/**
 * The lightest sensible start, hundredths of the inventory's unit per implement; null where there is none. The first pin of a stack is
 * always light enough; the others are for healthy athletes whose injuries leave the exercise alone.
 *
 * Source: training rules §5.3.
 */
export function startingFloor(
  key: ProfileKey,
  anchor: Exercise,
  inventory: Inventory,
  athlete: AthleteProfile,
  point: StartingPoint,
  injuryClear: boolean,
): number | null {
  if (anchor.loadBasis === 'stack') return smallestLoad(anchor, inventory);
  if (!injuryClear || athlete.safety.conditions.length > 0) return null;
  if (key === 'machine_plate:squat') return (fromKilograms(point.usedBodyMass * legPressShare, inventory.unit) * 100) / legPressRatio;
  const pair = floors[key] ?? (anchor.equipment === 'dumbbell' && isolations.includes(anchor.pattern) ? isolationFloor : null);
  if (pair === null) return null;
  const [female, male] = pair;
  const kilograms = athlete.sex === 'male' ? male : athlete.sex === 'female' ? female : (female + male) / 2;
  return fromKilograms(kilograms, inventory.unit) * 100;
}
