import { isFeasible } from '../exercises/is-feasible.ts';
import { loadKindOf } from '../loads/load-kind.ts';
import { isLoadable } from '../loads/loadable.ts';
import { orderRank, sharesPrimary } from '../workout-generation/order-exercises.ts';
import { slotsFor } from '../workout-generation/slots-for.ts';
import { estimateSeconds, lowerBoundSeconds } from '../workout-generation/time-model.ts';
import type { PrescribedSet } from '../workout-generation/workout.ts';
import { endsEarly } from '../workout-generation/write-workout.ts';
import { type CheckContext, type Guardrail, isWork, type Judged, violation, workingSetsOf } from './violation.ts';

/** G-05: in the catalogue and feasible at the place. */
const known: Guardrail = ({ workout, input, judged }) => [
  ...workout.exercises.flatMap((each, index) =>
    judged.some((row) => row.index === index) ? [] : [violation('G-05', 'block', `${each.name} is not in the catalogue.`, index)],
  ),
  ...judged
    .filter(({ row }) => !isFeasible(row, input.location))
    .map(({ row, index }) => violation('G-05', 'block', `${row.name} cannot be done at ${input.location.name}.`, index)),
];

/** G-06: every load exists there, in its unit; bodyweight has none. */
const loadable: Guardrail = ({ input, judged }) =>
  judged.flatMap(({ row, prescribed, index }) => {
    const external = loadKindOf(row, input.location.inventory) !== null;
    const wrong = prescribed.sets.some((set) => {
      if (!external) return set.load !== null;
      if (set.load === null) return true;
      return set.load.value <= 0 || !isLoadable(set.load, row, input.location.inventory);
    });
    const band =
      row.loadBasis === 'band_level' &&
      prescribed.sets.some((set) => set.bandLevel === null || !input.location.inventory.bandLevels.includes(set.bandLevel));
    return wrong || band ? [violation('G-06', 'repair', `The load of ${row.name} does not exist at ${input.location.name}.`, index)] : [];
  });

/** G-07: time where time is the point, and there only; within bounds. */
const timed: Guardrail = ({ judged }) =>
  judged.flatMap(({ row, prescribed, index }) => {
    const wrong = prescribed.timerType !== row.timerType || prescribed.sets.some((set) => !fitsTimer(set, row.timerType));
    return wrong ? [violation('G-07', 'repair', `${row.name} is counted in the wrong way.`, index)] : [];
  });

function fitsTimer(set: PrescribedSet, timerType: string): boolean {
  const inside = (value: number | null, low: number, high: number): boolean => value !== null && value >= low && value <= high;
  const untimed = set.seconds === null && set.rounds === null && set.workSeconds === null && set.recoverSeconds === null;
  switch (timerType) {
    case 'reps':
      return untimed && set.reps !== null;
    case 'hold':
      return set.reps === null && set.rounds === null && inside(set.seconds, 5, 120);
    case 'duration':
      return set.reps === null && set.rounds === null && inside(set.seconds, 60, 180 * 60);
    default:
      return (
        set.reps === null &&
        set.seconds === null &&
        inside(set.rounds, 1, 60) &&
        inside(set.workSeconds, 5, 300) &&
        (set.recoverSeconds ?? -1) >= 0
      );
  }
}

/** G-08: sane numbers, and no number in the words that a field does not carry. */
const sane: Guardrail = ({ judged }) =>
  judged.flatMap(({ row, prescribed, index }) => {
    const working = prescribed.sets.filter((set) => set.kind === 'working');
    const mostReps = row.loadBasis === 'none' ? 50 : 30;
    const whole = (value: number | null, low: number, high: number): boolean =>
      value === null || (Number.isInteger(value) && value >= low && value <= high);
    const fine =
      whole(working.length, 1, 10) &&
      working.length > 0 &&
      whole(prescribed.restSeconds, 0, 420) &&
      prescribed.sets.every((set) => whole(set.reps, 1, mostReps) && whole(set.rir, 0, 6) && whole(set.seconds, 1, 180 * 60));
    const digits = /\d/.test(prescribed.paragraph)
      ? [violation('G-08', 'block', `The words of ${row.name} carry a number of their own.`, index)]
      : [];
    return fine ? digits : [violation('G-08', 'block', `The numbers of ${row.name} are out of bounds.`, index), ...digits];
  });

