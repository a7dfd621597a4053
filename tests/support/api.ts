import { randomUUID } from 'node:crypto';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type App, startApp } from '../../server/src/app.ts';
import type { Coach } from '../../server/src/coach/coach.ts';
import { readEnv } from '../../server/src/env.ts';
import { Secret } from '../../server/src/secret.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestApi {
  app: App;
  url: string;
  databaseUrl: string;
  /** Moves the server's clock; tests never wait for days to pass. */
  setNow(instant: string): void;
  /** A signed-in person; the first one owns the instance. */
  signUp(name?: string): Promise<Person>;
  /** Nobody. */
  anonymous: Person;
  close(): Promise<void>;
}

export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data;
  errors: {
    message: string;
    path?: unknown[];
    extensions: { code: string; retryable: boolean; requestId: string; [more: string]: unknown };
  }[];
}

export interface Person {
  id: string;
  email: string;
  cookie: string;
  /** The whole answer. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects by asserting it
  ask<Data = any>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** The data; throws on errors. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects by asserting it
  gql<Data = any>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** A mutation `name(input: …) { __typename … }`: the member of its result union. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects by asserting it
  run<Result = any>(name: string, input: Record<string, unknown>, selection?: string): Promise<Result>;
  socket(): Promise<Client>;
}

export const key = (): string => randomUUID();
export const password = 'correct horse battery';
const problems = '__typename ... on Problem { message } ... on InvalidInput { issues { path message } }';

export interface ApiOptions {
  settings?: Record<string, string>;
  coach?: Coach;
  /** Starts here; real time unless told. */
  now?: string;
}

/** The whole server on a free port, on a database of its own. */
export async function startApi({ settings = {}, coach, now }: ApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  let offset = now ? Date.parse(now) - Date.now() : 0;
  const env = {
    ...readEnv({ PORT: '0', SIGN_UP: 'open', EXPLORER: 'open', LOG_LEVEL: 'silent', ...settings }),
    authSecret: new Secret('a secret for tests, long enough to be taken'),
  };
  const app = await startApp({
    env,
    databaseUrl: database.url,
    now: () => new Date(Date.now() + offset),
    ...(coach && { coach }),
  });
  const url = app.url ?? 'http://worker.invalid';
  let people = 0;

  return {
    app,
    url,
    databaseUrl: database.url,
    setNow(instant) {
      offset = Date.parse(instant) - Date.now();
    },
    async signUp(name = `person${++people}`) {
      const email = `${name}-${randomUUID().slice(0, 8)}@example.org`;
      const response = await fetch(`${url}/api/auth/sign-up/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ email, password, name }),
      });
      if (!response.ok) throw new Error(`Sign-up was refused: ${response.status} ${await response.text()}`);
      const { user } = (await response.json()) as { user: { id: string } };
      return personOf(url, user.id, email, cookiesOf(response));
    },
    anonymous: personOf(url, '', '', ''),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export const headersOf = (url: string, cookie: string) => ({
  'content-type': 'application/json',
  'x-setwise-csrf': '1',
  origin: url,
  ...(cookie && { cookie }),
});

export function personOf(url: string, id: string, email: string, cookie: string): Person {
  const ask: Person['ask'] = async (query, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: headersOf(url, cookie),
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as { data: never; errors?: Answer<never>['errors'] };
    return { status: response.status, headers: response.headers, data, errors };
  };
  const gql: Person['gql'] = async (query, variables) => {
    const { data, errors } = await ask(query, variables);
    if (errors.length > 0) throw new Error(errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n'));
    return data as never;
  };
  return {
    id,
    email,
    cookie,
    ask,
    gql,
    async run(name, input, selection = '') {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const data = await gql(`mutation ($input: ${type}!) { ${name}(input: $input) { ${problems} ${selection} } }`, {
        input: { idempotencyKey: key(), ...input },
      });
      return data[name];
    },
    async socket() {
      const response = await fetch(`${url}/api/ws-ticket`, { method: 'POST', headers: headersOf(url, cookie) });
      const { ticket } = (await response.json()) as { ticket: string };
      class OurSocket extends WebSocket {
        constructor(address: string | URL, protocols?: string | string[]) {
          super(address, protocols, { headers: { cookie, origin: url } });
        }
      }
      return createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: OurSocket,
        connectionParams: { ticket },
        retryAttempts: 0,
        lazy: true,
      });
    },
  };
}

/** Asks again until it is there, for what a background job brings. */
export async function until<Value>(ask: () => Promise<Value | null | undefined | false>, what: string, ms = 10_000): Promise<Value> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
