import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';

/**
 * The time in milliseconds, read anew every `everyMs` and whenever the page comes back into view. What depends on it is computed from
 * instants, so a phone that slept loses nothing.
 *
 * @param everyMs null = stands still
 */
export function createClock(everyMs: Accessor<number | null>): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const tick = () => setNow(Date.now());
  createEffect(() => {
    const every = everyMs();
    tick();
    if (every === null) return;
    const timer = setInterval(tick, every);
    onCleanup(() => clearInterval(timer));
  });
  document.addEventListener('visibilitychange', tick);
  onCleanup(() => document.removeEventListener('visibilitychange', tick));
  return now;
}
