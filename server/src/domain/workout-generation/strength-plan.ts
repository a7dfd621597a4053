import { applyEnergy } from './apply-energy.ts';
import { easyCardio, recoveryDrafts } from './conditioning.ts';
import type { Draft } from './draft.ts';
import { arrange, countsAsWork, draftOf, secondsOf } from './draft.ts';
import { fitToTime } from './fit-to-time.ts';
import { limitVolume, volumeBudget } from './limit-volume.ts';
import { selectExercises } from './select-exercises.ts';
import type { Situation } from './situation.ts';
import type { SessionShape, WorkoutSlot } from './slots-for.ts';

/** What the workout will be made of, before it is written. */
export interface Plan {
  readonly drafts: readonly Draft[];
  readonly notes: readonly string[];
  /** What kept the workout short, when something did. */
  readonly limits: readonly string[];
}

/**
 * Slots, exercises, doses, volume, time and energy, in this order.
 *
 * @param available seconds for exercises
 * @param atLeast seconds that should be filled where nothing but time limits
 * Source: training rules §10 steps 2-8.
 */
export function strengthPlan(shape: SessionShape, today: Situation, available: number, atLeast: number): Plan {
  // planned as on a usual day, and only then reduced: less energy can then only take away (G-26)
  const situation: Situation = { ...today, energy: 3 };
  const budget = volumeBudget(situation);
  const cut = shape.slots.slice(0, exerciseCount(shape, situation));
  const selection = selectExercises(cut, shape, situation);
  const drafts = selection.picks.map((pick, index) =>
    pick.dose.role === 'cardio'
      ? (easyCardio(Math.min(available / 3, 960), shape, situation, index, pick.slot.preferredIds) ?? draftOf(pick, index))
      : draftOf(pick, index),
  );
  const adjusted = drafts
    .filter((draft) => draft.pick.dose.role !== 'cardio' || draft.seconds !== null || draft.intervals !== null)
    .map((draft) => forReturnAndDeload(draft, situation));
  const limited = limitVolume(adjusted, budget, situation);
  const limits = limitsOf(today, limited.limited, adjusted);
  const unused = [...shape.slots.slice(cut.length), ...shape.extras];
  const tried = new Set<WorkoutSlot>();
  const nextExtra = (current: readonly Draft[]) => {
    for (const slot of unused) {
      if (tried.has(slot)) continue;
      tried.add(slot);
      const found = selectExercises(
        [slot],
        shape,
        situation,
        current.map((draft) => draft.pick),
      );
      const [pick] = found.picks;
      // extras add what is missing; another exercise standing in for them would only repeat
      if (pick && slot.patterns.includes(pick.exercise.pattern) && pick.dose.role !== 'cardio') return found;
    }
    return { picks: [], notes: [] };
  };
  const mayGrow = !situation.deload && !adjusted.some((draft) => situation.returning(draft.pick.exercise).sets < 1);
  const fit = fitToTime({ drafts: limited.drafts, situation, budget, atMost: available, atLeast, mayGrow, nextExtra });
  const finished = withFinisher(fit.drafts, shape, situation, available, atLeast, limits);
  const reduced = applyEnergy(finished, shape, today, budget, available);
  const reached = hitsCap(finished, budget.workout) ? [...limits, 'you are at the sets that do you good in one workout'] : limits;
  if (reduced.length > 0)
    return { drafts: reduced, notes: [...shape.notes, ...situation.notes, ...selection.notes, ...fit.notes], limits: reached };
  if (selection.picks.length === 0) return { drafts: [], notes: selection.notes, limits: [] };
  // the week is full: something easy instead
  return {
    drafts: recoveryDrafts(shape, today, Math.min(available, 30 * 60)),
    notes: ['This week’s sets for these muscles are done, so today is easy movement.'],
    limits: ['the week is full'],
  };
}

const hitsCap = (drafts: readonly Draft[], cap: number): boolean =>
  drafts.filter(countsAsWork).reduce((total, draft) => total + draft.sets, 0) >= cap;

/** How many exercises the minutes hold; strength rests longer. Source: training rules §2.6. */
function exerciseCount(shape: SessionShape, { minutes, phase }: Situation): number {
  const heavy = phase === 'strength' || phase === 'power';
  const rows: readonly (readonly [number, number, number])[] = [
    [20, 2, 2],
    [30, 3, 2],
    [40, 4, 3],
    [50, 6, 4],
    [70, 7, 5],
    [85, 8, 6],
  ];
  const row = rows.find(([below]) => minutes < below);
  const most = row ? (heavy ? row[2] : row[1]) : heavy ? 8 : 10;
  const balance = shape.slots.filter((slot) => slot.patterns[0] === 'balance').length;
  return most + balance;
}

/** A return takes its share of the sets, a deload half, rounded up. Training rules §6.2, §4.6. */
function forReturnAndDeload(draft: Draft, situation: Situation): Draft {
  const back = situation.returning(draft.pick.exercise).sets;
  const sets = situation.deload ? Math.ceil(draft.sets / 2) : draft.sets;
  return countsAsWork(draft) ? { ...draft, sets: back < 1 ? Math.max(1, Math.floor(sets * back + 0.5)) : sets } : draft;
}

function limitsOf(situation: Situation, volume: boolean, drafts: readonly Draft[]): string[] {
  const limits: string[] = [];
  if (situation.energy <= 2) limits.push('your energy is low today');
  if (situation.deload) limits.push('this is a deload week');
  if (drafts.some((draft) => situation.returning(draft.pick.exercise).sets < 1)) limits.push('you are coming back from a break');
  if (drafts.some((draft) => draft.pick.caution)) limits.push('some of it is done with care');
  if (situation.sheltered) limits.push('a measured start does more than a long one');
  if (volume) limits.push('this week’s sets for these muscles are nearly done');
  return limits;
}

/** What time is left when nothing more may be lifted goes to easy cardio, if there is a way; never in a deload. */
function withFinisher(
  drafts: readonly Draft[],
  shape: SessionShape,
  situation: Situation,
  available: number,
  atLeast: number,
  limits: readonly string[],
): readonly Draft[] {
  const used = secondsOf(drafts);
  if (
    drafts.length === 0 ||
    used >= atLeast ||
    situation.deload ||
    situation.energy <= 2 ||
    limits.includes('you are coming back from a break')
  )
    return drafts;
  if (drafts.some((draft) => draft.pick.dose.role === 'cardio')) return drafts;
  const priority = Math.max(...drafts.map((draft) => draft.priority)) + 1;
  const easy = easyCardio(Math.min(available - used, 20 * 60 + 70), shape, situation, priority);
  return easy && easy.seconds !== null ? arrange([...drafts, easy], situation) : drafts;
}
