import { createSignal } from 'solid-js';
import type { Failure } from './failure.ts';

export type ServiceState =
  | { readonly kind: 'ok' }
  /** Nothing answers: no signal, or the server is down. */
  | { readonly kind: 'offline' }
  /** It answers that it can't just now. */
  | { readonly kind: 'busy'; readonly words: string };

const [serviceState, setServiceState] = createSignal<ServiceState>({ kind: 'ok' });
const [signedOut, setSignedOut] = createSignal(false);

/** How the last request fared. Screens show one calm line for it. */
/** The server said that nobody is signed in. Cleared by signing in. */
export { serviceState, setServiceState, setSignedOut, signedOut };

/**
 * Called for every reply; the one place where codes that concern the whole app are read.
 *
 * @param fromDevice the reply is one that the worker had kept: a good answer, and a sign that nothing else answers
 */
export function noteReply(failure: Failure | null, fromDevice = false): void {
  if (fromDevice) setServiceState({ kind: 'offline' });
  else if (!failure) setServiceState({ kind: 'ok' });
  else if (failure.code === 'UNREACHABLE') setServiceState({ kind: 'offline' });
  else if (failure.code === 'RATE_LIMITED' || failure.code === 'UNAVAILABLE' || failure.code === 'STORAGE_FULL')
    setServiceState({ kind: 'busy', words: failure.message });
  else if (failure.code === 'UNAUTHENTICATED') setSignedOut(true);
  else setServiceState({ kind: 'ok' });
}
