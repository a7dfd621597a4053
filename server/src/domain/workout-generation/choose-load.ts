import type { LocalDate } from '../athletes/athlete.ts';
import { addDays } from '../calendar/local-date.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad, loadForEffective } from '../loads/effective-load.ts';
import type { Hundredths, Load } from '../loads/load.ts';
import { largestLoad, loadableLoads, roundToLoadable } from '../loads/loadable.ts';
import { isTopSetOnly } from '../progression/decide.ts';
import type { StepContext } from '../progression/increments.ts';
import { jumpLimit } from '../progression/increments.ts';
import { fractionOfMax } from '../progression/percent-of-max.ts';
import type { ProgressionState } from '../progression/progression-state.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';
import { byBodyMass, withBand, withoutLoad } from './choose-reps.ts';
import { exposures, loadOf } from './past-exposures.ts';
import type { Dose } from './prescribe-sets.ts';
import type { Situation } from './situation.ts';
import { type Start, startOf } from './starting-load.ts';
import { type ChosenLoad, type Factors, factorsFor, rule, shown } from './today-factors.ts';
import type { Energy } from './workout.ts';

/** G-35, G-36: rows that invite breath-holding. */
const breathHoldingFraction = 0.7;
/** G-33: under 18 nothing at 85 % or more. */
const minorFraction = 0.84;
/** Loads that end below the target are answered with reps, up to here. Training rules §3.4. */
const mostRepsForLightPlaces = 20;

/**
 * Load, reps and reserve of an exercise today: from its progression state where there is one, else from the weights profile; then energy,
 * caution, return and deload once, the jump cap, and a load that exists.
 *
 * @param energy not read from the situation, so that a plan at usual energy can be made beside today's
 * @returns null when nothing at the place is light enough: another implement fits better
 *
 * Source: training rules §3.4, §1.5, §4.3.
 */
export function chooseLoad(exercise: Exercise, dose: Dose, caution: boolean, situation: Situation, energy: Energy): ChosenLoad | null {
  const state = situation.input.progression.find((each) => each.exerciseId === exercise.id);
  const factors = factorsFor(exercise, caution, situation, energy);
  if (exercise.loadBasis === 'none') return withoutLoad(dose, state, factors, situation, exercise);
  if (exercise.loadBasis === 'band_level') return withBand(exercise, dose, state, factors, situation);
  if (dose.rir === null || exercise.timerType !== 'reps') return byBodyMass(exercise, dose, state, factors, situation);
  return withLoad(exercise, dose, state, factors, situation);
}

function withLoad(
  exercise: Exercise,
  dose: Dose,
  state: ProgressionState | undefined,
  factors: Factors,
  situation: Situation,
): ChosenLoad | null {
  const { inventory } = situation.input.location;
  if (loadableLoads(exercise, inventory).length === 0) return null;
  const start = startOf(exercise, dose, state, factors, situation);
  if (start === null) return null;
  const bodyMass = situation.athlete.bodyMass;
  const context: StepContext = { exercise, inventory, trainingAge: situation.trainingAge, bodyMass };
  const ceiling = Math.min(healthCeiling(exercise, situation, start.e1rm), painCeiling(exercise, situation, context));
  const target = Math.min(start.effective * factors.product, ceiling);
  const mode = factors.down || target === ceiling ? 'down' : 'nearest';
  const raw = loadForEffective(exercise, target, inventory.unit, bodyMass);
  let value = roundToLoadable(raw, exercise, inventory, mode);
  let reps = start.reps;
  if (exercise.loadBasis === 'added_to_bodyweight' && raw <= 0) return null; // the unweighted variant fits better
  if (value === null) return null;
  value = cappedByHistory(value, start, context, situation, factors);
  const effective = (loaded: number): number => effectiveLoad(exercise, { value: loaded as Hundredths, unit: inventory.unit }, bodyMass);
  // an empty bar may stand a little above a first estimate, never above what a return or an injury allows
  const bound = factors.caution || factors.returnLoad < 1 ? target : ceiling;
  if (effective(value) > bound + 1e-3) return null;
  const largest = largestLoad(exercise, inventory);
  const e1rm = start.e1rm;
  const extra: Receipt[] = [];
  if (
    e1rm !== null &&
    exercise.loadBasis !== 'assistance' &&
    value === largest &&
    effective(value) < target * 0.93 &&
    dose.role !== 'power'
  ) {
    // the place ends here: the rest of the effort comes from reps, up to twenty
    const most = situation.screening.limits.repsHigh ?? (situation.age < 18 ? 15 : mostRepsForLightPlaces);
    while (reps < most && fractionOfMax(reps + 1, dose.rir ?? 2) * e1rm * factors.product >= effective(value)) reps += 1;
    extra.push(rule('This is the heaviest there is here, so the work comes from the reps.'));
  }
  return {
    reps,
    seconds: null,
    load: { value, unit: inventory.unit },
    laterLoad: later(state, exercise, value, situation),
    bandLevel: null,
    rir: shown(dose.rir, factors, situation, start.first),
    repsLow: start.repsLow, // the range is the phase's, also where a big step is earned with reps beyond it
    repsHigh: start.repsHigh,
    fractionOfMax: e1rm === null || e1rm <= 0 ? null : effective(value) / e1rm,
    first: start.first,
    reasons: [...start.reasons, ...factors.reasons, ...extra],
  };
}