/** G-09: never over the minutes; under most of them only with the reason said; a warm-up always, a ramp before a first heavy lift. */
const inTime: Guardrail = ({ workout, input, judged }) => {
  const seconds = estimateSeconds(workout);
  const found = [];
  if (seconds > input.minutes * 60)
    found.push(violation('G-09', 'repair', `It takes ${Math.ceil(seconds / 60)} minutes, and there are ${input.minutes}.`));
  if (seconds !== workout.estimatedSeconds) found.push(violation('G-09', 'repair', 'The time shown is not the time it takes.'));
  if (seconds < lowerBoundSeconds(input.minutes) && !workout.notes.some((note) => note.startsWith(endsEarly))) {
    found.push(violation('G-09', 'repair', 'It ends early and does not say why.'));
  }
  if (workout.warmUp.seconds < 60) found.push(violation('G-09', 'repair', 'It begins without a warm-up.'));
  const heavy = judged.find(
    ({ row, prescribed }) => prescribed.main && row.loadBasis === 'total_incl_bar' && prescribed.timerType === 'reps',
  );
  if (heavy && input.minutes >= 30 && needsRamp(heavy) && !heavy.prescribed.sets.some((set) => set.kind === 'warm_up')) {
    found.push(violation('G-09', 'repair', `${heavy.row.name} has no ramp.`, heavy.index));
  }
  return found;
};

/** Working load well above the empty bar, reps few enough for 70 % and more. */
function needsRamp({ prescribed }: Judged): boolean {
  const set = prescribed.sets.find((each) => each.kind === 'working');
  return (set?.reps ?? 99) + (set?.rir ?? 0) <= 10 && (set?.load?.value ?? 0) > (set?.load?.unit === 'lb' ? 6000 : 2750);
}

/** G-10: 1 to 12 exercises, none twice, in order. */
const ordered: Guardrail = ({ workout, judged }) => {
  const found = [];
  if (workout.exercises.length < 1 || workout.exercises.length > 12)
    found.push(
      violation('G-10', 'repair', `${workout.exercises.length} exercises are not a workout.`, 12 < workout.exercises.length ? 12 : null),
    );
  judged.forEach(({ row, index }) => {
    if (judged.some((other) => other.index < index && other.row.id === row.id))
      found.push(violation('G-10', 'repair', `${row.name} is there twice.`, index));
  });
  const sound = judged.some(({ prescribed }) => prescribed.caution === null);
  judged.forEach((each, at) => {
    const before = judged[at - 1];
    if (!before) return;
    const pulledForward = before.index === 0 && sound && judged.some(({ prescribed }) => prescribed.caution !== null);
    const paired = each.prescribed.superset !== null && each.prescribed.superset === before.prescribed.superset;
    const later =
      before.prescribed.superset !== null &&
      judged.some((other) => other.index < at - 1 && other.prescribed.superset === before.prescribed.superset);
    if (orderRank(each.row, each.prescribed.main) < orderRank(before.row, before.prescribed.main) && !pulledForward && !paired && !later) {
      found.push(violation('G-10', 'repair', `${each.row.name} belongs before ${before.row.name}.`, each.index));
    }
    if (paired && (sharesPrimary(each.row, before.row) || (each.row.axialLoad >= 2 && before.row.axialLoad >= 2))) {
      found.push(violation('G-10', 'repair', `${each.row.name} and ${before.row.name} do not make a pair.`, each.index));
    }
  });
  for (const pattern of ['squat', 'hinge'] as const) {
    const axial = judged.filter(({ row }) => row.axialLoad === 3 && row.pattern === pattern);
    const [, second] = axial;
    if (second) found.push(violation('G-10', 'repair', `Two heavy ${pattern} lifts in one workout.`, second.index));
  }
  return found;
};

/** G-11: three fifths of the working sets are what the session was for, unless what needs care, the place or the level took it away, which is said. */
const intended: Guardrail = (context) => {
  const { workout, input } = context;
  if (['conditioning', 'recovery'].includes(input.intent.sessionType)) return [];
  const shape = slotsFor(input);
  if (shape.kind !== 'strength') return [];
  const work = context.judged.filter(isWork);
  const all = work.reduce((total, each) => total + workingSetsOf(each).length, 0);
  const meant = work
    .filter((each) => isMeant(each, context, shape.focusPatterns))
    .reduce((total, each) => total + workingSetsOf(each).length, 0);
  if (all === 0 || meant >= 0.6 * all || workout.notes.length > 0) return [];
  return [violation('G-11', 'block', 'Most of it is not what the session was for.')];
};

const isMeant = ({ row }: Judged, { input }: CheckContext, patterns: readonly string[]): boolean =>
  patterns.includes(row.pattern) || row.primary.some((muscle) => input.intent.muscleFocus.includes(muscle));

export const structureGuardrails: readonly Guardrail[] = [known, loadable, timed, sane, inTime, ordered, intended];
