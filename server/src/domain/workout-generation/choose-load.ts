import type { LocalDate } from '../athletes/athlete.ts';
import { loadClassOf } from '../athletes/training-age.ts';
import { addDays } from '../calendar/local-date.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { profileKeyOf } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { bodyMassIn, effectiveLoad, loadForEffective } from '../loads/effective-load.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { Hundredths, Load } from '../loads/load.ts';
import { largestLoad, loadableLoads, roundToLoadable, smallestLoad } from '../loads/loadable.ts';
import { isTopSetOnly } from '../progression/decide.ts';
import { energyFactor } from '../progression/energy-factor.ts';
import { holdLimitOf } from '../progression/hold-progress.ts';
import type { StepContext } from '../progression/increments.ts';
import { jumpLimit } from '../progression/increments.ts';
import { fractionOfMax } from '../progression/percent-of-max.ts';
import type { ProgressionState } from '../progression/progression-state.ts';
import { expectedE1rm, expectedWorkingLoad } from '../weights-profile/expected-load.ts';
import type { Receipt, WeightsProfile } from '../weights-profile/weights-profile.ts';
import type { CompletedExercise, CompletedWorkout } from '../workout-stats/completed-workout.ts';
import type { Dose } from './prescribe-sets.ts';
import { phaseRange } from './prescribe-sets.ts';
import type { Situation } from './situation.ts';
import { wasTrained } from './situation.ts';
import type { Energy } from './workout.ts';

/** What one set of an exercise asks for, and what that rests on. */
export interface ChosenLoad {
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly load: Load | null;
  /** Lighter load of the sets after the first, where a big step is earned with set 1 alone (4.1); null = the same. */
  readonly laterLoad: Load | null;
  readonly bandLevel: number | null;
  /** As shown: the plan's plus what energy, return and caution add. */
  readonly rir: number | null;
  readonly repsLow: number;
  readonly repsHigh: number;
  /** Effective load ÷ estimated one-rep max; null where there is no estimate. */
  readonly fractionOfMax: number | null;
  /** Never done before, as far as anybody knows. */
  readonly first: boolean;
  readonly reasons: readonly Receipt[];
}

/** Floor of all multipliers together. Training rules §3.4. */
const leastFactor = 0.4;
const cautionFactor = 0.8;
const deloadFactor = 0.9;
const cautionRir = 2;
const deloadRir = 4;
/** Speed lifts: the upper end of 30-70 % leaves no speed. Training rules §2.1. */
const speedFraction = 0.65;
/** G-35, G-36: rows that invite breath-holding. */
const breathHoldingFraction = 0.7;
/** G-33: under 18 nothing at 85 % or more. */
const minorFraction = 0.84;
/** Loads that end below the target are answered with reps, up to here. Training rules §3.4. */
const mostRepsForLightPlaces = 20;
/** Carries start at this share of body mass per hand. Training rules §2.1. */
const carryShare = { trained: 0.2, untrained: 0.15 };

/** The last time the exercise was really done. */
export interface Exposure {
  readonly workout: CompletedWorkout;
  readonly done: CompletedExercise;
}

export const lastExposure = (exerciseId: string, history: readonly CompletedWorkout[]): Exposure | null =>
  exposures(exerciseId, history)[0] ?? null;

export function exposures(exerciseId: string, history: readonly CompletedWorkout[]): Exposure[] {
  return history.flatMap((workout) =>
    workout.exercises.filter((done) => done.exercise.exerciseId === exerciseId && wasTrained(done)).map((done) => ({ workout, done })),
  );
}

/** The heaviest working load of an exposure: what was performed where that is known, else what was prescribed. */
export function loadOf({ done }: Exposure): Load | null {
  const loads = done.sets.filter((set) => set.prescribed.kind === 'working').map((set) => set.performed?.load ?? set.prescribed.load);
  return loads.reduce<Load | null>((best, load) => (load !== null && (best === null || load.value > best.value) ? load : best), null);
}

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

