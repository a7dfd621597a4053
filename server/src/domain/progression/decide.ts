import type { LocalDate, TrainingAge } from '../athletes/athlete.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { Inventory } from '../loads/inventory.ts';
import type { Hundredths, Load, Unit } from '../loads/load.ts';
import { isLoadable, loadableLoads } from '../loads/loadable.ts';
import type { Energy } from '../workout-generation/workout.ts';
import type { CompletedExercise } from '../workout-stats/completed-workout.ts';
import { advance } from './advance.ts';
import { easeOff } from './ease-off.ts';
import type { StepContext } from './increments.ts';
import { reducedLoad } from './increments.ts';
import type { ProgressionDecision, ProgressionState } from './progression-state.ts';
import type { Exposure } from './read-exposure.ts';
import { allDone, describeExposure, planAgain, readExposure } from './read-exposure.ts';

export interface DecisionContext {
  readonly workoutId: string;
  readonly on: LocalDate;
  readonly trainingAge: TrainingAge;
  readonly energy: Energy;
  readonly deload: boolean;
  /** On the way back from a gap. */
  readonly returning: boolean;
  /** Of the place it was done at. */
  readonly inventory: Inventory;
  readonly unit: Unit;
  readonly bodyMass?: Load | null;
  /** The load at the start of the week, where known: bounds what the week adds up to. */
  readonly weekBaseline?: Load | null;
}

/** Bodyweight and bands have no load to step: the rung or the band level changes, which the weights profile keeps. */
export type VariantStep = 'none' | 'rung_up' | 'rung_down' | 'band_up' | 'band_down';

/** What changes; whatever is not named stays. */
export interface Verdict {
  readonly decision: ProgressionDecision;
  readonly reason: string;
  readonly step?: VariantStep;
  readonly changes?: Partial<ProgressionState>;
}

export interface ProgressionResult {
  readonly state: ProgressionState;
  readonly decision: ProgressionDecision;
  readonly reason: string;
  readonly step: VariantStep;
  /** What the exercise came to, for the weights profile; null when this workout had been folded in already. */
  readonly exposure: Exposure | null;
}

/** Exposures without pain before a flagged exercise may advance again (G-18); nobody starts out flagged. */
export const painFreeNeeded = 2;
/** From this pain on the next load goes down (G-18); an unscored flag is taken for 5 (G-16). */
const painThatRegresses = 4;
const unscoredPain = 5;
const painReduction = 0.1;
/** After this many skips in a row another exercise may suit better. Source: training rules §4.2 row 3. */
const skipsBeforeSwap = 2;
/** A beginner's feel for reps in reserve is off by about this much. Source: training rules §3.3. */
const beginnerRirTolerance = 2;

/**
 * Advance, hold, deload or regress, for one exercise of one completed workout, by the first rule that fits; and what to prescribe next.
 *
 * 1 pain, 2 lighter days (deload, return, energy 0-1, done with care), 3 skipped, 4 "harder", 5 success, 6-8 failures, 9 otherwise.
 * Folding in the same workout again changes nothing. A load never rises past the jump cap.
 *
 * @param state null on the first exposure
 *
 * Source: training rules §4.1, §4.2; pain: G-15, G-16, G-18.
 */
export function decideProgression(state: ProgressionState | null, done: CompletedExercise, context: DecisionContext): ProgressionResult {
  if (state?.lastWorkoutId === context.workoutId) return alreadyFolded(state);
  const before = state ?? firstState(done);
  const exercise = exerciseById(done.exercise.exerciseId);
  if (!exercise) return stay(before, context, 'Not in the catalogue: nothing to progress.');
  const { trainingAge, inventory, unit, deload } = context;
  const bodyMass = context.bodyMass ?? null;
  const rirTolerance = trainingAge === 'beginner' ? beginnerRirTolerance : 0;
  const usualLoad = usualLoadOf(before, done, exercise, inventory);
  const exposure = readExposure(done, { exercise, bodyMass, unit, rirTolerance, deload, usualLoad });
  const base = withFacts(before, exposure, done, context, state === null);
  const verdict = judge(base, exposure, done, context, { exercise, inventory, trainingAge, bodyMass });
  const after: ProgressionState = {
    ...base,
    ...verdict.changes,
    lastDecision: verdict.decision,
    lastReason: verdict.reason,
    lastWorkoutId: context.workoutId,
  };
  return { state: after, decision: verdict.decision, reason: verdict.reason, step: verdict.step ?? 'none', exposure };
}

