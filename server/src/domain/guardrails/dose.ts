import { daysBetween } from '../calendar/local-date.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import { energyFactor } from '../progression/energy-factor.ts';
import { jumpLimit } from '../progression/increments.ts';
import { fractionOfMax } from '../progression/percent-of-max.ts';
import type { ProgressionState } from '../progression/progression-state.ts';
import { expectedE1rm } from '../weights-profile/expected-load.ts';
import { share, volumeReference } from '../workout-generation/limit-volume.ts';
import { roleOf } from '../workout-generation/prescribe-sets.ts';
import { wasTrained } from '../workout-generation/situation.ts';
import type { CheckContext, Guardrail, Judged } from './violation.ts';
import { isWork, sameScheme, violation, workingSetsOf } from './violation.ts';
import { heavySetCap, jumpCap, sessionCap, trackedMuscles, weeklyLimit, workoutSetCap } from './volume-limits.ts';

const tolerance = 1e-3;

const stateOf = ({ input }: CheckContext, { row }: Judged): ProgressionState | undefined =>
  input.progression.find((state) => state.exerciseId === row.id);

/** Effective load of the hardest working set, hundredths of the place's unit. */
function hardest({ situation }: CheckContext, each: Judged): number {
  return workingSetsOf(each).reduce(
    (most, set) => (set.load ? Math.max(most, effectiveLoad(each.row, set.load, situation.athlete.bodyMass)) : most),
    0,
  );
}

/** G-20: no step beyond the jump cap over the last normal prescription. A change of reps is converted, and passes here. */
const jumps: Guardrail = (context) =>
  context.judged.flatMap((each) => {
    const state = stateOf(context, each);
    const set = workingSetsOf(each)[0];
    if (!state?.baselineLoad || !set?.load || !sameScheme(each, state)) return [];
    const { situation, input } = context;
    const step = {
      exercise: each.row,
      inventory: input.location.inventory,
      trainingAge: situation.trainingAge,
      bodyMass: situation.athlete.bodyMass,
    };
    const limit = jumpLimit(state.baselineLoad, step);
    if (limit === null) return [];
    const most = effectiveLoad(each.row, { value: limit, unit: input.location.inventory.unit }, situation.athlete.bodyMass);
    return hardest(context, each) > most + tolerance
      ? [violation('G-20', 'repair', `${each.row.name} jumps more than one step.`, each.index)]
      : [];
  });

/** G-21: working sets of one workout. */
const setsInAll: Guardrail = ({ situation, judged }) => {
  const sets = judged.filter(isWork).reduce((total, each) => total + workingSetsOf(each).length, 0);
  const cap = workoutSetCap(situation.trainingAge, situation.sheltered);
  return sets > cap ? [violation('G-21', 'repair', `${sets} working sets are more than the ${cap} that do you good in one workout.`)] : [];
};

/** G-22: fractional hard sets per muscle, in this workout and in the week. */
const setsPerMuscle: Guardrail = ({ situation, input, judged }) => {
  const reference = volumeReference(input);
  return trackedMuscles.flatMap((muscle) => {
    const today = judged.reduce(
      (total, each) => total + share(each.row, muscle) * workingSetsOf(each).filter((set) => (set.rir ?? 0) <= 4).length,
      0,
    );
    if (today === 0) return [];
    const week = (input.weekSets[muscle] ?? 0) + today;
    const limit = weeklyLimit(muscle, situation.trainingAge, reference.get(muscle) ?? null, situation.age >= 65);
    const trains = judged.filter(({ row }) => share(row, muscle) > 0).at(-1)?.index ?? null;
    const words = muscle.replace('_', ' ');
    if (today > sessionCap(muscle, situation.trainingAge) + tolerance)
      return [violation('G-22', 'repair', `Too many sets for the ${words} in one workout.`, trains)];
    return week > limit + tolerance ? [violation('G-22', 'repair', `Too many sets for the ${words} this week.`, trains)] : [];
  });
};

/** G-23: sets at 90 % and more are counted; a barbell over the body keeps two in reserve, since nobody knows of a spotter. */
const heavySets: Guardrail = (context) =>
  context.judged.flatMap((each) => {
    const { situation, input } = context;
    const { row, index } = each;
    const expected = expectedE1rm(row, input.profile, situation.athlete);
    const state = stateOf(context, each);
    const working = workingSetsOf(each);
    const found = [];
    if (expected && row.timerType === 'reps' && row.loadBasis !== 'assistance') {
      const fromTable = convertHundredths(expected.e1rm, situation.athlete.unit, input.location.inventory.unit);
      const fromState = state?.nextLoad
        ? convertHundredths(
            effectiveLoad(row, state.nextLoad, situation.athlete.bodyMass),
            state.nextLoad.unit,
            input.location.inventory.unit,
          ) / fractionOfMax(state.nextReps ?? state.repsLow, 2)
        : 0;
      const e1rm = Math.max(fromTable, fromState);
      const heavy = working.filter((set) => set.load && effectiveLoad(row, set.load, situation.athlete.bodyMass) >= 0.9 * e1rm).length;
      const smallest = working.every((set) => (set.rir ?? 0) >= 3);
      if (heavy > heavySetCap[situation.trainingAge] && !smallest)
        found.push(violation('G-23', 'block', `${row.name}: too many sets near the one-rep max.`, index));
    }
    const overBody = row.equipment === 'barbell' && ['squat', 'horizontal_push'].includes(row.pattern) && row.fixtures.includes('rack');
    if (overBody && working.some((set) => set.rir !== null && set.rir < 2))
      found.push(violation('G-23', 'block', `${row.name} without a spotter keeps two reps in reserve.`, index));
    return found;
  });

