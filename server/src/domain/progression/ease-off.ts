import { formatLoad } from '../loads/format-load.ts';
import type { Load } from '../loads/load.ts';
import type { CompletedExercise } from '../workout-stats/completed-workout.ts';
import { easierRung } from './bodyweight-ladders.ts';
import type { DecisionContext, Verdict } from './decide.ts';
import type { StepContext } from './increments.ts';
import { loadHere, reducedLoad } from './increments.ts';
import type { ProgressionState } from './progression-state.ts';
import type { Exposure } from './read-exposure.ts';
import { describeExposure, planAgain } from './read-exposure.ts';

/** Source: training rules §4.2 rows 7 and 8. */
const secondFailure = 0.05;
const thirdFailure = 0.1;
const secondsOff = 5;
const shortestHold = 5;

/** Rows 6 to 8: once holds, twice takes a little off, three times a deload. Source: training rules §1.7, §4.1, §4.2. */
export function easeOff(
  state: ProgressionState,
  exposure: Exposure,
  done: CompletedExercise,
  context: DecisionContext,
  step: StepContext,
): Verdict {
  const failStreak = state.failStreak + 1;
  const what = done.difficulty === 'easier' ? 'Easier asked for' : `${exposure.achieved.join(', ')} of ${describeExposure(exposure)}`;
  const again = { ...planAgain(exposure), successStreak: 0 };
  if (failStreak === 1)
    return {
      decision: 'hold',
      ...firstFailure(state, exposure, what, step),
      changes: { ...again, ...calibrated(state, exposure, step), failStreak },
    };
  const planned = loadHere(exposure.plannedLoad, step);
  if (planned) return lighter(planned, what, failStreak, again, step);
  if (exposure.measure === 'seconds') return shorter(exposure, what, failStreak, again, step);
  return easierVariant(exposure, what, again, context, step);
}

/** On the very first exposure "easier" sets the load right there and then: the next one starts from where it ended. */
function calibrated(state: ProgressionState, exposure: Exposure, step: StepContext): { nextLoad?: Load } {
  const used = loadHere(exposure.usedLoad, step);
  return state.nextLoad === null && used ? { nextLoad: used } : {};
}

function firstFailure(state: ProgressionState, exposure: Exposure, what: string, step: StepContext): { reason: string } {
  const load = calibrated(state, exposure, step).nextLoad ?? exposure.plannedLoad;
  return { reason: `${what}: ${load ? `${formatLoad(load)} again` : 'the same again'} next.` };
}

function lighter(planned: Load, what: string, failStreak: number, again: Partial<ProgressionState>, step: StepContext): Verdict {
  const third = failStreak >= 3;
  const value = reducedLoad(planned.value, third ? thirdFailure : secondFailure, step);
  const nextLoad: Load = { value, unit: step.inventory.unit };
  const words = value === planned.value ? `${formatLoad(nextLoad)} is the lightest here and stays` : `down to ${formatLoad(nextLoad)}`;
  const reason = `${what}, ${third ? 'three times' : 'twice'} in a row: ${words}${third ? ', to build up again' : ''}.`;
  return { decision: third ? 'deload' : 'hold', reason, changes: { ...again, nextLoad, failStreak: third ? 0 : failStreak } };
}

function shorter(exposure: Exposure, what: string, failStreak: number, again: Partial<ProgressionState>, step: StepContext): Verdict {
  const third = failStreak >= 3;
  const nextSeconds = Math.max(shortestHold, exposure.target - (third ? 2 : 1) * secondsOff);
  const rung = easierRung(step.exercise.id, step.trainingAge);
  if (third && rung)
    return {
      decision: 'regress',
      step: 'rung_down',
      reason: `${what}, three times in a row: ${rung.name} next.`,
      changes: { ...again, failStreak: 0 },
    };
  const reason = `${what}, ${third ? 'three times' : 'twice'} in a row: ${nextSeconds} s next.`;
  return { decision: third ? 'deload' : 'hold', reason, changes: { ...again, nextSeconds, failStreak: third ? 0 : failStreak } };
}

/** No load to take off: an easier rung or band after two failures, else a fifth fewer reps. */
function easierVariant(
  exposure: Exposure,
  what: string,
  again: Partial<ProgressionState>,
  context: DecisionContext,
  step: StepContext,
): Verdict {
  const changes = { ...again, failStreak: 0 };
  const rung = easierRung(step.exercise.id, step.trainingAge);
  if (rung) return { decision: 'regress', step: 'rung_down', reason: `${what}, twice in a row: ${rung.name} next.`, changes };
  const level = exposure.bandLevel;
  const band = level === null ? undefined : [...context.inventory.bandLevels].sort((a, b) => b - a).find((one) => one < level);
  if (band !== undefined && step.exercise.loadRatioToAnchor !== null) {
    return { decision: 'regress', step: 'band_down', reason: `${what}, twice in a row: band level ${band} next.`, changes };
  }
  const nextReps = Math.max(1, Math.floor(exposure.target * 0.8));
  return { decision: 'regress', reason: `${what}, twice in a row: ${nextReps} reps next.`, changes: { ...changes, nextReps } };
}
