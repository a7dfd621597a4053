import type { TrainingAge } from '../athletes/athlete.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { Load } from '../loads/load.ts';
import type { CompletedExercise } from '../workout-stats/completed-workout.ts';
import { harderRung } from './bodyweight-ladders.ts';
import type { DecisionContext, Verdict } from './decide.ts';
import { nextHold } from './hold-progress.ts';
import type { StepContext } from './increments.ts';
import { advanceLoad, effectiveAt, incrementShare, jumpLimit, loadHere } from './increments.ts';
import type { ProgressionState } from './progression-state.ts';
import type { Exposure } from './read-exposure.ts';
import { allDone, planAgain } from './read-exposure.ts';

/** Successes at the top of the range before the load goes up. Source: training rules §4.2. */
export const successesNeeded: Readonly<Record<TrainingAge, number>> = { beginner: 1, intermediate: 2, advanced: 2 };
/** Sessions at the top before a harder rung or band, whatever the training age. Source: training rules §1.7. */
const successesForVariant = 2;
/** One increment of more than this share of the load is earned with extra reps. Source: training rules §4.1. */
const bigIncrement = 0.1;
/** More reps than this are never asked for (G-08), and this many once nothing heavier or harder is there (§2.1, §3.4). */
const mostReps = 30;
const repsWithoutLoad = 20;
const topSetExposures = 2;
/** Floats: 2.5 of 25 is a tenth. */
const slack = 1e-9;

/** Rows 4 and 5: everything was done. Source: training rules §4.1, §4.2. */
export function advance(
  state: ProgressionState,
  exposure: Exposure,
  done: CompletedExercise,
  context: DecisionContext,
  step: StepContext,
): Verdict {
  const current = loadHere(exposure.askedLoad, step);
  if (exposure.measure === 'seconds') return nextHold(state, exposure, current, step);
  if (current === null) return advanceWithoutLoad(state, exposure, context, step);
  if (exposure.reduced) return backToUsual(state, exposure, context);
  const heavier = usedHeavier(exposure, current, step);
  if (heavier) return heavier;
  if (done.difficulty === 'harder') return withinWeek(exposure, state, context, step, harderTapped(exposure, current, step));
  if (exposure.topSetOnly) return topSetDone(state, exposure);
  return withinWeek(exposure, state, context, step, doubleProgression(state, exposure, current, step));
}

/**
 * The reps to earn before one increment: the top of the range, or more where the step is big.
 *
 * Source: training rules §4.1.
 */
export function goalReps(repsHigh: number, share: number): number {
  const extra = share <= bigIncrement + slack ? 0 : share <= 0.2 + slack ? 2 : share <= 0.25 + slack ? 4 : 6;
  return Math.max(repsHigh, Math.min(mostReps, repsHigh + extra));
}

/** Row 5 with an external load. */
function doubleProgression(state: ProgressionState, exposure: Exposure, current: Load, step: StepContext): Verdict {
  const share = incrementShare(current.value, step);
  const next = loadAt(advanceLoad(current.value, step), step);
  const goal = next === null ? Math.max(state.repsHigh, repsWithoutLoad) : goalReps(state.repsHigh, share);
  if (Math.min(...exposure.achieved) < goal) return moreReps(state, exposure, goal, current);
  if (!exposure.effortAsPlanned) {
    const reason = `${allDone(exposure)}, but closer to the limit than planned: the same again.`;
    return { decision: 'hold', reason, changes: { ...again(exposure, goal, current), successStreak: 0 } };
  }
  if (next === null) {
    const reason = `${allDone(exposure)}: nothing heavier is here, so ${goal} reps stay.`;
    return { decision: 'hold', reason, changes: { ...again(exposure, goal, current), successStreak: state.successStreak + 1 } };
  }
  const successStreak = state.successStreak + 1;
  if (successStreak < successesNeeded[step.trainingAge]) {
    const reason = `${allDone(exposure)}: once more, then ${formatLoad(next)}.`;
    return { decision: 'hold', reason, changes: { ...again(exposure, goal, current), successStreak } };
  }
  const low = state.repsLow;
  const nextReps = share > bigIncrement + slack ? Math.min(low, Math.max(5, low - 2)) : low;
  const reason = `${allDone(exposure)}: ${formatLoad(next)} next.`;
  return { decision: 'advance', reason, changes: { nextLoad: next, nextReps, successStreak: 0, failStreak: 0 } };
}

/** Row 4: one increment at the same reps, or two more reps where the increment is big. A load raised in mid-workout was the increment. */
function harderTapped(exposure: Exposure, current: Load, step: StepContext): Verdict {
  const changes = { nextReps: exposure.target, successStreak: 0, failStreak: 0 };
  const planned = loadHere(exposure.plannedLoad, step);
  if (planned && effectiveAt(current.value, step) > effectiveAt(planned.value, step)) {
    return {
      decision: 'advance',
      reason: `${allDone(exposure)}, as you asked for: ${formatLoad(current)} next.`,
      changes: { ...changes, nextLoad: current },
    };
  }
  const next = loadAt(advanceLoad(current.value, step), step);
  if (next === null || incrementShare(current.value, step) > bigIncrement + slack) {
    const nextReps = Math.max(exposure.target, Math.min(mostReps, exposure.target + 2));
    const reason = `${allDone(exposure)}, with room for more: ${nextReps} reps next.`;
    return { decision: 'advance', reason, changes: { ...changes, nextReps, nextLoad: current } };
  }
  return {
    decision: 'advance',
    reason: `${allDone(exposure)}, with room for more: ${formatLoad(next)} next.`,
    changes: { ...changes, nextLoad: next },
  };
}