/** G-24: to failure only on the last set of single-joint and machine work, not for beginners, with energy of 3 and more, without pain. */
const failure: Guardrail = ({ situation, judged }) =>
  judged.flatMap((each) => {
    const working = workingSetsOf(each);
    const early = working.slice(0, -1).some((set) => set.rir === 0);
    if (!working.some((set) => set.rir === 0)) return [];
    const single = roleOf(each.row, each.prescribed.main) === 'isolation' || each.row.equipment.startsWith('machine');
    const allowed = single && !early && situation.trainingAge !== 'beginner' && situation.energy >= 3 && each.prescribed.caution === null;
    return allowed ? [] : [violation('G-24', 'repair', `${each.row.name} is not one to take to failure.`, each.index)];
  });

/** G-25: foot contacts, none when low on energy or the day after heavy axial work. */
const jumping: Guardrail = ({ situation, input, judged }) => {
  const jumps = judged.filter(({ row }) => row.pattern === 'jump');
  const [first] = jumps;
  if (!first) return [];
  const contacts = jumps.reduce(
    (total, each) => total + each.prescribed.sets.reduce((sum, set) => sum + (set.reps ?? 0) * (each.row.unilateral ? 2 : 1), 0),
    0,
  );
  const yesterday = input.history.some(
    (workout) =>
      daysBetween(workout.on, input.on) <= 1 &&
      workout.exercises.some((done) => wasTrained(done) && isHeavyOrJump(done.exercise.exerciseId)),
  );
  if (contacts > jumpCap[situation.trainingAge])
    return [violation('G-25', 'repair', `${contacts} jumps are too many for one workout.`, first.index)];
  return situation.energy <= 1 || yesterday ? [violation('G-25', 'repair', 'Jumps wait for fresher legs.', first.index)] : [];
};

const isHeavyOrJump = (exerciseId: string): boolean => {
  const row = exerciseById(exerciseId);
  return row?.pattern === 'jump' || row?.axialLoad === 3;
};

/** G-26: low energy never leaves a load above the share it allows, and shows what it takes off. */
const energy: Guardrail = (context) => {
  const { situation, input } = context;
  const factor = energyFactor(situation.energy);
  if (factor.load >= 1) return [];
  return context.judged.flatMap((each) => {
    const state = stateOf(context, each);
    const working = workingSetsOf(each);
    const found = [];
    if (working.some((set) => set.rir !== null && set.rir < Math.min(6, factor.rirShown)))
      found.push(violation('G-26', 'block', `${each.row.name} leaves too little in reserve for today’s energy.`, each.index));
    if (each.row.axialLoad === 3 && situation.energy <= 1)
      found.push(violation('G-26', 'block', `${each.row.name} waits for a day with more energy.`, each.index));
    if (
      state &&
      sameScheme(each, state) &&
      state.baselineLoad &&
      state.nextLoad &&
      hardest(context, each) > effectiveOfLoad(context, each, state.nextLoad) + tolerance &&
      input.location.inventory.unit === state.nextLoad.unit &&
      each.row.loadBasis !== 'assistance'
    ) {
      found.push(violation('G-26', 'block', `${each.row.name} is heavier than on a good day.`, each.index));
    }
    return found;
  });
};

const effectiveOfLoad = ({ situation, input }: CheckContext, { row }: Judged, load: NonNullable<ProgressionState['nextLoad']>): number =>
  convertHundredths(effectiveLoad(row, load, situation.athlete.bodyMass), load.unit, input.location.inventory.unit);

/** G-27: after a gap, at most the return's share of the last normal load. */
const returning: Guardrail = (context) =>
  context.judged.flatMap((each) => {
    const back = context.situation.returning(each.row);
    const state = stateOf(context, each);
    const set = workingSetsOf(each)[0];
    if (back.load >= 1 || !state?.baselineLoad || !set?.load || each.row.loadBasis === 'assistance') return [];
    const from = effectiveOfLoad(context, each, state.baselineLoad);
    const converted = sameScheme(each, state)
      ? from
      : from * Math.max(1, fractionOfMax(set.reps ?? 1, 0) / fractionOfMax(state.nextReps ?? state.repsHigh, 2));
    return hardest(context, each) > back.load * converted + 1
      ? [violation('G-27', 'block', `${each.row.name} comes back lighter after ${back.gapDays} days.`, each.index)]
      : [];
  });

export const doseGuardrails: readonly Guardrail[] = [jumps, setsInAll, setsPerMuscle, heavySets, failure, jumping, energy, returning];
