import { isWithinLevel } from '../exercises/is-suitable.ts';
import { populationFit } from '../exercises/population-fit.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import { expectedE1rm } from '../weights-profile/expected-load.ts';
import type { CheckContext, Guardrail, Judged } from './violation.ts';
import { isWork, violation, workingSetsOf } from './violation.ts';

/** Which rule a limit comes from, for the id of a violation. */
function reasonId({ situation }: CheckContext): string {
  if (situation.age < 18) return 'G-33';
  const [first] = situation.screening.reasons;
  return first?.id ?? 'G-34';
}

/** Rows that age or condition rule out, and skill (a hard filter). */
const rows: Guardrail = (context) =>
  context.judged.flatMap(({ row, index }) => {
    const fit = populationFit(row, context.situation.circumstances.population);
    if (!fit.allowed) return [violation(reasonId(context), 'block', fit.reason ?? `${row.name} does not suit you for now.`, index)];
    return isWithinLevel(row, context.situation.trainingAge)
      ? []
      : [violation('G-05', 'block', `${row.name} asks for more practice first.`, index)];
  });

/** Reserve, reps, sets and holds within what screening allows (G-33 to G-37, G-01). */
const withinLimits: Guardrail = (context) => {
  const { limits } = context.situation.screening;
  return context.judged.filter(isWork).flatMap((each) => {
    const working = workingSetsOf(each);
    const lift = each.row.timerType === 'reps' && !each.row.pattern.startsWith('core') && !['jump', 'throw'].includes(each.row.pattern);
    const id = reasonId(context);
    const found = [];
    if (working.some((set) => set.rir !== null && set.rir < limits.minRir))
      found.push(violation(id, 'repair', `${each.row.name} needs ${limits.minRir} reps in reserve.`, each.index));
    if (lift && limits.repsHigh !== null && working.some((set) => (set.reps ?? 0) > (limits.repsHigh ?? 0)))
      found.push(violation(id, 'repair', `${each.row.name} has too many reps.`, each.index));
    if (
      lift &&
      limits.repsLow !== null &&
      context.situation.energy >= 3 &&
      !context.situation.deload &&
      working.some((set) => set.reps !== null && set.reps < (limits.repsLow ?? 0)) &&
      each.row.loadBasis !== 'none' &&
      each.row.loadBasis !== 'band_level'
    ) {
      found.push(violation(id, 'repair', `${each.row.name} has too few reps.`, each.index));
    }
    if (limits.maxSets !== null && working.length > limits.maxSets)
      found.push(violation(id, 'repair', `${each.row.name} has too many sets.`, each.index));
    if (
      limits.maxHoldSeconds !== null &&
      each.row.timerType === 'hold' &&
      working.some((set) => (set.seconds ?? 0) > (limits.maxHoldSeconds ?? 0))
    ) {
      found.push(violation(id, 'repair', `${each.row.name} is held too long.`, each.index));
    }
    return found;
  });
};

/** G-33, G-35, G-36: shares of the one-rep max that are not passed. */
const heavy: Guardrail = (context) => {
  const { situation, input } = context;
  const general = Math.min(situation.screening.limits.maxFractionOfMax ?? 1, situation.age < 18 ? 0.85 : 1);
  return context.judged.flatMap((each) => {
    const most = situation.noBreathHolding && each.row.tags.includes('valsalva_prone') ? Math.min(general, 0.7) : general;
    const expected =
      most < 1 && each.row.timerType === 'reps' && each.row.loadBasis !== 'assistance'
        ? expectedE1rm(each.row, input.profile, situation.athlete)
        : null;
    if (!expected || input.progression.some((state) => state.exerciseId === each.row.id)) return []; // a state knows better than a table
    const e1rm = convertHundredths(expected.e1rm, situation.athlete.unit, input.location.inventory.unit);
    return heaviest(context, each) > most * e1rm * 1.25 + 1
      ? [violation(reasonId(context), 'repair', `${each.row.name} is too close to the limit.`, each.index)]
      : [];
  });
};

const heaviest = ({ situation }: CheckContext, each: Judged): number =>
  workingSetsOf(each).reduce(
    (most, set) => (set.load ? Math.max(most, effectiveLoad(each.row, set.load, situation.athlete.bodyMass)) : most),
    0,
  );

/** G-01, G-35, G-36, G-41: no intervals where effort must stay even, nor in the heat. */
const intervals: Guardrail = (context) => {
  const { situation } = context;
  const off = !situation.screening.limits.intervals || situation.hot;
  if (!off) return [];
  return context.judged
    .filter(({ row }) => row.timerType === 'intervals' && row.id !== 'shadow_march')
    .map(({ row, index }) =>
      violation(situation.hot ? 'G-41' : reasonId(context), 'repair', `${row.name} stays out: easy and steady today.`, index),
    );
};

/** G-35, G-36: the words that keep somebody breathing. */
const breathing: Guardrail = ({ situation, judged }) =>
  situation.noBreathHolding
    ? judged
        .filter((each) => isWork(each) && each.row.timerType === 'reps' && !/breathe out/i.test(each.prescribed.paragraph))
        .map(({ row, index }) =>
          violation(
            situation.athlete.safety.pregnantWeek !== null ? 'G-36' : 'G-35',
            'repair',
            `${row.name} does not say to breathe out.`,
            index,
          ),
        )
    : [];

/** G-35: a cool-down is not optional. */
const coolDown: Guardrail = ({ situation, workout }) =>
  situation.noBreathHolding && workout.coolDown === null ? [violation('G-35', 'repair', 'It ends without a cool-down.')] : [];

export const populationGuardrails: readonly Guardrail[] = [rows, withinLimits, heavy, intervals, breathing, coolDown];
