import { createSignal } from 'solid-js';

const [message, setMessage] = createSignal('');

/** Says a sentence to screen readers when there is a pause. The same sentence twice is said twice. */
export function announce(text: string): void {
  setMessage('');
  queueMicrotask(() => setMessage(text));
}

/** Where announcements are spoken from; once per app. */
export function Announcer() {
  return (
    <div class="sr-only" role="status" aria-live="polite">
      {message()}
    </div>
  );
}
