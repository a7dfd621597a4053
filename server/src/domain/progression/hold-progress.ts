import type { Exercise } from '../exercises/exercise.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { Load } from '../loads/load.ts';
import { harderRung } from './bodyweight-ladders.ts';
import type { Verdict } from './decide.ts';
import type { StepContext } from './increments.ts';
import { advanceLoad } from './increments.ts';
import type { ProgressionState } from './progression-state.ts';
import type { Exposure } from './read-exposure.ts';
import { allDone } from './read-exposure.ts';

const addedSeconds = 5;
/** A carry starts here again after its load went up. */
const carryRestartsAt = 20;
const sessionsAtLimit = 2;

/** Seconds after which a hold gets harder rather than longer. Source: training rules §2.1. */
export function holdLimitOf({ id, pattern }: Pick<Exercise, 'id' | 'pattern'>): number {
  if (id === 'front_plank') return 60;
  return pattern === 'carry' || pattern === 'balance' || pattern === 'full_body' ? 40 : 45;
}

/**
 * Holds and carries: five seconds more to the limit; there a carry takes one increment and starts again at 20 s, a hold a harder rung.
 *
 * @param current what was carried; null for a hold
 *
 * Source: training rules §1.7, §2.1.
 */
export function nextHold(state: ProgressionState, exposure: Exposure, current: Load | null, step: StepContext): Verdict {
  const { exercise, inventory, trainingAge } = step;
  const done = allDone(exposure);
  const limit = holdLimitOf(exercise);
  const same = { nextLoad: current, nextSeconds: exposure.target, failStreak: 0 };
  if (exercise.pattern === 'mobility') return { decision: 'hold', reason: `${done}: the same again.`, changes: same };
  if (exposure.target < limit) {
    const nextSeconds = Math.min(limit, exposure.target + addedSeconds);
    return { decision: 'advance', reason: `${done}: ${nextSeconds} s next.`, changes: { ...same, nextSeconds, successStreak: 0 } };
  }
  const heavier = current && advanceLoad(current.value, step);
  if (heavier) {
    const nextLoad: Load = { value: heavier, unit: inventory.unit };
    const reason = `${done}: ${formatLoad(nextLoad)} for ${carryRestartsAt} s next.`;
    return { decision: 'advance', reason, changes: { nextLoad, nextSeconds: carryRestartsAt, successStreak: 0, failStreak: 0 } };
  }
  const rung = harderRung(exercise.id, trainingAge);
  const successStreak = state.successStreak + 1;
  if (!rung) return { decision: 'hold', reason: `${done}: ${exposure.target} s again.`, changes: { ...same, successStreak } };
  if (successStreak < sessionsAtLimit)
    return { decision: 'hold', reason: `${done}: once more, then ${rung.name}.`, changes: { ...same, successStreak } };
  return { decision: 'advance', step: 'rung_up', reason: `${done} twice: ${rung.name} next.`, changes: { ...same, successStreak: 0 } };
}
