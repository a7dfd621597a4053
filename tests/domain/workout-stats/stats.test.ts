import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompletedWorkout } from '../../../server/src/domain/workout-stats/completed-workout.ts';
import { fractionalSets, lightSetInBodyMap } from '../../../server/src/domain/workout-stats/fractional-sets.ts';
import { rollUpWeek, trendOf } from '../../../server/src/domain/workout-stats/rollup.ts';
import { computeStats } from '../../../server/src/domain/workout-stats/stats.ts';
import { summarize } from '../../../server/src/domain/workout-stats/summary.ts';
import { day, exercised, kg, lb, workout } from '../progression/completed.ts';

const squats = exercised({ load: kg(60) });
const curls = exercised({ id: 'dumbbell_curl', load: kg(10), reps: 10, range: [8, 12] });
const lunges = exercised({ id: 'dumbbell_split_squat', load: kg(10), reps: 8 });
const pushUps = exercised({ id: 'push_up', load: null, reps: 12, range: [8, 12] });

function timed(given: CompletedWorkout, startedAt: string | null, finishedAt: string | null = null): CompletedWorkout {
  return { ...given, startedAt, finishedAt };
}

describe('the numbers of a workout', () => {
  test('volume is reps times what was held, on both sides', () => {
    expect(computeStats(workout([squats])).volume).toEqual(kg(3 * 8 * 60));
    expect(computeStats(workout([curls])).volume).toEqual(kg(3 * 10 * 10 * 2)); // two dumbbells
    expect(computeStats(workout([lunges])).volume).toEqual(kg(3 * 8 * 10 * 2 * 2)); // two dumbbells, two sides
  });

  test('bodyweight adds reps and no volume, and so does help from a machine', () => {
    const assisted = exercised({ id: 'assisted_pull_up_machine', load: kg(30) });

    expect(computeStats(workout([pushUps]))).toMatchObject({ reps: 36, volume: kg(0) });
    expect(computeStats(workout([assisted]))).toMatchObject({ reps: 24, volume: kg(0) });
  });

  test('one-sided reps count on both sides', () => {
    expect(computeStats(workout([lunges])).reps).toBe(48);
  });

  test('pounds and kilograms are added in the unit asked for', () => {
    const mixed = workout([
      exercised({ load: lb(100), reps: 5, sets: 1 }),
      exercised({ id: 'barbell_bench_press', load: kg(50), reps: 5, sets: 1 }),
    ]);

    expect(computeStats(mixed, 'kg').volume.value).toBe(Math.round((100 * 0.45359237 * 5 + 250) * 100));
    expect(computeStats(workout([exercised({ load: lb(135) })])).volume).toEqual(lb(3240));
    expect(computeStats(workout([exercised({ load: lb(135) })])).volumeKilograms).toBe(1469.64);
  });

  test('sets and exercises count as done when performed; a skip is a skip', () => {
    const stats = computeStats(
      workout([
        squats,
        exercised({ id: 'barbell_bench_press', did: [8, 8, null] }),
        exercised({ id: 'dumbbell_curl', load: kg(5), skipped: true }),
      ]),
    );

    expect(stats).toMatchObject({
      exercisesPlanned: 3,
      exercisesDone: 1,
      setsPlanned: 9,
      setsDone: 5,
      skips: 1,
      painFlags: 0,
      energy: 3,
      attempted: false,
    });
  });

  test('warm-up sets are not counted', () => {
    const [first, ...rest] = squats.sets;
    if (!first) throw new RangeError('no sets');
    const ramped = { ...squats, sets: [{ ...first, prescribed: { ...first.prescribed, kind: 'warm_up' as const } }, ...rest] };

    expect(computeStats(workout([ramped]))).toMatchObject({ setsPlanned: 2, setsDone: 2, volume: kg(960) });
  });

  test('all painful or skipped is an attempt with no volume', () => {
    const painful = exercised({ pain: { site: 'knee', score: 6 } });

    expect(computeStats(workout([painful, exercised({ id: 'dumbbell_curl', load: kg(5), skipped: true })]))).toMatchObject({
      attempted: true,
      volume: kg(0),
      painFlags: 1,
      skips: 1,
    }); // G-19
    expect(computeStats(workout([painful, curls])).attempted).toBe(false);
  });

  test('the duration runs from the start, or the first set, to the last set', () => {
    const sets = workout([squats]); // sets at 10:00, 10:01, 10:02

    expect(computeStats(timed(sets, '2026-11-21T09:55:00Z', '2026-11-22T09:55:00Z')).durationSeconds).toBe(7 * 60);
    expect(computeStats(timed(sets, null)).durationSeconds).toBe(120);
    expect(computeStats(timed(sets, '2026-11-20T10:00:00Z')).durationSeconds).toBe(120);
    expect(computeStats(timed(workout([]), '2026-11-21T10:00:00Z', '2026-11-21T10:05:00Z')).durationSeconds).toBe(300);
  });

  test('cardio is the seconds of durations and the rounds of intervals', () => {
    const run = exercised({ id: 'treadmill_run', load: null, sets: 1, seconds: 1200 });
    const bike = exercised({ id: 'bike_intervals', load: null, sets: 1, seconds: null, range: null });
    const intervals = {
      ...bike,
      sets: bike.sets.map((set) => ({ ...set, prescribed: { ...set.prescribed, rounds: 6, workSeconds: 30, recoverSeconds: 90 } })),
    };

    expect(computeStats(workout([run, intervals])).cardioSeconds).toBe(1200 + 6 * 120);
  });
});

