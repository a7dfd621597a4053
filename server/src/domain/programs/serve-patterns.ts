import type { Location } from '../athletes/location.ts';
import { exercises } from '../exercises/catalogue.ts';
import type { Equipment, Pattern } from '../exercises/exercise.ts';
import { isFeasible } from '../exercises/is-feasible.ts';
import type { Inventory } from '../loads/inventory.ts';

const mainPatterns: readonly Pattern[] = ['squat', 'hinge', 'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull'];

/** Implements that reach heavy loads as a rule. */
const heavyEquipment: readonly Equipment[] = ['barbell', 'trap_bar', 'smith', 'machine_stack', 'machine_plate', 'cable', 'dip_belt'];
/** Dumbbells count from here on, per hand in hundredths: a pair of 30 kg (65 lb) loads a press or a row for most people. Proposed. */
const heavyDumbbell: Readonly<Record<Inventory['unit'], number>> = { kg: 3000, lb: 6500 };
/** Fewer main patterns than this at 76 % of the one-rep max, and muscle is trained instead of strength. Training rules §2.1, proposed. */
const heavyPatternsNeeded = 3;

/** Whether some saved place can load at least three of the six main patterns heavily enough for a strength phase. */
export const canLoadHeavily = (locations: readonly Location[]): boolean =>
  locations.some((location) => {
    const heavy = exercises.filter(
      (exercise) => exercise.tier === 1 && isFeasible(exercise, location) && isHeavyAt(exercise.equipment, location.inventory),
    );
    return mainPatterns.filter((pattern) => heavy.some((exercise) => exercise.pattern === pattern)).length >= heavyPatternsNeeded;
  });

function isHeavyAt(equipment: Equipment, inventory: Inventory): boolean {
  if (equipment === 'dumbbell') return inventory.dumbbells.some((value) => value >= heavyDumbbell[inventory.unit]);
  return heavyEquipment.includes(equipment);
}

/** Main patterns that none of the saved places serves with an exercise of tier 1 or 2. No place saved counts as a place with nothing. */
export function unservedPatterns(locations: readonly Location[]): readonly Pattern[] {
  const places = locations.length > 0 ? locations : [{ equipment: [], fixtures: [], indoors: true, outdoor: true }];
  const usual = exercises.filter(({ tier }) => tier < 3);
  return mainPatterns.filter(
    (pattern) => !usual.some((exercise) => exercise.pattern === pattern && places.some((place) => isFeasible(exercise, place))),
  );
}