/** A heavier load than asked for, on every set: that load next, as far as one exposure may rise. */
function usedHeavier(exposure: Exposure, current: Load, step: StepContext): Verdict | null {
  const used = loadHere(exposure.usedLoad, step);
  if (!used || effectiveAt(used.value, step) <= effectiveAt(current.value, step)) return null;
  const limit = jumpLimit(current, step);
  const value = limit !== null && effectiveAt(limit, step) < effectiveAt(used.value, step) ? limit : used.value;
  const nextLoad: Load = { value, unit: used.unit };
  const reason = `${formatLoad(used)} used in place of ${formatLoad(current)}: ${formatLoad(nextLoad)} next.`;
  return { decision: 'advance', reason, changes: { nextLoad, nextReps: exposure.target, successStreak: 0, failStreak: 0 } };
}

/** The load was lowered for the day (energy 2, a ramp, a cap): success brings back the usual one, and earns no more. */
function backToUsual({ nextLoad }: ProgressionState, exposure: Exposure, { energy }: DecisionContext): Verdict {
  const usual = nextLoad === null ? 'the usual load' : formatLoad(nextLoad);
  const day = energy === 2 ? 'on a flat day' : 'on a lighter day';
  return { decision: 'hold', reason: `${allDone(exposure)} ${day}: back to ${usual} next.`, changes: { failStreak: 0 } };
}

/** Set 1 earned the new load for the others. */
function topSetDone(state: ProgressionState, exposure: Exposure): Verdict {
  const nextLoad = exposure.plannedLoad;
  const successStreak = state.successStreak + 1;
  const words = nextLoad ? formatLoad(nextLoad) : 'the new load';
  if (successStreak < topSetExposures) {
    const reason = `First set at ${words} done: once more before the others follow.`;
    return { decision: 'hold', reason, changes: { ...planAgain(exposure), successStreak, failStreak: 0 } };
  }
  const changes = { ...planAgain(exposure), baselineLoad: nextLoad, successStreak: 0, failStreak: 0 };
  return { decision: 'advance', reason: `First set at ${words} done twice: every set at ${words} next.`, changes };
}

/** Bodyweight and bands: reps to the top, twice there, then a harder rung or band; more reps where neither is in reach. */
function advanceWithoutLoad(
  state: ProgressionState,
  exposure: Exposure,
  context: DecisionContext,
  { exercise, trainingAge }: StepContext,
): Verdict {
  const rung = harderRung(exercise.id, trainingAge);
  const band = harderBand(exercise, exposure.bandLevel, context.inventory.bandLevels);
  const harder = rung !== null || band !== null;
  const goal = harder ? state.repsHigh : Math.max(state.repsHigh, mostRepsOf(exercise));
  if (Math.min(...exposure.achieved) < goal) return moreReps(state, exposure, goal, null);
  const successStreak = state.successStreak + 1;
  if (!harder) {
    return {
      decision: 'hold',
      reason: `${allDone(exposure)}: ${goal} reps again.`,
      changes: { ...again(exposure, goal, null), successStreak },
    };
  }
  if (successStreak < successesForVariant) {
    const reason = `${allDone(exposure)}: once more, then ${rung ? rung.name : 'a stronger band'}.`;
    return { decision: 'hold', reason, changes: { ...again(exposure, goal, null), successStreak } };
  }
  const changes = { nextReps: state.repsLow, nextLoad: null, successStreak: 0, failStreak: 0 };
  if (rung) return { decision: 'advance', step: 'rung_up', reason: `${allDone(exposure)} twice: ${rung.name} next.`, changes };
  return { decision: 'advance', step: 'band_up', reason: `${allDone(exposure)} twice: band level ${band} next.`, changes };
}

function moreReps(state: ProgressionState, exposure: Exposure, goal: number, current: Load | null): Verdict {
  const nextReps = Math.min(goal, exposure.target + (state.repsHigh >= 12 ? 2 : 1));
  const reason = `${allDone(exposure)}: ${nextReps} reps next.`;
  return { decision: 'advance', reason, changes: { nextLoad: current, nextReps, successStreak: 0, failStreak: 0 } };
}

/** At most what the week may add up to; else the same again. */
function withinWeek(exposure: Exposure, state: ProgressionState, context: DecisionContext, step: StepContext, verdict: Verdict): Verdict {
  const next = verdict.changes?.nextLoad;
  const { weekBaseline } = context;
  if (!next || !weekBaseline || !exposure.askedLoad) return verdict;
  const limit = jumpLimit(exposure.askedLoad, step, undefined, weekBaseline);
  if (limit === null || effectiveAt(next.value, step) <= effectiveAt(limit, step)) return verdict;
  const reason = `${allDone(exposure)}: enough added for one week, so the same again.`;
  return { decision: 'hold', reason, changes: { ...planAgain(exposure), successStreak: state.successStreak, failStreak: 0 } };
}

const again = (exposure: Exposure, goal: number, nextLoad: Load | null): Partial<ProgressionState> => ({
  nextLoad,
  nextReps: Math.max(goal, Math.min(exposure.target, mostReps)),
  failStreak: 0,
});

const loadAt = (value: Load['value'] | null, { inventory }: StepContext): Load | null =>
  value === null ? null : { value, unit: inventory.unit };

function harderBand(exercise: Exercise, level: number | null, levels: readonly number[]): number | null {
  if (exercise.loadBasis !== 'band_level' || exercise.loadRatioToAnchor === null || level === null) return null;
  return [...levels].sort((a, b) => a - b).find((one) => one > level) ?? null;
}

/** Trunk and calves take more reps than the rest. Source: training rules §2.1. */
const mostRepsOf = ({ pattern }: Exercise): number =>
  pattern.startsWith('core_') || pattern === 'calf_raise' ? mostReps : repsWithoutLoad;
