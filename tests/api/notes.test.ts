import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startApi, type TestApi } from '../support/api.ts';
import { finish, onboard, writtenWorkout } from '../support/builders.ts';

let api: TestApi;
let person: Person;
let locationId: string;
beforeAll(async () => {
  api = await startApi();
  person = await api.signUp();
  ({ locationId } = await onboard(person));
});
afterAll(() => api.close());

const seqs = new Map<string, number>();
/** A change from a device's offline queue. */
const from = (clientId: string, basedOnRevision?: number) => {
  const clientSeq = (seqs.get(clientId) ?? 0) + 1;
  seqs.set(clientId, clientSeq);
  return { clientId, clientSeq, ...(basedOnRevision !== undefined && { basedOnRevision }) };
};
const later = (seconds: number) => new Date(Date.now() - 60_000 + seconds * 1000).toISOString();

async function finishedWith(notes: string, device: string) {
  const { entryId, workout } = await writtenWorkout(person, locationId);
  await finish(person, workout.id, { notes, performedAt: later(0), origin: from(device) });
  const revision = async () =>
    (await person.gql('query ($id: ID!) { calendarEntry(id: $id) { revision } }', { id: entryId })).calendarEntry.revision;
  const note = async (text: string, seconds: number, origin: object) =>
    (
      await person.run(
        'updateNotes',
        { entryId, notes: text, performedAt: later(seconds), origin },
        '... on CalendarEntry { completion { notes } }',
      )
    ).completion.notes;
  return { revision, note };
}

test('a device edits its own notes as often as it likes, whatever revision it last saw', async () => {
  const { note } = await finishedWith('good', 'phone');
  expect(await note('good, a little tired', 10, from('phone', 1))).toBe('good, a little tired');
});

test('an edit by one who saw the other device’s words replaces them', async () => {
  const { note, revision } = await finishedWith('from the phone', 'phone');
  expect(await note('all anew', 10, from('tablet', await revision()))).toBe('all anew');
});

test('an edit by one who could not know of the other device’s words keeps them below its own', async () => {
  const { note, revision } = await finishedWith('from the phone', 'phone');
  const seen = await revision();
  await note('from the phone, again', 10, from('phone', seen));
  expect(await note('from the tablet', 20, from('tablet', seen))).toBe('from the tablet\n\nfrom the phone, again');
});

test('an earlier edit that arrives late from another device stays below the later one, once', async () => {
  const { note, revision } = await finishedWith('from the phone', 'phone');
  const seen = await revision();
  await note('the last word', 30, from('tablet', seen));
  expect(await note('said before', 20, from('phone', seen))).toBe('the last word\n\nsaid before');
  expect(await note('said before', 25, from('watch', seen))).toBe('the last word\n\nsaid before');
});

test('notes that come with a "done" are unseen by a device that last looked before it', async () => {
  const { entryId, workout } = await writtenWorkout(person, locationId);
  const before = (await person.gql('query ($id: ID!) { calendarEntry(id: $id) { revision } }', { id: entryId })).calendarEntry.revision;
  await finish(person, workout.id, { notes: 'from the phone', performedAt: later(0), origin: from('phone') });
  const { completion } = await person.run(
    'updateNotes',
    { entryId, notes: 'from the tablet', performedAt: later(10), origin: from('tablet', before) },
    '... on CalendarEntry { completion { notes } }',
  );
  expect(completion.notes).toBe('from the tablet\n\nfrom the phone');
});
