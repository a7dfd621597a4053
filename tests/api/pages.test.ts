import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startApi, type TestApi } from '../support/api.ts';
import { onboard } from '../support/builders.ts';

let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi();
  person = await api.signUp();
  await onboard(person);
});
afterAll(() => api.close());

test('a page may be asked for its end alone, or for everything below its versions', async () => {
  const ends = await person.gql('{ weightsProfileHistory { pageInfo { endCursor } } programVersions { pageInfo { endCursor } } }');
  expect(ends).toEqual({ weightsProfileHistory: { pageInfo: { endCursor: '1' } }, programVersions: { pageInfo: { endCursor: '1' } } });

  const whole = await person.gql(`{
    weightsProfileHistory { nodes { version entries(key: "barbell:squat") { key workingLoad { text } exercise { name } history { version } } } }
    programVersions { nodes { version current cause phase { kind } } }
    weightsProfile { version entries(key: "barbell:squat") { key workingLoad { text } exercise { name } history { version } } }
  }`);
  expect(whole.weightsProfileHistory.nodes).toEqual([whole.weightsProfile]);
  expect(whole.weightsProfile.entries).toHaveLength(1);
  expect(whole.programVersions.nodes).toMatchObject([{ version: 1, current: true, cause: 'onboarding' }]);
});
