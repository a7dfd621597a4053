import { afterAll, beforeAll, expect, test } from 'vitest';
import { key, type Person, startApi, type TestApi } from '../support/api.ts';
import { answers, finish, onboard, writtenWorkout } from '../support/builders.ts';

let api: TestApi;
let person: Person;
let locationId: string;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const words = 'crushing chest pain when I bench';
const today = async () => (await person.gql('{ me { today } }')).me.today;
const screening = async () => (await person.gql('{ me { athlete { screening { decision reasons { id } } } } }')).me.athlete.screening;
const clear = async () => {
  const { safety } = answers();
  await person.run('updateAthleteProfile', { safety: { ...safety, clearedOn: await today() } });
};
const custom = async () => (await person.run('createCustomEntry', { words: 'arms', minutes: 30 }, '... on CalendarEntry { id }')).id;
const generate = async (entryId: string, changes: Record<string, unknown> = {}) =>
  person.run('generateWorkout', { entryId, locationId, energy: 3, minutes: 30, ...changes });

test('words that stop training are answered, pause the plan, and a clearance lets it go on', async () => {
  person = await api.signUp();
  ({ locationId } = await onboard(person));
  const entryId = await custom();
  const idempotencyKey = key();

  const refused = await generate(entryId, { note: words, idempotencyKey });
  expect(refused.__typename).toBe('RedFlag');
  expect(await screening()).toMatchObject({ decision: 'wait', reasons: [{ id: 'G-02' }] });
  expect((await generate(entryId)).__typename).toBe('ClearanceNeeded');

  await clear();
  expect((await screening()).decision).toBe('train');
  // The refusal itself, asked for again, is an old answer and no new warning.
  expect((await generate(entryId, { note: words, idempotencyKey })).__typename).toBe('RedFlag');
  expect((await screening()).decision).toBe('train');
  expect((await generate(entryId)).__typename).toBe('CalendarEntry');
});

test('a wish and a request pause it too; an ordinary word about the chest does not', async () => {
  person = await api.signUp();
  await onboard(person);
  expect((await person.run('askCoach', { words: 'more chest, no chest pain so far' })).__typename).toBe('CoachRequest');
  expect((await screening()).decision).toBe('train');
  expect((await person.run('askCoach', { words })).__typename).toBe('RedFlag');
  expect((await screening()).decision).toBe('wait');
  await clear();
  expect((await person.run('createCustomEntry', { words, minutes: 30 })).__typename).toBe('RedFlag');
  expect((await screening()).decision).toBe('wait'); // a clearance from before, even of the same day, knew nothing of this
});

test('notes are kept whatever they say, and pause the plan when they describe a warning sign', async () => {
  person = await api.signUp();
  ({ locationId } = await onboard(person));
  const { workout, entryId } = await writtenWorkout(person, locationId);
  const done = await finish(person, workout.id, { notes: 'Fine' });
  expect((await screening()).decision).toBe('train');

  const noted = await person.run(
    'updateNotes',
    { entryId, notes: `Fine, but ${words}`, performedAt: new Date().toISOString() },
    '... on CalendarEntry { completion { notes } }',
  );
  expect(done.__typename).toBe('CalendarEntry');
  expect(noted.completion.notes).toBe(`Fine, but ${words}`);
  expect((await screening()).decision).toBe('wait');
});
