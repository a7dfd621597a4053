import type { TrainingAge } from '../athletes/athlete.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad, loadForEffective } from '../loads/effective-load.ts';
import type { Inventory } from '../loads/inventory.ts';
import type { Hundredths, Load, Unit } from '../loads/load.ts';
import { loadableLoads, nextLoadDown, nextLoadUp, roundToLoadable } from '../loads/loadable.ts';
import { exposureCap, liftClassOf, weeklyRise } from './lift-class.ts';
import { fractionOfMax } from './percent-of-max.ts';

/** Where a step is taken: the exercise, what is there, and who lifts. */
export interface StepContext {
  readonly exercise: Exercise;
  readonly inventory: Inventory;
  readonly trainingAge: TrainingAge;
  readonly bodyMass: Load | null;
}

/** Reps and reps in reserve of a prescription. */
export interface Scheme {
  readonly reps: number;
  readonly rir: number;
}

/** Usual steps, in hundredths: of plates on a bar, and of the bolder ones. Source: training rules §1.5, §4.3. */
const plateStep: Record<Unit, number> = { kg: 250, lb: 500 };
const boldStep: Record<Unit, number> = { kg: 500, lb: 1000 };

/**
 * The load one increment harder, hundredths of the inventory's unit; null when nothing harder is there.
 *
 * The usual step where it stays inside the cap of the exposure (5 kg or 10 lb on squats, deadlifts and leg presses of beginners and on
 * plate machines, else 2.5 kg or 5 lb on bars), then whatever smaller step the plates allow, and at least the next load there is.
 *
 * Source: training rules §1.5, §4.3.
 */
export function advanceLoad(current: number, context: StepContext): Hundredths | null {
  const { exercise, inventory } = context;
  const next = nextLoadUp(current, exercise, inventory);
  if (next === null) return null;
  const highest = Math.min(effectiveAt(current, context) + usualStep(context), capOf(effectiveAt(current, context), context));
  const within = loadableLoads(exercise, inventory).filter(
    (load) => effectiveAt(load, context) > effectiveAt(next, context) && effectiveAt(load, context) <= highest + tolerance,
  );
  return exercise.loadBasis === 'assistance' ? (within[0] ?? next) : (within.at(-1) ?? next);
}

/** How much harder one increment is, hundredths of effective load; 0 when nothing harder is there. */
export function increment(current: number, context: StepContext): number {
  const next = advanceLoad(current, context);
  return next === null ? 0 : effectiveAt(next, context) - effectiveAt(current, context);
}

/** One increment as a share of the effective load, 0.1 = 10 %; infinite from nothing. */
export function incrementShare(current: number, context: StepContext): number {
  const from = effectiveAt(current, context);
  const by = increment(current, context);
  if (by === 0) return 0;
  return from <= 0 ? Number.POSITIVE_INFINITY : by / from;
}

/**
 * A load lowered by a share of the effective load and by at least one step, rounded to the easier side; the lightest there when nothing
 * is lighter.
 *
 * @param share 0.05 = five percent less
 */
export function reducedLoad(current: number, share: number, context: StepContext): Hundredths {
  const { exercise, inventory, bodyMass } = context;
  const target = loadForEffective(exercise, effectiveAt(current, context) * (1 - share), inventory.unit, bodyMass);
  const lighter = nextLoadDown(current, exercise, inventory);
  if (lighter === null) return current as Hundredths;
  const rounded = roundToLoadable(target, exercise, inventory, 'down') ?? lighter;
  return effectiveAt(rounded, context) < effectiveAt(lighter, context) ? rounded : lighter;
}

/**
 * The most that may be prescribed after a baseline, hundredths of the inventory's unit, loadable: the cap of one exposure, and of the week
 * when its baseline is known. One increment is always legal. Reps or reserve changed: the baseline is converted first, and the cap applies to what it
 * comes to. Null when the exercise carries no external load or nothing is loadable.
 *
 * Source: training rules §4.3.
 */
