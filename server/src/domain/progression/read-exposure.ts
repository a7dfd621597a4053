import type { Exercise } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { Load, Unit } from '../loads/load.ts';
import type { CompletedExercise, CompletedSet, PerformedSet } from '../workout-stats/completed-workout.ts';
import { estimateE1rm, isEvidence } from './percent-of-max.ts';
import type { ProgressionState } from './progression-state.ts';

/** One exercise of one workout, read for what it says about the next time. */
export interface Exposure {
  /** What a set counts: reps, seconds of a hold, or nothing that progresses here (cardio). */
  readonly measure: 'reps' | 'seconds' | 'none';
  readonly setsPlanned: number;
  readonly setsDone: number;
  /** The least asked of a working set, in reps or seconds. */
  readonly target: number;
  /** What each performed set came to. */
  readonly achieved: readonly number[];
  readonly allDone: boolean;
  /** Every set done, at its target, and at the load asked for or a harder one. */
  readonly success: boolean;
  /** A set fell below the range, or the athlete asked for easier. */
  readonly failure: boolean;
  /** Of the first working set, before any change in mid-workout. */
  readonly plannedLoad: Load | null;
  /** The hardest that was asked for and performed. */
  readonly askedLoad: Load | null;
  /** The easiest that every performed set managed. */
  readonly usedLoad: Load | null;
  readonly bandLevel: number | null;
  /** A set was done at less than the plan had asked of the first, whether by a change in mid-workout or by the athlete's own choice. */
  readonly usedLighter: boolean;
  /** A later set was asked for at less than the first. */
  readonly eased: boolean;
  /** Less was asked than the usual load of the same rep range, though that exists at the place: a lighter day, whatever its cause. */
  readonly reduced: boolean;
  /** Set 1 alone was asked for at a harder load. */
  readonly topSetOnly: boolean;
  /** Effort was as planned or easier, or not said. */
  readonly effortAsPlanned: boolean;
  /** Some set carries an effort the athlete gave. */
  readonly effortGiven: boolean;
  /** Best estimate of the one-rep max, effective, whole hundredths of the asked unit; null without evidence. */
  readonly e1rm: number | null;
}

export interface ExposureContext {
  readonly exercise: Exercise;
  readonly bodyMass: Load | null;
  readonly unit: Unit;
  /** Reps in reserve may be off by this much before effort counts as harder than planned: beginners judge badly. */
  readonly rirTolerance: number;
  readonly deload: boolean;
  /** What would have been asked on a normal day, where that is known and exists at the place. */
  readonly usualLoad: Load | null;
}

/** A fixed number of reps, or a hold, is failed below this share. Source: training rules §4.2 row 6. */
const fixedSchemeFails = 0.8;

/** Reads a completed exercise. Warm-ups say nothing about progress. Source: training rules §3.3, §4.2. */
export function readExposure(done: CompletedExercise, context: ExposureContext): Exposure {
  const working = done.sets.filter((set) => set.prescribed.kind === 'working');
  const performed = working.filter(wasPerformed);
  const measure = measureOf(done);
  const targets = working.map((set) => targetOf(set, measure));
  const target = targets.length === 0 ? 0 : Math.min(...targets);
  const achieved = performed.map((set) => amountOf(set.performed, measure));
  const allDone = !done.skipped && working.length > 0 && performed.length === working.length;
  const asked = performed.map((set) => set.prescribed.load).filter((load) => load !== null);
  const hardest = pickByEffort(asked, context, 'hardest');
  const used = performed.map((set) => set.performed.load ?? set.prescribed.load).filter((load) => load !== null);
  const plannedLoad = working[0]?.prescribed.load ?? null;
  const lighter = performed.some((set) => isLighterThanAsked(set, context));
  const reached = performed.every((set, at) => (achieved[at] ?? 0) >= targetOf(set, measure));
  return {
    measure,
    setsPlanned: working.length,
    setsDone: performed.length,
    target,
    achieved,
    allDone,
    success: allDone && reached && !lighter && done.difficulty !== 'easier',
    failure: done.difficulty === 'easier' || performed.some((set, at) => (achieved[at] ?? 0) < floorOf(set, done, measure)),
    plannedLoad,
    askedLoad: hardest,
    usedLoad: pickByEffort(used, context, 'easiest'),
    bandLevel: working[0]?.prescribed.bandLevel ?? null,
    usedLighter: plannedLoad !== null && used.some((load) => effortOf(load, context) < effortOf(plannedLoad, context)),
    eased: plannedLoad !== null && asked.some((load) => effortOf(load, context) < effortOf(plannedLoad, context)),
    reduced: hardest !== null && context.usualLoad !== null && effortOf(hardest, context) < effortOf(context.usualLoad, context),
    topSetOnly: isTopSetHarder(performed, context),
    effortAsPlanned: performed.every((set) => effortAsPlanned(set, context.rirTolerance)),
    effortGiven: performed.some((set) => set.performed.rpe !== null),
    e1rm: bestE1rm(done, performed, context),
  };
}

