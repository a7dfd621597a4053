import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgressionState } from '../../../server/src/domain/progression/progression-state.ts';
import { buildInitialProfile } from '../../../server/src/domain/weights-profile/initial-profile.ts';
import { moveE1rm } from '../../../server/src/domain/weights-profile/move-e1rm.ts';
import { describeTrend } from '../../../server/src/domain/weights-profile/trend.ts';
import type { UpdateProfileInput } from '../../../server/src/domain/weights-profile/update-profile.ts';
import { updateProfile } from '../../../server/src/domain/weights-profile/update-profile.ts';
import type { WeightsProfile } from '../../../server/src/domain/weights-profile/weights-profile.ts';
import type { CompletedExercise } from '../../../server/src/domain/workout-stats/completed-workout.ts';
import type { Sets } from '../progression/completed.ts';
import { day, exercised, gym, kg, lb, workout } from '../progression/completed.ts';
import { athlete, entryOf, gymAt, today, trainedMan } from './athletes.ts';

const man = trainedMan();
const start = buildInitialProfile(man, [gymAt('kg')], today);
const bench = (given: Sets = {}) => exercised({ id: 'barbell_bench_press', load: kg(45), ...given });

function update(exercises: readonly CompletedExercise[], given: Partial<UpdateProfileInput> = {}) {
  const completed = given.completed ?? workout(exercises);
  return updateProfile({ profile: start, progression: [], athlete: man, inventory: gym, on: completed.on, ...given, completed });
}

/** Folds workouts three days apart. */
function season(sessions: readonly CompletedExercise[][], from: WeightsProfile = start) {
  let result = { profile: from, progression: [] as readonly ProgressionState[] };
  for (const [at, exercises] of sessions.entries()) {
    const on = day(`2026-12-${String(1 + at * 3).padStart(2, '0')}`);
    result = update(exercises, { ...result, completed: workout(exercises, { workoutId: `w${at}`, on }) });
  }
  return result;
}

