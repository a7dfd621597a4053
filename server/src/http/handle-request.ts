import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';
import type { Env } from '../env.ts';
import type { Auth } from '../features/accounts/auth.ts';
import { clientAddressHeader } from '../features/accounts/auth.ts';
import { findAccount } from '../features/accounts/find-account.ts';
import { makeSocketTicket } from '../features/accounts/socket-ticket.ts';
import type { Account } from '../graphql/context.ts';
import type { Documents } from '../graphql/documents.ts';
import { fault, maskFault } from '../graphql/errors.ts';
import type { Executor } from '../graphql/executor.ts';
import { limits } from '../graphql/limits.ts';
import type { Secret } from '../secret.ts';
import type { Services } from '../services.ts';
import { clientAddress } from './client-address.ts';
import { csrfHeader } from './csrf-header.ts';
import { pathOf } from './path-of.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { serveExplorer } from './serve-explorer.ts';
import { createWebApp } from './serve-web-app.ts';

export interface HttpOptions {
  services: Services;
  executor: Executor;
  documents: Documents;
  auth: Auth;
  env: Env & { authSecret: Secret };
  isReady: () => Promise<boolean>;
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(body));
};

/** An error of the closed list outside GraphQL, in the same form. */
function sendFault(response: ServerResponse, error: unknown, requestId: string): void {
  const { message, extensions } = maskFault(error);
  const { http, ...rest } = extensions as { http?: { status?: number; headers?: Record<string, string> } };
  for (const [name, value] of Object.entries(http?.headers ?? {})) response.setHeader(name, value);
  sendJson(response, http?.status ?? 500, { errors: [{ message, extensions: { ...rest, requestId } }] });
}

export function createHandler({ services, executor, documents, auth, env, isReady }: HttpOptions): RequestListener {
  const secure = env.publicUrl.startsWith('https://');
  const handleAuth = toNodeHandler(auth);
  const webApp = createWebApp();

  return (request: IncomingMessage, response: ServerResponse) => {
    const requestId = randomUUID();
    setSecurityHeaders(response, { secure });
    response.setHeader('x-request-id', requestId);
    request.headers[clientAddressHeader] = clientAddress(request, env.trustedProxies);
    const pathname = pathOf(request);
    if (pathname === null) return sendFault(response, fault('BAD_USER_INPUT', 'That address cannot be read.'), requestId);
    route(pathname, request, response, requestId).catch((error) => {
      services.log.error({ requestId, err: error }, 'unforeseen error');
      if (!response.headersSent) sendFault(response, error, requestId);
      else response.destroy();
    });
  };

  async function route(pathname: string, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    // Asked for at most once per request, and not at all by requests that need nobody.
    let asked: Promise<Account | null> | undefined;
    const account = () => (asked ??= findAccount(auth, fromNodeHeaders(request.headers)));

    if (pathname === '/healthz') return sendJson(response, 200, { ok: true });
    if (pathname === '/readyz') {
      const ready = await isReady();
      return sendJson(response, ready ? 200 : 503, { ready });
    }
    if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) {
      response.setHeader('connection', 'close');
      return sendFault(response, tooLarge(), requestId);
    }
    if (pathname === '/graphql') {
      if (request.headers[csrfHeader] === undefined) return sendFault(response, fault('FORBIDDEN', withoutHeader), requestId);
      response.setHeader('cache-control', 'no-store');
      boundBody(request, response, requestId);
      return void (await executor(request, response, { facts: { requestId, account } }));
    }
    if (pathname === '/api/ws-ticket') {
      if (request.method !== 'POST' || request.headers[csrfHeader] === undefined)
        return sendFault(response, fault('FORBIDDEN', `Ask by POST. ${withoutHeader}`), requestId);
      const who = await account();
      if (!who) return sendFault(response, fault('UNAUTHENTICATED', 'Sign in first.'), requestId);
      return sendJson(response, 200, { ticket: makeSocketTicket(env.authSecret, who.sessionId, services.now()) });
    }
    if (pathname.startsWith('/api/auth/')) {
      response.setHeader('cache-control', 'no-store');
      boundBody(request, response, requestId);
      return handleAuth(request, response);
    }
    if (pathname === '/explorer') {
      if (documents.mayWriteDocuments(await account())) return serveExplorer(response);
      return sendFault(response, fault('FORBIDDEN', notForEverybody), requestId);
    }
    if (pathname.startsWith('/api/')) return sendFault(response, nothingHere(), requestId);
    if (!webApp(request, response)) sendJson(response, 404, { message: 'The web app is not built. Run npm start.' });
  }
}

const withoutHeader = `Send the header ${csrfHeader}: it shows that no other site is behind this request.`;
const nothingHere = () => fault('BAD_USER_INPUT', 'There is nothing here.', { status: 404 });
const notForEverybody = 'The explorer is for developers of this instance. Sign in as its owner, or start it with EXPLORER=open.';
const tooLarge = () => fault('PAYLOAD_TOO_LARGE', `A request may be ${limits.bodyBytes / 1024} kB at most. Shorten what you send.`);

const answerReachesMs = 500;

/** For bodies that do not say how long they are: counts, and cuts off. */
function boundBody(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  if (request.headers['content-length'] !== undefined) return;
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limits.bodyBytes && !response.headersSent) {
      request.pause();
      response.setHeader('connection', 'close');
      // A connection cut with a body still coming in is reset, and the refusal with it: let it get through first.
      response.once('finish', () => setTimeout(() => request.destroy(), answerReachesMs).unref());
      sendFault(response, tooLarge(), requestId);
    }
  });
}
