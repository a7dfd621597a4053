import { fromDeviceHeader, graphqlPath, ownRequestHeaders } from '../env.ts';

/** What goes over the wire: the server holds the text of every document of ours under its hash. */
export type Operation = {
  readonly hash: string;
  readonly operationName: string;
  readonly variables: Record<string, unknown>;
};

export type GraphQLErrorBody = { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> };
export type AnswerBody = { readonly data?: unknown; readonly errors?: readonly GraphQLErrorBody[] };

/**
 * What came back. Only JSON with `data` or `errors` is an answer: a hotel's sign-in page sends 200 and HTML, a proxy sends 502 and
 * nothing, and neither has seen the operation.
 */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: AnswerBody;
      readonly retryAfterMs: number | null;
      readonly fromDevice?: boolean;
    }
  | { readonly kind: 'none'; readonly why: 'unreachable' | 'deadline' | 'not-an-answer'; readonly retryAfterMs: number | null };

/** Sends one operation: queries as GET by hash so that ETags and the worker's cache can do their work, mutations as POST. */
export async function sendOperation(
  operation: Operation,
  how: { method: 'GET' | 'POST'; deadlineMs: number; signal?: AbortSignal; headers?: Record<string, string> },
): Promise<Reply> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: operation.hash } };
  const headers = { accept: 'application/graphql-response+json, application/json', ...ownRequestHeaders, ...how.headers };
  const deadline = AbortSignal.timeout(how.deadlineMs);
  const signal = how.signal ? AbortSignal.any([how.signal, deadline]) : deadline;
  try {
    const response = await (how.method === 'GET'
      ? fetch(urlOf(operation, extensions), { headers, signal, credentials: 'same-origin' })
      : fetch(graphqlPath, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ operationName: operation.operationName, variables: operation.variables, extensions }),
          signal,
          credentials: 'same-origin',
        }));
    const retryAfterMs = retryAfterOf(response);
    const body = parseAnswer(await response.text());
    if (!body) return { kind: 'none', why: 'not-an-answer', retryAfterMs };
    return { kind: 'answer', status: response.status, body, retryAfterMs, fromDevice: response.headers.has(fromDeviceHeader) };
  } catch {
    return { kind: 'none', why: deadline.aborted ? 'deadline' : 'unreachable', retryAfterMs: null };
  }
}

function urlOf(operation: Operation, extensions: unknown): string {
  const query = new URLSearchParams({
    operationName: operation.operationName,
    variables: JSON.stringify(operation.variables),
    extensions: JSON.stringify(extensions),
  });
  return `${graphqlPath}?${query}`;
}

function parseAnswer(text: string): AnswerBody | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const body = value as AnswerBody;
    const hasData = 'data' in body && body.data !== undefined;
    const hasErrors = Array.isArray(body.errors) && body.errors.length > 0;
    return hasData || hasErrors ? body : null;
  } catch {
    return null;
  }
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
