import { mutationHashes } from '../graphql/generated/mutation-hashes.ts';
import { type Operation, type Reply, sendOperation } from '../graphql/send-operation.ts';
import { classifyReply, type WaitReason } from './classify-reply.ts';
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
  | { readonly kind: 'wait'; readonly why: WaitReason; readonly afterMs: number | null };

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
          await spendNumber(entry, send);
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
          if (verdict.why === 'fault') await updateEntry(entry.order, { attempts: entry.attempts + 1 });
          return pause(verdict.why, verdict.afterMs);
      }
    }
  });
}

function pause(why: WaitReason, afterMs: number | null): DrainEnd {
  tellOutbox({ kind: 'paused', why });
  return { kind: 'wait', why, afterMs };
}

/** By this version's document: the entry may have been made by an older one. */
const operationOf = (entry: OutboxEntry): Operation => ({
  hash: mutationHashes[entry.operationName] ?? entry.hash,
  operationName: entry.operationName,
  variables: { input: entry.input },
});

/**
 * Tells the server to count a refused change as gone, so that the next one is not held up: some refusals are counted already, those at the
 * door are not, and telling twice changes nothing. If this is lost too, the next change meets a gap and renumbers.
 */
async function spendNumber(entry: OutboxEntry, send: Send): Promise<void> {
  const { clientId, clientSeq } = entry;
  await send({
    operationName: 'DiscardPendingChange',
    hash: mutationHashes.DiscardPendingChange ?? '',
    variables: { input: { idempotencyKey: crypto.randomUUID(), origin: { clientId, clientSeq } } },
  });
}
