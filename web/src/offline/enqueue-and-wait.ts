import type { TypedDocumentNode } from '@apollo/client';
import { type ChangeInput, type EnqueueOptions, enqueue } from './outbox.ts';
import { makeOutboxListener } from './outbox-channel.ts';

export type SendEnd<T> =
  | { readonly kind: 'done'; readonly data: T }
  | { readonly kind: 'refused'; readonly reason: string; readonly order: number }
  /** On this device's disk; it goes out by itself. */
  | { readonly kind: 'kept' };

/** Long enough for a slow network, short enough for somebody who looks at the button. */
const patienceMs = 8_000;

/**
 * Puts a change into the outbox and waits a moment for its answer, for screens that go on with it. Without one the change stays kept and
 * the screen says so.
 *
 * @throws when it could not even be kept on this device
 */
export async function enqueueAndWait<T, V extends { input: object }>(
  document: TypedDocumentNode<T, V>,
  input: ChangeInput<V>,
  options?: EnqueueOptions,
): Promise<SendEnd<T>> {
  const early: SendEndOf<T>[] = [];
  let order: number | undefined;
  let settle: (end: SendEnd<T>) => void = () => {};
  const answered = new Promise<SendEnd<T>>((ready) => {
    settle = ready;
  });
  // Listening begins before the change is there: the answer may be quicker than the disk.
  const stop = makeOutboxListener((news) => {
    if (news.kind === 'done') early.push({ order: news.entry.order, end: { kind: 'done', data: news.data as T } });
    else if (news.kind === 'refused')
      early.push({ order: news.entry.order, end: { kind: 'refused', reason: news.entry.reason ?? '', order: news.entry.order } });
    else if (news.kind === 'paused' && order !== undefined) settle({ kind: 'kept' });
    const mine = early.find((one) => one.order === order);
    if (mine) settle(mine.end);
  });
  try {
    order = (await enqueue(document, input, options)).order;
    const mine = early.find((one) => one.order === order);
    if (mine) return mine.end;
    return await Promise.race([answered, new Promise<SendEnd<T>>((ready) => setTimeout(() => ready({ kind: 'kept' }), patienceMs))]);
  } finally {
    stop();
  }
}

type SendEndOf<T> = { readonly order: number; readonly end: SendEnd<T> };
