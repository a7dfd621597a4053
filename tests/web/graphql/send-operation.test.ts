import { afterEach, describe, expect, test, vi } from 'vitest';
import { sendOperation } from '../../../web/src/graphql/send-operation.ts';

const operation = { hash: 'sha256:abc', operationName: 'LogSet', variables: { input: { reps: 8 } } };
const post = { method: 'POST', deadlineMs: 1000 } as const;
const replyWith = (body: string, init: ResponseInit = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body, init)),
  );

afterEach(() => vi.unstubAllGlobals());

describe('only JSON with data or errors is an answer', () => {
  test.each([
    ['a hotel’s sign-in page', '<!doctype html><title>Welcome</title>', { status: 200 }],
    ['an empty bad gateway', '', { status: 502 }],
    ['JSON of somebody else', '{"ok":true}', { status: 200 }],
    ['an empty list of errors', '{"errors":[]}', { status: 200 }],
    ['JSON null', 'null', { status: 200 }],
  ])('%s is none', async (_name, body, init) => {
    replyWith(body, init);
    expect(await sendOperation(operation, post)).toMatchObject({ kind: 'none', why: 'not-an-answer' });
  });

  test('errors with 401 are one', async () => {
    replyWith('{"errors":[{"message":"x","extensions":{"code":"UNAUTHENTICATED"}}]}', { status: 401 });
    expect(await sendOperation(operation, post)).toMatchObject({ kind: 'answer', status: 401 });
  });
});

test('what takes longer than the deadline is given up', async () => {
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) => new Promise((_ready, fail) => signal?.addEventListener('abort', () => fail(signal.reason))),
  );
  expect(await sendOperation(operation, { method: 'POST', deadlineMs: 20 })).toMatchObject({ kind: 'none', why: 'deadline' });
});

test('a read goes as GET by hash with our own header, a change as POST without its text', async () => {
  const calls: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push([url, init]);
    return new Response('{"data":{}}');
  });
  await sendOperation(operation, { method: 'GET', deadlineMs: 1000 });
  await sendOperation(operation, post);

  const [read, change] = calls;
  const query = new URL(read?.[0] ?? '', 'http://x').searchParams;
  expect(JSON.parse(query.get('extensions') ?? '')).toEqual({ persistedQuery: { version: 1, sha256Hash: 'sha256:abc' } });
  expect(read?.[1].headers).toMatchObject({ 'x-setwise-csrf': '1' });
  expect(JSON.parse(String(change?.[1].body))).not.toHaveProperty('query');
});
