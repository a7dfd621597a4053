/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { readThroughCache } from './cache-reads.ts';
import { drainOutbox } from './drain-outbox.ts';
import type { WorkerRequest } from './outbox-channel.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: { url: string; revision: string | null }[] };

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The app itself: from the device, always; a newer one takes over when the athlete says so.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
clientsClaim();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/graphql/, /^\/api\//, /^\/explorer/, /^\/calendar\/.+\.ics/, /^\/health/],
  }),
);

// What was read last stays readable with no signal, for the person who read it.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/graphql',
  ({ request, event }) => readThroughCache(request, event),
  'GET',
);

self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag !== 'outbox') return;
  (event as SyncEvent).waitUntil(
    drainOutbox().then((end) => {
      // Rejecting is how the browser learns that it must wake us again.
      if (end.kind === 'wait') throw new Error('Something still waits');
    }),
  );
});

self.addEventListener('message', (event) => {
  const request = event.data as WorkerRequest | null;
  if (request?.type === 'SKIP_WAITING') void self.skipWaiting();
  if (request?.type === 'drain') event.waitUntil(drainOutbox().catch(() => {}));
});
