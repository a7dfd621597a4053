import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fromNodeHeaders } from 'better-auth/node';
import { type Logger, pino } from 'pino';
import type { Coach } from './coach/coach.ts';
import { rulesCoach } from './coach/rules-coach.ts';
import { connect } from './db/client.ts';
import type { Env } from './env.ts';
import { createAuth } from './features/accounts/auth.ts';
import { findAccount } from './features/accounts/find-account.ts';
import { readInstance } from './features/accounts/read-instance.ts';
import { startLive } from './features/live/live.ts';
import { Documents, readAllowedDocuments } from './graphql/documents.ts';
import { createExecutor } from './graphql/executor.ts';
import { serveSockets } from './graphql/websocket.ts';
import { createHandler } from './http/handle-request.ts';
import { startQueue } from './jobs/queue.ts';
import { startWorker } from './jobs/worker.ts';
import type { Secret } from './secret.ts';
import type { Services } from './services.ts';

export interface AppOptions {
  env: Env & { authSecret: Secret };
  databaseUrl: string;
  version?: string;
  log?: Logger;
  /** A test's own clock and coach. */
  now?: () => Date;
  coach?: Coach;
}

export interface App {
  readonly services: Services;
  /** Where it listens; null for a worker. */
  readonly url: string | null;
  /** Takes no more, finishes what it has, lets go of everything. */
  close(): Promise<void>;
}

/** Secrets have types that print as [redacted]; what a library logs by itself is cut here. */
const redact = ['*.password', '*.token', '*.authorization', '*.cookie', 'req.headers', '*.connectionString'];

/** Requests that are still being answered get this long when the server stops. */
const drainMs = 15_000;

/** Wires everything once. The same code serves tests, one process for all, and split roles. */
export async function startApp({
  env,
  databaseUrl,
  version = '0.1.0',
  now = () => new Date(),
  coach = rulesCoach,
  ...rest
}: AppOptions): Promise<App> {
  const log = rest.log ?? pino({ level: env.logLevel, redact: { paths: redact, censor: '[redacted]' } });
  const db = connect(databaseUrl);
  const isWorker = env.role !== 'api';
  const live = await startLive(databaseUrl, log);
  const jobs = await startQueue(databaseUrl, log, { worker: isWorker });
  const services: Services = { db, jobs, live, coach, log, now, instance: () => readInstance(db, env.signUp, version) };

  let draining = false;
  const letGo = async () => {
    await jobs.stop();
    await live.stop();
    await db.$disconnect();
  };
  // The port first: when it is taken, nothing has begun.
  const web = env.role === 'worker' ? null : await listen().catch((error) => letGo().then(() => Promise.reject(error)));
  if (isWorker) await startWorker(services, log);

  async function listen() {
    const documents = new Documents(readAllowedDocuments(), env.explorer);
    const executor = createExecutor(services, documents);
    let origins: string[] = [];
    const auth = createAuth(db, env, () => origins);
    const isReady = async () => {
      if (draining) return false;
      return db.user.count({ take: 1 }).then(
        () => true,
        () => false,
      );
    };
    const server = createServer(
      { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 10_000 },
      createHandler({ services, executor, documents, auth, env, isReady }),
    );
    const sockets = serveSockets(server, {
      services,
      executor,
      documents,
      secret: env.authSecret,
      findAccount: (request) => findAccount(auth, fromNodeHeaders(request.headers)),
      isOwnOrigin: (origin) => origin !== undefined && [env.publicUrl, ...origins].includes(origin),
    });
    const port = await bind(server, env.port, env.host);
    // The same machine by its other names is the same origin; anything else must be PUBLIC_URL.
    origins = [`http://${env.host}:${port}`, ...(isLoopback(env.host) ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : [])];
    return { server, sockets, url: `http://${env.host === '0.0.0.0' ? '127.0.0.1' : env.host}:${port}` };
  }

  return {
    services,
    url: web?.url ?? null,
    async close() {
      draining = true;
      if (web) {
        const closed = new Promise<void>((done) => web.server.close(() => done()));
        await web.sockets.close();
        web.server.closeIdleConnections();
        const cut = setTimeout(() => web.server.closeAllConnections(), drainMs);
        await closed;
        clearTimeout(cut);
      }
      await letGo();
    },
  };
}

const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '::1'].includes(host);

/** @throws Error that names the port when it is taken */
function bind(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new Error(`Port ${port} is in use by another program. Stop it, or start Setwise with another one: PORT=${port + 1} npm start`),
      );
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
