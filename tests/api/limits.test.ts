import { parse, specifiedRules, validate } from 'graphql';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAllowedDocuments } from '../../server/src/graphql/documents.ts';
import { limits } from '../../server/src/graphql/limits.ts';
import { schema } from '../../server/src/schema.ts';
import { type Person, startApi, type TestApi } from '../support/api.ts';
import { headersOf } from '../support/person.ts';

let api: TestApi;
let person: Person;
let socket: Client;
beforeAll(async () => {
  api = await startApi();
  person = await api.signUp();
  socket = await person.socket();
  await person.gql('{ me { id } }');
});
afterAll(async () => {
  await socket.dispose();
  await api.close();
});

const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number, open: string, core: string, close = '}') => open.repeat(levels) + core + close.repeat(levels);
/** Each fragment spreads the next one twice. */
const doubling = (levels: number, leaf: string, on: string, wrap = (inner: string) => inner) =>
  `${times(levels, (n) => `fragment F${n} on ${on} { ${wrap(`...F${n + 1} ...F${n + 1}`)} }`)} fragment F${levels} on ${on} { ${leaf} }`;
const twoWay = (levels: number) => {
  const both = (n: number) => `{ next { id } ...A${n + 1} ...B${n + 1} }`;
  const all = times(levels, (n) => `fragment A${n} on Week ${both(n)} fragment B${n} on Week ${both(n)}`);
  return `${all} fragment A${levels} on Week { to } fragment B${levels} on Week { to }`;
};

const floods: Record<string, string> = {
  'fragments that double, operation first': `{ week { ...F0 } } ${doubling(24, 'to', 'Week')}`,
  'fragments that double, operation last': `${doubling(24, 'to', 'Week')} { week { ...F0 } }`,
  'fragments that double with a field between': `${doubling(20, 'to', 'Week', (inner) => `next { workout { id } } ${inner}`)} { week { ...F0 } }`,
  'fragments that double two ways': `${twoWay(22)} { week { ...A0 ...B0 } }`,
  'fragments that double and are not used': `${doubling(24, 'to', 'Week')} { week { to } }`,
  'inline fragments that double': `{ week { ${nested(7, '... on Week { ', 'to').repeat(40)} } } ${doubling(24, 'to', 'Week')}`,
  'a circle of fragments': 'fragment A on Week { ...B ...B } fragment B on Week { ...A ...A } { week { ...A } }',
  'nesting deeper than any screen': `{ calendar(from: "2026-01-01", to: "2026-02-01") { workout { location { inventory { ${nested(12, 'plates { load { ', 'value', '} }')} } } } } }`,
  'a thousand levels': `{ ${nested(700, 'a {', 'a')} }`,
  'a list a thousand levels deep': `{ exercise(id: ${nested(740, '[', '1', ']')}) { id } }`,
  'an object hundreds of levels deep': `mutation { askCoach(input: ${nested(480, '{ words: ', '1')}) { __typename } }`,
  'a flood of aliases': `{ ${times(100, (n) => `a${n}: me { id }`)} }`,
  'a flood of aliases in a fragment': `fragment F on Query { ${times(100, (n) => `a${n}: me { id }`)} } { ...F }`,
  'a flood of directives': `{ me { id ${times(200, () => '@skip(if: false)')} } }`,
  'directives over many fields': `{ me { ${times(60, () => 'id @include(if: true)')} } }`,
  'a flood of tokens': `{ ${times(4000, () => 'a')} }`,
  'one field again and again': `{ week { ${times(1400, () => 'to')} } }`,
  'introspection in circles': `{ __schema { types { ${nested(6, 'fields { type { ', 'name', '} }')} } } }`,
  'lists in lists': `{ ${times(15, (n) => `a${n}: calendar(from: "2026-01-01", to: "2026-12-31") { workout { exercises { sets { loads { value unit text kilograms hundredths } platesPerSide { value unit text kilograms } } } } completion { decisions { exercise { primary secondary fixtures } } } }`)} }`,
};
const refusals = new Set(['TOO_COMPLEX', 'BAD_USER_INPUT']);

describe('a document that asks for too much is refused at once', () => {
  test.each(Object.entries(floods))('%s', async (_name, query) => {
    const before = process.cpuUsage();
    const { errors, status } = await person.ask(query);
    const { user, system } = process.cpuUsage(before);
    expect(errors.map(({ extensions }) => refusals.has(extensions.code))).toContain(true);
    // What is found wrong by the rules of the language is a 200 for those who ask for plain JSON.
    if (errors[0]?.extensions.code === 'TOO_COMPLEX') expect(status).toBe(400);
    expect(JSON.stringify(errors).length).toBeLessThan(4000);
    expect(errors.map(({ message }) => message).join()).not.toMatch(/\b(12|15|20|1500|400|60,?000)\b/);
    expect((user + system) / 1000).toBeLessThan(250);
  });

  test('over a socket too, where the other operations go on', async () => {
    const alive: unknown[] = [];
    const stop = socket.subscribe(
      { query: 'subscription { liveEvents { seq } }' },
      { next: (event) => alive.push(event), error: () => {}, complete: () => {} },
    );
    const before = process.cpuUsage();
    for (const [name, query] of Object.entries(floods)) {
      const errors = await new Promise<{ extensions?: { code?: string } }[]>((resolve) => {
        socket.subscribe(
          { query },
          {
            next: ({ errors }) => resolve((errors ?? []) as never),
            error: (error) => resolve(Array.isArray(error) ? error : [{ extensions: { code: String(error) } }]),
            complete: () => {},
          },
        );
      });
      expect(refusals, name).toContain(errors[0]?.extensions?.code);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / Object.keys(floods).length).toBeLessThan(100);
    await person.run('askCoach', { words: 'more arms' });
    await expect.poll(() => alive, { timeout: 5000 }).toHaveLength(1);
    stop();
  });
});

