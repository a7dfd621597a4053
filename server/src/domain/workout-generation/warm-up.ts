import type { Exercise, InjurySite, Pattern } from '../exercises/exercise.ts';
import { toKilograms } from '../loads/convert.ts';
import type { Inventory } from '../loads/inventory.ts';
import type { Hundredths, Load } from '../loads/load.ts';
import { loadableLoads, nextLoadUp, roundToLoadable, smallestLoad } from '../loads/loadable.ts';
import type { PrescribedSet } from './workout.ts';

export type Family = 'squat' | 'hinge' | 'push' | 'pull';

const families: Readonly<Partial<Record<Pattern, Family>>> = {
  squat: 'squat',
  lunge: 'squat',
  hinge: 'hinge',
  hip_extension: 'hinge',
  horizontal_push: 'push',
  vertical_push: 'push',
  horizontal_pull: 'pull',
  vertical_pull: 'pull',
  olympic: 'hinge',
};
export const familyOf = (exercise: Pick<Exercise, 'pattern'>): Family | null => families[exercise.pattern] ?? null;

/** Percent of the working load and reps. Source: training rules §2.5. */
const ramp: readonly { readonly share: number; readonly reps: number }[] = [
  { share: 0.4, reps: 6 },
  { share: 0.6, reps: 4 },
  { share: 0.8, reps: 2 },
];
const lastStep = { share: 0.9, reps: 1 };
const heavyFraction = 0.85;
const lightStep = { share: 0.55, reps: 6 };
const laterStep = { share: 0.65, reps: 4 };
const emptyBarReps = 8;
/** Up to this many empty bars the bar alone is the ramp. */
const barAlone = 1.25;
const lightPerHandKg = 20;
/** A dumbbell this light is its own warm-up, as a bar little above the empty one is. Proposed. */
const noRampBelowKg = 5;
/** Where plates are coarse a single step may be a big one; nearer than this it is no step worth taking. Proposed. */
const nearShare = 0.15;

export interface RampRequest {
  readonly exercise: Exercise;
  readonly load: Load | null;
  /** Of the one-rep max; null = not known. */
  readonly fractionOfMax: number | null;
  /** Multi-joint or power; single-joint lifts go without. */
  readonly heavy: boolean;
  /** No lift of this family came before. */
  readonly firstOfFamily: boolean;
  readonly inventory: Inventory;
  readonly minutes: number;
}

/**
 * The sets that lead up to the working load: 40, 60, 80 %, and 90 % before a very heavy one, for the first lift of each family; one set for
 * light implements and for later lifts of a warm family. They count as warm-ups, never as volume.
 *
 * Source: training rules §2.5.
 */
export function rampFor(request: RampRequest): PrescribedSet[] {
  const { exercise, load, heavy, firstOfFamily, inventory, minutes } = request;
  if (exercise.pattern === 'jump' || exercise.pattern === 'throw') return minutes >= 30 ? [warmUp(3, load), warmUp(3, load)] : [];
  if (exercise.timerType !== 'reps' || !heavy) return [];
  if (load === null) return firstOfFamily && minutes >= 30 && exercise.loadBasis === 'none' ? [warmUp(5, null)] : [];
  if (exercise.loadBasis === 'assistance' || exercise.loadBasis === 'added_to_bodyweight') return [];
  if (isItsOwnWarmUp(exercise, load)) return [];
  if (isLight(exercise, load, inventory)) return firstOfFamily ? steps([lightStep], exercise, load, inventory) : [];
  if (!firstOfFamily) return steps([laterStep], exercise, load, inventory);
  const bar = smallestLoad(exercise, inventory);
  const hasBar = exercise.loadBasis === 'total_incl_bar';
  if (hasBar && bar !== null && load.value <= barAlone * bar)
    return load.value > bar ? [warmUp(emptyBarReps, { value: bar, unit: load.unit })] : [];
  const heavyEnough = (request.fractionOfMax ?? 0) >= heavyFraction;
  const sets = steps(heavyEnough ? [...ramp, lastStep] : ramp, exercise, load, inventory);
  const first = ramp[0]?.share ?? 0;
  return hasBar && bar !== null && load.value * first < bar ? withEmptyBar(sets, bar, request, load) : sets;
}

/** Where the first step would be lighter than the bar, the bar itself is the first step: two reps just above it warm nobody up. */
function withEmptyBar(sets: PrescribedSet[], bar: Hundredths, { exercise, inventory }: RampRequest, { unit }: Load): PrescribedSet[] {
  const next = sets[0]?.load?.value ?? null;
  const near = next !== null && (nextLoadUp(bar, exercise, inventory) ?? next) >= next;
  const alone = warmUp(emptyBarReps, { value: bar, unit });
  if (!near) return [alone, ...sets];
  return sets.length === 1 ? [alone] : sets;
}

