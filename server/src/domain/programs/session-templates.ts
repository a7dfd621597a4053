import type { Goal, TrainingAge } from '../athletes/athlete.ts';
import type { Muscle } from '../exercises/exercise.ts';
import { type PlacedDay, placeDays } from './place-days.ts';
import type { SessionType, Slot, TemplateDay } from './program.ts';
import {
  backExtensorSlot,
  balanceSlot,
  cardioSlots,
  powerSlot,
  type SlotVariant,
  slotsFor,
  slotsForOnlySession,
  strengthFullBody,
  weakPointSlots,
} from './session-slots.ts';
import { type DayKind, doubleDayMinutes, splitsFor } from './week-split.ts';

export interface TemplateOptions {
  /** The athlete's weekdays, Monday = 1 … Sunday = 7; honoured first. Empty = any. */
  readonly weekdays: readonly number[];
  readonly minutes: number;
  /** 13-17: two or three lifting days that never follow one another (G-33). */
  readonly minor?: boolean;
  /** Intervals may be planned; false until four weeks of easy cardio are behind the athlete. */
  readonly intervals?: boolean;
  /** Balance work on up to three days (G-34, G-38). */
  readonly balance?: boolean;
  /** Back extensor work on up to two days (G-38). */
  readonly backExtensors?: boolean;
  /** Jumps and throws may lead sessions of an athletic plan. */
  readonly power?: boolean;
}

interface Draft {
  readonly sessionType: SessionType;
  readonly slots: readonly Slot[];
  readonly purpose: string;
  readonly minutes: number;
}

/** Purposes of runs; other cardio may be anything. They tell a run from a bike ride, and the long run from the others. */
export const runPurposes = {
  easy: 'An easy run, slow enough to talk.',
  fast: 'Faster stretches with easy running between.',
  long: 'The long run of the week, all of it easy.',
} as const;

const everyWeekday: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * The weekly template: which sessions on which weekdays, with their slots. A weekday can hold two, an easy run and a lifting session
 * some hours later, for runners whose day is long enough.
 *
 * Keeps to the athlete's weekdays (never more days than weekdays), a rest or recovery day, 48 hours for the same part of the body,
 * six lifting days at most and four for beginners; where weekdays and sessions clash, another split, then fewer lifting days.
 *
 * @param days wanted per week, 1-7; what is outside is moved inside
 * @returns by weekday
 *
 * Source: training rules §2.4, §2.8, §8.9.
 */
export function templateFor(goal: Goal, days: number, trainingAge: TrainingAge, options: TemplateOptions): TemplateDay[] {
  const chosen = everyWeekday.filter((weekday) => options.weekdays.includes(weekday));
  const weekdays = chosen.length > 0 ? chosen : everyWeekday;
  const count = Math.min(Math.max(1, Math.round(days)), weekdays.length);
  const beginner = trainingAge === 'beginner';
  const { minutes, minor = false, intervals = false } = options;
  const splits = splitsFor({ goal, days: count, trainingAge, minutes, minor, intervals });
  const placed = firstPlaced(splits, { weekdays, keepWeekendFree: chosen.length === 0, beginner });
  const drafts = placed.flatMap((day) => draftsOf(day, placed, goal, options).map((draft) => ({ weekday: day.weekday, ...draft })));
  return addRegularWork(drafts, goal, options).map((draft) => ({
    weekday: draft.weekday,
    sessionType: draft.sessionType,
    minutes: draft.minutes,
    muscleFocus: focusOf(draft.sessionType, draft.slots),
    slots: draft.slots,
    purpose: draft.purpose,
  }));
}

function firstPlaced(splits: readonly (readonly DayKind[])[], options: Parameters<typeof placeDays>[1]): readonly PlacedDay[] {
  for (const split of splits) {
    const placed = placeDays(split, options);
    if (placed !== null) return placed;
  }
  throw new RangeError('a split with one lifting day always fits');
}

const lifting: readonly SessionType[] = ['full_body_a', 'full_body_b', 'full_body_c', 'upper', 'lower', 'push', 'pull', 'legs'];
const legTypes: readonly SessionType[] = ['full_body_a', 'full_body_b', 'full_body_c', 'lower', 'legs'];

