import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { locationPreset } from '../../../server/src/domain/athletes/location-presets.ts';
import { exerciseById, exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import { hundredths, load } from '../../../server/src/domain/loads/load.ts';
import { buildProgram } from '../../../server/src/domain/programs/build-program.ts';
import { generateWorkout, isGenerated } from '../../../server/src/domain/workout-generation/generate-workout.ts';
import { rampFor } from '../../../server/src/domain/workout-generation/warm-up.ts';
import type { GeneratedWorkout, WorkoutExercise } from '../../../server/src/domain/workout-generation/workout.ts';
import { aDay, anAthlete, type Day, monday } from '../../support/training-day.ts';

function written(day: Day): GeneratedWorkout {
  const workout = generateWorkout(aDay(day));
  if (!isGenerated(workout)) throw new Error(workout.message);
  return workout;
}

const rowOf = ({ exerciseId }: WorkoutExercise) => exerciseById(exerciseId);
const soreShoulder = {
  id: 'shoulder',
  site: 'shoulder',
  side: 'left',
  severity: 'moderate',
  state: 'active',
  resolvedOn: null,
  painFreeExposures: 0,
  note: '',
} as const;

describe('in a strength phase', () => {
  const strong = { trainedMonths: 72, goal: 'strength' } as const;

  test('triples are for bars that are squatted, pulled from the floor or pressed, never for rows, pulldowns and machines', () => {
    const reps = (['upper', 'lower', 'full_body_b'] as const).flatMap((type) =>
      written({ athlete: strong, phase: 'strength', type, minutes: 75 })
        .exercises.filter(({ main }) => main)
        .map((exercise) => ({ exercise, low: exercise.repsLow ?? 0 })),
    );
    const triples = reps.filter(({ low }) => low < 4).map(({ exercise }) => rowOf(exercise));
    expect(reps.filter(({ exercise }) => (exercise.repsHigh ?? 0) > 6)).toEqual([]);
    expect(triples.length).toBeGreaterThan(0);
    expect(triples.filter((row) => row?.equipment !== 'barbell' || row.pattern === 'horizontal_pull')).toEqual([]);
    expect(reps.some(({ exercise, low }) => rowOf(exercise)?.pattern === 'horizontal_pull' && low >= 4)).toBe(true);
  });
});

test('a pull from the floor does not begin with an empty bar at the ankles', () => {
  const fifteen = { birthDate: '2011-05-01' as LocalDate, trainedMonths: 2, bodyMass: load(60, 'kg') };
  const athlete = { ...fifteen, safety: { ...anAthlete().safety, guardianAgreed: true } };
  const { exercises: chosen } = written({ athlete, phase: 'base', type: 'full_body_b', minutes: 45 });
  expect(chosen.find((exercise) => rowOf(exercise)?.pattern === 'hinge')?.name).toBe('Dumbbell Romanian Deadlift');
});

test('from 65 on, untrained, machines that hold the body come first', () => {
  const athlete = { birthDate: '1958-04-01' as LocalDate, trainedMonths: 0 };
  const { exercises: chosen } = written({ athlete, phase: 'base', type: 'full_body_a', minutes: 45 });
  const mains = chosen.filter(({ main }) => main).map((exercise) => rowOf(exercise));
  expect(mains.map((row) => row?.equipment.startsWith('machine'))).toEqual([true, true, true]);
  expect(mains[0]?.id).toBe('leg_press');
});

test('from week 14 of pregnancy no crunches are chosen, cable or not', () => {
  const crunches = exercises.filter(({ pattern }) => pattern === 'core_flexion').map(({ id }) => id);
  const athlete = (week: number) => ({
    sex: 'female' as const,
    safety: { ...anAthlete().safety, pregnantWeek: week, clearedOn: monday },
  });
  const trunk = (week: number) =>
    written({ athlete: athlete(week), words: 'abs', type: 'custom', minutes: 30 }).exercises.filter(({ exerciseId }) =>
      crunches.includes(exerciseId),
    );
  expect([trunk(8).length > 0, trunk(20)]).toEqual([true, []]);
});

describe('the ramp', () => {
  const ramp = (id: string, kilos: number): number =>
    rampFor({
      exercise: exerciseById(id) ?? exercises[0]!,
      load: { value: hundredths(kilos), unit: 'kg' },
      fractionOfMax: 0.7,
      heavy: true,
      firstOfFamily: true,
      inventory: locationPreset('gym', 'kg').inventory,
      minutes: 45,
    }).length;

  test('is left out below 5 kg in the hand or on each side, where half of it would be nothing', () => {
    expect([ramp('dumbbell_split_squat', 3), ramp('chest_supported_t_bar_row', 5)]).toEqual([0, 0]);
  });

  test('of a plate machine is one set up to 20 kg a side, as for a dumbbell in each hand', () => {
    expect([ramp('leg_press', 22.5), ramp('leg_press', 80)]).toEqual([1, 3]);
  });
});

test('where the first steps of a ramp would be lighter than the bar, the bar is the first step', () => {
  const steps = (kilos: number): string[] =>
    rampFor({
      exercise: exerciseById('standing_barbell_overhead_press') ?? exercises[0]!,
      load: { value: hundredths(kilos), unit: 'kg' },
      fractionOfMax: 0.7,
      heavy: true,
      firstOfFamily: true,
      inventory: locationPreset('gym', 'kg').inventory,
      minutes: 45,
    }).map((set) => `${(set.load?.value ?? 0) / 100} × ${set.reps}`);
  expect([steps(30), steps(32.5)]).toEqual([['20 × 8'], ['20 × 8', '25 × 2']]);
});

test('a third set of curls goes to the press while the chest is short of its week', () => {
  const { exercises: chosen } = written({ phase: 'hypertrophy', type: 'upper', minutes: 60 });
  const setsOf = (pattern: string): number =>
    chosen.filter((exercise) => rowOf(exercise)?.pattern === pattern).flatMap(({ sets }) => sets.filter(({ kind }) => kind === 'working'))
      .length;
  expect(setsOf('horizontal_push')).toBeGreaterThan(setsOf('elbow_flexion'));
  expect(setsOf('horizontal_push')).toBe(4);
});

test('care for an injury costs the trunk no sets: light sets are no volume', () => {
  const { exercises: chosen } = written({
    athlete: { sex: 'female', trainedMonths: 0, bodyMass: load(64, 'kg'), injuries: [soreShoulder] },
    place: 'home_dumbbells',
    phase: 'base',
    minutes: 45,
  });
  expect(chosen.find((exercise) => rowOf(exercise)?.pattern.startsWith('core'))?.sets.length).toBe(2);
});

test('the program says which lifts an injury takes out of the week', () => {
  const athlete = anAthlete({ injuries: [soreShoulder] });
  const notes = (injured: boolean): readonly string[] =>
    buildProgram({
      athlete: injured ? athlete : anAthlete(),
      locations: [{ id: 'home', ...locationPreset('home_dumbbells', 'kg') }],
      on: monday,
    }).coachNotes;
  expect(notes(true).find((note) => note.startsWith('While your left shoulder needs sparing, overhead presses stay out'))).toBeDefined();
  expect(notes(false).some((note) => note.includes('sparing'))).toBe(false);
});
