import { hashOf, operationNameOf } from '../graphql/document-parts.ts';
import { DiscardPendingChangeDocument } from '../graphql/generated/DiscardPendingChangeDocument.ts';
import { type Operation, type Reply, sendOperation } from '../graphql/send-operation.ts';
import { classifyReply } from './classify-reply.ts';
import { firstWaiting, removeEntry, renumberEntries, updateEntry } from './outbox.ts';
import { tellOutbox } from './outbox-channel.ts';
import { type OutboxEntry, readUser } from './outbox-database.ts';
import { withDrainLock } from './with-drain-lock.ts';

/** One send may take this long; a logged set is small, and the next try is never far. */
const sendDeadlineMs = 10_000;

export type Send = (operation: Operation) => Promise<Reply>;

const sendNow: Send = (operation) => sendOperation(operation, { method: 'POST', deadlineMs: sendDeadlineMs });

export type DrainEnd =
  | { readonly kind: 'empty' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'wait'; readonly why: 'unreachable' | 'busy'; readonly afterMs: number | null };

/** How a discarded number is told to the server. */
const discardOperation = {
  operationName: operationNameOf(DiscardPendingChangeDocument),
  hash: hashOf(DiscardPendingChangeDocument),
};

/**
 * Sends what waits, in order, one drainer at a time over all tabs and the worker. An entry leaves the disk only after the server's answer:
 * killed between the two, it is sent once more with the same key, and that changes nothing. A refused one is kept for the athlete and
 * stands in nobody's way.
 */
export function drainOutbox(send: Send = sendNow): Promise<DrainEnd> {
  return withDrainLock(async () => {
    let renumbered = false;
    for (;;) {
      // Read anew each time: signing out takes the same lock, so whoever is read here is who the cookie belongs to.
      const userId = await readUser();
      const entry = userId ? await firstWaiting(userId) : undefined;
      if (!entry) {
        tellOutbox({ kind: 'idle' });
        return { kind: 'empty' };
      }
      const verdict = classifyReply(await send(operationOf(entry)), entry);
      switch (verdict.kind) {
        case 'done':
          await removeEntry(entry.order);
          renumbered = false;
          tellOutbox({ kind: 'done', entry, data: verdict.data });
          break;
        case 'refused': {
          const kept = await updateEntry(entry.order, { status: 'refused', reason: verdict.reason });
          if (!verdict.numberUsed) await spendNumber(entry, send);
          if (kept) tellOutbox({ kind: 'refused', entry: kept });
          break;
        }
        case 'gap':
          // A gap right after a new count: it did not help, so time has to.
          if (renumbered) return pause('busy', null);
          await renumberEntries(entry.userId);
          renumbered = true;
          break;
        case 'signed-out':
          tellOutbox({ kind: 'paused', why: 'signed-out' });
          return { kind: 'signed-out' };
        case 'wait':
          await updateEntry(entry.order, { attempts: entry.attempts + (verdict.why === 'busy' ? 1 : 0) });
          return pause(verdict.why, verdict.afterMs);
      }
    }
  });
}

function pause(why: 'unreachable' | 'busy', afterMs: number | null): DrainEnd {
  tellOutbox({ kind: 'paused', why });
  return { kind: 'wait', why, afterMs };
}

const operationOf = (entry: OutboxEntry): Operation => ({
  hash: entry.hash,
  operationName: entry.operationName,
  variables: { input: entry.input },
});

/** The server has not counted a change it turned away at the door; tell it to count it as gone. If that fails, the next one meets a gap and renumbers. */
async function spendNumber(entry: OutboxEntry, send: Send): Promise<void> {
  const { clientId, clientSeq } = entry;
  await send({ ...discardOperation, variables: { input: { idempotencyKey: crypto.randomUUID(), origin: { clientId, clientSeq } } } });
}
