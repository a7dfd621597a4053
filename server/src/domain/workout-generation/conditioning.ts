import { daysBetween } from '../calendar/local-date.ts';
import { exerciseById, exercises } from '../exercises/catalogue.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { isSuitable } from '../exercises/is-suitable.ts';
import { energyFactor } from '../progression/energy-factor.ts';
import type { Draft } from './draft.ts';
import { arrange, draftOf, secondsOf } from './draft.ts';
import type { Pick } from './select-exercises.ts';
import { pickOf } from './select-exercises.ts';
import type { Situation } from './situation.ts';
import { wasTrained } from './situation.ts';
import type { SessionShape, WorkoutSlot } from './slots-for.ts';

/** Seconds. Source: training rules §2.1, conditioning. */
const shortestSteady = 5 * 60;
const longestSteady = 45 * 60;
const longestSteadyAtFirst = 30 * 60;
const transition = 60;
/** Easy weeks before the first intervals, and interval workouts a week. */
const easyWeeksFirst = 4;
const intervalsPerWeek = 2;

/** Bike, walk or row before running; running first for whoever trains for it. */
const usualOrder: readonly string[] = [
  'stationary_bike',
  'brisk_walk',
  'incline_treadmill_walk',
  'rowing_ergometer',
  'elliptical',
  'easy_run',
  'treadmill_run',
  'stair_climber',
];
const runnersOrder: readonly string[] = ['easy_run', 'treadmill_run', ...usualOrder];
const intervalOrder: readonly string[] = ['bike_intervals', 'rowing_intervals', 'air_bike_intervals', 'running_intervals', 'shadow_march'];

const freeSlot: WorkoutSlot = { patterns: ['cardio_steady'], main: false, light: false, key: null, preferredIds: [], muscles: null };

/** The cardio exercises that suit, best first: what was asked for, then the usual order. */
function cardioFor(kind: 'steady' | 'intervals', shape: SessionShape, situation: Situation, preferredIds: readonly string[]): Exercise[] {
  const usual = kind === 'intervals' ? intervalOrder : situation.athlete.goal === 'running' ? runnersOrder : usualOrder;
  const wanted = [...preferredIds, ...usual];
  return exercises
    .filter((exercise) =>
      kind === 'intervals'
        ? exercise.timerType === 'intervals' && exercise.pattern === 'cardio_interval'
        : exercise.timerType === 'duration',
    )
    .filter(
      (exercise) =>
        shape.allows(exercise) &&
        isSuitable(exercise, situation.circumstances) &&
        !situation.athlete.preferences.excludedExerciseIds.includes(exercise.id),
    )
    .filter((exercise) => wanted.includes(exercise.id))
    .sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id));
}

/** Easy cardio that fits the seconds; without a machine or a way outside, marching in intervals. Null when not even five minutes fit. */
export function easyCardio(
  seconds: number,
  shape: SessionShape,
  situation: Situation,
  priority: number,
  preferredIds: readonly string[] = [],
): Draft | null {
  const [steady] = cardioFor('steady', shape, situation, preferredIds);
  const longest = situation.weeksIn < easyWeeksFirst && situation.trainingAge === 'beginner' ? longestSteadyAtFirst : longestSteady;
  const room = Math.min(longest, Math.floor((seconds - transition - 10) / 60) * 60);
  if (room < shortestSteady) return null;
  if (steady) {
    const pick = pickOf(steady, freeSlot, situation);
    return pick ? { ...draftOf(pick, priority), seconds: room } : null;
  }
  const march = exerciseById('shadow_march');
  if (!march || !isSuitable(march, situation.circumstances) || !shape.allows(march)) return null;
  const pick = pickOf(march, freeSlot, situation);
  return pick
    ? {
        ...draftOf(pick, priority),
        intervals: { rounds: Math.min(20, Math.floor((seconds - transition - 10) / 60)), work: 40, recover: 20 },
      }
    : null;
}

/**
 * A conditioning workout: easy and steady, or intervals once four weeks of easy work are behind. What time is left goes to mobility.
 *
 * @param available seconds for exercises
 * Source: training rules §2.1 conditioning, G-01, G-41.
 */
