import { createSignal } from 'solid-js';
import type { WorkerRequest } from './outbox-channel.ts';

const [updateReady, setUpdateReady] = createSignal(false);

/** A newer version is on the device and waits for the athlete's word. */
export { updateReady };

let waiting: ServiceWorker | null = null;
let wanted = false;

/** Takes the newer version: the page is loaded anew once it has taken over. Only ever after somebody asked. */
export function takeUpdate(): void {
  wanted = true;
  waiting?.postMessage({ type: 'SKIP_WAITING' } satisfies WorkerRequest);
}

/** Wakes the worker when the signal is back even if every page was closed, where the browser can. */
async function askForSync(registration: ServiceWorkerRegistration): Promise<void> {
  const { sync } = registration as ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };
  await sync?.register('outbox').catch(() => {});
}

export async function requestBackgroundDrain(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) await askForSync(registration);
}

export function registerWorker(): void {
  const container = navigator.serviceWorker;
  if (!container || import.meta.env.DEV) return;
  container.addEventListener('controllerchange', () => wanted && location.reload());
  const offer = (worker: ServiceWorker | null) => {
    // Without a controller this is the very first install, not an update.
    if (!worker || !container.controller) return;
    waiting = worker;
    setUpdateReady(true);
  };
  addEventListener('load', () => {
    void container
      .register('/service-worker.js', { scope: '/', type: 'classic' })
      .then((registration) => {
        offer(registration.waiting);
        registration.addEventListener('updatefound', () => {
          const { installing } = registration;
          installing?.addEventListener('statechange', () => installing.state === 'installed' && offer(installing));
        });
        document.addEventListener(
          'visibilitychange',
          () => document.visibilityState === 'visible' && void registration.update().catch(() => {}),
        );
      })
      .catch(() => {});
  });
}