/**
 * Whether only set 1 takes the new load while the others stay at the baseline: a step of more than a quarter is earned over two exposures.
 *
 * Source: training rules §4.1.
 */
export function isTopSetOnly(state: ProgressionState, exercise: Exercise, bodyMass: Load | null): boolean {
  const { nextLoad, baselineLoad } = state;
  if (!nextLoad || !baselineLoad || nextLoad.unit !== baselineLoad.unit) return false;
  return effectiveLoad(exercise, nextLoad, bodyMass) > 1.25 * effectiveLoad(exercise, baselineLoad, bodyMass);
}

function judge(state: ProgressionState, exposure: Exposure, done: CompletedExercise, context: DecisionContext, step: StepContext): Verdict {
  if (done.pain) return judgePain(state, exposure, done.pain.score ?? unscoredPain, done.pain.score === null, step);
  const lighterDay = lighterDayReason(done, context);
  if (lighterDay) return { decision: 'hold', reason: `${lighterDay}: ${keepText(state)}`, changes: {} };
  if (exposure.setsDone === 0) return judgeSkip(state);
  if (exposure.measure === 'none') return { decision: 'hold', reason: 'Done. How long it takes goes by the minutes of the day.' };
  const topSetOnly = exposure.topSetOnly && isTopSetOnly(state, step.exercise, step.bodyMass);
  if (exposure.success && (topSetOnly || !exposure.eased)) {
    const changes = { failStreak: 0, ...planAgain(exposure) };
    if (state.painFreeExposures < painFreeNeeded) {
      return { decision: 'hold', reason: `${allDone(exposure)} without pain: one more like it before it moves on.`, changes };
    }
    return advance(state, { ...exposure, topSetOnly }, done, context, step);
  }
  if (exposure.failure) return easeOff(state, exposure, done, context, step);
  return judgeRest(exposure);
}

/** Row 1. Never advances; from 4 on the next load is at most 0.9 of the last. */
function judgePain(state: ProgressionState, exposure: Exposure, score: number, unscored: boolean, step: StepContext): Verdict {
  const flag = unscored ? 'Pain flagged' : `Pain ${score} of 10`;
  const last = exposure.usedLoad ?? exposure.plannedLoad;
  if (score < painThatRegresses) {
    const changes = { successStreak: 0, ...planAgain(exposure), nextLoad: last ?? state.nextLoad };
    return { decision: 'hold', reason: `${flag}: ${last ? `${formatLoad(last)} stays` : 'it stays as it is'}.`, changes };
  }
  const calm = { successStreak: 0, painFreeExposures: 0 };
  const known = last && loadableLoads(step.exercise, step.inventory).length > 0 && last.unit === step.inventory.unit;
  if (known) {
    const value = reducedLoad(last.value, painReduction, step);
    if (value !== last.value) {
      const nextLoad: Load = { value, unit: step.inventory.unit };
      return {
        decision: 'regress',
        reason: `${flag}: down to ${formatLoad(nextLoad)} next.`,
        changes: { ...calm, ...planAgain(exposure), nextLoad },
      };
    }
  } else if (last) {
    const nextLoad: Load = { value: Math.floor(last.value * (1 - painReduction)) as Hundredths, unit: last.unit };
    return {
      decision: 'regress',
      reason: `${flag}: down to ${formatLoad(nextLoad)} next.`,
      changes: { ...calm, ...planAgain(exposure), nextLoad },
    };
  }
  const fewer = Math.max(1, Math.floor(exposure.target * 0.8)); // no load to take off: a fifth fewer (training rules §1.4)
  const counted = exposure.measure === 'seconds' ? { nextSeconds: fewer } : { nextReps: fewer };
  const words = exposure.measure === 'seconds' ? `${fewer} s` : `${fewer} reps`;
  return { decision: 'regress', reason: `${flag}: ${words} next.`, changes: { ...calm, nextLoad: last ?? state.nextLoad, ...counted } };
}

/** Row 2, and exercises done with care: their loads are lowered from outside and say nothing about what comes next. */
function lighterDayReason(done: CompletedExercise, context: DecisionContext): string | null {
  if (context.deload) return 'A deload';
  if (context.returning) return 'Coming back from a break';
  if (context.energy <= 1) return 'A low-energy day';
  return done.exercise.caution === null ? null : 'Done with care';
}

/** Row 3. */
function judgeSkip(state: ProgressionState): Verdict {
  const skipCount = state.skipCount + 1;
  const swap = skipCount >= skipsBeforeSwap ? ' Another exercise may suit better: a swap is one tap away.' : '';
  return { decision: 'hold', reason: `Skipped: ${keepText(state)}${swap}`, changes: { skipCount } };
}

