import type { GraphQLErrorBody, Reply } from './send-operation.ts';

/** The closed list of the API's top-level codes, and the three ways in which nothing was answered. */
export type FailureCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'TOO_COMPLEX'
  | 'DOCUMENT_NOT_ALLOWED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IN_FLIGHT'
  | 'SEQ_GAP'
  | 'PAYLOAD_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'STORAGE_FULL'
  | 'INTERNAL_SERVER_ERROR'
  | 'RESYNC'
  | 'UNREACHABLE';

/** Why an operation has no data. `words` can be shown; `requestId` helps whoever runs the server. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly requestId: string | null;

  constructor(
    code: FailureCode,
    message: string,
    more: { retryable?: boolean; retryAfterMs?: number | null; requestId?: string | null } = {},
  ) {
    super(message);
    this.code = code;
    this.retryable = more.retryable ?? false;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.requestId = more.requestId ?? null;
  }
}

const unreachable = (reply: Reply & { kind: 'none' }): Failure =>
  new Failure(
    'UNREACHABLE',
    reply.why === 'not-an-answer' ? 'Something between you and Setwise answered in its place.' : 'No connection to Setwise.',
    { retryable: true, retryAfterMs: reply.retryAfterMs },
  );

/** The first error of an answer, or the missing answer, as a Failure. */
export function failureOfReply(reply: Reply): Failure | null {
  if (reply.kind === 'none') return unreachable(reply);
  const error = reply.body.errors?.[0];
  return error ? failureOfError(error, reply.retryAfterMs) : null;
}

/** One error body as a Failure. */
export function failureOfError(error: GraphQLErrorBody, retryAfterMs: number | null = null): Failure {
  const extensions = error.extensions ?? {};
  const code = (typeof extensions.code === 'string' ? extensions.code : 'INTERNAL_SERVER_ERROR') as FailureCode;
  return new Failure(code, error.message, {
    retryable: extensions.retryable === true,
    retryAfterMs: typeof extensions.retryAfterMs === 'number' ? extensions.retryAfterMs : retryAfterMs,
    requestId: typeof extensions.requestId === 'string' ? extensions.requestId : null,
  });
}

/** Whatever was thrown on the way, as a Failure. Apollo wraps what its links throw. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const cause = (thrown as { cause?: unknown } | null)?.cause;
  if (cause instanceof Failure) return cause;
  return new Failure('INTERNAL_SERVER_ERROR', 'Something went wrong on this device.');
}
