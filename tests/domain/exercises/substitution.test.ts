import { describe, expect, test } from 'vitest';
import { exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import { isSuitable } from '../../../server/src/domain/exercises/is-suitable.ts';
import { substitutesFor, substitutionScore, swapSheet } from '../../../server/src/domain/exercises/substitution.ts';
import { context, exercise, injury, place, population } from './circumstances.ts';

const ids = (id: string, given: Parameters<typeof context>[0] = {}) =>
  substitutesFor(exercise(id), context(given)).alternatives.map((a) => a.exercise.id);

/** Source: training rules §1.6. */
describe('the score of a substitute', () => {
  const score = (original: string, candidate: string, given: Parameters<typeof context>[0] = {}) =>
    substitutionScore(exercise(original), exercise(candidate), context(given));

  test('adds up pattern, muscles, load class, spine and known load', () => {
    // Same pattern 0.45; primary 2 of 2: 0.25; all muscles 4 of 5: 0.08; both external 0.10; less axial load 0.05.
    expect(score('barbell_back_squat', 'goblet_squat')).toBeCloseTo(0.93, 6);
    expect(score('barbell_back_squat', 'goblet_squat', { profileKeys: new Set(['dumbbell:squat']) })).toBeCloseTo(0.98, 6);
  });

  test('counts no profile entry for a row that is not measured by one', () => {
    expect(score('pull_up', 'chin_up', { profileKeys: new Set(['bodyweight:vertical_pull']) })).toBe(score('pull_up', 'chin_up'));
  });

  test('takes 0.30 off for more spinal load with a low back issue or little energy', () => {
    const usual = score('goblet_squat', 'barbell_back_squat');

    expect(score('goblet_squat', 'barbell_back_squat', { energy: 1 })).toBeCloseTo(usual - 0.3, 6);
    expect(score('goblet_squat', 'barbell_back_squat', { injuries: [injury({ severity: 'mild' })] })).toBeCloseTo(usual - 0.3, 6);
    expect(score('goblet_squat', 'barbell_back_squat', { energy: 2 })).toBe(usual);
  });

  test('takes 0.15 off for what was used last time', () => {
    const usual = score('push_up', 'diamond_push_up');

    expect(score('push_up', 'diamond_push_up', { recentIds: new Set(['diamond_push_up']) })).toBeCloseTo(usual - 0.15, 6);
  });
});

describe('substitutes', () => {
  test('a barbell bench press at home with dumbbells and a bench becomes the dumbbell bench press', () => {
    expect(ids('barbell_bench_press', { place: place({ equipment: ['dumbbell'], fixtures: ['bench'] }) })[0]).toBe('dumbbell_bench_press');
  });

  test('a deadlift with only dumbbells becomes the Romanian deadlift', () => {
    expect(ids('conventional_deadlift', { place: place({ equipment: ['dumbbell'] }) })[0]).toBe('dumbbell_romanian_deadlift');
  });

  test('a pull-up with nothing but a band on the door becomes a banded pulldown', () => {
    expect(ids('pull_up', { place: place({ equipment: ['band'], fixtures: ['anchor'] }) })[0]).toBe('banded_pulldown');
  });

  test('are suitable, tier 1 or 2, of the same timer class, and never the exercise itself', () => {
    const circumstances = context({
      level: 'beginner',
      injuries: [injury({ site: 'knee' })],
      population: population({ pregnantWeek: 20, weeksOfTraining: 0 }),
    });
    for (const original of exercises) {
      for (const { exercise: found } of substitutesFor(original, circumstances).alternatives) {
        expect(found.id).not.toBe(original.id);
        expect(found.tier).toBeLessThanOrEqual(2);
        expect(found.timerType === 'reps').toBe(original.timerType === 'reps');
        expect(found.timerType === 'hold').toBe(original.timerType === 'hold');
        expect(isSuitable(found, circumstances)).toBe(true);
      }
    }
  });

  test('come best first, ties by tier, then in catalogue order', () => {
    const { alternatives } = substitutesFor(exercise('barbell_bench_press'), context());
    const rank = alternatives.map(({ exercise: found, score }) => [-score, found.tier, exercises.indexOf(found)] as const);

    expect(rank).toEqual([...rank].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]));
  });

  test('are the same for the same question', () => {
    expect(ids('leg_press')).toEqual(ids('leg_press'));
  });

  test('leave out what is in the workout already', () => {
    expect(ids('barbell_bench_press', { takenIds: new Set(['dumbbell_bench_press']) })).not.toContain('dumbbell_bench_press');
  });
});

describe('when nothing is similar enough', () => {
  const without = (...patterns: readonly string[]) =>
    new Set(exercises.filter(({ pattern }) => patterns.includes(pattern)).map(({ id }) => id));

  test('a row becomes a pulldown: the same family', () => {
    const found = substitutesFor(
      exercise('seated_cable_row'),
      context({ place: place({ equipment: ['machine_stack'] }), takenIds: without('horizontal_pull', 'horizontal_abduction') }),
    );

    expect(found.via).toBe('pattern_family');
    expect(found.alternatives[0]?.exercise.id).toBe('machine_pulldown');
  });

  test('a press changes plane only with a sound shoulder', () => {
    const taken = without('horizontal_push', 'horizontal_adduction', 'throw');
    const sound = substitutesFor(exercise('barbell_bench_press'), context({ takenIds: taken }));
    const sore = substitutesFor(
      exercise('barbell_bench_press'),
      context({ takenIds: taken, injuries: [injury({ site: 'shoulder', severity: 'mild' })] }),
    );

    expect([sound.via, sound.alternatives[0]?.exercise.pattern]).toEqual(['pattern_family', 'vertical_push']);
    expect(sore.alternatives.map((a) => a.exercise.pattern)).not.toContain('vertical_push');
  });

  test('then isolation of a primary muscle is left', () => {
    const found = substitutesFor(exercise('leg_press'), context({ takenIds: without('squat', 'lunge') }));

    expect(found.via).toBe('isolation');
    expect(found.alternatives.map((a) => a.exercise.id)).toContain('leg_extension');
  });

  test('a stretch never becomes a loaded exercise', () => {
    const found = substitutesFor(exercise('child_s_pose'), context({ takenIds: without('mobility') }));

    expect(found).toEqual({ via: 'none', alternatives: [] });
  });

  test('then the slot is dropped', () => {
    expect(substitutesFor(exercise('pull_up'), context({ place: place(), takenIds: without('horizontal_pull') }))).toEqual({
      via: 'none',
      alternatives: [],
    });
  });
});

describe('the swap sheet', () => {
  test('shows three', () => {
    expect(swapSheet(exercise('barbell_bench_press'), context(), 30)).toHaveLength(3);
  });

  test('puts a choice that needs no other set-up first when ten minutes are left', () => {
    const [first] = swapSheet(exercise('barbell_back_squat'), context(), 10);
    const usual = swapSheet(exercise('one_arm_dumbbell_row'), context(), 11);
    const hurried = swapSheet(exercise('one_arm_dumbbell_row'), context(), 10);

    expect(first?.exercise).toMatchObject({ equipment: 'barbell', fixtures: ['rack'] });
    expect(usual[0]?.exercise.equipment).not.toBe('dumbbell');
    expect(hurried[0]?.exercise).toMatchObject({ equipment: 'dumbbell', fixtures: [] });
  });
});
