import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { addDays } from '../../../server/src/domain/calendar/local-date.ts';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import { updateProfile } from '../../../server/src/domain/weights-profile/update-profile.ts';
import { targetSets } from '../../../server/src/domain/workout-generation/apply-energy.ts';
import { canonicalJson } from '../../../server/src/domain/workout-generation/canonical-json.ts';
import { generateWorkout, isGenerated, recoveryOffer } from '../../../server/src/domain/workout-generation/generate-workout.ts';
import { exerciseIdOf, setIdOf, workoutIdOf } from '../../../server/src/domain/workout-generation/ids.ts';
import { mainLiftsOf } from '../../../server/src/domain/workout-generation/main-lifts.ts';
import type { GeneratedWorkout } from '../../../server/src/domain/workout-generation/workout.ts';
import { perform, weekSetsOf } from '../../support/arbitrary-athletes.ts';
import { aDay, anAthlete, type Day, monday } from '../../support/training-day.ts';

function written(day: Day = {}): GeneratedWorkout {
  const result = generateWorkout(aDay(day));
  if (!isGenerated(result)) throw new Error(`${result.kind}: ${result.message}`);
  return result;
}

const patternsOf = (workout: GeneratedWorkout) => workout.exercises.map(({ exerciseId }) => exerciseById(exerciseId)?.pattern);
const workingOf = (workout: GeneratedWorkout) => workout.exercises.map(({ sets }) => sets.filter(({ kind }) => kind === 'working'));
const setsOf = (workout: GeneratedWorkout) => workingOf(workout).flat().length;

describe('a workout of the program', () => {
  test('fills its slots in order: squat, press and row lead a full body A', () => {
    expect(patternsOf(written()).slice(0, 3)).toEqual(['squat', 'horizontal_push', 'horizontal_pull']);
  });

  test('takes staples for its main lifts', () => {
    const mains = written().exercises.filter(({ main }) => main);
    expect(mains.map(({ exerciseId }) => exerciseById(exerciseId)?.tier)).toEqual([1, 1, 1]);
  });

  test('keeps the main lift that the program has chosen', () => {
    const day = aDay();
    const kept = generateWorkout({ ...day, program: { ...day.program, mainLifts: { 'full_body_a/squat': 'leg_press' } } });
    expect(isGenerated(kept) && kept.exercises[0]?.exerciseId).toBe('leg_press');
  });

  test('names the main lifts it chose, so that the program can keep them', () => {
    const day = aDay();
    const workout = generateWorkout(day);
    expect(isGenerated(workout) && mainLiftsOf(workout, day)).toEqual({
      'full_body_a/squat': 'barbell_back_squat',
      'full_body_a/horizontal_push': 'barbell_bench_press',
      'full_body_a/horizontal_pull': 'barbell_bent_over_row',
    });
  });

  test('leaves out what the athlete does not want', () => {
    const ids = written({
      athlete: { preferences: { ...anAthlete().preferences, excludedExerciseIds: ['barbell_back_squat'] } },
    }).exercises.map(({ exerciseId }) => exerciseId);
    expect(ids).not.toContain('barbell_back_squat');
  });

  test('gives strength few reps and long rests, and hypertrophy more of one and less of the other', () => {
    const [heavy] = written({ phase: 'strength' }).exercises;
    const [growing] = written({ phase: 'hypertrophy' }).exercises;
    expect([heavy?.sets.at(-1)?.reps, heavy?.restSeconds, growing?.sets.at(-1)?.reps, growing?.restSeconds]).toEqual([3, 180, 6, 120]);
  });

  test('builds muscle where nothing is heavy enough for strength, and says so', () => {
    const home = written({ phase: 'strength', place: 'nothing' });
    expect([
      workingOf(home)
        .flat()
        .every((set) => (set.reps ?? 8) > 4),
      home.notes.some((note) => note.includes('too light for heavy sets')),
    ]).toEqual([true, true]);
  });

  test('halves the sets in a deload and leaves four in reserve', () => {
    const deload = written({ phase: 'deload' });
    expect(setsOf(deload)).toBeLessThanOrEqual(Math.ceil(setsOf(written()) * 0.6));
    expect(
      workingOf(deload)
        .flat()
        .every((set) => set.rir === null || set.rir >= 4),
    ).toBe(true);
  });

  test('begins a power phase with jumps for whoever is past the beginning', () => {
    expect(patternsOf(written({ phase: 'power' }))[0]).toBe('jump');
  });

  test('pairs the first two exercises in a quarter of an hour', () => {
    const short = written({ minutes: 15 });
    expect([short.exercises.length, short.exercises.map(({ superset }) => superset)]).toEqual([2, [1, 1]]);
  });

  test('never shortens the rest of a main lift in a strength phase', () => {
    const mains = written({ phase: 'strength', minutes: 30 }).exercises.filter(({ main }) => main);
    expect(mains.every(({ restSeconds }) => restSeconds === 180)).toBe(true);
  });
});

