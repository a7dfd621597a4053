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

test('a job whose worker was killed in the middle of it runs again within 30 seconds, and has one effect', {
  timeout: 150_000,
}, async () => {
  const api = await shared.start('api');
  const worker = await shared.start('worker');
  const { person, locationId } = await onboardedAt(api.url, 'worked');
  const { workout } = await writtenWorkout(person, locationId, { minutes: 15 });
  // The worker comes as far as the profile and waits there.
  const letGo = await shared.hold('lock table "WeightsProfile" in access exclusive mode');
  const { completion } = await finish(person, workout.id);
  const stateOf = async () =>
    (await shared.query(`select state from pgboss.job where name = 'fold-workout' and data->>'completionId' = $1`, [completion.id]))[0]?.[
      'state'
    ];
  await until(async () => (await stateOf()) === 'active', 'the job to be taken');

  worker.child.kill('SIGKILL');
  const killedAt = performance.now();
  await worker.ended;
  await letGo();
  expect(await stateOf()).toBe('active');
  await shared.start('worker');
  await until(async () => (await stateOf()) === 'completed', 'the job to be done again', 40_000);
  expect(performance.now() - killedAt).toBeLessThan(30_000);
  expect(await shared.query('select "completionRevision" from "WeightsProfile" where "completionId" = $1', [completion.id])).toEqual([
    { completionRevision: 1 },
  ]);
});
