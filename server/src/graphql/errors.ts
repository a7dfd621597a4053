import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { Prisma } from '../../generated/prisma/client.ts';

/** The closed list of codes. A client needs to know no others. */
const catalog = {
  UNAUTHENTICATED: { status: 401, retryable: false },
  FORBIDDEN: { status: 403, retryable: false },
  BAD_USER_INPUT: { status: 400, retryable: false },
  TOO_COMPLEX: { status: 400, retryable: false },
  DOCUMENT_NOT_ALLOWED: { status: 403, retryable: false },
  IDEMPOTENCY_KEY_REUSED: { status: 422, retryable: false },
  IN_FLIGHT: { status: 409, retryable: true },
  SEQ_GAP: { status: 409, retryable: true },
  PAYLOAD_TOO_LARGE: { status: 413, retryable: false },
  RATE_LIMITED: { status: 429, retryable: true },
  UNAVAILABLE: { status: 503, retryable: true },
  STORAGE_FULL: { status: 503, retryable: true },
  INTERNAL_SERVER_ERROR: { status: 500, retryable: true },
  RESYNC: { status: 409, retryable: false },
} as const;

export type ErrorCode = keyof typeof catalog;
export const errorCodes = Object.keys(catalog) as ErrorCode[];

export interface FaultExtras {
  retryAfterMs?: number;
  /** Further facts a client can act on, e.g. the sequence number that is expected. */
  detail?: Record<string, unknown>;
  cause?: unknown;
  /** Of HTTP, where it is more exact than that of the code. */
  status?: number;
}

/** A refusal or fault of the closed list, with its HTTP status. The request id is added where errors leave the server. */
export function fault(code: ErrorCode, message: string, extras: FaultExtras = {}): GraphQLError {
  const { retryAfterMs, detail, cause, status = catalog[code].status } = extras;
  const { retryable } = catalog[code];
  const headers: Record<string, string> = retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
  const extensions = { code, retryable, retryAfterMs: retryAfterMs ?? null, ...detail, http: { status, headers } };
  const options: GraphQLErrorOptions = { extensions, ...(cause instanceof Error && { originalError: cause as Error }) };
  return new GraphQLError(message, options);
}

export const isFault = (error: unknown): boolean =>
  error instanceof GraphQLError && typeof error.extensions.code === 'string' && error.extensions.code in catalog;

const unreachableCodes = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
]);
const unreachableWords =
  /DatabaseNotReachable|SocketTimeout|ConnectionClosed|timeout exceeded when trying to connect|Connection terminated|the database system is (starting up|shutting down|in recovery mode)|TooManyConnections/;
/** A NUL, or half a surrogate pair, in a text: valid in JSON, impossible in PostgreSQL. */
const unstorableCodes = new Set(['22021', '22P05']);
const fullWords = /No space left on device|could not extend file|DiskFull/;

/** All texts of an error and of what caused it: drivers bury the reason. */
function traits(error: unknown, depth = 0): { codes: string[]; text: string } {
  if (!error || typeof error !== 'object' || depth > 4) return { codes: [], text: '' };
  const { code, originalCode, message, cause, meta, kind } = error as Record<string, unknown>;
  const below = [cause, meta, (meta as Record<string, unknown> | undefined)?.driverAdapterError].map((inner) => traits(inner, depth + 1));
  return {
    codes: [code, originalCode, ...below.flatMap((each) => each.codes)].filter((each) => typeof each === 'string'),
    text: [message, kind, ...below.map((each) => each.text)].filter((each) => typeof each === 'string').join('\n'),
  };
}

/** What a client may see of an error that nobody foresaw. */
export function maskFault(error: unknown): GraphQLError {
  const inner = error instanceof GraphQLError && error.originalError && !isFault(error) ? error.originalError : error;
  if (isFault(inner)) return inner as GraphQLError;
  const { codes, text } = traits(inner);
  if (codes.some((code) => unstorableCodes.has(code))) return fault('BAD_USER_INPUT', 'A text has a character that cannot be stored.');
  if (codes.includes('53100') || fullWords.test(text)) {
    return fault('STORAGE_FULL', 'The disk of this server is full. Nothing was stored; try again once its owner has made room.', {
      retryAfterMs: 60_000,
      cause: inner,
    });
  }
  if (
    codes.some((code) => unreachableCodes.has(code)) ||
    unreachableWords.test(text) ||
    inner instanceof Prisma.PrismaClientInitializationError
  ) {
    return fault('UNAVAILABLE', 'The database does not answer right now. Nothing was stored; try again in a moment.', {
      retryAfterMs: 2000,
      cause: inner,
    });
  }
  return fault('INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Nothing was stored; quote the request id when you report it.', {
    cause: inner,
  });
}
