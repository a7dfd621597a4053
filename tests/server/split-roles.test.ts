import { afterAll, beforeAll, expect, test } from 'vitest';
import { finish, writtenWorkout } from '../support/builders.ts';
import { until } from '../support/person.ts';
import { type SharedDatabase, sharedDatabase } from '../support/shared-database.ts';
import { onboardedAt } from '../support/signed-in.ts';

let shared: SharedDatabase;
beforeAll(async () => {
  shared = await sharedDatabase();
}, 60_000);
afterAll(() => shared.close());

test('one process answers, two others work: each job once, and what they did is told live by the first', { timeout: 120_000 }, async () => {
  const [api, ...workers] = await Promise.all([shared.start('api'), shared.start('worker'), shared.start('worker')]);
  const { person, locationId } = await onboardedAt(api.url, 'split');
  const events: { __typename: string; seq: number; at: number }[] = [];
  const socket = await person.socket();
  socket.subscribe(
    { query: 'subscription { liveEvents(after: 0) { __typename seq } }' },
    {
      next: ({ data }) =>
        data && events.push({ ...(data as { liveEvents: { __typename: string; seq: number } }).liveEvents, at: Date.now() }),
      error: () => {},
      complete: () => {},
    },
  );
  const ids: string[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const { workout } = await writtenWorkout(person, locationId, { minutes: 15 });
    ids.push((await finish(person, workout.id)).completion.id);
  }
  await until(async () => events.filter(({ __typename }) => __typename === 'SummaryWritten').length === 3, 'the summaries, live', 30_000);
  await until(async () => (await person.gql('{ me { tasks { kind } } }')).me.tasks.length === 0, 'the profile updates', 30_000);

  const versions = await shared.query(
    'select "completionId" as id, count(*)::int as count from "WeightsProfile" where "completionId" is not null group by 1',
  );
  expect(new Map(versions.map(({ id, count }) => [id, count]))).toEqual(new Map(ids.map((id) => [id, 1])));
  const newest = (await person.gql('{ me { cursor } }')).me.cursor;
  await until(async () => events.at(-1)?.seq === newest, 'the last event');
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: newest }, (_, index) => index + 1));
  // A poke crosses processes: an event is told well before the poll that stands in for a lost one (two seconds).
  const late: number[] = [];
  for (const { seq, at } of events.slice(-3)) {
    const [row] = await shared.query('select extract(epoch from "at")::float8 * 1000 as ms from "Event" where seq = $1', [seq]);
    late.push(at - Number(row?.['ms']));
  }
  expect(Math.min(...late)).toBeLessThan(1_500);
  await socket.dispose();

  for (const worker of workers) {
    worker.child.kill('SIGTERM');
    expect([await worker.ended, worker.output()]).toEqual([0, expect.any(String)]);
  }
  // Without a worker the answer still comes at once; the work waits for the next one.
  const { workout } = await writtenWorkout(person, locationId, { minutes: 15 });
  const { completion } = await finish(person, workout.id);
  expect(completion.stats.setsPlanned).toBeGreaterThan(0);
  expect((await person.gql('{ me { tasks { kind } } }')).me.tasks).toHaveLength(2);
  await shared.start('worker');
  await until(async () => (await person.gql('{ me { tasks { kind } } }')).me.tasks.length === 0, 'the work that waited', 30_000);
});
