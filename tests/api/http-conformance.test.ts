import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAllowedDocuments } from '../../server/src/graphql/documents.ts';
import { type Person, startApi, type TestApi } from '../support/api.ts';
import { onboard } from '../support/builders.ts';
import { headersOf } from '../support/person.ts';

let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi();
  person = await api.signUp();
});
afterAll(() => api.close());

const requestIds = async () => (await person.gql('{ coachRequests { id } }')).coachRequests.length as number;
const leaveWords = (words: string) =>
  `mutation { askCoach(input: { idempotencyKey: "${createHash('sha256').update(words).digest('hex')}", words: "${words}" }) { __typename } }`;

test('every audit of GraphQL over HTTP passes', async () => {
  const audits = serverAudits({
    url: `${api.url}/graphql`,
    fetchFn: (url: string, init?: RequestInit) => fetch(url, { ...init, headers: { ...init?.headers, 'x-setwise-csrf': '1' } }),
  });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
  expect(results).toHaveLength(61);
});

test('a mutation from another site changes nothing, whatever it looks like', async () => {
  const query = leaveWords('more arms');
  const form = new FormData();
  form.set('query', query);
  const multipart = new FormData();
  multipart.set('operations', JSON.stringify({ query }));
  multipart.set('map', '{}');
  const json = JSON.stringify({ query });
  const cookie = { cookie: person.cookie };
  const post = (type: string | undefined, body: BodyInit, more: Record<string, string> = {}) =>
    fetch(`${api.url}/graphql`, { method: 'POST', body, headers: { ...cookie, ...(type && { 'content-type': type }), ...more } });
  const answers = await Promise.all([
    fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, { headers: cookie }),
    post('application/x-www-form-urlencoded', new URLSearchParams({ query })),
    post(undefined, form),
    post(undefined, multipart),
    post('text/plain', json),
    post('text/plain; charset=utf-8; x=application/json', json),
    post('text/plain, application/json', json),
    post(undefined, new Blob([json])),
    post('application/graphql', query),
    post('application/json', json, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  }
  expect(await requestIds()).toBe(0);
});

test('a GET changes nothing even with the header', async () => {
  const query = leaveWords('more legs');
  const got = await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, { headers: headersOf(api.url, person.cookie) });
  expect(got.status).toBe(405);
  expect(await requestIds()).toBe(0);
});

test('a GET by hash says 304 while its answer is the same byte for byte, and the new answer after a change', async () => {
  await onboard(person);
  const [hash] = [...readAllowedDocuments()].find(([, text]) => text.startsWith('fragment RequestParts') && text.includes('query')) ?? [];
  expect(hash).toBeDefined();
  const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }));
  const get = (tag = '') =>
    fetch(`${api.url}/graphql?extensions=${extensions}`, { headers: { ...headersOf(api.url, person.cookie), 'if-none-match': tag } });
  const first = await get();
  const tag = first.headers.get('etag') ?? '';
  const body = await first.text();
  expect(first.status).toBe(200);
  expect(JSON.parse(body).errors).toBeUndefined();
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  const again = await get(tag);
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  await person.run('askCoach', { words: 'more back' });
  const changed = await get(tag);
  expect(changed.status).toBe(200);
  expect(await changed.text()).not.toBe(body);
  expect(changed.headers.get('etag')).not.toBe(tag);
});