export function conditioningDrafts(
  shape: SessionShape,
  situation: Situation,
  available: number,
  preferredIds: readonly string[],
): { drafts: Draft[]; notes: string[] } {
  const asked = shape.slots[0]?.patterns[0] === 'cardio_interval';
  const notes: string[] = [];
  const scaled = Math.floor((available * share(situation)) / 60) * 60;
  const drafts: Draft[] = [];
  const reason = asked ? intervalsWait(situation) : null;
  if (reason) notes.push(reason);
  if (asked && !reason) {
    const interval = intervals(shape, situation, scaled, preferredIds);
    if (interval) drafts.push(interval);
  }
  const rest = scaled - (drafts.length > 0 ? secondsOf(drafts) : 0);
  if (rest >= shortestSteady + transition || drafts.length === 0) {
    const easy = easyCardio(rest, shape, situation, 1, preferredIds);
    if (easy) drafts.push(easy);
  }
  return {
    drafts: arrange(
      [...drafts, ...mobility(shape, situation, Math.min(available - secondsOf(drafts), 420), drafts.length > 0 ? 3 : 6)],
      situation,
    ),
    notes,
  };
}

/** Less on a low day, as with sets; a good day adds sets, not minutes. */
const share = ({ energy }: Situation): number => Math.min(1, energyFactor(energy).sets);

function intervalsWait(situation: Situation): string | null {
  if (!situation.screening.limits.intervals) return 'Intervals are off for now, so this stays easy and steady.';
  if (situation.hot) return 'In this heat intervals are off: easy and steady, with water at hand.';
  if (situation.energy <= 2 || situation.deload) return 'Easy and steady today instead of intervals; they keep.';
  const { history } = situation.input;
  const isKind = (kind: 'cardio_steady' | 'cardio_interval') => (workout: (typeof history)[number]) =>
    workout.exercises.some((done) => wasTrained(done) && exerciseById(done.exercise.exerciseId)?.pattern === kind);
  const weeks = new Set(history.filter(isKind('cardio_steady')).map((workout) => Math.floor(daysBetween(workout.on, situation.on) / 7)));
  if (weeks.size < easyWeeksFirst) return 'Intervals begin after four weeks of easy cardio; until then this builds the base.';
  const lately = history.filter((workout) => daysBetween(workout.on, situation.on) < 7).filter(isKind('cardio_interval'));
  return lately.length >= intervalsPerWeek ? 'Two interval workouts a week are enough, so this one is easy.' : null;
}

function intervals(shape: SessionShape, situation: Situation, seconds: number, preferredIds: readonly string[]): Draft | null {
  const [exercise] = cardioFor('intervals', shape, situation, preferredIds);
  const pick = exercise ? pickOf(exercise, freeSlot, situation) : null;
  if (!pick) return null;
  const beginner = situation.trainingAge === 'beginner';
  const work = beginner ? 30 : 60;
  const recover = beginner ? 90 : 60;
  const rounds = Math.min(beginner ? 8 : 10, Math.floor((seconds - transition - 10) / (work + recover)));
  return rounds < 3 ? null : { ...draftOf(pick, 0), intervals: { rounds, work, recover } };
}

/** A round of mobility for the whole body, as much as fits. */
export function mobility(shape: SessionShape, situation: Situation, seconds: number, most: number): Draft[] {
  const drafts: Draft[] = [];
  for (const exercise of exercises) {
    if (drafts.length >= most) break;
    if (exercise.pattern !== 'mobility' || !isSuitable(exercise, situation.circumstances) || !shape.allows(exercise)) continue;
    if (situation.athlete.preferences.excludedExerciseIds.includes(exercise.id)) continue;
    const pick: Pick | null = pickOf(exercise, freeSlot, situation);
    if (!pick) continue;
    const more = [...drafts, draftOf(pick, 10 + drafts.length)];
    if (secondsOf(more) > seconds) break;
    drafts.push(draftOf(pick, 10 + drafts.length));
  }
  return drafts;
}

/** Some easy minutes and mobility: a recovery day, and what is offered to whoever comes in empty. Source: training rules §2.7, row 0. */
export function recoveryDrafts(shape: SessionShape, situation: Situation, available: number): Draft[] {
  const forCardio = situation.ill ? 0 : Math.min(available * 0.5, 15 * 60);
  const easy = forCardio >= shortestSteady + transition + 10 ? easyCardio(forCardio, shape, situation, 0) : null;
  const drafts = easy ? [easy] : [];
  const moves = mobility(shape, situation, available - secondsOf(drafts), 8);
  let all = [...drafts, ...moves];
  for (let guard = 0; guard < 8; guard += 1) {
    const next = all.findIndex((draft) => draft.pick.dose.role === 'mobility' && draft.sets < 2);
    const bigger = all.map((draft, index) => (index === next ? { ...draft, sets: 2 } : draft));
    if (next < 0 || secondsOf(bigger) > available) break;
    all = bigger;
  }
  return arrange(all, situation);
}