describe('fractional sets', () => {
  test('a set counts one for each primary muscle and a half for each secondary', () => {
    expect(fractionalSets([workout([exercised({ id: 'barbell_bench_press' })])], null)).toMatchObject({ chest: 3, triceps: 1.5 });
  });

  test('more than four in reserve is light: nothing, or a half in the body map', () => {
    const light = workout([exercised({ id: 'barbell_bench_press', rir: 5 })]);

    expect(fractionalSets([light], null)).toEqual({});
    expect(fractionalSets([light], null, lightSetInBodyMap)).toMatchObject({ chest: 1.5 });
  });

  test('the effort that was given counts before the one prescribed', () => {
    expect(fractionalSets([workout([exercised({ id: 'barbell_bench_press', rir: 5, rpe: 8 })])], null)).toMatchObject({ chest: 3 });
  });

  test('only the days of the range count', () => {
    const week = { from: day('2026-11-16'), to: day('2026-11-22') };
    const inside = workout([squats], { on: day('2026-11-16') });
    const before = workout([squats], { on: day('2026-11-15') });

    expect(fractionalSets([inside, before], week)).toEqual(fractionalSets([inside], null));
  });

  test('cardio and skipped sets count nothing', () => {
    expect(
      fractionalSets([workout([exercised({ id: 'treadmill_run', load: null, seconds: 600 }), exercised({ skipped: true })])], null),
    ).toEqual({});
  });
});

describe('the summary', () => {
  const earlier = workout([exercised({ load: kg(57.5) })], { workoutId: 'before', on: day('2026-11-14') });
  const now = workout([squats, pushUps], { startedAt: '2026-11-21T09:32:00Z' });

  test('says what was done of what was planned', () => {
    expect(summarize(computeStats(now), now, []).sentence).toBe('All 6 sets across 2 exercises in 30 min, 1,440 kg lifted in all.');
  });

  test('an exercise that was left out is not counted among those done', () => {
    const leftOut = workout([squats, { ...pushUps, skipped: true, sets: pushUps.sets.map((set) => ({ ...set, performed: null })) }], {
      startedAt: '2026-11-21T09:32:00Z',
    });

    expect(summarize(computeStats(leftOut), leftOut, []).sentence).toBe('3 of 6 sets across 1 exercise in 30 min, 1,440 kg lifted in all.');
  });

  test('a set better than ever before is a win, with both as its receipt', () => {
    const { wins } = summarize(computeStats(now), now, [earlier]);

    expect(wins).toHaveLength(1);
    expect(wins[0]?.text).toBe('Barbell Back Squat: 8 reps at 60 kg, your best so far.');
    expect(wins[0]?.receipt.text).toBe('Barbell Back Squat: 8 reps at 60 kg; before, 8 reps at 57.5 kg on 2026-11-14');
  });

  test('an equal set is no record', () => {
    const same = workout([squats], { workoutId: 'before' });

    expect(summarize(computeStats(now), now, [same]).wins[0]?.text).toBe('Best set: Barbell Back Squat, 8 reps at 60 kg.');
  });

  test('a workout without a set is noted without blame', () => {
    const nothing = workout([exercised({ skipped: true })]);
    const { sentence, wins } = summarize(computeStats(nothing), nothing, [earlier]);

    expect(sentence).toBe('Noted: today no sets were done, and the plan goes on from here.');
    expect(wins).toEqual([]);
  });

  test('the next focus is pain first, then what advances, then what was left', () => {
    const decisions = [{ exerciseId: 'push_up', decision: 'advance', reason: 'All 3 × 12 done: 14 reps next.' }];
    const painful = workout([exercised({ pain: { site: 'knee', score: 3 } }), pushUps]);
    const left = workout([exercised({ did: [8, null, null] })]);

    expect(summarize(computeStats(painful), painful, [], decisions).next).toBe(
      'Next time: Barbell Back Squat with care, after the pain you flagged.',
    );
    expect(summarize(computeStats(now), now, [], decisions).next).toBe('Next time: Push-Up. All 3 × 12 done: 14 reps next.');
    expect(summarize(computeStats(left), left, []).next).toBe('Next time: all sets of Barbell Back Squat.');
  });

  test('no number stands in the sentence or a win that the stats do not hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 5 }),
        (reps, load, sets) => {
          const one = workout([exercised({ sets, reps, load: kg(load) })]);
          const stats = computeStats(one);
          const known = [
            stats.setsDone,
            stats.setsPlanned,
            stats.exercisesPlanned,
            Math.round(stats.durationSeconds / 60),
            stats.volume.value / 100,
          ];
          for (const best of stats.bestSets) known.push(best.reps ?? 0, (best.load?.value ?? 0) / 100);
          const { sentence, wins } = summarize(stats, one, [earlier]);
          const numbers = [sentence, ...wins.map(({ text }) => text)].flatMap(
            (text) => text.replaceAll(',', '').match(/\d+(\.\d+)?/g) ?? [],
          );
          expect(numbers.length).toBeGreaterThan(0);
          for (const number of numbers) expect(known).toContain(Number(number));
        },
      ),
    );
  });
});

