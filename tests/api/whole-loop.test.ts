import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi, until } from '../support/api.ts';
import { answers, doEverySet, workoutFields } from '../support/builders.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('from sign-up to the profile update that arrives by itself', async () => {
  const person = await api.signUp('loop');
  expect(await person.gql('{ instance { hasOwner } me { role athlete { id } cursor } }')).toEqual({
    instance: { hasOwner: true },
    me: { role: 'owner', athlete: null, cursor: 0 },
  });

  const events: { __typename: string; seq: number }[] = [];
  const socketErrors: unknown[] = [];
  const socket = await person.socket();
  socket.subscribe(
    {
      query: `subscription { liveEvents(after: 0) { __typename seq
        ... on WeekPlanned { program { version } entries { id } }
        ... on WeightsProfileUpdated { weightsProfile { version } finished { id } }
        ... on SummaryWritten { entry { completion { summary } } } } }`,
    },
    {
      next: ({ data, errors }) =>
        errors ? socketErrors.push(...errors) : events.push((data as { liveEvents: (typeof events)[number] }).liveEvents),
      error: (error) => socketErrors.push(error),
      complete: () => {},
    },
  );

  expect((await person.run('completeOnboarding', answers())).__typename).toBe('Me');
  await until(async () => socketErrors.length > 0 || events.some((event) => event.__typename === 'WeekPlanned'), 'the first week');
  expect(socketErrors).toEqual([]);
  await until(async () => events.some((event) => event.__typename === 'WeightsProfileUpdated'), 'the first weights profile');

  const { me, calendar, program } = await person.gql(
    '{ me { today locations { id isDefault } } calendar(from: "2020-01-01", to: "2020-01-02") { id } program { version document phase { kind } template { title } } }',
  );
  expect(calendar).toEqual([]);
  expect(program.version).toBe(1);
  expect(program.document.match(/^## /gm)).toHaveLength(10);
  expect(program.template).toHaveLength(4);
  expect(me.locations).toEqual([{ id: expect.any(String), isDefault: true }]);

  const entry = await person.run(
    'createCustomEntry',
    { words: 'upper body push', minutes: 45 },
    '... on CalendarEntry { id on origin status }',
  );
  expect(entry).toMatchObject({ on: me.today, origin: 'custom', status: 'planned' });
  const written = await person.run(
    'generateWorkout',
    { entryId: entry.id, locationId: me.locations[0].id, energy: 3, minutes: 45 },
    `... on CalendarEntry { status workout { opening estimatedSeconds coach ${workoutFields} } }`,
  );
  expect(written.status).toBe('generated');
  expect(written.workout.coach).toBe('rules');
  expect(written.workout.estimatedSeconds).toBeLessThanOrEqual(45 * 60);
  expect(written.workout.exercises.length).toBeGreaterThan(1);
  for (const exercise of written.workout.exercises) for (const set of exercise.sets) expect(set.paragraph).not.toMatch(/[{}]/);

  await doEverySet(person, written.workout);
  const done = await person.run(
    'completeWorkout',
    { workoutId: written.workout.id, performedAt: new Date().toISOString(), notes: 'Felt strong' },
    '... on CalendarEntry { status completion { attempted sentence notes summary profileVersion stats { setsDone setsPlanned reps volume { kilograms } } } }',
  );
  const { completion } = done;
  expect(done.status).toBe('completed');
  expect(completion).toMatchObject({ attempted: false, notes: 'Felt strong', summary: null, profileVersion: null });
  expect(completion.stats.setsDone).toBe(completion.stats.setsPlanned);
  expect(completion.sentence).toContain(String(completion.stats.setsDone));
  // What the numbers claim is what was tapped.
  type Exercises = { sets: { kind: string; reps: number | null }[] }[];
  const working = (written.workout.exercises as Exercises).flatMap(({ sets }) => sets.filter(({ kind }) => kind === 'working'));
  expect(completion.stats.setsPlanned).toBe(working.length);

  const updates = () => events.filter((event) => event.__typename === 'WeightsProfileUpdated');
  await until(async () => updates().length === 2, 'the profile update');
  await until(async () => events.some((event) => event.__typename === 'SummaryWritten'), 'the summary');
  expect(updates()[1]).toMatchObject({ weightsProfile: { version: 2 }, finished: { id: entry.id } });
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));

  const after = await person.gql(
    `query ($id: ID!) { calendarEntry(id: $id) { completion { summary summaryPending profileVersion decisions { decision reason exercise { name } } } }
      weightsProfile { version entries { key move evidence { text } } } me { cursor tasks { text } } }`,
    { id: entry.id },
  );
  expect(after.me).toEqual({ cursor: events.length, tasks: [] });
  expect(after.calendarEntry.completion).toMatchObject({ summaryPending: false, profileVersion: 2 });
  expect(after.calendarEntry.completion.decisions).toHaveLength(written.workout.exercises.length);
  expect(after.weightsProfile.version).toBe(2);
  expect(socketErrors).toEqual([]);
  await socket.dispose();
});
