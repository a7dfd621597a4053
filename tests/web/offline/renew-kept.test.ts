import { describe, expect, test, vi } from 'vitest';
import { WorkoutOfEntryDocument } from '../../../web/src/graphql/generated/WorkoutOfEntryDocument.ts';
import { makeRenewal } from '../../../web/src/offline/renew-kept.ts';
import { makeAnsweringClient } from '../graphql/answering-client.ts';

async function openWorkout() {
  let answer: object | string = { __typename: 'Query', calendarEntry: null };
  const { client, asked } = makeAnsweringClient(() => answer);
  const seen: unknown[] = [];
  const subscription = client
    .watchQuery({ query: WorkoutOfEntryDocument, variables: { id: 'entry-1' } })
    .subscribe((result) => result.dataState === 'complete' && seen.push(result.data));
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  return {
    renew: makeRenewal(client),
    asked,
    seen,
    close: () => subscription.unsubscribe(),
    answerWith: (next: typeof answer) => (answer = next),
  };
}

describe('after the outbox is empty', () => {
  test('what is shown is asked for again, word for word, and the screen stays as it is', async () => {
    const { renew, asked, seen, answerWith } = await openWorkout();
    answerWith({ __typename: 'Query', calendarEntry: { __typename: 'CalendarEntry', id: 'entry-1' } });

    await renew();

    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
    expect(seen).toHaveLength(1);
  });

  test('many changes in a row are one renewal and one more', async () => {
    const { renew, asked } = await openWorkout();

    await Promise.all([renew(), renew(), renew(), renew()]);

    expect(asked).toHaveLength(3);
  });

  test('a failure stops nothing', async () => {
    const { renew, asked, answerWith } = await openWorkout();
    answerWith('UNAVAILABLE');
    await renew();
    await renew();

    expect(asked).toHaveLength(3);
  });

  test('a page that was left is not asked for', async () => {
    const { renew, asked, close } = await openWorkout();
    close();

    await renew();

    expect(asked).toHaveLength(1);
  });
});
