import { isSuitable } from '../exercises/is-suitable.ts';
import { easierRung } from '../progression/bodyweight-ladders.ts';
import { energyFactor } from '../progression/energy-factor.ts';
import { chooseLoad } from './choose-load.ts';
import type { Draft } from './draft.ts';
import { arrange, countsAsWork, secondsOf } from './draft.ts';
import type { VolumeBudget } from './limit-volume.ts';
import { hasRoom, totalSets } from './limit-volume.ts';
import type { Pick } from './select-exercises.ts';
import { pickOf, selectExercises } from './select-exercises.ts';
import type { Situation } from './situation.ts';
import type { SessionShape } from './slots-for.ts';
import type { Energy } from './workout.ts';

/** Of the planned sets, in whole tenths, so that no half is lost. */
const setTenths = (energy: Energy): number => Math.round(energyFactor(energy).sets * 10);
const mostAddedSets = 2;
/** Up to here no heavy axial lift and no jumps. */
const lowEnergy = 1;

/**
 * Today's energy on a plan made for a usual day: fewer sets, from the last exercise upward, and lighter loads; a set or two more at 5. The
 * plan comes first, so a lower rating can only take away.
 *
 * @param atMost seconds for exercises
 * Source: training rules §2.7.
 */
export function applyEnergy(
  planned: readonly Draft[],
  shape: SessionShape,
  situation: Situation,
  budget: VolumeBudget,
  atMost: number,
): Draft[] {
  const { energy } = situation;
  const target = targetSets(totalSets(planned), energy);
  const counted = energy === 5 ? addSets(planned, target, situation, budget, atMost) : removeSets(planned, target);
  // sets go first: whatever else is taken out then leaves no room for others to keep theirs
  const sized = energy <= lowEnergy ? spareSpine(counted, shape, situation) : counted;
  const loaded = sized.map((draft) => atEnergy(draft, [...planned, ...sized], situation));
  return arrange(
    energy <= lowEnergy ? loaded.filter((draft) => draft.pick.dose.role !== 'cardio' || loaded.length === 1) : loaded,
    situation,
  );
}

/** Round half up; at energy 5 round down, two more at most. */
export const targetSets = (planned: number, energy: Energy): number =>
  energy === 5
    ? Math.min(planned + mostAddedSets, Math.floor((planned * setTenths(5)) / 10))
    : Math.floor((planned * setTenths(energy) + 5) / 10);

function spareSpine(drafts: readonly Draft[], shape: SessionShape, situation: Situation): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    if (draft.pick.exercise.pattern === 'jump' || draft.pick.exercise.pattern === 'throw') continue;
    if (draft.pick.exercise.axialLoad < 3) {
      kept.push(draft);
      continue;
    }
    const others = drafts.filter((other) => other !== draft).map((other) => other.pick);
    const spine = { ...shape, allows: (exercise: Pick['exercise']) => shape.allows(exercise) && exercise.axialLoad <= 2 };
    const [instead] = selectExercises([{ ...draft.pick.slot, preferredIds: [] }], spine, situation, others).picks;
    if (instead) kept.push({ ...draft, pick: { ...instead, dose: { ...instead.dose, sets: draft.sets } }, chosen: instead.chosen });
  }
  return kept;
}

/** One set from each exercise, last first, round after round; the first two keep one. */
function removeSets(drafts: readonly Draft[], target: number): Draft[] {
  const sets = drafts.map((draft) => draft.sets);
  const counted = drafts.map(countsAsWork);
  let total = totalSets(drafts);
  for (let moved = true; total > target && moved; ) {
    moved = false;
    for (let index = drafts.length - 1; index >= 0 && total > target; index -= 1) {
      const floor = index < 2 ? 1 : 0;
      if (!counted[index] || (sets[index] ?? 0) <= floor) continue;
      sets[index] = (sets[index] ?? 0) - 1;
      total -= 1;
      moved = true;
    }
  }
  return drafts.flatMap((draft, index) => {
    const left = sets[index] ?? 0;
    return left > 0 ? [{ ...draft, sets: left }] : [];
  });
}

function addSets(drafts: readonly Draft[], target: number, situation: Situation, budget: VolumeBudget, atMost: number): Draft[] {
  let current = [...drafts];
  for (let index = 0; index < current.length && totalSets(current) < target; index += 1) {
    const draft = current[index];
    if (!draft || !countsAsWork(draft) || draft.sets >= draft.pick.dose.mostSets || !hasRoom(draft, current, budget)) continue;
    const bigger = current.map((each) => (each === draft ? { ...each, sets: each.sets + 1 } : each));
    if (secondsOf(arrange(bigger, situation)) <= atMost) current = bigger;
  }
  return current;
}

/** Load and reserve of today. Empty: a bodyweight exercise goes down a rung where there is one. */
function atEnergy(draft: Draft, all: readonly Draft[], situation: Situation): Draft {
  const { energy } = situation;
  const pick = energy === 0 ? easierPick(draft, all, situation) : draft.pick;
  if (pick.dose.role === 'cardio') return { ...draft, seconds: shorter(draft.seconds, energy) };
  if (pick.dose.role === 'mobility' || pick.dose.role === 'balance') return draft;
  const chosen = chooseLoad(pick.exercise, pick.dose, pick.caution, situation, energy);
  if (chosen) return { ...draft, pick, chosen };
  // nothing lighter exists here: the same load for fewer reps
  const reps = draft.chosen.reps === null ? null : Math.max(1, Math.floor(draft.chosen.reps * 0.7));
  return { ...draft, chosen: { ...draft.chosen, reps, rir: draft.chosen.rir === null ? null : Math.min(6, draft.chosen.rir + 2) } };
}

/** Easy cardio at the end shrinks with the sets; five minutes at least. */
const shorter = (seconds: number | null, energy: Energy): number | null =>
  seconds === null || energy >= 3 ? seconds : Math.max(300, Math.floor((seconds * setTenths(energy)) / 600) * 60);

function easierPick(draft: Draft, all: readonly Draft[], situation: Situation): Pick {
  if (draft.pick.exercise.loadBasis !== 'none') return draft.pick;
  const easier = easierRung(draft.pick.exercise.id, situation.trainingAge);
  if (!easier || !isSuitable(easier, situation.circumstances) || all.some((other) => other.pick.exercise.id === easier.id))
    return draft.pick;
  if (situation.athlete.preferences.excludedExerciseIds.includes(easier.id)) return draft.pick;
  return pickOf(easier, draft.pick.slot, situation) ?? draft.pick;
}
