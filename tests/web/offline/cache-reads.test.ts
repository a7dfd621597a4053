import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readThroughCache } from '../../../web/src/offline/cache-reads.ts';
import { writeUser } from '../../../web/src/offline/outbox-database.ts';
import { startDevice } from './outbox-for-tests.ts';

/** As much of the Cache API as is used; jsdom has none. */
function makeCaches() {
  const stores = new Map<string, Map<string, Response>>();
  return {
    stores,
    open: async (name: string) => {
      const store = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, store);
      return {
        match: async (request: Request) => store.get(request.url)?.clone(),
        put: async (request: Request, response: Response) => void store.set(request.url, response),
        keys: async () => [...store.keys()].map((url) => new Request(url)),
        delete: async (request: Request) => store.delete(request.url),
      };
    },
  };
}

let caches: ReturnType<typeof makeCaches>;
let network: () => Promise<Response>;
const json = (data: object) => async () => Response.json(data);

/** One read, with everything that goes on after its answer. */
async function read(): Promise<string> {
  const after: Promise<unknown>[] = [];
  const response = await readThroughCache(new Request('http://setwise.test/graphql?operationName=Today'), {
    waitUntil: (work) => void after.push(work),
  });
  const text = await response.text();
  await Promise.allSettled(after);
  return text;
}

beforeEach(async () => {
  await startDevice('ann');
  caches = makeCaches();
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', () => network());
});
afterEach(() => vi.unstubAllGlobals());

describe('with no signal', () => {
  test('the last good answer is read again', async () => {
    network = json({ data: { week: 1 } });
    await read();
    network = () => Promise.reject(new TypeError('offline'));

    expect(await read()).toBe('{"data":{"week":1}}');
  });

  test('a hotel’s page does not take its place', async () => {
    network = json({ data: { week: 1 } });
    await read();
    network = async () => new Response('<html>', { headers: { 'content-type': 'text/html' } });

    expect(await read()).toBe('{"data":{"week":1}}');
  });

  test('another person reads nothing of it', async () => {
    network = json({ data: { week: 'of ann' } });
    await read();
    await writeUser('ben');
    network = () => Promise.reject(new TypeError('offline'));

    await expect(read()).rejects.toThrow('offline');
  });
});

describe('what is not kept', () => {
  const keptAfter = async (answer: () => Promise<Response>) => {
    network = answer;
    await read();
    return [...caches.stores.values()].reduce((sum, store) => sum + store.size, 0);
  };

  test('errors', async () => expect(await keptAfter(json({ data: null, errors: [{ message: 'x' }] }))).toBe(0));
  test('that nobody is signed in', async () => expect(await keptAfter(json({ data: { me: null } }))).toBe(0));
  test('anything between two people', async () => {
    await writeUser(null);
    expect(await keptAfter(json({ data: { week: 1 } }))).toBe(0);
  });
  test('an answer that arrives after somebody else signed in', async () =>
    expect(
      await keptAfter(async () => {
        await writeUser('ben');
        return Response.json({ data: { week: 1 } });
      }),
    ).toBe(0));
});

test('the page is told that an answer is an old one, so that it can say so', async () => {
  const readHeader = async () =>
    (await readThroughCache(new Request('http://setwise.test/graphql'), { waitUntil: () => {} })).headers.get('x-setwise-from-device');
  network = json({ data: { week: 1 } });
  const fresh = await readHeader();
  await new Promise((ready) => setTimeout(ready, 20));
  network = () => Promise.reject(new TypeError('offline'));

  expect([fresh, await readHeader()]).toEqual([null, '1']);
});
