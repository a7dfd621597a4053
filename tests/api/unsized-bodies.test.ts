import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** A body in chunks, which does not say how long it is. */
async function post(path: string, chunks: readonly string[], pauseMs = 0): Promise<{ status: number; text: string }> {
  const url = new URL(path, api.url);
  const outgoing = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-setwise-csrf': '1', origin: api.url, accept: 'application/json' },
  });
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      incoming.once('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
      incoming.once('error', reject);
    });
  });
  answer.catch(() => {});
  for (const chunk of chunks) {
    outgoing.write(chunk);
    if (pauseMs > 0) await sleep(pauseMs);
  }
  outgoing.end();
  return answer;
}

const chunked = (text: string, size: number) => text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];

test.each([0, 20])('a query that arrives in pieces, %i ms apart, is read whole', async (pauseMs) => {
  const body = JSON.stringify({ query: '{ instance { version } }' });

  const { status, text } = await post('/graphql', chunked(body, 10), pauseMs);

  expect({ status, text }).toMatchObject({ status: 200, text: expect.stringContaining('version') });
});

test.each([0, 20])('a sign-up that arrives in pieces, %i ms apart, is read whole', async (pauseMs) => {
  const body = JSON.stringify({ email: `pieces-${pauseMs}@example.org`, password: 'long enough to be taken', name: 'Pieces' });

  const { status, text } = await post('/api/auth/sign-up/email', chunked(body, 20), pauseMs);

  expect({ status, text }).toMatchObject({ status: 200, text: expect.stringContaining(`pieces-${pauseMs}@example.org`) });
});

test.each(['/graphql', '/api/auth/sign-up/email'])('%s refuses a body that grows past the limit without saying so', async (path) => {
  const { status, text } = await post(path, chunked(`{"query":"${'x'.repeat(400_000)}"}`, 50_000), 5);

  expect({ status, text }).toMatchObject({ status: 413, text: expect.stringContaining('PAYLOAD_TOO_LARGE') });
});