describe('the place', () => {
  test.each([
    ['nothing', 15],
    ['hotel', 20],
    ['park', 30],
    ['home_dumbbells', 45],
  ] as const)('%s serves %i minutes', (place, minutes) => {
    expect(written({ place, minutes }).exercises.length).toBeGreaterThanOrEqual(2);
  });

  test('without a pull-up bar says that nothing is there for pulldowns', () => {
    const workout = written({ place: 'nothing', type: 'full_body_b' });
    expect(workout.notes.some((note) => note.includes('pull-ups and pulldowns'))).toBe(true);
  });
});

describe('care', () => {
  const shoulder = {
    id: 'i',
    site: 'shoulder',
    side: 'left',
    severity: 'moderate',
    state: 'active',
    resolvedOn: null,
    painFreeExposures: 0,
    note: '',
  } as const;

  test('swaps what a sore shoulder rules out and lightens what it allows', () => {
    const workout = written({ type: 'upper', athlete: { injuries: [shoulder] } });
    const rows = workout.exercises.map(({ exerciseId }) => exerciseById(exerciseId));
    expect(rows.every((row) => !row?.contraindicatedSites.includes('shoulder'))).toBe(true);
    expect(
      workout.exercises
        .filter((exercise) => exerciseById(exercise.exerciseId)?.cautionSites.includes('shoulder'))
        .every(({ caution }) => caution !== null),
    ).toBe(true);
  });

  test('writes nothing for a red flag, and says what to do', () => {
    expect(generateWorkout(aDay({ note: 'chest pain when I bench' }))).toMatchObject({ kind: 'red_flag' });
  });

  test('writes a workout when the red flag is denied', () => {
    expect(isGenerated(generateWorkout(aDay({ note: 'no chest pain, just tired' })))).toBe(true);
  });

  test('waits for clearance where screening says so', () => {
    expect(generateWorkout(aDay({ athlete: { safety: { ...anAthlete().safety, symptoms: true } } }))).toMatchObject({
      kind: 'wait_for_clearance',
    });
  });

  test('is mobility and nothing else with the flu', () => {
    expect(new Set(patternsOf(written({ note: 'I have the flu' })))).toEqual(new Set(['mobility']));
  });

  test('gives the old balance beside the lifting, and nothing to fall from', () => {
    const workout = written({ athlete: { birthDate: '1956-01-01' as LocalDate } });
    expect(patternsOf(workout)).toContain('balance');
    expect(workout.exercises.some(({ exerciseId }) => exerciseById(exerciseId)?.tags.includes('fall_risk'))).toBe(false);
  });

  test('reminds of breathing with raised blood pressure', () => {
    const workout = written({
      athlete: { safety: { ...anAthlete().safety, systolic: 150, diastolic: 92, clearedOn: '2026-10-01' as LocalDate } },
    });
    expect(
      workout.exercises.filter(({ timerType }) => timerType === 'reps').every(({ paragraph }) => paragraph.includes('Breathe out')),
    ).toBe(true);
  });
});

describe('energy', () => {
  test.each([
    [0, 15, 6],
    [1, 15, 9],
    [2, 15, 12],
    [3, 15, 15],
    [4, 15, 15],
    [5, 15, 16],
    [5, 30, 32],
    [2, 18, 14],
    [1, 18, 11],
  ] as const)('%i makes %i planned sets %i', (energy, planned, target) => {
    expect(targetSets(planned, energy)).toBe(target);
  });

  test('low leaves no heavy load on the spine', () => {
    expect(written({ energy: 1 }).exercises.every(({ exerciseId }) => (exerciseById(exerciseId)?.axialLoad ?? 0) <= 2)).toBe(true);
  });

  test('of zero offers rest, and something easy instead', () => {
    expect(written({ energy: 0 }).opening).toContain('resting today is a sound choice');
    const offer = recoveryOffer(aDay({ energy: 0 }));
    expect(
      isGenerated(offer) &&
        offer.estimatedSeconds <= 20 * 60 &&
        patternsOf(offer).every((pattern) => ['mobility', 'cardio_steady', 'cardio_interval'].includes(pattern ?? '')),
    ).toBe(true);
  });
});