describe('one workout', () => {
  test('makes a new version with a decision for every exercise', () => {
    const { profile, progression, decisions } = update([bench(), exercised({ load: kg(55) })]);

    expect(profile.version).toBe(2);
    expect(progression.map(({ exerciseId }) => exerciseId)).toEqual(['barbell_bench_press', 'barbell_back_squat']);
    expect(decisions.map(({ decision }) => decision)).toEqual(['hold', 'hold']); // intermediate at the top of the range: once more
  });

  test('all sets done at the top twice: up by one step', () => {
    const { profile } = season([[bench()], [bench()]]);

    expect(entryOf(profile, 'barbell:horizontal_push')).toMatchObject({
      move: 'up',
      workingLoad: kg(47.5),
      workingReps: 6,
      lastTrainedOn: '2026-12-04',
    });
    expect(entryOf(profile, 'barbell:horizontal_push').evidence[0]).toMatchObject({
      source: 'performed_set',
      sourceId: 'w1',
      text: 'Barbell Bench Press: 3 × 8 at 45 kg, all done',
    });
  });

  test('more reps at the same load leave the load where it is', () => {
    const { profile } = season([[bench({ reps: 6 })], [bench({ reps: 7 })], [bench()]]);

    expect(entryOf(profile, 'barbell:horizontal_push')).toMatchObject({ workingLoad: kg(45), workingReps: 8 });
  });

  test('a skip holds', () => {
    const { profile } = update([bench({ skipped: true })]);
    const before = entryOf(start, 'barbell:horizontal_push');

    expect(entryOf(profile, 'barbell:horizontal_push')).toMatchObject({
      move: 'held',
      workingLoad: before.workingLoad,
      e1rm: before.e1rm,
      lastTrainedOn: null,
    });
  });

  test('pain lowers the load and leaves the estimate alone', () => {
    const { profile } = update([bench({ pain: { site: 'shoulder', score: 6 } })]);

    expect(entryOf(profile, 'barbell:horizontal_push')).toMatchObject({ move: 'down', workingLoad: kg(40), e1rm: 7225 });
  });

  test('a deload and a flat day change no number', () => {
    for (const day of [{ deload: true }, { energy: 1 as const }]) {
      const { profile } = update([bench({ rpe: 6 })], { completed: workout([bench({ load: kg(35), rpe: 6 })], day) });
      expect(entryOf(profile, 'barbell:horizontal_push')).toMatchObject({ workingLoad: kg(45), e1rm: 7225, move: 'held' });
    }
  });

  test('after more than ten days the first session back holds', () => {
    const { profile, progression } = season([[bench()]]);
    const completed = workout([bench()], { workoutId: 'later', on: day('2026-12-20') });

    expect(update([], { profile, progression, completed }).decisions[0]).toMatchObject({
      decision: 'hold',
      reason: 'Coming back from a break: 45 kg stays.',
    });
  });

  test('folded in twice it changes nothing, not even the version', () => {
    const once = update([bench(), exercised({ load: kg(55) })]);
    const twice = update([bench(), exercised({ load: kg(55) })], { profile: once.profile, progression: once.progression });

    expect(twice.profile).toBe(once.profile);
    expect(twice.progression).toBe(once.progression);
    expect(twice.decisions).toEqual(once.decisions);
  });

  test('entries of what was not trained stay the same objects', () => {
    const { profile } = update([bench()]);

    expect(entryOf(profile, 'barbell:squat')).toBe(entryOf(start, 'barbell:squat'));
  });

  test('a lift the profile did not know becomes an entry', () => {
    const { profile } = update([bench()], { profile: { version: 4, entries: [] } });

    expect(profile.version).toBe(5);
    expect(entryOf(profile, 'barbell:horizontal_push')).toMatchObject({
      move: 'new',
      exerciseId: 'barbell_bench_press',
      workingLoad: kg(45),
    });
  });

  test('a variant speaks to the entry of its key by its ratio', () => {
    const incline = exercised({ id: 'barbell_incline_bench_press', load: kg(48), reps: 8, rir: 2 });
    const { profile } = update([incline]);

    // 48 ÷ 0.722 ÷ 0.8 = 83 kg on the bench: above 72.25, and "done" taps raise by 2.5 % at most.
    expect(entryOf(profile, 'barbell:horizontal_push').e1rm).toBe(Math.floor(7225 * 1.025));
  });
});

describe('the estimate', () => {
  test('done taps raise it by 2.5 % at most, and only to what the prescription implies', () => {
    expect(moveE1rm(10000, [11000], false)).toBe(10250);
    expect(moveE1rm(10000, [10100], false)).toBe(10100);
    expect(moveE1rm(10000, [9000], false)).toBe(10000);
  });

  test('a given effort moves it by the median of three, within +5 and -10 %', () => {
    expect(moveE1rm(10000, [10100, 10300, 12000], true)).toBe(10300);
    expect(moveE1rm(10000, [12000, 12000, 12000], true)).toBe(10500);
    expect(moveE1rm(10000, [7000, 7000, 7000], true)).toBe(9000);
    expect(moveE1rm(10000, [9500, 10400], true)).toBe(9500);
  });

  test('it never moves further than that, whatever was lifted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60000 }),
        fc.array(fc.integer({ min: 1, max: 90000 }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (current, recent, given) => {
          const next = moveE1rm(current, recent, given);
          expect(Number.isInteger(next)).toBe(true);
          expect(next).toBeLessThanOrEqual(current * (given ? 1.05 : 1.025));
          expect(next).toBeGreaterThanOrEqual(given ? current * 0.9 : current);
        },
      ),
    );
  });
});