interface Factors {
  readonly product: number;
  readonly rirShown: number;
  readonly reasons: readonly Receipt[];
  /** Rounding may not pass a bound that a rule sets. */
  readonly down: boolean;
  readonly returnLoad: number;
  readonly caution: boolean;
}

const rule = (text: string): Receipt => ({ source: 'rule', sourceId: null, on: null, text });

function factorsFor(exercise: Exercise, caution: boolean, situation: Situation, energy: Energy): Factors {
  const { load: energyLoad, rirShown } = energyFactor(energy);
  const back = situation.returning(exercise);
  const reasons: Receipt[] = [];
  if (energyLoad < 1)
    reasons.push(rule(`Energy ${energy} of 5 today: ${percentLess(energyLoad)} lighter, and what you can lift stays on record as it was.`));
  if (back.load < 1)
    reasons.push(rule(`${back.gapDays} days without this movement: ${percentLess(back.load)} lighter for now, and it comes back fast.`));
  if (caution) reasons.push(rule(`With care for an injury or pain: ${percentLess(cautionFactor)} lighter.`));
  if (situation.deload) reasons.push(rule(`Deload week: ${percentLess(deloadFactor)} lighter, half the sets.`));
  const product = Math.max(leastFactor, energyLoad * back.load * (caution ? cautionFactor : 1) * (situation.deload ? deloadFactor : 1));
  return {
    product,
    rirShown: rirShown + back.rirShown + (caution ? cautionRir : 0),
    reasons,
    down: situation.cautiousRounding || caution || back.load < 1 || situation.deload,
    returnLoad: back.load,
    caution,
  };
}

const percentLess = (factor: number): string => `${Math.round((1 - factor) * 100)} %`;

/** The first time leaves one more, save where four are left anyway. Training rules §4.3, §5.3. */
const firstRir = (rir: number): number => (rir >= 4 ? 0 : 1);

const shown = (rir: number | null, factors: Factors, situation: Situation, first: boolean): number | null => {
  if (rir === null) return null;
  const planned = Math.max(rir + (first ? firstRir(rir) : 0), situation.deload ? deloadRir : 0);
  return Math.min(6, planned + factors.rirShown);
};