describe('words', () => {
  test('of arms train arms', () => {
    const patterns = patternsOf(written({ words: 'arms', minutes: 30 }));
    expect(new Set(patterns)).toEqual(new Set(['elbow_flexion', 'elbow_extension']));
  });

  test('that say nothing make a full body, and that is said', () => {
    const workout = written({ words: 'surprise me' });
    expect([patternsOf(workout)[0], workout.notes]).toEqual([
      'squat',
      expect.arrayContaining(['Your words left the choice open, so this is a full-body workout.']),
    ]);
  });

  test('that refuse running never get a run', () => {
    const ids = written({ words: 'cardio, no running', place: 'gym' }).exercises.map(({ exerciseId }) => exerciseId);
    expect(ids.some((id) => id.includes('run'))).toBe(false);
  });
});

describe('after a workout', () => {
  /** The first day done as written, and what follows from it. */
  function next(days: number, changes: Day = {}) {
    const day = aDay();
    const first = generateWorkout(day);
    if (!isGenerated(first)) throw new Error('no first workout');
    const done = {
      ...perform(first, day, 1),
      exercises: first.exercises.map((exercise) => ({
        exercise,
        skipped: false,
        pain: null,
        difficulty: null,
        sets: exercise.sets.map((prescribed) => ({
          prescribed,
          skipped: false,
          performed: {
            reps: prescribed.reps,
            seconds: prescribed.seconds,
            rounds: null,
            load: prescribed.load,
            bandLevel: null,
            rpe: null,
            corrected: false,
            performedAt: '2026-11-23T18:00:00Z',
          },
        })),
      })),
    };
    const { profile, progression } = updateProfile({
      profile: day.profile,
      progression: [],
      completed: done,
      athlete: day.athlete,
      inventory: day.location.inventory,
      on: monday,
    });
    const on = addDays(monday, days);
    const second = written({ on, profile, progression, history: [done], weekSets: weekSetsOf([done], on), ...changes });
    return { first, second };
  }
  const bench = (workout: GeneratedWorkout) =>
    workout.exercises.find(({ exerciseId }) => exerciseId === 'barbell_bench_press')?.sets.at(-1);

  test('the next asks for a rep more at the same load', () => {
    const { first, second } = next(7);
    expect([bench(second)?.reps, bench(second)?.load]).toEqual([(bench(first)?.reps ?? 0) + 1, bench(first)?.load]);
  });

  test('the load names the last performance and its date', () => {
    const { second } = next(7);
    const receipt = second.exercises.find(({ exerciseId }) => exerciseId === 'barbell_bench_press')?.receipt;
    expect([receipt?.title, receipt?.reasons[0]?.source, receipt?.reasons[0]?.on, receipt?.reasons[0]?.text]).toEqual([
      'Why 52.5 kg',
      'performed_set',
      monday,
      '4 × 6 at 52.5 kg, all done.',
    ]);
  });

  test('a change from many reps to few goes by the estimate, not by the chart’s far end', () => {
    const { first, second } = next(7, { phase: 'strength' });
    const heavier = (bench(second)?.load?.value ?? 0) / (bench(first)?.load?.value ?? 1);
    expect(bench(second)?.reps).toBe(3);
    expect(heavier).toBeGreaterThan(1);
    expect(heavier).toBeLessThan(1.2);
  });

  test('twenty days later it is lighter, with fewer sets, and says why', () => {
    const { first, second } = next(20);
    expect(bench(second)?.load?.value ?? 0).toBeLessThanOrEqual((bench(first)?.load?.value ?? 0) * 0.9);
    expect(setsOf(second)).toBeLessThan(setsOf(first));
    expect(
      second.exercises
        .find(({ exerciseId }) => exerciseId === 'barbell_bench_press')
        ?.receipt.reasons.some(({ text }) => text.startsWith('20 days without')),
    ).toBe(true);
  });

  test('the main lifts stay', () => {
    const { first, second } = next(7);
    const mains = (workout: GeneratedWorkout) => workout.exercises.filter(({ main }) => main).map(({ exerciseId }) => exerciseId);
    expect(mains(second)).toEqual(mains(first));
  });
});

describe('ids', () => {
  test('of the same entry and key are the same, of another key others', () => {
    expect(workoutIdOf('entry', 'key')).toBe(workoutIdOf('entry', 'key'));
    expect(workoutIdOf('entry', 'key')).not.toBe(workoutIdOf('entry', 'other'));
  });

  test('differ by place, and are UUIDs of version 5', () => {
    const workout = workoutIdOf('entry', 'key');
    const ids = [workout, exerciseIdOf(workout, 0), exerciseIdOf(workout, 1), setIdOf(exerciseIdOf(workout, 0), 0)];
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  });
});

test('canonical JSON does not depend on the order keys were written in', () => {
  expect(canonicalJson({ b: [1, null, { d: 1, c: 'é' }], a: undefined })).toBe('{"b":[1,null,{"c":"é","d":1}]}');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
});
