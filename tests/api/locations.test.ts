import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Person, startApi, type TestApi } from '../support/api.ts';
import { answers, gym } from '../support/builders.ts';

let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  await api.app.services.db.rateLimit.deleteMany(); // so many people never come from one address
  person = await api.signUp();
  await person.run('completeOnboarding', answers());
});
afterAll(() => api.close());

const fields = `id name equipment fixtures isDefault revision inventory { unit plates { load { value } pairs } dumbbells { value } }`;
const save = (location: Record<string, unknown>) =>
  person.run('saveLocation', { location: { ...gym, ...location } }, `... on Location { ${fields} }`);
const remove = (locationId: string, who = person) => who.run('removeLocation', { locationId });
const places = async () => (await person.gql(`{ me { locations { ${fields} } } }`)).me.locations;
const names = async () => (await places()).map(({ name }: { name: string }) => name);

test('a place is kept as it was given, sorted and without doubles', async () => {
  const made = await save({
    name: 'Cellar',
    equipment: ['dumbbell', 'dumbbell', 'band'],
    inventory: { ...gym.inventory, dumbbells: [12, 4, 4, 8], plates: [5, 20, 1.25].map((load) => ({ load, pairs: 1 })) },
  });
  expect(made).toMatchObject({
    name: 'Cellar',
    equipment: ['dumbbell', 'band'],
    isDefault: false,
    revision: 1,
    inventory: {
      dumbbells: [{ value: 4 }, { value: 8 }, { value: 12 }],
      plates: [{ load: { value: 20 } }, { load: { value: 5 } }, { load: { value: 1.25 } }],
    },
  });
  expect(await places()).toContainEqual({ ...made, __typename: undefined });
});

test('there is always exactly one default place, and it comes first', async () => {
  const [first] = await places();
  expect(first.isDefault).toBe(true);
  const cellar = await save({ name: 'Cellar', isDefault: true });
  expect((await places()).map((place: { name: string; isDefault: boolean }) => [place.name, place.isDefault])).toEqual([
    ['Cellar', true],
    ['Gym', false],
  ]);

  // Taking it back without naming another leaves it where it is.
  await save({ id: cellar.id, name: 'Cellar', isDefault: false });
  expect((await places()).filter(({ isDefault }: { isDefault: boolean }) => isDefault)).toHaveLength(1);
  await remove(cellar.id);
  expect(await places()).toMatchObject([{ name: 'Gym', isDefault: true }]);
});

test('a change counts, and the last place cannot be removed', async () => {
  const [only] = await places();
  expect(await save({ id: only.id, name: 'Iron house' })).toMatchObject({ id: only.id, name: 'Iron house', revision: 2, isDefault: true });
  expect(await remove(only.id)).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('only place') });
  expect(await names()).toEqual(['Iron house']);
});

test('twenty places can be saved and no more; a removed one makes room', async () => {
  for (let number = 2; number <= 20; number += 1) expect((await save({ name: `Place ${number}` })).__typename).toBe('Location');
  expect(await save({ name: 'Place 21' })).toMatchObject({ __typename: 'TooManyLocations', message: expect.stringContaining('20') });
  expect(await names()).toHaveLength(20);

  const last = (await places()).at(-1);
  await remove(last.id);
  expect((await save({ name: 'Place 21' })).__typename).toBe('Location');
});

test('an unknown place and somebody else’s are alike not there, to change and to remove', async () => {
  const stranger = await api.signUp();
  await stranger.run('completeOnboarding', answers());
  const [theirs] = (await stranger.gql('{ me { locations { id name } } }')).me.locations;

  const unknown = await save({ id: 'no-such-place', name: 'Mine now' });
  expect(unknown.__typename).toBe('NotFound');
  expect(await save({ id: theirs.id, name: 'Mine now' })).toEqual(unknown);
  expect(await remove(theirs.id)).toEqual(await remove('no-such-place'));
  expect((await stranger.gql('{ me { locations { id name } } }')).me.locations).toEqual([theirs]);
});

test.each([
  ['name', { name: '   ' }],
  ['name', { name: 'x'.repeat(61) }],
  ['equipment.0', { equipment: ['jetpack'] }],
  ['fixtures.1', { fixtures: ['rack', 'moat'] }],
  ['inventory.dumbbells.0', { inventory: { ...gym.inventory, dumbbells: [-2] } }],
  ['inventory.dumbbells.0', { inventory: { ...gym.inventory, dumbbells: [2.125] } }],
  ['inventory.plates.0.pairs', { inventory: { ...gym.inventory, plates: [{ load: 20, pairs: 0 }] } }],
  ['inventory.bandLevels.0', { inventory: { ...gym.inventory, bandLevels: [6] } }],
  ['inventory.stack', { inventory: { ...gym.inventory, stack: { first: 50, step: 5, last: 5 } } }],
])('a wrong %s is named, and nothing is saved', async (path, change) => {
  expect(await save(change)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: `location.${path}` }] });
  expect(await names()).toEqual(['Gym']);
});