/** Row 9, and a load lighter than asked: what was used is where it goes on. */
function judgeRest(exposure: Exposure): Verdict {
  const again = planAgain(exposure);
  const asked = exposure.plannedLoad;
  const used = exposure.usedLoad;
  if (asked && used && exposure.allDone && exposure.usedLighter) {
    const reason = `${formatLoad(used)} used in place of ${formatLoad(asked)}: ${formatLoad(used)} again next.`;
    return { decision: 'hold', reason, changes: { failStreak: 0, successStreak: 0, ...again, nextLoad: used } };
  }
  const aim = exposure.measure === 'seconds' ? `${exposure.target} s` : String(exposure.target);
  const missing = exposure.setsPlanned - exposure.setsDone;
  const what =
    missing > 0
      ? `${exposure.setsDone} of ${exposure.setsPlanned} sets done`
      : `${exposure.achieved.join(', ')} of ${describeExposure(exposure)}`;
  return {
    decision: 'hold',
    reason: `${what}: the same again, for ${aim} on every set.`,
    changes: { failStreak: 0, successStreak: 0, ...again },
  };
}

const keepText = ({ nextLoad }: ProgressionState): string => (nextLoad ? `${formatLoad(nextLoad)} stays.` : 'it stays as it is.');

/** What the exposure changes whatever is decided. */
function withFacts(
  before: ProgressionState,
  exposure: Exposure,
  done: CompletedExercise,
  context: DecisionContext,
  first: boolean,
): ProgressionState {
  const { repsLow, repsHigh } = done.exercise;
  const range = { repsLow: repsLow ?? before.repsLow, repsHigh: repsHigh ?? before.repsHigh };
  if (exposure.setsDone === 0) return { ...before, ...range };
  const normal = context.energy >= 3 && !context.deload && !context.returning && !done.pain && done.exercise.caution === null;
  const topSetOnly = exposure.topSetOnly && before.baselineLoad !== null;
  const baselineLoad = normal && !topSetOnly && !exposure.reduced ? (exposure.askedLoad ?? before.baselineLoad) : before.baselineLoad;
  const recentE1rms = exposure.e1rm === null ? before.recentE1rms : [...before.recentE1rms, exposure.e1rm].slice(-3);
  const painFreeExposures = done.pain || first ? before.painFreeExposures : before.painFreeExposures + 1;
  const lastPerformedOn = before.lastPerformedOn !== null && before.lastPerformedOn > context.on ? before.lastPerformedOn : context.on;
  return { ...before, ...range, baselineLoad, recentE1rms, painFreeExposures, skipCount: 0, lastPerformedOn };
}

/** What a normal day would have asked for: the next load on record, while the rep range is the same and the place has that load. */
function usualLoadOf(
  { nextLoad, repsLow, repsHigh }: ProgressionState,
  { exercise: asked }: CompletedExercise,
  exercise: Exercise,
  inventory: Inventory,
): Load | null {
  const sameRange = (asked.repsLow ?? repsLow) === repsLow && (asked.repsHigh ?? repsHigh) === repsHigh;
  return nextLoad !== null && sameRange && isLoadable(nextLoad, exercise, inventory) ? nextLoad : null;
}

function firstState({ exercise }: CompletedExercise): ProgressionState {
  return {
    exerciseId: exercise.exerciseId,
    nextLoad: null,
    nextReps: null,
    nextSeconds: null,
    repsLow: exercise.repsLow ?? 0,
    repsHigh: exercise.repsHigh ?? 0,
    baselineLoad: null,
    successStreak: 0,
    failStreak: 0,
    skipCount: 0,
    painFreeExposures: painFreeNeeded,
    lastDecision: null,
    lastReason: null,
    lastPerformedOn: null,
    recentE1rms: [],
    lastWorkoutId: null,
  };
}

function alreadyFolded(state: ProgressionState): ProgressionResult {
  return { state, decision: state.lastDecision ?? 'hold', reason: state.lastReason ?? 'Already counted.', step: 'none', exposure: null };
}

function stay(state: ProgressionState, context: DecisionContext, reason: string): ProgressionResult {
  const after: ProgressionState = { ...state, lastDecision: 'hold', lastReason: reason, lastWorkoutId: context.workoutId };
  return { state: after, decision: 'hold', reason, step: 'none', exposure: null };
}
