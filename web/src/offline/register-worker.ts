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

/** Asks the browser to wake the worker when the signal is back, even if every page was closed by then. Where there is no such thing, the page is the clock. */
export async function requestBackgroundDrain(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as
    | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
    | undefined;
  await registration?.sync?.register('outbox');
}

/** The server no longer knows this version: see whether the next one is there. */
export function lookForUpdate(): void {
  void navigator.serviceWorker
    ?.getRegistration()
    .then((registration) => registration?.update())
    .catch(() => {});
}

const workerPath = '/service-worker.js';

type ScriptPolicies = {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
};

/** The page's policy takes no script's address that did not pass through here (Trusted Types), and only this one does. */
function trustedWorkerPath(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  if (!trustedTypes) return workerPath;
  return trustedTypes.createPolicy('service-worker', { createScriptURL: () => workerPath }).createScriptURL(workerPath);
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
      .register(trustedWorkerPath(), { scope: '/', type: 'classic' })
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
