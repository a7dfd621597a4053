import { loadClassOf } from '../athletes/training-age.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { bodyMassIn } from '../loads/effective-load.ts';
import { roundToLoadable, smallestLoad } from '../loads/loadable.ts';
import { holdLimitOf } from '../progression/hold-progress.ts';
import type { ProgressionState } from '../progression/progression-state.ts';
import { expectedWorkingLoad } from '../weights-profile/expected-load.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';
import { lastExposure, progressReceipts } from './past-exposures.ts';
import type { Dose } from './prescribe-sets.ts';
import { phaseRange } from './prescribe-sets.ts';
import type { Situation } from './situation.ts';
import { type ChosenLoad, type Factors, rule, shown } from './today-factors.ts';

/** Carries start at this share of body mass per hand. Training rules §2.1. */
const carryShare = { trained: 0.2, untrained: 0.15 };

/** Bodyweight, holds and cardio: reps or seconds from the progression, fewer on a lighter day. Source: training rules §1.4, §2.1. */
export function withoutLoad(
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
  const cardio = exercise.pattern === 'cardio_steady' || exercise.pattern === 'cardio_interval';
  const reasons = progressReceipts(last, cardio ? undefined : state); // the length of cardio is the day's, not the progression's
  return reasons.length > 0 ? reasons : [rule('A first time here: the start is on the easy side, and your taps set the rest.')];
}

/** The band level, and its reps. Source: training rules §1.4, §5.4. */
export function withBand(
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
export function byBodyMass(
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
