import { fromDeviceHeader } from '../env.ts';
import { tellOutbox } from './outbox-channel.ts';
import { readUser } from './outbox-database.ts';

/** How long a read waits for the network before the kept answer is shown; the page asks again by itself. */
const patienceMs = 3_000;
const keptPerUser = 150;
const cachePrefix = 'reads-';

const cacheNameOf = (userId: string): string => `${cachePrefix}${userId}`;

/**
 * The network first, the device's last good answer when nothing comes. Kept apart by user: what one person read, no other person of this
 * device sees. Between two people nothing is kept at all.
 */
export async function readThroughCache(request: Request, event: { waitUntil: (work: Promise<unknown>) => void }): Promise<Response> {
  const userId = await readUser().catch(() => null);
  const cache = userId ? await caches.open(cacheNameOf(userId)) : null;
  let gaveUp = false;
  const fromNetwork = fetch(request).then((response) => {
    if (!cache || !userId || response.status !== 200) return response;
    const keeping = keep(cache, userId, request, response.clone());
    event.waitUntil(keeping.then((kept) => kept && gaveUp && tellOutbox({ kind: 'late-answer' })));
    return response;
  });
  // Awaited below; without this a failure while the cache is read would be reported as nobody's.
  fromNetwork.catch(() => {});
  const kept = cache ? await cache.match(request) : undefined;
  if (!kept) return fromNetwork;
  event.waitUntil(fromNetwork.catch(() => {}));
  const answered = fromNetwork.then(
    (response) => (isAnswer(response) ? response : markKept(kept)),
    () => markKept(kept),
  );
  const patience = new Promise<Response>((ready) =>
    setTimeout(() => {
      gaveUp = true;
      ready(markKept(kept));
    }, patienceMs),
  );
  return Promise.race([answered, patience]);
}

function markKept(kept: Response): Response {
  const headers = new Headers(kept.headers);
  headers.set(fromDeviceHeader, '1');
  // Cloned: both ends of the race may ask for it.
  return new Response(kept.clone().body, { status: kept.status, headers });
}

/** A proxy's page in place of the server's answer is no answer; neither is a server that can't. 401 must pass: it says who is signed in. */
const isAnswer = (response: Response): boolean => response.status < 500 && (response.headers.get('content-type') ?? '').includes('json');

/** @returns whether it was kept */
async function keep(cache: Cache, userId: string, request: Request, response: Response): Promise<boolean> {
  if (!isAnswer(response)) return false;
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { data?: unknown; errors?: unknown } | null;
  // "Nobody is signed in" must not be what an offline start finds.
  if (!body?.data || body.errors !== undefined || (body.data as { me?: unknown }).me === null) return false;
  // Somebody else may have signed in while this was on its way.
  if ((await readUser().catch(() => null)) !== userId) return false;
  await cache.put(request, response);
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - keptPerUser))) await cache.delete(old);
  return true;
}
