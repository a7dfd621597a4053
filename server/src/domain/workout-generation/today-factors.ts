import type { Exercise } from '../exercises/exercise.ts';
import type { Load } from '../loads/load.ts';
import { energyFactor } from '../progression/energy-factor.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';
import type { Situation } from './situation.ts';
import type { Energy } from './workout.ts';

/** What one set of an exercise asks for, and what that rests on. */
export interface ChosenLoad {
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly load: Load | null;
  /** Lighter load of the sets after the first, where a big step is earned with set 1 alone (training rules §4.1); null = the same. */
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
/** What today makes of a load: energy, return, caution and deload, once. */
export interface Factors {
  readonly product: number;
  readonly rirShown: number;
  readonly reasons: readonly Receipt[];
  /** Rounding may not pass a bound that a rule sets. */
  readonly down: boolean;
  readonly returnLoad: number;
  readonly caution: boolean;
}

/** A reason that is a rule, not a datum. */
export const rule = (text: string): Receipt => ({ source: 'rule', sourceId: null, on: null, text });

/** Multipliers act once, and together never below two fifths. Source: training rules §3.4. */
export function factorsFor(exercise: Exercise, caution: boolean, situation: Situation, energy: Energy): Factors {
  const { load: energyLoad, rirShown } = energyFactor(energy);
  const back = situation.returning(exercise);
  const reasons: Receipt[] = [];
  if (energyLoad < 1)
    reasons.push(rule(`Energy ${energy} of 5 today: ${lessOf(exercise, energyLoad)}, and what you can do stays on record as it was.`));
  if (back.load < 1)
    reasons.push(rule(`${back.gapDays} days without this movement: ${lessOf(exercise, back.load)} for now, and it comes back fast.`));
  if (caution) reasons.push(rule(`With care for an injury or pain: ${lessOf(exercise, cautionFactor)}.`));
  if (situation.deload) reasons.push(rule(`Deload week: ${lessOf(exercise, deloadFactor)}, half the sets.`));
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

/** What a lighter day takes away: load where there is one; else reps, seconds or a band, for nobody is lighter today than yesterday. */
function lessOf({ loadBasis, timerType }: Exercise, factor: number): string {
  if (loadBasis === 'band_level') return 'an easier band or fewer reps';
  if (loadBasis === 'assistance') return 'more help';
  if (loadBasis !== 'none') return `${Math.round((1 - factor) * 100)} % lighter`;
  return timerType === 'reps' ? 'no more reps than feel easy' : 'a little shorter';
}

/** The first time leaves one more, save where four are left anyway. Training rules §4.3, §5.3. */
export const firstRir = (rir: number): number => (rir >= 4 ? 0 : 1);

/** Reps in reserve as shown: the plan's plus what today adds, six at most. */
export const shown = (rir: number | null, factors: Factors, situation: Situation, first: boolean): number | null => {
  if (rir === null) return null;
  const planned = Math.max(rir + (first ? firstRir(rir) : 0), situation.deload ? deloadRir : 0);
  return Math.min(6, planned + factors.rirShown);
};
