import { key, type Person, until } from './person.ts';

/** An ordinary gym, in kilograms. */
export const gym = {
  name: 'Gym',
  equipment: ['barbell', 'dumbbell', 'cable', 'machine_stack', 'machine_plate', 'ez_bar'],
  fixtures: ['rack', 'bench', 'incline_bench', 'pullup_bar', 'plates', 'box'],
  indoors: true,
  outdoor: false,
  inventory: {
    unit: 'kg',
    bars: [{ equipment: 'barbell', load: 20 }],
    plates: [25, 20, 15, 10, 5, 2.5, 1.25].map((load) => ({ load, pairs: 4 })),
    dumbbells: [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30],
    kettlebells: [8, 12, 16, 20, 24],
    stack: { first: 5, step: 5, last: 100 },
    medicineBalls: [],
    bandLevels: [1, 2, 3],
  },
};

/** Answers of somebody healthy who can train on any day. */
export const answers = (changes: Record<string, unknown> = {}) => ({
  sex: 'female',
  birthDate: '1990-05-31',
  heightCm: 170,
  bodyMass: { value: 68, unit: 'kg' },
  trainedMonths: 18,
  monthsOff: 0,
  techniqueUnsure: false,
  goal: 'muscle',
  goalWords: 'A chin-up by spring',
  injuries: [],
  safety: { symptoms: false, conditions: [], active: true },
  preferences: { weekdays: [1, 2, 3, 4, 5, 6, 7], daysPerWeek: 4, minutes: 60 },
  unit: 'kg',
  zone: 'UTC',
  locations: [gym],
  ...changes,
});

/** Answers the questionnaire and waits for program, week and profile. */
export async function onboard(person: Person, changes: Record<string, unknown> = {}): Promise<{ locationId: string }> {
  const result = await person.run('completeOnboarding', answers(changes));
  if (result.__typename !== 'Me') throw new Error(`Onboarding was refused: ${JSON.stringify(result)}`);
  const { locations } = await until(async () => {
    const { me } = await person.gql('{ me { tasks { kind } locations { id } } }');
    return me.tasks.length === 0 && me;
  }, 'program and weights profile');
  return { locationId: locations[0].id };
}

export const workoutFields = `id revision startedAt exercises {
  id position name timerType skippedAt pain { site score }
  sets { id position kind reps seconds rounds load { value unit text } rir paragraph performed { reps load { value unit } rpe corrected performedAt } }
}`;

/** A custom entry of today with its workout written. */
export async function writtenWorkout(person: Person, locationId: string, changes: Record<string, unknown> = {}) {
  const entry = await person.run('createCustomEntry', { words: 'upper body', minutes: 45 }, '... on CalendarEntry { id }');
  const written = await person.run(
    'generateWorkout',
    { entryId: entry.id, locationId, energy: 3, minutes: 45, ...changes },
    `... on CalendarEntry { id status workout { ${workoutFields} } }`,
  );
  if (written.__typename !== 'CalendarEntry') throw new Error(`No workout was written: ${JSON.stringify(written)}`);
  return { entryId: entry.id as string, workout: written.workout };
}

/** Taps "done" on every set. */
// biome-ignore lint/suspicious/noExplicitAny: the answer of a test's own query
export async function doEverySet(person: Person, workout: any, performedAt = new Date().toISOString()): Promise<void> {
  for (const exercise of workout.exercises) {
    for (const set of exercise.sets) {
      const result = await person.run('logSet', { setId: set.id, performedAt });
      if (result.__typename !== 'Workout') throw new Error(`A set was refused: ${JSON.stringify(result)}`);
    }
  }
}

export const finish = (person: Person, workoutId: string, changes: Record<string, unknown> = {}) =>
  person.run(
    'completeWorkout',
    { idempotencyKey: key(), workoutId, performedAt: new Date().toISOString(), ...changes },
    '... on CalendarEntry { id status completion { id attempted sentence notes stats { setsDone setsPlanned reps volume { value unit } } } }',
  );