/** "3 × 8 at 60 kg", "3 × 30 s", "2 × 12". */
export function describeExposure(exposure: Exposure): string {
  const amount = exposure.measure === 'seconds' ? `${exposure.target} s` : String(exposure.target);
  const load = exposure.askedLoad ?? exposure.plannedLoad;
  return `${exposure.setsPlanned} × ${amount}${load ? ` at ${formatLoad(load)}` : ''}`;
}

export const allDone = (exposure: Exposure): string => `All ${describeExposure(exposure)} done`;

/** The same prescription once more. */
export function planAgain(exposure: Exposure): Pick<ProgressionState, 'nextLoad'> & Partial<ProgressionState> {
  const counted = exposure.measure === 'seconds' ? { nextSeconds: exposure.target } : { nextReps: exposure.target };
  return { ...counted, nextLoad: exposure.plannedLoad };
}

type PerformedPart = CompletedSet & { readonly performed: PerformedSet };

const wasPerformed = (set: CompletedSet): set is PerformedPart => set.performed !== null && !set.skipped;

function measureOf({ exercise }: CompletedExercise): Exposure['measure'] {
  if (exercise.timerType === 'reps') return 'reps';
  return exercise.timerType === 'hold' ? 'seconds' : 'none';
}

const targetOf = ({ prescribed }: CompletedSet, measure: Exposure['measure']): number =>
  (measure === 'seconds' ? prescribed.seconds : prescribed.reps) ?? 0;

const amountOf = (set: PerformedSet, measure: Exposure['measure']): number => (measure === 'seconds' ? set.seconds : set.reps) ?? 0;

/** Below this a set failed: the bottom of the range, or less when less was asked. */
function floorOf(set: CompletedSet, done: CompletedExercise, measure: Exposure['measure']): number {
  const asked = targetOf(set, measure);
  const { repsLow, repsHigh } = done.exercise;
  if (measure !== 'reps' || repsLow === null || repsHigh === null || repsLow >= repsHigh) return asked * fixedSchemeFails;
  return Math.min(repsLow, asked);
}

/** Effective load in one unit, so that sets from two places compare. */
const effortOf = (load: Load, { exercise, bodyMass, unit }: ExposureContext): number =>
  convertHundredths(effectiveLoad(exercise, load, bodyMass), load.unit, unit);

function isLighterThanAsked(set: PerformedPart, context: ExposureContext): boolean {
  const { load } = set.performed;
  if (load !== null && set.prescribed.load !== null) return effortOf(load, context) < effortOf(set.prescribed.load, context);
  const { bandLevel } = set.performed;
  return bandLevel !== null && set.prescribed.bandLevel !== null && bandLevel < set.prescribed.bandLevel;
}

function pickByEffort(loads: readonly Load[], context: ExposureContext, pick: 'hardest' | 'easiest'): Load | null {
  let found: Load | null = null;
  for (const load of loads) {
    const difference = found === null ? 1 : effortOf(load, context) - effortOf(found, context);
    if (found === null || (pick === 'hardest' ? difference > 0 : difference < 0)) found = load;
  }
  return found;
}

function isTopSetHarder(performed: readonly PerformedPart[], context: ExposureContext): boolean {
  const [first, ...rest] = performed.map((set) => set.prescribed.load);
  if (!first || rest.length === 0) return false;
  return rest.every((load) => load != null && effortOf(load, context) < effortOf(first, context));
}

function effortAsPlanned({ performed, prescribed }: PerformedPart, tolerance: number): boolean {
  if (performed.rpe === null || prescribed.rir === null) return true;
  return 10 - performed.rpe + tolerance >= prescribed.rir;
}

function bestE1rm(done: CompletedExercise, performed: readonly PerformedPart[], context: ExposureContext): number | null {
  let best: number | null = null;
  for (const { prescribed, performed: set } of performed) {
    const load = set.load ?? prescribed.load;
    const reps = set.reps;
    const rir = set.rpe === null ? prescribed.rir : 10 - set.rpe;
    if (load === null || reps === null || rir === null) continue;
    const observation = { reps, rir, painFlagged: done.pain !== null, externalLoad: true, warmUp: false, deload: context.deload };
    if (!isEvidence(observation)) continue;
    const estimate = Math.round(estimateE1rm(effortOf(load, context), reps, rir));
    best = best === null ? estimate : Math.max(best, estimate);
  }
  return best;
}
