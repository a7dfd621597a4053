import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { ApolloLink } from '@apollo/client';
import { type Client, createClient } from 'graphql-ws';
import { ownRequestHeaders, webSocketTicketPath, webSocketUrl } from '../env.ts';
import { hashOf } from './links.ts';

let socket: Client | undefined;
let link: ApolloLink | undefined;

/** A cookie alone opens no socket: a short-lived ticket, fetched by a request of ours, does. A new one for every connection. */
async function fetchTicket(): Promise<{ ticket: string }> {
  const response = await fetch(webSocketTicketPath, { method: 'POST', headers: ownRequestHeaders, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`No ticket for the socket: ${response.status}`);
  return (await response.json()) as { ticket: string };
}

/** Subscriptions over one socket that reconnects for ever, patiently: 1 s, 2 s, 4 s … up to 30 s, never all clients at once. */
export function webSocketLink(): ApolloLink {
  socket ??= createClient({
    url: webSocketUrl,
    lazy: true,
    keepAlive: 15_000,
    connectionParams: fetchTicket,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) => new Promise((ready) => setTimeout(ready, Math.min(30_000, 1000 * 2 ** Math.min(retries, 5)) * (0.5 + Math.random() / 2))),
  });
  const withHash = new ApolloLink((operation, forward) => {
    operation.extensions.persistedQuery = { version: 1, sha256Hash: hashOf(operation.query) };
    return forward(operation);
  });
  link ??= ApolloLink.from([withHash, new GraphQLWsLink(socket)]);
  return link;
}