test('variables nested deeply are refused before anything looks at them', async () => {
  for (const [open, close] of [
    ['[', ']'],
    ['{"words":', '}'],
  ] as const) {
    const body = `{"query":"mutation($input: AskCoachInput!) { askCoach(input: $input) { __typename } }","variables":{"input":${nested(20_000, open, '1', close)}}}`;
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: headersOf(api.url, person.cookie), body });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'TOO_COMPLEX']);
  }
});

test('a page has 50 rows at most, however its size is said', async () => {
  const page = 'nodes { id } pageInfo { hasNextPage }';
  const literal = await person.gql(`{ exercises(first: 3000) { ${page} } }`);
  const variable = await person.gql(`query ($first: Int) { exercises(first: $first) { ${page} } }`, { first: 100_000 });
  const byDefault = await person.gql(`query ($first: Int = 3000) { exercises(first: $first) { ${page} } }`);
  for (const { exercises } of [literal, variable, byDefault]) {
    expect(exercises.nodes).toHaveLength(limits.pageMax);
    expect(exercises.pageInfo.hasNextPage).toBe(true);
  }
  for (const first of [0, -1, null]) {
    const { exercises } = await person.gql(`query ($first: Int) { exercises(first: $first) { ${page} } }`, { first });
    expect(exercises.nodes.length).toBe(first === null ? limits.pageDefault : 1);
  }
});

test('a body over 256 kB is refused, whether it says its length or not, on every path that reads one', async () => {
  const body = JSON.stringify({ query: `{ me { id } } # ${'x'.repeat(300_000)}` });
  for (const path of ['/graphql', '/api/auth/sign-in/email']) {
    const headers = headersOf(api.url, person.cookie);
    const withLength = await fetch(`${api.url}${path}`, { method: 'POST', headers, body });
    expect([path, withLength.status]).toEqual([path, 413]);
    expect(await withLength.json()).toMatchObject({
      errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE', requestId: withLength.headers.get('x-request-id') } }],
    });
    const chunks = new ReadableStream({
      async start(stream) {
        for (let start = 0; start < body.length; start += 50_000) {
          stream.enqueue(new TextEncoder().encode(body.slice(start, start + 50_000)));
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        stream.close();
      },
    });
    const init = { method: 'POST', headers, body: chunks, duplex: 'half' };
    const inPieces = await fetch(`${api.url}${path}`, init as RequestInit);
    expect([path, inPieces.status]).toEqual([path, 413]);
    await inPieces.text();
  }
});

test('a body in slow pieces without a length arrives whole', async () => {
  const body = JSON.stringify({ query: '{ me { id } }', variables: { filler: 'y'.repeat(100_000) } });
  const pieces = new ReadableStream({
    async start(stream) {
      for (let start = 0; start < body.length; start += 20_000) {
        stream.enqueue(new TextEncoder().encode(body.slice(start, start + 20_000)));
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
      stream.close();
    },
  });
  const init = { method: 'POST', headers: headersOf(api.url, person.cookie), body: pieces, duplex: 'half' };
  const response = await fetch(`${api.url}/graphql`, init as RequestInit);
  expect(await response.json()).toEqual({ data: { me: { id: person.id } } });
});

test('many operations in one request are refused', async () => {
  const body = JSON.stringify(Array.from({ length: 30 }, () => ({ query: '{ me { id } }' })));
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: headersOf(api.url, person.cookie), body });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

const own = [...readAllowedDocuments()];
test.skipIf(own.length === 0)('every document of the app is valid and passes every limit', async () => {
  const invalid = own.flatMap(([, text]) => validate(schema, parse(text), specifiedRules).map(({ message }) => message));
  expect(invalid).toEqual([]);
  for (const [hash, text] of own) {
    if (text.includes('subscription ')) continue;
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const variables = { input: {} };
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: headersOf(api.url, person.cookie),
      body: JSON.stringify({ extensions, variables }),
    });
    const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    // Variables that are missing are the only thing wrong with it.
    for (const { message, extensions: found } of errors)
      expect([found.code, message], text.slice(0, 80)).toEqual(['BAD_USER_INPUT', expect.stringMatching(/^Variable "/)]);
  }
});
