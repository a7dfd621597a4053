import { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { type Client, createClient } from 'graphql-ws';
import { ownRequestHeaders, webSocketTicketPath, webSocketUrl } from '../env.ts';
import { hashOf } from './document-parts.ts';

/** A ping every so often; without a pong in time the socket only looks open. */
const pingMs = 15_000;
const pongMs = 6_000;

let socket: Client | undefined;
let link: ApolloLink | undefined;

/** A cookie alone opens no socket: a short-lived ticket, fetched by a request of ours, does. A new one for every connection. */
async function fetchTicket(): Promise<{ ticket: string }> {
  const response = await fetch(webSocketTicketPath, { method: 'POST', headers: ownRequestHeaders, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`No ticket for the socket: ${response.status}`);
  return (await response.json()) as { ticket: string };
}

function openSocket(): Client {
  let open: WebSocket | undefined;
  let waitingForPong: ReturnType<typeof setTimeout> | undefined;
  return createClient({
    url: webSocketUrl,
    lazy: true,
    keepAlive: pingMs,
    connectionParams: fetchTicket,
    // Whoever subscribed tries again, from where it had got to: the socket would repeat its first question.
    retryAttempts: 0,
    on: {
      connected: (connected) => {
        open = connected as WebSocket;
      },
      ping: (received) => {
        if (received) return;
        clearTimeout(waitingForPong);
        waitingForPong = setTimeout(() => open?.readyState === WebSocket.OPEN && open.close(4408, 'No pong'), pongMs);
      },
      pong: (received) => received && clearTimeout(waitingForPong),
      closed: () => clearTimeout(waitingForPong),
    },
  });
}

/** Subscriptions, over one socket. */
export function webSocketLink(): ApolloLink {
  socket ??= openSocket();
  const withHash = new ApolloLink((operation, forward) => {
    operation.extensions.persistedQuery = { version: 1, sha256Hash: hashOf(operation.query) };
    return forward(operation);
  });
  link ??= ApolloLink.from([withHash, new GraphQLWsLink(socket)]);
  return link;
}

/** Closes the socket at once; the next subscription opens another. */
export function dropSocket(): void {
  socket?.terminate();
}
