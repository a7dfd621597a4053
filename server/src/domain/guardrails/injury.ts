import { injuryFit } from '../exercises/injury-fit.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import { lastLiftingRank, orderRank } from '../workout-generation/order-exercises.ts';
import { exposures, loadOf } from '../workout-generation/past-exposures.ts';
import { type Guardrail, sameScheme, violation, workingSetsOf } from './violation.ts';

/** G-13: nothing that an active injury or an open flag of 4 and more rules out. */
const excluded: Guardrail = ({ situation, judged }) => {
  const { injuries, painFlags, on } = situation.circumstances;
  return judged
    .filter(({ row }) => injuryFit(row, injuries, painFlags, on) === 'excluded')
    .map(({ row, index }) => violation('G-13', 'block', `${row.name} loads what is hurt.`, index));
};

const cautionRir = 2;
const cautionShare = 0.8;

/** G-14: with care, that is lighter, two more in reserve, not first, and with the words that say when to stop. */
const careful: Guardrail = ({ situation, input, judged }) => {
  const { injuries, painFlags, on } = situation.circumstances;
  const cautious = judged.filter(({ row }) => injuryFit(row, injuries, painFlags, on) === 'caution');
  return cautious.flatMap((each) => {
    const { row, index, prescribed } = each;
    const working = workingSetsOf(each);
    const found = [];
    if (index === 0 && judged.some((other) => !cautious.includes(other) && orderRank(other.row, other.prescribed.main) <= lastLiftingRank))
      found.push(violation('G-14', 'repair', `${row.name} is done with care, so not first.`, index));
    if (prescribed.caution === null) found.push(violation('G-14', 'repair', `${row.name} needs the words that say when to stop.`, index));
    if (working.some((set) => set.rir !== null && set.rir < cautionRir))
      found.push(violation('G-14', 'repair', `${row.name} needs two more reps in reserve.`, index));
    const state = input.progression.find((known) => known.exerciseId === row.id);
    const baseline = state && sameScheme(each, state) ? state.baselineLoad : null;
    const load = working[0]?.load;
    if (baseline && load && row.loadBasis !== 'assistance') {
      const before = convertHundredths(effectiveLoad(row, baseline, situation.athlete.bodyMass), baseline.unit, load.unit);
      if (effectiveLoad(row, load, situation.athlete.bodyMass) > cautionShare * before + 1e-6) {
        found.push(violation('G-14', 'repair', `${row.name} is heavier than four fifths of what it was.`, index));
      }
    }
    return found;
  });
};

/** G-18: after pain of 4 and more, or without a score, at most nine tenths of the last load. */
const afterPain: Guardrail = ({ situation, input, judged }) =>
  judged.flatMap((each) => {
    const { row, index } = each;
    const [last] = exposures(row.id, input.history);
    const before = last ? loadOf(last) : null;
    const load = workingSetsOf(each)[0]?.load;
    if (!last?.done.pain || (last.done.pain.score ?? 5) < 4 || !before || !load || row.loadBasis === 'assistance') return [];
    const bodyMass = situation.athlete.bodyMass;
    const limit = 0.9 * convertHundredths(effectiveLoad(row, before, bodyMass), before.unit, load.unit);
    return effectiveLoad(row, load, bodyMass) > limit + 1e-6
      ? [violation('G-18', 'repair', `${row.name} hurt last time, so it starts lighter.`, index)]
      : [];
  });

export const injuryGuardrails: readonly Guardrail[] = [excluded, careful, afterPain];