/** Conditioning at an easy pace is 20 to 45 minutes; recovery a short half hour. Training rules §2.1, §2.7. */
const easyMinutes = 45;
const recoveryMinutes = 30;
const weakPointMinutes = 45;

function draftsOf({ kind }: PlacedDay, week: readonly PlacedDay[], goal: Goal, { minutes }: TemplateOptions): readonly Draft[] {
  const lift = (sessionType: SessionType, slots: readonly Slot[], purpose: string, length = minutes): Draft => ({
    sessionType,
    slots,
    purpose,
    minutes: length,
  });
  const usual = (sessionType: SessionType, purpose: string, variant: SlotVariant = 'first') => [
    lift(sessionType, slotsFor(sessionType, variant), purpose),
  ];
  const run = (purpose: string, length: number, style: 'steady' | 'intervals' = 'steady') =>
    lift('conditioning', cardioSlots(style), purpose, length);
  const only = week.length === 1;
  const runs = runMinutes(week, minutes);
  switch (kind) {
    case 'full_a':
      return only
        ? [lift('full_body_a', slotsForOnlySession('full_body_a', minutes), 'The whole body in one session: squat, press, row and pull.')]
        : usual('full_body_a', 'Squat, chest press and row lead; hips, shoulders and trunk follow.');
    case 'full_b':
      return usual('full_body_b', 'Hip hinge, overhead press and pull-down lead; single-leg work and trunk follow.');
    case 'full_c':
      return usual('full_body_c', 'Lunge, chest press and pull-down lead; a light hip hinge, rows and trunk follow.');
    case 'strength_a':
      return only
        ? [lift('full_body_a', slotsForOnlySession('full_body_a', minutes), 'Squat, press and row heavy, the rest of the body after them.')]
        : [lift('full_body_a', strengthFullBody.full_body_a, 'Heavy squat, bench and row; the hip hinge stays light.')];
    case 'strength_b':
      return [lift('full_body_b', strengthFullBody.full_body_b, 'Heavy hip hinge and overhead press; squat and bench stay light.')];
    case 'strength_c':
      return [lift('full_body_c', strengthFullBody.full_body_c, 'Medium squat and bench: clean reps between the heavy days.')];
    case 'upper':
      return usual('upper', 'Chest press and row lead; shoulders and arms follow.');
    case 'upper2':
      return usual('upper', 'Overhead press and pull-down lead; chest, back and arms follow.', 'second');
    case 'lower':
      return usual('lower', 'Squat leads; the hip hinge stays light, then single-leg work, hamstrings and calves.');
    case 'lower2':
      return usual('lower', 'Hip hinge leads; the squat stays light, then single-leg work, hamstrings and calves.', 'second');
    case 'push':
      return usual('push', 'Chest press leads; shoulders and triceps follow.');
    case 'push2':
      return usual('push', 'Overhead press leads; chest and triceps follow.', 'second');
    case 'pull':
      return usual('pull', 'Pull-down leads; rowing, rear shoulders and biceps follow.');
    case 'pull2':
      return usual('pull', 'Row leads; pull-downs, rear shoulders and biceps follow.', 'second');
    case 'legs':
      return usual('legs', 'Squat leads; the hip hinge stays light, then single legs, hamstrings and calves.');
    case 'legs2':
      return usual('legs', 'Hip hinge leads; the squat stays light, then single legs, hamstrings and calves.', 'second');
    case 'weak_points':
      return [
        lift(
          'pull',
          weakPointSlots,
          'Light work for the upper back, arms and trunk, which the main lifts lean on.',
          Math.min(minutes, weakPointMinutes),
        ),
      ];
    case 'easy':
      return [run('Easy cardio at a pace you can talk at.', Math.min(minutes, easyMinutes))];
    case 'intervals':
      return [run('Short hard efforts with easy ones between.', Math.min(minutes, easyMinutes), 'intervals')];
    case 'easy_run':
      return [run(runPurposes.easy, runs.easy)];
    case 'quality_run':
      return [run(runPurposes.fast, runs.easy, 'intervals')];
    case 'long_run':
      return [run(runPurposes.long, runs.long)];
    case 'easy_full_a':
    case 'easy_full_b': {
      const type = kind === 'easy_full_a' ? 'full_body_a' : 'full_body_b';
      return [
        run(runPurposes.easy, runs.beforeLifting),
        lift(
          type,
          slotsFor(type),
          'Short full body strength that keeps a runner strong, some hours after the run.',
          minutes - runs.beforeLifting,
        ),
      ];
    }
    case 'recovery':
      return [
        lift(
          'recovery',
          slotsFor('recovery'),
          goal === 'running' ? 'A walk and some mobility between runs.' : 'A walk and some mobility, nothing more.',
          Math.min(minutes, recoveryMinutes),
        ),
      ];
  }
}

