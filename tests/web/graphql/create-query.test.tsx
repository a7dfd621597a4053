import { cleanup, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { ClientContext, createQuery } from '../../../web/src/graphql/create-query.ts';
import { EntryPlaceDocument } from '../../../web/src/graphql/generated/graphql.ts';
import { serviceState, setServiceState, setSignedOut, signedOut } from '../../../web/src/graphql/service-state.ts';
import { entry } from '../today/week-fixtures.ts';
import { makeAnsweringClient } from './answering-client.ts';

afterEach(() => {
  cleanup();
  setServiceState({ kind: 'ok' });
  setSignedOut(false);
});

function open(answer: (id: string) => string | object) {
  const { client } = makeAnsweringClient((operation) => answer(String(operation.variables.id)));
  const [id, setId] = createSignal('a');
  function Shown() {
    const query = createQuery(EntryPlaceDocument, () => ({ id: id() }));
    return <p>{query.failure?.code ?? query.data?.calendarEntry?.title ?? 'nothing yet'}</p>;
  }
  render(() => (
    <ClientContext.Provider value={client}>
      <Shown />
    </ClientContext.Provider>
  ));
  return { client, setId };
}

const session = (id: string, title: string) => ({ __typename: 'Query' as const, me: null, calendarEntry: entry({ id, title }) });

test('a query shows its answer, and what is written into the cache later', async () => {
  const { client } = open((id) => session(id, 'Push'));
  await screen.findByText('Push');

  client.writeQuery({ query: EntryPlaceDocument, variables: { id: 'a' }, data: session('a', 'Pull') });

  await screen.findByText('Pull');
});

test('showing one answer and then another leaves the cache as it was', async () => {
  const { client, setId } = open((id) => session(id, `Session ${id}`));
  await screen.findByText('Session a');
  setId('b');
  await screen.findByText('Session b');

  // Solid’s reconcile writes into what it adopted: had that been Apollo’s own object, "a" would now read "b".
  expect(client.readQuery({ query: EntryPlaceDocument, variables: { id: 'a' } })?.calendarEntry?.title).toBe('Session a');
});

test('a failure comes with the code of the API, and a busy server is known to the whole app', async () => {
  open(() => 'RATE_LIMITED');
  await screen.findByText('RATE_LIMITED');

  expect(serviceState()).toEqual({ kind: 'busy', words: 'It says RATE_LIMITED.' });
});

test('an ended session is known to the whole app', async () => {
  open(() => 'UNAUTHENTICATED');
  await screen.findByText('UNAUTHENTICATED');

  expect(signedOut()).toBe(true);
});
