import { failureOfReply } from '../graphql/failure.ts';
import { possibleTypes } from '../graphql/generated/possible-types.ts';
import type { Reply } from '../graphql/send-operation.ts';
import type { OutboxEntry } from './outbox-database.ts';

export type Verdict =
  /** The server has it. */
  | { readonly kind: 'done'; readonly data: unknown }
  /** It will never be taken as it is. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'signed-out' }
  /** The server and the device no longer agree on the count. */
  | { readonly kind: 'gap' }
  /** Not now. */
  | { readonly kind: 'wait'; readonly why: WaitReason; readonly afterMs: number | null };

/** `outdated`: this version of the app is older than the server, which no longer knows its documents; the next version sends it. */
export type WaitReason = 'unreachable' | 'busy' | 'fault' | 'outdated';

/** Another send of the same change is being worked on. */
const inFlightMs = 1_000;

/** A fault on the server is tried so many times before it is shown as refused: one change must not hold up the rest for ever. */
export const faultsBeforeRefusal = 6;

const problems = new Set(possibleTypes.Problem ?? []);

/** The problem a result's union carries, if it is one. */
function problemIn(data: unknown): { message: string } | null {
  if (typeof data !== 'object' || data === null) return null;
  for (const field of Object.values(data)) {
    const result = field as { __typename?: string; message?: string } | null;
    if (result?.__typename && problems.has(result.__typename)) return { message: result.message ?? 'It was not accepted.' };
  }
  return null;
}

/** What a reply means for the entry that was sent. Pure: the drain acts on it. */
export function classifyReply(reply: Reply, entry: Pick<OutboxEntry, 'attempts' | 'renumbered'>): Verdict {
  const failure = failureOfReply(reply);
  if (!failure) {
    const data = reply.kind === 'answer' ? reply.body.data : null;
    const problem = problemIn(data);
    return problem ? { kind: 'refused', reason: problem.message } : { kind: 'done', data };
  }
  switch (failure.code) {
    case 'UNREACHABLE':
      return { kind: 'wait', why: 'unreachable', afterMs: failure.retryAfterMs };
    case 'UNAUTHENTICATED':
      return { kind: 'signed-out' };
    case 'SEQ_GAP':
      return { kind: 'gap' };
    case 'IN_FLIGHT':
      return { kind: 'wait', why: 'busy', afterMs: failure.retryAfterMs ?? inFlightMs };
    case 'DOCUMENT_NOT_ALLOWED':
      return { kind: 'wait', why: 'outdated', afterMs: null };
    case 'RATE_LIMITED':
    case 'UNAVAILABLE':
    case 'STORAGE_FULL':
      return { kind: 'wait', why: 'busy', afterMs: failure.retryAfterMs };
    case 'IDEMPOTENCY_KEY_REUSED':
      // After a renumbering the same change goes out with another origin: a known key means that it had arrived before.
      return entry.renumbered ? { kind: 'done', data: null } : { kind: 'refused', reason: failure.message };
    case 'INTERNAL_SERVER_ERROR':
      return entry.attempts + 1 < faultsBeforeRefusal
        ? { kind: 'wait', why: 'fault', afterMs: failure.retryAfterMs }
        : { kind: 'refused', reason: 'The server failed on this one again and again.' };
    default:
      return failure.retryable
        ? { kind: 'wait', why: 'busy', afterMs: failure.retryAfterMs }
        : { kind: 'refused', reason: failure.message };
  }
}
