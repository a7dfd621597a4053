import type { Location } from '../../domain/athletes/location.ts';
import { exerciseById } from '../../domain/exercises/catalogue.ts';
import type { Load } from '../../domain/loads/load.ts';
import { nextLoadDown, nextLoadUp } from '../../domain/loads/loadable.ts';
import { platesPerSide } from '../../domain/loads/plates-per-side.ts';

const stepsDown = 6;
const stepsUp = 6;

/** Loads that exist around one, lightest first; only itself where nothing else does, none without a load. */
export function loadsAround(load: Load | null, exerciseId: string, { inventory }: Pick<Location, 'inventory'>): Load[] {
  const exercise = exerciseById(exerciseId);
  if (!load || !exercise || load.unit !== inventory.unit) return load ? [load] : [];
  const lighter: Load[] = [];
  for (
    let at = nextLoadDown(load.value, exercise, inventory);
    at !== null && lighter.length < stepsDown;
    at = nextLoadDown(at, exercise, inventory)
  ) {
    lighter.unshift({ value: at, unit: load.unit });
  }
  const heavier: Load[] = [];
  for (
    let at = nextLoadUp(load.value, exercise, inventory);
    at !== null && heavier.length < stepsUp;
    at = nextLoadUp(at, exercise, inventory)
  ) {
    heavier.push({ value: at, unit: load.unit });
  }
  return [...lighter, load, ...heavier];
}

/** Plates for one side of the bar, largest first; null where none are loaded. */
export function platesFor(load: Load | null, exerciseId: string, { inventory }: Pick<Location, 'inventory'>): Load[] | null {
  const exercise = exerciseById(exerciseId);
  if (!load || !exercise || load.unit !== inventory.unit) return null;
  const side = platesPerSide(load, exercise, inventory);
  return side?.plates.map((value) => ({ value, unit: load.unit })) ?? null;
}
