import type { TrainingAge } from '../athletes/athlete.ts';
import type { Location } from '../athletes/location.ts';
import { exercises } from '../exercises/catalogue.ts';
import type { Equipment, Pattern } from '../exercises/exercise.ts';
import { isFeasible } from '../exercises/is-feasible.ts';
import { isWithinLevel } from '../exercises/is-suitable.ts';
import type { Inventory } from '../loads/inventory.ts';
import type { TemplateDay } from './program.ts';

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

/** Main patterns that none of the saved places serves with an exercise of tier 1 or 2 within the athlete's level. No place saved counts as a place with nothing. */
export function unservedPatterns(locations: readonly Location[], level: TrainingAge): readonly Pattern[] {
  const places = locations.length > 0 ? locations : [{ equipment: [], fixtures: [], indoors: true, outdoor: true }];
  const usual = exercises.filter((exercise) => exercise.tier < 3 && isWithinLevel(exercise, level));
  return mainPatterns.filter(
    (pattern) => !usual.some((exercise) => exercise.pattern === pattern && places.some((place) => isFeasible(exercise, place))),
  );
}

/** What stands in for a pattern that no place serves. Training rules §1.6, pattern families. */
export const families: Readonly<Partial<Record<Pattern, Pattern>>> = {
  squat: 'lunge',
  lunge: 'squat',
  hinge: 'hip_extension',
  horizontal_push: 'vertical_push',
  vertical_push: 'horizontal_push',
  horizontal_pull: 'vertical_pull',
  vertical_pull: 'horizontal_pull',
};

/** The same in the words of a purpose. */
const standInWords: Readonly<Partial<Record<Pattern, readonly (readonly [string, string])[]>>> = {
  vertical_pull: [
    ['pull-down', 'row'],
    ['Pull-down', 'Row'],
  ],
  vertical_push: [
    ['overhead press', 'chest press'],
    ['Overhead press', 'Chest press'],
  ],
};

/**
 * The template with its unserved patterns led by their next of kin: no pull-up bar, cable or band anywhere means rows. The pattern stays
 * behind it in the slot, for the day a place serves it. Where the kin is missing too, nothing changes and generation names the gap; only
 * rows are kept, since a sturdy table will do for want of anything better.
 */
export function withStandIns(template: readonly TemplateDay[], unserved: readonly Pattern[]): readonly TemplateDay[] {
  const replaced = unserved.filter((pattern) => {
    const kin = families[pattern];
    return kin !== undefined && (!unserved.includes(kin) || pattern === 'vertical_pull');
  });
  return template.map((day) => ({
    ...day,
    slots: day.slots.map((slot) => {
      const lead = slot.patterns[0]!;
      return replaced.includes(lead) ? { ...slot, patterns: [families[lead]!, ...slot.patterns] } : slot;
    }),
    purpose: replaced
      .filter((pattern) => day.slots.some(({ patterns }) => patterns[0] === pattern))
      .flatMap((pattern) => standInWords[pattern] ?? [])
      .reduce((text, [word, standIn]) => text.replace(word, standIn), day.purpose),
  }));
}