/** A few kilograms in a hand, or on each side of a machine: half of it would be nothing. */
function isItsOwnWarmUp({ equipment }: Exercise, load: Load): boolean {
  const hands = equipment === 'machine_plate' ? 2 : equipment === 'dumbbell' ? 1 : 0;
  return hands > 0 && toKilograms(load) < hands * noRampBelowKg;
}

/** Below 20 kg per hand (or side), or in the first third of the stack, one set is enough. Training rules §2.5. */
function isLight(exercise: Exercise, load: Load, inventory: Inventory): boolean {
  if (exercise.loadBasis === 'per_implement') return toKilograms(load) < lightPerHandKg;
  if (exercise.loadBasis === 'stack') return load.value <= inventory.stack.last / 3;
  return exercise.equipment === 'machine_plate' && toKilograms(load) < 2 * lightPerHandKg;
}

/** Rounded down to what exists; a step under the lightest load, or a single step away from the next one, is left out. */
function steps(wanted: readonly { share: number; reps: number }[], exercise: Exercise, load: Load, inventory: Inventory): PrescribedSet[] {
  const lightest = loadableLoads(exercise, inventory)[0] ?? 0;
  const sets: PrescribedSet[] = [];
  let above: number = load.value;
  for (const { share, reps } of [...wanted].reverse()) {
    const target = load.value * share;
    const value = target < lightest ? null : roundToLoadable(target, exercise, inventory, 'down');
    const next = value === null ? null : nextLoadUp(value, exercise, inventory);
    if (value === null || next === null || (next >= above && above - value <= nearShare * load.value)) continue;
    sets.unshift(warmUp(reps, { value, unit: load.unit }));
    above = value;
  }
  return sets;
}

const warmUp = (reps: number, load: Load | null): PrescribedSet => ({
  kind: 'warm_up',
  reps,
  seconds: null,
  rounds: null,
  workSeconds: null,
  recoverSeconds: null,
  load,
  bandLevel: null,
  rir: null,
});

const joints: Readonly<Record<Family, readonly string[]>> = {
  squat: ['hips', 'knees', 'ankles'],
  hinge: ['hips', 'hamstrings'],
  push: ['shoulders', 'upper back'],
  pull: ['shoulders', 'upper back'],
};

const cardio: readonly Pattern[] = ['cardio_steady', 'cardio_interval'];

/** What a warm-up has to go round. */
export interface WarmUpCare {
  readonly outdoors: boolean;
  /** Where something hurts now. */
  readonly sites: readonly InjurySite[];
}
const armSites: readonly InjurySite[] = ['shoulder', 'neck', 'upper_back', 'elbow'];
const legSites: readonly InjurySite[] = ['hip', 'knee', 'ankle_foot', 'hamstring', 'groin'];

/**
 * The general warm-up in words: pulse first, then the joints of the day.
 *
 * Source: training rules §2.5.
 */
export function warmUpText(
  patterns: readonly Pattern[],
  seconds: number,
  hasCardioMachine: boolean,
  { outdoors, sites }: WarmUpCare = { outdoors: false, sites: [] },
): string {
  const minutes = Math.round(seconds / 60);
  const about = minutes <= 1 ? 'A minute' : `About ${minutes} minutes`;
  if (patterns.some((pattern) => cardio.includes(pattern)) && patterns.every((pattern) => [...cardio, 'mobility'].includes(pattern))) {
    return `${about} of the same, slower than you mean to go, until your breathing has settled into it. Then pick up to your pace.`;
  }
  if (patterns.length > 0 && patterns.every((pattern) => pattern === 'mobility')) {
    return `Take ${minutes <= 1 ? 'a minute' : `about ${minutes} minutes`} to settle: breathe slowly, and circle your shoulders, hips and ankles without any effort.`;
  }
  const arms = sites.some((site) => armSites.includes(site)) ? 'your arms relaxed' : 'big arm swings';
  const onTheSpot = sites.some((site) => legSites.includes(site))
    ? `of easy walking, with ${arms}`
    : `of walking on the spot, then marching with ${arms}`;
  const pulse = hasCardioMachine
    ? 'on any cardio machine or walking briskly'
    : outdoors
      ? 'of walking, easy first and then brisk'
      : onTheSpot;
  const places = [
    ...new Set(
      patterns
        .map((pattern) => families[pattern])
        .filter((family) => family !== undefined)
        .flatMap((family) => joints[family]),
    ),
  ];
  const loosen =
    places.length === 0
      ? 'Then move the joints you will use through their full range.'
      : `Then loosen your ${list(places)} with slow, full movements.`;
  const gently = sites.length > 0 ? ' Where something hurts, stay in the range that is easy.' : '';
  return `${about} ${pulse}, until you feel warm. ${loosen}${gently}`;
}

export const coolDownText = 'Walk slowly until your breathing is back to normal, then stretch what feels tight, without force.';

const list = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