test('every class of response carries the security headers', async () => {
  const headers = headersOf(api.url, person.cookie);
  const graphql = (body: string) => fetch(`${api.url}/graphql`, { method: 'POST', headers, body });
  const responses = {
    json: await graphql('{"query":"{ __typename }"}'),
    'graphql error': await graphql('{"query":"{ nothing }"}'),
    'broken json': await graphql('{'),
    csrf: await fetch(`${api.url}/graphql`),
    app: await fetch(`${api.url}/`),
    'missing file': await fetch(`${api.url}/assets/none.js`),
    explorer: await fetch(`${api.url}/explorer`),
    auth: await fetch(`${api.url}/api/auth/get-session`),
    'auth error': await fetch(`${api.url}/api/auth/nothing-of-the-kind`),
    'missing api': await fetch(`${api.url}/api/none`),
    ticket: await fetch(`${api.url}/api/ws-ticket`),
    health: await fetch(`${api.url}/healthz`),
    ready: await fetch(`${api.url}/readyz`),
    'too large': await fetch(`${api.url}/api/none`, { method: 'POST', body: 'x'.repeat(300_000) }),
  };
  for (const [name, response] of Object.entries(responses)) {
    const got = Object.fromEntries(response.headers);
    expect(got, name).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(got['x-powered-by'], name).toBeUndefined();
    expect(got['access-control-allow-origin'], name).toBeUndefined();
    const policy = got['content-security-policy'] ?? '';
    expect(policy, name).toContain("default-src 'none'");
    expect(policy, name).toContain("frame-ancestors 'none'");
    if (name !== 'explorer') expect(policy, name).not.toMatch(/unsafe|https?:|\*/);
    await response.body?.cancel();
  }
});

test('an address that is none is refused, and the server goes on', async () => {
  const { request } = await import('node:http');
  const { hostname, port } = new URL(api.url);
  for (const path of ['//', '///', '//:0', '/\\', 'http://[', '/%', '/%00', '/%c0%af..%c0%af', '/assets/%2e%2e/%2e%2e/package.json']) {
    for (const headers of [{}, { connection: 'upgrade', upgrade: 'websocket' }] as Record<string, string>[]) {
      const status = await new Promise<number>((resolve, reject) => {
        request({ hostname, port, path, headers }, (response) => resolve(response.resume().statusCode ?? 0))
          .on('error', reject)
          .end();
      });
      expect(status, path).toBeLessThan(500);
    }
  }
  expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
});

test('the explorer page asks no other host for anything and every script of it has its nonce and can be read', async () => {
  const response = await fetch(`${api.url}/explorer`);
  const page = await response.text();
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  expect(nonce).toHaveLength(24);
  expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe-eval|https?:/);
  const opening = `<script nonce="${nonce}">`;
  expect(page.split(opening)).toHaveLength(2);
  const [shell = '', rest = ''] = page.split(opening);
  const script = rest.slice(0, rest.lastIndexOf('</script>'));
  expect(shell + rest.slice(rest.lastIndexOf('</script>'))).not.toContain('<script');
  expect(() => new Script(script)).not.toThrow();
  expect(script).toContain('"x-setwise-csrf":"1"');
  // Whatever the browser fetches by itself.
  const sources = [...shell.matchAll(/(?:src|href)="([^"]*)"|url\(\s*['"]?([^'")]+)|@import\s+['"]?([^'";]+)/g)].map(
    ([, ...found]) => found.find(Boolean) ?? '',
  );
  expect(sources.filter((source) => !/^(data:|#)/.test(source))).toEqual([]);
});

test('the explorer is for the owner and for developers, unless it is opened to everybody', async () => {
  const guarded = await startApi({ settings: { EXPLORER: 'developer' } });
  try {
    const [owner, member] = [await guarded.signUp(), await guarded.signUp()];
    const status = async (cookie: string) => {
      const response = await fetch(`${guarded.url}/explorer`, { headers: { cookie } });
      await response.body?.cancel();
      return response.status;
    };
    expect([await status(owner.cookie), await status(member.cookie), await status('')]).toEqual([200, 403, 403]);
    for (const who of [member, guarded.anonymous]) {
      const { status, errors } = await who.ask('{ __schema { types { name } } }');
      expect([status, errors[0]?.extensions.code]).toEqual([403, 'DOCUMENT_NOT_ALLOWED']);
    }
    expect((await owner.ask('{ __schema { types { name } } }')).errors).toEqual([]);
  } finally {
    await guarded.close();
  }
});
