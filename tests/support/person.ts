import { randomUUID } from 'node:crypto';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

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

/** A new account; the first one owns the instance. The answer is the door's own: it may say to come back later. */
export const askForAccount = (url: string, email: string, name: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...headers },
    body: JSON.stringify({ email, password, name }),
  });

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