/** The week's longest run takes at most this share of its running time: 35 %, or 1.3 ÷ runs where they are few. Training rules §8.7. */
const longRunShare = (runs: number): number => Math.max(0.35, 1.3 / runs);

/** Minutes of each kind of run, in fives: the long run is longest and still within its share of the week. */
function runMinutes(week: readonly PlacedDay[], minutes: number): { easy: number; long: number; beforeLifting: number } {
  const kinds = week.map(({ kind }) => kind);
  const doubles = kinds.filter((kind) => kind === 'easy_full_a' || kind === 'easy_full_b').length;
  const single = kinds.filter((kind) => kind === 'easy_run' || kind === 'quality_run').length;
  const easy = Math.min(minutes, Math.max(20, fives(minutes * 0.7)));
  const liftingShare = minutes < doubleDayMinutes ? 0 : Math.min(40, Math.max(20, fives(minutes * 0.45)));
  const beforeLifting = minutes - liftingShare;
  const others = doubles * beforeLifting + single * easy;
  const share = longRunShare(doubles + single + 1);
  const allowed = others === 0 ? minutes : fives((share / (1 - share)) * others);
  return { easy, beforeLifting, long: Math.min(minutes, Math.max(easy, allowed)) };
}

/** Down to a multiple of five. */
const fives = (value: number): number => Math.floor(value / 5) * 5;

/** Balance, back extensors and jumps come on top of the usual slots, right after the main lifts; jumps before them, while legs are fresh. */
function addRegularWork<T extends Draft>(drafts: readonly T[], goal: Goal, options: TemplateOptions): readonly T[] {
  const inOrder = [...drafts.filter(isLifting), ...drafts.filter((draft) => !isLifting(draft))];
  const legs = drafts.filter(({ sessionType }) => legTypes.includes(sessionType)).slice(0, 2);
  const balance = options.balance ? inOrder.slice(0, 3) : [];
  const back = options.backExtensors ? inOrder.filter(isLifting).slice(0, 2) : [];
  const power = goal === 'athletic' && options.power ? legs : [];
  return drafts.map((draft) => ({
    ...draft,
    slots: [
      ...(power.includes(draft) ? [powerSlot] : []),
      ...draft.slots.filter(({ main }) => main),
      ...(balance.includes(draft) ? [balanceSlot] : []),
      ...(back.includes(draft) ? [backExtensorSlot] : []),
      ...draft.slots.filter(({ main }) => !main),
    ],
  }));
}

export const isLiftingType = (sessionType: SessionType): boolean => lifting.includes(sessionType);
const isLifting = ({ sessionType }: Draft): boolean => isLiftingType(sessionType);

const focus: Readonly<Partial<Record<SessionType, readonly Muscle[]>>> = {
  full_body_a: ['quads', 'glutes', 'chest', 'mid_back', 'front_delts'],
  full_body_b: ['hamstrings', 'glutes', 'front_delts', 'lats', 'quads'],
  full_body_c: ['quads', 'glutes', 'chest', 'lats', 'mid_back'],
  upper: ['chest', 'mid_back', 'lats', 'front_delts', 'biceps', 'triceps'],
  lower: ['quads', 'hamstrings', 'glutes', 'calves'],
  push: ['chest', 'front_delts', 'side_delts', 'triceps'],
  pull: ['lats', 'mid_back', 'rear_delts', 'biceps'],
  legs: ['quads', 'hamstrings', 'glutes', 'calves'],
};

/** The muscles a session is for; none for cardio and recovery. */
export const focusOf = (sessionType: SessionType, slots: readonly Slot[] = slotsFor(sessionType)): readonly Muscle[] =>
  slots === weakPointSlots ? ['mid_back', 'rear_delts', 'biceps', 'abs'] : (focus[sessionType] ?? []);