describe('the week', () => {
  const stats = (given: Partial<ReturnType<typeof computeStats>> = {}) => ({
    ...computeStats(workout([squats])),
    durationSeconds: 3000,
    ...given,
  });
  const week = (count: number, previous: ReturnType<typeof rollUpWeek> | null = null, energy: 1 | 3 | 5 = 3) =>
    rollUpWeek({
      on: day('2026-11-21'),
      planned: 4,
      workouts: Array.from({ length: count }, () => ({ stats: stats({ energy }), custom: false })),
      previous,
      unit: 'kg',
    });

  test('starts on Monday and adds up what was done', () => {
    expect(week(3)).toMatchObject({
      weekFrom: '2026-11-16',
      planned: 4,
      done: 3,
      completion: 0.75,
      reps: 72,
      volume: kg(4320),
      workoutSeconds: 9000,
      averageEnergy: 3,
      averageDurationSeconds: 3000,
    });
  });

  test('custom workouts count beside the plan', () => {
    const rollup = rollUpWeek({
      on: day('2026-11-21'),
      planned: 2,
      workouts: [{ stats: stats(), custom: true }],
      previous: null,
      unit: 'kg',
    });

    expect(rollup).toMatchObject({ done: 0, custom: 1, completion: 0, reps: 24 });
  });

  test('the first week has nothing to compare with', () => {
    expect(new Set(Object.values(week(2).trends))).toEqual(new Set(['no_prior']));
  });

  test('five percent either way is flat', () => {
    expect([105, 106, 95, 94].map((now) => trendOf(now, 100))).toEqual(['flat', 'up', 'flat', 'down']); // training rules 4.8
    expect(trendOf(0, 0)).toBe('flat');
    expect(trendOf(1, 0)).toBe('up');
  });

  test('trends hold against the week before', () => {
    expect(week(3, week(2)).trends).toMatchObject({ reps: 'up', volume: 'up', energy: 'flat', duration: 'flat', completion: 'up' });
    expect(week(2, week(3, null, 5), 3).trends).toMatchObject({ reps: 'down', energy: 'down' });
  });

  test('a change of unit is no trend', () => {
    const inPounds = rollUpWeek({
      on: day('2026-11-21'),
      planned: 4,
      workouts: [{ stats: stats(), custom: false }],
      previous: week(1),
      unit: 'lb',
    });

    expect(inPounds.trends.volume).toBe('flat');
  });

  test('an empty week has no averages', () => {
    expect(week(0)).toMatchObject({ done: 0, completion: 0, averageEnergy: null, averageDurationSeconds: null });
  });
});