function later(state: ProgressionState | undefined, exercise: Exercise, value: Hundredths, situation: Situation): Load | null {
  const { unit } = situation.input.location.inventory;
  if (!state?.nextLoad || state.baselineLoad?.unit !== unit || !isTopSetOnly(state, exercise, situation.athlete.bodyMass)) return null;
  return state.baselineLoad.value < value && exercise.loadBasis !== 'assistance' ? state.baselineLoad : null;
}

function healthCeiling(exercise: Exercise, situation: Situation, e1rm: number | null): number {
  if (e1rm === null) return Number.POSITIVE_INFINITY;
  const fractions = [
    situation.screening.limits.maxFractionOfMax,
    situation.noBreathHolding && exercise.tags.includes('valsalva_prone') ? breathHoldingFraction : null,
    situation.age < 18 ? minorFraction : null,
    situation.trainingAge === 'beginner' ? 0.89 : null, // G-23: no set at 90 % or more
  ].filter((fraction) => fraction !== null);
  return fractions.length === 0 ? Number.POSITIVE_INFINITY : e1rm * Math.min(...fractions);
}

/** G-18: after a flag of 4 or more, or one without a score, at most nine tenths of the last load; no advance until two exposures without pain. */
function painCeiling(exercise: Exercise, situation: Situation, context: StepContext): number {
  const recent = exposures(exercise.id, situation.input.history).slice(0, 2);
  const flagged = recent.findIndex(({ done }) => done.pain !== null && (done.pain.score ?? 5) >= 4);
  const at = recent[flagged];
  const load = at ? loadOf(at) : null;
  if (!at || !load) return Number.POSITIVE_INFINITY;
  const effective = convertHundredths(effectiveLoad(exercise, load, context.bodyMass), load.unit, context.inventory.unit);
  return flagged === 0 ? effective * 0.9 : effective;
}

function cappedByHistory(value: Hundredths, start: Start, context: StepContext, situation: Situation, factors: Factors): Hundredths {
  if (start.baseline === null || factors.product < 1) return value;
  const week = loadAgo(context.exercise, situation, 7);
  const limits = [jumpLimit(start.baseline.load, context, start.baseline.change, start.baseline.change ? null : week)];
  if (situation.athlete.safety.pregnantWeek !== null) limits.push(oneStepAbove(loadAgo(context.exercise, situation, 14), context));
  return limits.reduce<Hundredths>((least, limit) => (limit !== null && harder(least, limit, context) ? limit : least), value);
}

const harder = (a: number, b: number, { exercise }: StepContext): boolean => (exercise.loadBasis === 'assistance' ? a < b : a > b);

/** Where the week (or the two weeks) began: the newest exposure at least that old, else the oldest inside. */
function loadAgo(exercise: Exercise, situation: Situation, days: number): Load | null {
  const since: LocalDate = addDays(situation.on, -days);
  const all = exposures(exercise.id, situation.input.history).filter(
    ({ workout, done }) => workout.energy >= 3 && !workout.deload && done.pain === null && done.exercise.caution === null,
  );
  const before = all.find(({ workout }) => workout.on <= since) ?? all.at(-1);
  return before ? loadOf(before) : null;
}

function oneStepAbove(load: Load | null, context: StepContext): Hundredths | null {
  if (load === null || load.unit !== context.inventory.unit) return null;
  const loads = loadableLoads(context.exercise, context.inventory);
  const ordered = context.exercise.loadBasis === 'assistance' ? [...loads].reverse() : loads;
  return ordered.find((each) => harder(each, load.value, context)) ?? null;
}
