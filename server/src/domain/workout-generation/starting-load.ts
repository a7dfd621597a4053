import type { Exercise } from '../exercises/exercise.ts';
import { profileKeyOf } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import type { Load } from '../loads/load.ts';
import { fractionOfMax } from '../progression/percent-of-max.ts';
import type { ProgressionState } from '../progression/progression-state.ts';
import { expectedE1rm } from '../weights-profile/expected-load.ts';
import type { Receipt, WeightsProfile } from '../weights-profile/weights-profile.ts';
import { exposures, lastExposure, progressReceipts } from './past-exposures.ts';
import type { Dose } from './prescribe-sets.ts';
import { phaseRange } from './prescribe-sets.ts';
import type { Situation } from './situation.ts';
import { type Factors, firstRir, rule } from './today-factors.ts';

/** Speed lifts: the upper end of 30-70 % leaves no speed. Training rules §2.1. */
const speedFraction = 0.65;

/** Where a load starts from before today's factors: effective load, and the reps and reserve it was meant for. */
export interface Start {
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

/**
 * From the progression where it has an opinion, else from the weights profile; a new rep scheme goes by the estimate, bounded by the baseline.
 *
 * Source: training rules §3.4, §4.3.
 */
export function startOf(
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
    const reasons = progressReceipts(last, state);
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
      // what the old range asked for next says nothing about the new one
      reasons: [...reasons.slice(0, last ? 1 : 0), rule(convertedWords(rir))],
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

const convertedWords = (rir: number): string =>
  `Another rep range than last time, so the load is worked out from that one${firstRir(rir) > 0 ? ', with a rep more to spare' : ''}.`;

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