/** Where a load starts from before today's factors: effective load, and the reps and reserve it was meant for. */
interface Start {
  /** Effective, hundredths of the inventory's unit. */
  readonly effective: number;
  readonly reps: number;
  readonly rir: number;
  readonly repsLow: number;
  readonly repsHigh: number;
  readonly e1rm: number | null;
  readonly baseline: {
    readonly load: Load;
    readonly change: { from: { reps: number; rir: number }; to: { reps: number; rir: number } } | undefined;
  } | null;
  readonly first: boolean;
  readonly reasons: readonly Receipt[];
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

function startOf(
  exercise: Exercise,
  dose: Dose,
  state: ProgressionState | undefined,
  factors: Factors,
  situation: Situation,
): Start | null {
  const { input } = situation;
  const unit = input.location.inventory.unit;
  const bodyMass = situation.athlete.bodyMass;
  const effectiveOf = (load: Load): number => convertHundredths(effectiveLoad(exercise, load, bodyMass), load.unit, unit);
  const rir = dose.rir ?? 2;
  const expected = expectedE1rm(exercise, input.profile, situation.athlete);
  const e1rm = expected === null ? null : convertHundredths(expected.e1rm, situation.athlete.unit, unit);
  const last = lastExposure(exercise.id, input.history);
  const speed = situation.phase === 'power' && (dose.role === 'main' || dose.role === 'compound') ? speedFraction : 1;
  if (state?.nextLoad) {
    const reasons = [...(last ? [performedReceipt(last)] : []), ...(state.lastReason ? [rule(state.lastReason)] : [])];
    const [low, high] = phaseRange(exercise, dose, situation);
    const known = state.baselineLoad ?? state.nextLoad;
    // what the progression asks for next is within reach by its own account: the ceilings below judge shares of that
    const implied = Math.max(e1rm ?? 0, effectiveOf(state.nextLoad) / fractionOfMax(state.nextReps ?? state.repsLow, rir));
    const held = factors.returnLoad < 1 || factors.caution ? known : state.nextLoad;
    const sameScheme = state.repsLow >= low && state.repsHigh <= high;
    if (sameScheme) {
      const reps = Math.max(
        1,
        Math.min(state.nextReps ?? state.repsLow, situation.screening.limits.repsHigh ?? 30, situation.age < 18 ? 15 : 30),
      );
      return {
        effective: effectiveOf(held),
        reps: factors.returnLoad < 1 ? Math.min(reps, state.repsHigh) : reps,
        rir,
        repsLow: state.repsLow,
        repsHigh: state.repsHigh,
        e1rm: implied,
        baseline: { load: known, change: undefined },
        first: false,
        reasons,
      };
    }
    const from = schemeOf(exercise, known, state, rir, situation);
    const to = { reps: dose.repsLow, rir: rir + firstRir(rir) };
    const converted = (effectiveOf(known) * fractionOfMax(to.reps, to.rir)) / fractionOfMax(from.reps, from.rir);
    // a new rep scheme goes by the estimate; the converted baseline bounds it, and stands alone where there is none
    const effective = Math.min(converted, e1rm === null ? converted : e1rm * Math.min(speed, fractionOfMax(to.reps, to.rir)));
    return {
      effective,
      reps: dose.repsLow,
      rir: to.rir,
      repsLow: dose.repsLow,
      repsHigh: dose.repsHigh,
      e1rm: Math.max(e1rm ?? 0, effectiveOf(known) / fractionOfMax(from.reps, from.rir)),
      baseline: { load: known, change: { from, to } },
      first: true,
      reasons: [...reasons, rule('The reps changed with the phase, so the load was converted, with a rep to spare.')],
    };
  }
  if (e1rm === null || expected === null) return null;
  const effective = e1rm * Math.min(speed, fractionOfMax(dose.repsLow, rir + firstRir(rir)));
  return {
    effective,
    reps: dose.repsLow,
    rir: rir + firstRir(rir),
    repsLow: dose.repsLow,
    repsHigh: dose.repsHigh,
    e1rm,
    baseline: null,
    first: true,
    reasons: [...expected.receipts, ...evidenceOf(exercise, input.profile)],
  };
}

/** What the entry itself rests on: a set that was done, a lift that was told, or the table. */
const evidenceOf = (exercise: Exercise, profile: WeightsProfile): readonly Receipt[] =>
  (profile.entries.find((entry) => entry.key === profileKeyOf(exercise))?.evidence ?? []).slice(0, 1);

/** Reps and reserve that the baseline was done with: the newest usual day at that load. Not known: the fewest of the range, which is the careful guess. */
function schemeOf(
  exercise: Exercise,
  baseline: Load,
  state: ProgressionState,
  rir: number,
  { input }: Situation,
): { reps: number; rir: number } {
  const usual = exposures(exercise.id, input.history).filter(
    ({ workout, done }) => workout.energy >= 3 && !workout.deload && done.exercise.caution === null,
  );
  const sets = usual.flatMap(({ done }) =>
    done.sets.filter(({ prescribed }) => prescribed.kind === 'working').map(({ prescribed }) => prescribed),
  );
  const set = sets.find(({ load }) => load?.value === baseline.value && load.unit === baseline.unit);
  return { reps: set?.reps ?? state.repsLow, rir: set?.rir ?? rir };
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

/** "3 × 8 at 60 kg, all done": the words are put together by the receipt; here only the facts. */
function performedReceipt({ workout, done }: Exposure): Receipt {
  return { source: 'performed_set', sourceId: workout.workoutId, on: workout.on, text: performedText(done) };
}

/** What was done in an exercise, in a few words: "3 × 8 at 60 kg, all done". */
export function performedText(done: CompletedExercise): string {
  const working = done.sets.filter((set) => set.prescribed.kind === 'working');
  const performed = working.flatMap((set) => (set.performed ? [set.performed] : []));
  const reps = performed.map((set) => set.reps).filter((count) => count !== null);
  const load = performed.find((set) => set.load !== null)?.load ?? null;
  const amount =
    reps.length === 0 ? `${performed.length} sets` : new Set(reps).size === 1 ? `${reps.length} × ${reps[0]}` : reps.join(', ');
  const all = performed.length === working.length ? 'all done' : `${performed.length} of ${working.length} sets done`;
  return `${amount}${load ? ` at ${formatLoad(load)}` : ''}, ${all}.`;
}

function withoutLoad(
  dose: Dose,
  state: ProgressionState | undefined,
  factors: Factors,
  situation: Situation,
  exercise: Exercise,
): ChosenLoad {
  const reasons = startReasons(exercise, situation, state);
  const less = factors.product < 0.95 ? lighterShare(factors.product) : 1;
  if (dose.seconds !== null) {
    const most = Math.min(situation.screening.limits.maxHoldSeconds ?? 120, holdLimitOf(exercise));
    const planned = Math.min(most, state?.nextSeconds ?? dose.seconds);
    const seconds = dose.role === 'cardio' ? planned : Math.max(5, Math.floor((planned * less) / 5) * 5);
    return plain({ seconds, reasons: [...reasons, ...factors.reasons] });
  }
  const ceiling = situation.screening.limits.repsHigh ?? (situation.age < 18 ? 15 : 30);
  const first = state?.nextReps === undefined || state.nextReps === null;
  const planned = state?.nextReps ?? startingReps(dose, situation);
  const [low, high] = phaseRange(exercise, dose, situation);
  const inPhase =
    dose.role === 'main' || dose.role === 'compound' || dose.role === 'isolation' ? Math.max(low, Math.min(planned, high)) : planned;
  const reps = Math.max(1, Math.min(ceiling, Math.floor(inPhase * less)));
  return {
    ...plain({ reps, reasons: [...reasons, ...factors.reasons] }),
    rir: shown(dose.rir, factors, situation, first && dose.role !== 'power'),
    repsLow: dose.repsLow,
    repsHigh: dose.repsHigh,
    first,
  };
}

/** A first set of bodyweight reps starts a third of the way up: the bottom of a wide range says nothing. */
const startingReps = (dose: Dose, situation: Situation): number =>
  dose.role === 'main' || dose.role === 'compound' || dose.role === 'isolation'
    ? dose.repsLow + (situation.trainingAge === 'beginner' ? 0 : Math.floor((dose.repsHigh - dose.repsLow) / 3))
    : dose.repsLow;

/** Below 0.95 a fifth fewer reps; the rung gets easier elsewhere, and where none is left a third fewer below 0.70. Training rules §1.4. */
const lighterShare = (product: number): number => (product < 0.7 ? 0.65 : 0.8);

const plain = (values: Partial<ChosenLoad>): ChosenLoad => ({
  reps: null,
  seconds: null,
  load: null,
  laterLoad: null,
  bandLevel: null,
  rir: null,
  repsLow: 0,
  repsHigh: 0,
  fractionOfMax: null,
  first: false,
  reasons: [],
  ...values,
});

function startReasons(exercise: Exercise, situation: Situation, state: ProgressionState | undefined): Receipt[] {
  const last = lastExposure(exercise.id, situation.input.history);
  const reasons = [...(last ? [performedReceipt(last)] : []), ...(state?.lastReason ? [rule(state.lastReason)] : [])];
  return reasons.length > 0 ? reasons : [rule('A first time here: the start is on the easy side, and your taps set the rest.')];
}

function withBand(
  exercise: Exercise,
  dose: Dose,
  state: ProgressionState | undefined,
  factors: Factors,
  situation: Situation,
): ChosenLoad | null {
  const levels = [...situation.input.location.inventory.bandLevels].sort((a, b) => a - b);
  if (levels.length === 0) return null;
  const entry = situation.input.profile.entries.find(
    (each) => each.key === `${exercise.equipment}:${exercise.pattern}` && each.bandLevel !== null,
  );
  const helps = exercise.pattern === 'vertical_pull' && exercise.fixtures.includes('pullup_bar'); // a heavier band lifts more
  const usual = helps ? 4 : startingBand(dose, situation);
  const easier = factors.product < 0.7 ? 2 : factors.product < 0.85 ? 1 : 0;
  const wanted = (entry?.bandLevel ?? usual) + (helps ? easier : -easier);
  const easyEnough = helps ? levels.find((level) => level >= wanted) : levels.filter((level) => level <= wanted).at(-1);
  const level = easyEnough ?? (helps ? levels.at(-1) : levels[0]);
  if (level === undefined) return null;
  const less =
    factors.product < 0.95 && easier === 0 ? 0.8 : easyEnough === undefined && factors.product < 0.95 ? lighterShare(factors.product) : 1;
  const reasons = entry && !state ? entry.evidence : startReasons(exercise, situation, state);
  const base = withoutLoad(dose, state, { ...factors, product: 1 }, situation, exercise);
  return {
    ...base,
    bandLevel: level,
    reps: base.reps === null ? null : Math.max(1, Math.floor(base.reps * less)),
    rir: shown(dose.rir, factors, situation, base.first),
    reasons: [...reasons, ...factors.reasons],
  };
}

/** The level is found by reps left; this is only where the search begins. Proposed. */
function startingBand(dose: Dose, situation: Situation): number {
  const compound = dose.role === 'main' || dose.role === 'compound';
  const trained = loadClassOf(situation.athlete) !== 'untrained';
  return (compound ? 3 : 2) - (trained ? 0 : 1) + (situation.trainingAge === 'advanced' ? 1 : 0);
}

/** Carries, loaded holds and throws have no one-rep max: they start from body mass. Training rules §2.1. */
function byBodyMass(
  exercise: Exercise,
  dose: Dose,
  state: ProgressionState | undefined,
  factors: Factors,
  situation: Situation,
): ChosenLoad | null {
  const { inventory } = situation.input.location;
  const { athlete } = situation;
  const untrained = loadClassOf(athlete) === 'untrained';
  const share =
    exercise.pattern === 'carry'
      ? carryShare[untrained ? 'untrained' : 'trained'] * (exercise.implements === null ? 2 : 1)
      : exercise.pattern === 'throw'
        ? 0.05
        : 0.1;
  const expected = expectedWorkingLoad(exercise, situation.input.profile);
  const known = state?.nextLoad
    ? convertHundredths(state.nextLoad.value, state.nextLoad.unit, inventory.unit)
    : expected === null
      ? null
      : convertHundredths(expected.value, expected.unit, inventory.unit);
  const target = (known ?? bodyMassIn(inventory.unit, athlete.bodyMass) * share * (exercise.loadRatioToAnchor ?? 1)) * factors.product;
  const least = smallestLoad(exercise, inventory);
  const value = roundToLoadable(target, exercise, inventory, 'down') ?? (exercise.pattern === 'throw' ? least : null);
  if (value === null) return null;
  const base = withoutLoad(dose, state, { ...factors, product: 1 }, situation, exercise);
  const reasons = state
    ? startReasons(exercise, situation, state)
    : expected
      ? expected.receipts
      : [rule('A first load from your body mass, on the light side.')];
  return { ...base, load: { value, unit: inventory.unit }, reasons: [...reasons, ...factors.reasons] };
}
