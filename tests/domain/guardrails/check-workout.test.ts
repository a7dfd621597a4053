import { describe, expect, test } from 'vitest';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import { checkWorkout } from '../../../server/src/domain/guardrails/check-workout.ts';
import { sessionCap, weeklyCap, weeklyLimit, workoutSetCap } from '../../../server/src/domain/guardrails/volume-limits.ts';
import { load } from '../../../server/src/domain/loads/load.ts';
import { generateWorkout, isGenerated } from '../../../server/src/domain/workout-generation/generate-workout.ts';
import type { GenerationInput } from '../../../server/src/domain/workout-generation/generation-input.ts';
import { estimateSeconds } from '../../../server/src/domain/workout-generation/time-model.ts';
import type { GeneratedWorkout, PrescribedSet, WorkoutExercise } from '../../../server/src/domain/workout-generation/workout.ts';
import { aDay } from '../../support/training-day.ts';

const input = aDay();
const good = writtenFor(input);

function writtenFor(day: GenerationInput): GeneratedWorkout {
  const workout = generateWorkout(day);
  if (!isGenerated(workout)) throw new Error(workout.message);
  return workout;
}

const idsOf = (workout: GeneratedWorkout, day: GenerationInput = input) =>
  checkWorkout(workout, day)
    .filter(({ severity }) => severity !== 'warn')
    .map(({ id }) => id);
/** The time is kept true, so that only the rule in question speaks. */
const retimed = (workout: GeneratedWorkout): GeneratedWorkout => ({ ...workout, estimatedSeconds: estimateSeconds(workout) });
const withExercise = (index: number, change: (exercise: WorkoutExercise) => WorkoutExercise): GeneratedWorkout =>
  retimed({ ...good, exercises: good.exercises.map((exercise, at) => (at === index ? change(exercise) : exercise)) });
const withSets = (index: number, change: (set: PrescribedSet) => PrescribedSet): GeneratedWorkout =>
  withExercise(index, (exercise) => ({ ...exercise, sets: exercise.sets.map((set) => (set.kind === 'working' ? change(set) : set)) }));
const first = good.exercises[0] as WorkoutExercise;