export function jumpLimit(
  baseline: Load,
  context: StepContext,
  change?: { from: Scheme; to: Scheme },
  weekBaseline?: Load | null,
): Hundredths | null {
  const converted = convertBaseline(baseline, context, change);
  const exposure = ceilingFrom(converted, capOf(converted, context), context);
  if (exposure === null || !weekBaseline) return exposure;
  const weekFrom = convertBaseline(weekBaseline, context, change);
  const week = ceilingFrom(weekFrom, weekFrom * (1 + weeklyRise[context.trainingAge]), context);
  if (week === null) return exposure;
  return effectiveAt(week, context) < effectiveAt(exposure, context) ? week : exposure;
}

/**
 * A target brought under the jump cap and onto a load that exists. Without a baseline only rounded.
 *
 * @param target hundredths of the inventory's unit, as the number on the implement
 * @returns null when the exercise carries no external load or nothing there is light enough
 *
 * Source: training rules §1.5, §4.3.
 */
export function cappedLoad(
  target: number,
  baseline: Load | null,
  context: StepContext,
  options: { mode?: 'down' | 'nearest'; change?: { from: Scheme; to: Scheme }; weekBaseline?: Load | null } = {},
): Hundredths | null {
  const { exercise, inventory } = context;
  const rounded = roundToLoadable(target, exercise, inventory, options.mode ?? 'down');
  if (rounded === null || baseline === null) return rounded;
  const limit = jumpLimit(baseline, context, options.change, options.weekBaseline);
  if (limit === null) return rounded;
  return effectiveAt(rounded, context) > effectiveAt(limit, context) ? limit : rounded;
}

/** Effective load of a number on the implement at this place. */
export const effectiveAt = (value: number, { exercise, inventory, bodyMass }: StepContext): number =>
  effectiveLoad(exercise, { value: value as Hundredths, unit: inventory.unit }, bodyMass);

/** The load in the unit of the place: as it is, or converted and rounded to the easier side. */
export function loadHere(load: Load | null, { exercise, inventory }: StepContext): Load | null {
  if (load === null || load.unit === inventory.unit) return load;
  const value = roundToLoadable(convertHundredths(load.value, load.unit, inventory.unit), exercise, inventory, 'down');
  return value === null ? null : { value, unit: inventory.unit };
}

/** Sums of body mass and conversions differ in the last bit; a thousandth of a hundredth is nobody's plate. */
const tolerance = 1e-3;
/** No exposure rises by more, unless the single smallest step does. Source: training rules §4.3. */
const absoluteCeiling = 0.1;

const capOf = (effective: number, { exercise, trainingAge }: StepContext): number =>
  effective * (1 + Math.min(absoluteCeiling, exposureCap(exercise, trainingAge)));

/** The hardest load within a ceiling, and at least the first load harder than where it starts from. */
function ceilingFrom(effective: number, ceiling: number, context: StepContext): Hundredths | null {
  const { exercise, inventory } = context;
  const easiestFirst = [...loadableLoads(exercise, inventory)];
  if (exercise.loadBasis === 'assistance') easiestFirst.reverse();
  const oneStep = easiestFirst.find((load) => effectiveAt(load, context) > effective + tolerance) ?? easiestFirst.at(-1);
  const within = easiestFirst.filter((load) => effectiveAt(load, context) <= ceiling + tolerance).at(-1);
  if (oneStep === undefined) return null;
  return within !== undefined && effectiveAt(within, context) > effectiveAt(oneStep, context) ? within : oneStep;
}

function convertBaseline(baseline: Load, { exercise, inventory, bodyMass }: StepContext, change?: { from: Scheme; to: Scheme }): number {
  const effective = convertHundredths(effectiveLoad(exercise, baseline, bodyMass), baseline.unit, inventory.unit);
  if (!change) return effective;
  return (effective * fractionOfMax(change.to.reps, change.to.rir)) / fractionOfMax(change.from.reps, change.from.rir);
}

/** In effective load. Implements come in pairs of themselves, stacks and lists have one step: only plates leave a choice. */
function usualStep({ exercise, inventory, trainingAge }: StepContext): number {
  if (exercise.loadBasis === 'added_plates' && exercise.equipment === 'machine_plate') return boldStep[inventory.unit];
  const bold = exercise.equipment === 'barbell' || exercise.equipment === 'trap_bar';
  const lowerBody = liftClassOf(exercise) === 'lower_compound' && exercise.pattern !== 'lunge';
  if (bold && lowerBody && trainingAge === 'beginner') return boldStep[inventory.unit];
  return plateStep[inventory.unit];
}
