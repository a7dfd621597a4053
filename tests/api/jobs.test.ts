import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Coach } from '../../server/src/coach/coach.ts';
import { closeStaleEntries } from '../../server/src/features/calendar/close-stale-entries.ts';
import { writeFirstProgram } from '../../server/src/features/programs/write-first-program.ts';
import { writeFirstWeightsProfile } from '../../server/src/features/weights-profile/write-first-weights-profile.ts';
import { deadLetterOf, jobNames } from '../../server/src/jobs/queue.ts';
import { type Person, startApi, type TestApi, until } from '../support/api.ts';
import { finish, onboard, writtenWorkout } from '../support/builders.ts';
import { smallCoach } from '../support/small-workout.ts';

let broken = false;
const coach: Coach = {
  ...smallCoach,
  async writeSummary(stats, completed) {
    if (broken) throw new Error('the pen is broken');
    return smallCoach.writeSummary(stats, completed);
  },
};

let api: TestApi;
let person: Person;
let locationId: string;
beforeAll(async () => {
  api = await startApi({ coach });
  person = await api.signUp();
  ({ locationId } = await onboard(person));
});
afterAll(() => api.close());

const boss = () => api.app.services.jobs.boss;

test('every job has a dead letter box, tries again a few times, and counts as lost well within 30 seconds', async () => {
  for (const name of jobNames) {
    const queue = await boss().getQueue(name);
    expect(queue).toMatchObject({ deadLetter: deadLetterOf(name), retryLimit: 4, retryBackoff: true });
    expect(queue?.expireInSeconds).toBeLessThanOrEqual(20);
  }
});

test('a job that always throws ends among the dead letters with its reason, and the others go on', async () => {
  const { workout } = await writtenWorkout(person, locationId);
  const wait = { retryDelay: 1, retryBackoff: false, retryLimit: 1 };
  await boss().updateQueue('write-summary', wait);
  broken = true;
  const { completion } = await finish(person, workout.id);

  const [letter] = await until(async () => {
    const letters = await boss().findJobs<{ completionId: string }>(deadLetterOf('write-summary'));
    return letters.length > 0 && letters;
  }, 'the dead letter');
  broken = false;
  expect(letter?.data.completionId).toBe(completion.id);
  const [failed] = await boss().findJobs<{ completionId: string }>('write-summary', { data: { completionId: completion.id } });
  expect(failed).toMatchObject({ state: 'failed', retryCount: 1 });
  expect(JSON.stringify(failed?.output)).toContain('the pen is broken');
  // The profile took the workout in all the same.
  await until(
    async () => (await api.app.services.db.completion.findUniqueOrThrow({ where: { id: completion.id } })).foldedRevision === 1,
    'the profile update',
  );

  const next = await writtenWorkout(person, locationId);
  const after = await finish(person, next.workout.id);
  await until(
    async () => (await api.app.services.db.completion.findUniqueOrThrow({ where: { id: after.completion.id } })).summary,
    'the next summary',
  );
  await boss().updateQueue('write-summary', { retryDelay: 2, retryBackoff: true, retryLimit: 4 });
});

test('a job that is sent in a transaction that rolls back does not exist; one that commits does', async () => {
  const { services } = api.app;
  const send = (completionId: string, fail: boolean) =>
    services.db.$transaction(async (tx) => {
      await services.jobs.send(tx, 'write-summary', { userId: person.id, completionId, revision: 1 });
      if (fail) throw new Error('taken back');
    });
  await expect(send('rolled-back', true)).rejects.toThrow('taken back');
  await send('committed', false);

  expect(await boss().findJobs('write-summary', { data: { completionId: 'rolled-back' } })).toEqual([]);
  expect(await boss().findJobs('write-summary', { data: { completionId: 'committed' } })).toHaveLength(1);
});

test('a command that is refused leaves no job behind', async () => {
  const { workout } = await writtenWorkout(person, locationId);
  const { completion } = await finish(person, workout.id);
  expect((await finish(person, workout.id)).__typename).toBe('EntryClosed');
  for (const name of ['fold-workout', 'write-summary'] as const)
    expect(await boss().findJobs(name, { data: { completionId: completion.id } })).toHaveLength(1);
});

test('the first plan, the first profile and the closing of sessions may run twice and have one effect', async () => {
  const { services } = api.app;
  const owned = { where: { userId: person.id } };
  const counts = async () => ({
    versions: await services.db.programVersion.count(owned),
    profiles: await services.db.weightsProfile.count(owned),
    entries: await services.db.calendarEntry.count(owned),
    events: await services.db.event.count(owned),
  });
  await until(
    async () => (await person.gql('{ me { tasks { kind } } }')).me.tasks.every(({ kind }: { kind: string }) => kind === 'summary'),
    'quiet',
  );
  const before = await counts();
  const payload = { userId: person.id };
  await Promise.all([writeFirstProgram(services, payload), writeFirstWeightsProfile(services, payload)]);
  await Promise.all([closeStaleEntries(services, payload), closeStaleEntries(services, payload)]);
  expect(await counts()).toEqual(before);
});
