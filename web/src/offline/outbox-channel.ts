import type { WaitReason } from './classify-reply.ts';
import type { OutboxEntry } from './outbox-database.ts';

/** What the page and the worker tell each other, over all tabs. */
export type OutboxNews =
  /** Something was added, changed or thrown away. */
  | { readonly kind: 'changed' }
  /** The server answered an entry; `data` is its answer. */
  | { readonly kind: 'done'; readonly entry: OutboxEntry; readonly data: unknown }
  | { readonly kind: 'refused'; readonly entry: OutboxEntry }
  /** The drain stopped and something still waits. */
  | { readonly kind: 'paused'; readonly why: WaitReason | 'signed-out' }
  | { readonly kind: 'idle' }
  /** The network answered after all, later than the page was willing to wait: what it shows can be read anew. */
  | { readonly kind: 'late-answer' }
  /** Another person signed in or out on this device. */
  | { readonly kind: 'user'; readonly userId: string | null };

/** What the page asks of the worker. */
export type WorkerRequest = { readonly type: 'drain' } | { readonly type: 'SKIP_WAITING' };

const channelName = 'setwise-outbox';
let speaker: BroadcastChannel | undefined;

/** Told to every listener, also those in this very page. */
export function tellOutbox(news: OutboxNews): void {
  speaker ??= new BroadcastChannel(channelName);
  speaker.postMessage(news);
}

/** Listens until the returned function is called. */
export function makeOutboxListener(hear: (news: OutboxNews) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<OutboxNews>) => hear(event.data);
  return () => channel.close();
}
