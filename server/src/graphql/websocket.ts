import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { isSessionAlive } from '../features/accounts/find-account.ts';
import { isSocketTicket } from '../features/accounts/socket-ticket.ts';
import { pathOf } from '../http/path-of.ts';
import type { Secret } from '../secret.ts';
import type { Services } from '../services.ts';
import { type Account, createContext } from './context.ts';
import type { Documents } from './documents.ts';
import { toClientError } from './error-model.ts';
import { fault } from './errors.ts';
import { type Executor, refuseDeepVariables } from './executor.ts';
import { limits } from './limits.ts';

const initWaitMs = 3000;
const checkMs = 4000;
/** For the answer to our close; then the connection is cut. */
const closeWaitMs = 1000;
const stalledCode = 4413;
const unauthorizedCode = 4401;
const goingAwayCode = 1012;

export interface SocketOptions {
  services: Services;
  executor: Executor;
  documents: Documents;
  secret: Secret;
  findAccount: (request: IncomingMessage) => Promise<Account | null>;
  isOwnOrigin: (origin: string | undefined) => boolean;
}

interface SocketExtra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  /** `ended` is aborted when the socket is closed. */
  request: IncomingMessage & { account?: Account; ended?: AbortSignal };
}

/** Closes a socket, also one whose other end does not answer. */
function end(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), closeWaitMs).unref();
}

/**
 * Subscriptions over WebSocket. A socket needs our own origin, the cookie of a sign-in, and a ticket that only our page can fetch;
 * it lives no longer than the sign-in does, and one that stops reading is closed before it holds more than a bounded buffer.
 */
export function serveSockets(
  server: Server,
  { services, executor, documents, secret, findAccount, isOwnOrigin }: SocketOptions,
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.socketMessageBytes });
  const perAccount = new Map<string, number>();

  server.on('upgrade', (request: SocketExtra['request'], stream: Duplex, head: Buffer) => {
    stream.on('error', () => {});
    const refuse = (status: string) => stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    if (pathOf(request) !== '/graphql') return void refuse('404 Not Found');
    if (!isOwnOrigin(request.headers.origin)) return void refuse('403 Forbidden');
    findAccount(request).then(
      (account) => {
        if (!account) return void refuse('401 Unauthorized');
        const open = perAccount.get(account.id) ?? 0;
        if (open >= limits.socketsPerAccount) return void refuse('429 Too Many Requests');
        request.account = account;
        // Counted only when there is a socket: a bad or broken-off handshake never comes here.
        sockets.handleUpgrade(request, stream, head, (socket) => {
          const ended = new AbortController();
          request.ended = ended.signal;
          perAccount.set(account.id, open + 1);
          socket.once('close', () => {
            ended.abort();
            const left = (perAccount.get(account.id) ?? 1) - 1;
            if (left > 0) perAccount.set(account.id, left);
            else perAccount.delete(account.id);
          });
          watch(socket, account.sessionId);
          sockets.emit('connection', socket, request);
          // The library prints a client's broken frame as an error of ours; ws has closed the socket by then.
          socket.removeAllListeners('error').on('error', () => {});
        });
      },
      () => void refuse('503 Service Unavailable'),
    );
  });

  /** Ends the socket with its sign-in, and when its reader has stalled. */
  function watch(socket: WebSocket, sessionId: string): void {
    let stalledSince: number | null = null;
    const timer = setInterval(() => {
      stalledSince = socket.bufferedAmount === 0 ? null : (stalledSince ?? Date.now());
      // Seen at most two checks late, at both ends.
      const stalled = stalledSince !== null && Date.now() - stalledSince >= limits.socketStallMs - 2 * checkMs;
      if (socket.bufferedAmount > limits.socketBufferedBytes || stalled)
        return end(socket, stalledCode, 'Too slow; resume from the last cursor');
      isSessionAlive(services.db, sessionId, services.now()).then(
        (alive) => alive || end(socket, unauthorizedCode, 'Signed out'),
        () => {}, // the database is away: the next round asks again
      );
    }, checkMs);
    socket.once('close', () => clearInterval(timer));
  }

  /** There is no HTTP status on a socket. */
  function socketError(error: unknown, requestId: string): GraphQLError {
    const { message, extensions, ...place } = toClientError(error, requestId, services.log);
    const { http: _status, ...rest } = extensions;
    return new GraphQLError(message, { ...place, extensions: rest } as never);
  }

  const graphql = useServer<Record<string, unknown>, SocketExtra>(
    {
      connectionInitWaitTimeout: initWaitMs,
      execute: (args) => (args as unknown as Enveloped).rootValue.execute(args),
      subscribe: (args) => (args as unknown as Enveloped).rootValue.subscribe(args) as never,
      onConnect: ({ extra, connectionParams }) => {
        const { account } = extra.request;
        const ok = account && isSocketTicket(secret, connectionParams?.ticket, account.sessionId, services.now());
        if (!ok) extra.socket.close(CloseCode.Unauthorized, 'Unauthorized');
        return ok === true;
      },
      onSubscribe: async (context, _id, payload) => {
        const requestId = randomUUID();
        try {
          const { request } = context.extra;
          if (Object.keys(context.subscriptions).length > limits.socketOperations)
            throw fault('RATE_LIMITED', 'Too many operations on one connection. End one first.');
          const account = await findAccount(request);
          const text = documents.textOf({ query: payload.query ?? undefined, extensions: payload.extensions ?? undefined }, account);
          refuseDeepVariables(payload.variables);
          const { schema, execute, subscribe, parse, validate } = executor.getEnveloped({ params: payload } as never);
          const document = parse(text ?? '');
          const args = {
            schema,
            operationName: payload.operationName,
            document,
            variableValues: payload.variables,
            contextValue: createContext(services, account, requestId, request.ended as AbortSignal),
            rootValue: { execute, subscribe },
          };
          const errors = validate(schema, document) as readonly GraphQLError[];
          return errors.length > 0 ? errors.map((error) => socketError(error, requestId)) : (args as unknown as ExecutionArgs);
        } catch (error) {
          // Validation rules throw: answer the operation and keep the socket for the others.
          return [socketError(error, requestId)];
        }
      },
    },
    sockets,
  );

  return {
    async close() {
      for (const socket of sockets.clients) end(socket, goingAwayCode, 'Restarting');
      await graphql.dispose();
      sockets.close();
    },
  };
}

interface Enveloped {
  rootValue: { execute: (args: unknown) => never; subscribe: (args: unknown) => unknown };
}