describe('rungs and bands', () => {
  test('two sessions at the top of the range lift the rung', () => {
    const pushUps = [exercised({ id: 'push_up', load: null, reps: 12, range: [8, 12] })];
    const { profile } = season([pushUps, pushUps]);

    expect(entryOf(start, 'bodyweight:horizontal_push').exerciseId).toBe('push_up');
    expect(entryOf(profile, 'bodyweight:horizontal_push')).toMatchObject({
      exerciseId: 'decline_push_up_feet_elevated',
      move: 'up',
      workingReps: 8,
    });
  });

  test('a harder rung done in full is where the athlete is', () => {
    const beginner = athlete();
    const first = buildInitialProfile(beginner, [gymAt('kg')], today);
    const { profile } = update([exercised({ id: 'push_up', load: null, reps: 5, range: [5, 12] })], { profile: first, athlete: beginner });

    expect(entryOf(profile, 'bodyweight:horizontal_push').exerciseId).toBe('push_up');
  });

  test('two sessions at the top of the range take the next band', () => {
    const rows = [exercised({ id: 'banded_row', load: null, bandLevel: 2, reps: 15, range: [10, 15] })];
    const { profile } = season([rows, rows]);

    expect(entryOf(profile, 'band:horizontal_pull')).toMatchObject({ bandLevel: 3, move: 'up' });
  });
});

describe('many workouts', () => {
  test('folding is deterministic, keeps loads bounded step by step and versions rising', () => {
    const anySession = fc.record({
      reps: fc.integer({ min: 5, max: 8 }),
      miss: fc.integer({ min: 0, max: 4 }),
      rpe: fc.option(fc.integer({ min: 6, max: 10 })),
    });
    fc.assert(
      fc.property(fc.array(anySession, { minLength: 1, maxLength: 8 }), (sessions) => {
        let profile = start;
        let progression: readonly ProgressionState[] = [];
        for (const [at, { reps, miss, rpe }] of sessions.entries()) {
          const before = entryOf(profile, 'barbell:horizontal_push');
          const asked = progression[0]?.nextLoad ?? kg(45);
          const done = [bench({ load: asked, reps, did: [reps, reps, reps - miss], rpe })];
          const completed = workout(done, { workoutId: `w${at}`, on: day(`2026-12-${String(1 + at * 3).padStart(2, '0')}`) });
          const next = update(done, { profile, progression, completed });
          expect(update(done, { profile, progression, completed })).toEqual(next);
          const after = entryOf(next.profile, 'barbell:horizontal_push');
          expect(next.profile.version).toBe(profile.version + 1);
          expect(after.e1rm ?? 0).toBeLessThanOrEqual((before.e1rm ?? 0) * 1.05);
          expect(after.e1rm ?? 0).toBeGreaterThanOrEqual((before.e1rm ?? 0) * 0.9);
          expect((after.workingLoad?.value ?? 0) - (before.workingLoad?.value ?? 0)).toBeLessThanOrEqual(250);
          profile = next.profile;
          progression = next.progression;
        }
      }),
    );
  });
});

describe('trends', () => {
  const at = (on: string, load: ReturnType<typeof kg>) => ({ on: day(on), load });

  test('95 to 135 lb in eight weeks reads so', () => {
    const points = [at('2026-09-26', lb(95)), at('2026-10-20', lb(115)), at('2026-11-21', lb(135))];

    expect(describeTrend(points)).toBe('up 40 lb in 8 weeks');
  });

  test('it says down and steady as plainly', () => {
    expect(describeTrend([at('2026-11-01', kg(60)), at('2026-11-05', kg(57.5))])).toBe('down 2.5 kg in 4 days');
    expect(describeTrend([at('2026-11-01', kg(60)), at('2026-11-08', kg(60))])).toBe('steady at 60 kg for 1 week');
  });

  test('the last version of a day stands for the day, and one day is no trend', () => {
    const firstDay = [at('2026-11-01', kg(60)), at('2026-11-01', kg(62.5))];

    expect(describeTrend(firstDay)).toBeNull();
    expect(describeTrend([...firstDay, at('2026-11-08', kg(65))])).toBe('up 2.5 kg in 1 week');
  });

  test('without loads there is none', () => {
    expect(describeTrend([])).toBeNull();
  });
});
