import { orderExercises } from './order-exercises.ts';
import type { Pick } from './select-exercises.ts';
import type { Situation } from './situation.ts';
import type { TimedExercise } from './time-model.ts';
import { exercisesSeconds } from './time-model.ts';
import type { ChosenLoad } from './today-factors.ts';
import { familyOf, rampFor } from './warm-up.ts';
import type { PrescribedSet } from './workout.ts';

/** An exercise on its way into the workout: what may still change while the workout is fitted. */
export interface Draft {
  readonly pick: Pick;
  readonly chosen: ChosenLoad;
  readonly sets: number;
  readonly restSeconds: number;
  readonly superset: number | null;
  readonly ramps: readonly PrescribedSet[];
  /** Place in the template: what comes later goes first when time runs out. */
  readonly priority: number;
  /** Length of cardio. */
  readonly seconds: number | null;
  /** Rounds of work and recovery. */
  readonly intervals: { readonly rounds: number; readonly work: number; readonly recover: number } | null;
}

export const draftOf = (pick: Pick, priority: number): Draft => ({
  pick,
  chosen: pick.chosen,
  sets: pick.dose.sets,
  restSeconds: pick.dose.restSeconds,
  superset: null,
  ramps: [],
  priority,
  seconds: null,
  intervals: null,
});

export const isMain = (draft: Draft): boolean =>
  draft.pick.slot.main && (draft.pick.dose.role === 'main' || draft.pick.dose.role === 'compound');

/** Sets that count as work: cardio, mobility and balance do not. */
export const countsAsWork = ({ pick }: Draft): boolean => !['cardio', 'mobility', 'balance'].includes(pick.dose.role);

/** The working sets as prescribed; the first may be heavier than the rest. */
export function workingSets({ pick, chosen, sets, seconds, intervals }: Draft): PrescribedSet[] {
  if (intervals) {
    return [{ ...blank, rounds: intervals.rounds, workSeconds: intervals.work, recoverSeconds: intervals.recover }];
  }
  return Array.from({ length: sets }, (_, index) => ({
    ...blank,
    reps: pick.exercise.timerType === 'reps' ? chosen.reps : null,
    seconds: pick.exercise.timerType === 'reps' ? null : (seconds ?? chosen.seconds),
    load: index > 0 && chosen.laterLoad ? chosen.laterLoad : chosen.load,
    bandLevel: chosen.bandLevel,
    rir: chosen.rir,
  }));
}

const blank: PrescribedSet = {
  kind: 'working',
  reps: null,
  seconds: null,
  rounds: null,
  workSeconds: null,
  recoverSeconds: null,
  load: null,
  bandLevel: null,
  rir: null,
};

export const timedOf = (draft: Draft): TimedExercise => ({
  exerciseId: draft.pick.exercise.id,
  unilateral: draft.pick.exercise.unilateral,
  restSeconds: draft.restSeconds,
  superset: draft.superset,
  sets: [...draft.ramps, ...workingSets(draft)],
});

export const secondsOf = (drafts: readonly Draft[]): number => exercisesSeconds(drafts.map(timedOf));

/** In the order they are done, with ramps: which lift comes first of its family decides who is ramped. Pairs stay together. */
export function arrange(drafts: readonly Draft[], situation: Situation): Draft[] {
  const sorted = [...drafts].sort((a, b) => a.priority - b.priority);
  const ordered = orderExercises(
    sorted.map((draft) => ({ draft, exercise: draft.pick.exercise, main: draft.pick.slot.main, caution: draft.pick.caution })),
  );
  const together = keepPairs(ordered.map(({ draft }) => draft));
  const seen = new Set<string>();
  return together.map((draft) => {
    const { exercise, dose } = draft.pick;
    const family = familyOf(exercise);
    const heavy = dose.role === 'main' || dose.role === 'compound' || dose.role === 'power';
    const firstOfFamily = family !== null && !seen.has(family);
    const ramps = rampFor({
      exercise,
      load: draft.chosen.load,
      fractionOfMax: draft.chosen.fractionOfMax,
      heavy,
      firstOfFamily,
      inventory: situation.input.location.inventory,
      minutes: situation.minutes,
    });
    if (family !== null && heavy) seen.add(family);
    return { ...draft, ramps };
  });
}

/** The second of a pair follows the first. A pair that lost its partner is alone again. */
function keepPairs(drafts: readonly Draft[]): Draft[] {
  const placed: Draft[] = [];
  for (const draft of drafts) {
    if (placed.includes(draft)) continue;
    const partner =
      draft.superset === null
        ? undefined
        : drafts.find((other) => other !== draft && other.superset === draft.superset && !placed.includes(other));
    if (draft.superset !== null && !partner) placed.push({ ...draft, superset: null });
    else placed.push(draft, ...(partner ? [partner] : []));
  }
  return placed;
}