describe('the guardrails', () => {
  test('have nothing to say about a good workout', () => {
    expect(idsOf(good)).toEqual([]);
  });

  test('G-05 rejects an exercise that is not in the catalogue', () => {
    expect(idsOf(withExercise(0, (exercise) => ({ ...exercise, exerciseId: 'flying_press' })))).toContain('G-05');
  });

  test('G-05 rejects what the place does not have', () => {
    expect(idsOf(good, { ...input, location: { ...input.location, equipment: ['bodyweight'], fixtures: [] } })).toContain('G-05');
  });

  test('G-06 rejects a load that cannot be put on', () => {
    expect(idsOf(withSets(0, (set) => ({ ...set, load: load(61.3, input.location.inventory.unit) })))).toContain('G-06');
  });

  test('G-07 rejects a timer on repetitions', () => {
    expect(idsOf(withSets(0, (set) => ({ ...set, seconds: 30 })))).toContain('G-07');
  });

  test('G-08 rejects numbers in the words, and out of bounds', () => {
    expect(idsOf(withExercise(0, (exercise) => ({ ...exercise, paragraph: 'Do 12 reps.' })))).toContain('G-08');
    expect(idsOf(withSets(0, (set) => ({ ...set, reps: 60 })))).toContain('G-08');
    expect(idsOf(withSets(0, (set) => ({ ...set, rir: 7 })))).toContain('G-08');
  });

  test('G-09 rejects a workout over its minutes, and one that ends early in silence', () => {
    expect(idsOf(good, { ...input, minutes: 10 })).toContain('G-09');
    expect(idsOf(retimed({ ...good, exercises: good.exercises.slice(0, 1), notes: [] }))).toContain('G-09');
  });

  test('G-10 rejects the same exercise twice and an order turned upside down', () => {
    expect(idsOf(retimed({ ...good, exercises: [...good.exercises, first] }))).toContain('G-10');
    expect(idsOf(retimed({ ...good, exercises: good.exercises.toReversed() }))).toContain('G-10');
  });

  test('G-13 rejects what an injury rules out', () => {
    const site = exerciseById(first.exerciseId)?.contraindicatedSites[0];
    if (!site) throw new Error('nothing rules this lift out');
    const injury = {
      id: 'i',
      site,
      side: 'left',
      severity: 'moderate',
      state: 'active',
      resolvedOn: null,
      painFreeExposures: 0,
      note: '',
    } as const;
    expect(idsOf(good, { ...input, athlete: { ...input.athlete, injuries: [injury] } })).toContain('G-13');
  });

  test('G-14 asks for care where an injury is mild: not first, and with the words', () => {
    const site = exerciseById(first.exerciseId)?.contraindicatedSites[0];
    if (!site) throw new Error('nothing rules this lift out');
    const injury = {
      id: 'i',
      site,
      side: 'left',
      severity: 'mild',
      state: 'active',
      resolvedOn: null,
      painFreeExposures: 0,
      note: '',
    } as const;
    expect(idsOf(good, { ...input, athlete: { ...input.athlete, injuries: [injury] } })).toContain('G-14');
  });

  test('G-21 and G-22 count sets, of the workout and of the muscle', () => {
    const many = withExercise(0, (exercise) => ({
      ...exercise,
      sets: [...exercise.sets, ...Array.from({ length: 9 }, () => exercise.sets.at(-1) as PrescribedSet)],
    }));
    expect(idsOf(many)).toContain('G-22');
    const heap = retimed({
      ...good,
      exercises: good.exercises.map((exercise) => ({
        ...exercise,
        sets: Array.from({ length: 10 }, () => exercise.sets.at(-1) as PrescribedSet),
      })),
    });
    expect(idsOf(heap)).toContain('G-21');
  });

  test('G-23 keeps two in reserve under a bar that nobody spots', () => {
    const index = good.exercises.findIndex(({ exerciseId }) => exerciseId === 'barbell_back_squat' || exerciseId === 'barbell_bench_press');
    expect(index).toBeGreaterThanOrEqual(0);
    expect(idsOf(withSets(index, (set) => ({ ...set, rir: 1 })))).toContain('G-23');
  });

  test('G-24 keeps failure to the last set of single-joint work', () => {
    expect(idsOf(withSets(0, (set) => ({ ...set, rir: 0 })))).toContain('G-24');
  });

  test('G-26 takes no heavy axial lift, and no small reserve, with energy of 1', () => {
    expect(idsOf(good, { ...input, energy: 1 })).toContain('G-26');
  });

  test('G-36 wants the words about breathing, and three in reserve, in pregnancy', () => {
    const athlete = { ...input.athlete, safety: { ...input.athlete.safety, pregnantWeek: 10, clearedOn: input.on } };
    expect(idsOf(good, { ...input, athlete })).toContain('G-36');
  });

  test('G-41 takes intervals out of the heat', () => {
    const row = exerciseById('bike_intervals');
    if (!row) throw new Error('no intervals');
    const rounds: PrescribedSet = {
      kind: 'working',
      reps: null,
      seconds: null,
      rounds: 5,
      workSeconds: 30,
      recoverSeconds: 90,
      load: null,
      bandLevel: null,
      rir: null,
    };
    const hot = withExercise(good.exercises.length - 1, (exercise) => ({
      ...exercise,
      exerciseId: row.id,
      name: row.name,
      timerType: 'intervals',
      unilateral: false,
      repsLow: null,
      repsHigh: null,
      sets: [rounds],
      superset: null,
    }));
    expect(idsOf(hot, { ...input, note: 'it is very hot' })).toContain('G-41');
  });
});

describe('volume', () => {
  test('has room by experience, half as much again for muscles that lead in two patterns', () => {
    expect([
      weeklyCap('chest', 'beginner'),
      weeklyCap('glutes', 'beginner'),
      sessionCap('chest', 'intermediate'),
      sessionCap('lats', 'intermediate'),
    ]).toEqual([12, 18, 11, 16.5]);
  });

  test('grows by a fifth or two sets a week, half that from 65 on, never past the cap', () => {
    expect([
      weeklyLimit('chest', 'intermediate', 12, false),
      weeklyLimit('chest', 'intermediate', 4, false),
      weeklyLimit('chest', 'intermediate', 4, true),
      weeklyLimit('chest', 'intermediate', 20, false),
    ]).toEqual([14.4, 6, 5, 20]);
  });

  test('starts at the target where nothing was done', () => {
    expect(weeklyLimit('chest', 'beginner', null, false)).toBe(8);
  });

  test('of one workout is 16, 24 or 30 sets, and 14 for minors and the old who begin', () => {
    expect([
      workoutSetCap('beginner', false),
      workoutSetCap('intermediate', false),
      workoutSetCap('advanced', false),
      workoutSetCap('beginner', true),
    ]).toEqual([16, 24, 30, 14]);
  });
});
