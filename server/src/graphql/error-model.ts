import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { isFault, maskFault } from './errors.ts';

/** graphql-js's own refusals (syntax, validation, coercion) carry no code: to a caller they are all bad input. */
function withCode(error: GraphQLError): GraphQLError {
  if (isFault(error)) return located(error, error);
  const cause = error.originalError;
  if (cause && !(cause instanceof GraphQLError && !isFault(cause))) return located(maskFault(cause), error);
  // By the HTTP specification a document that was understood and found wrong is a 200 for those who ask for plain JSON; a body that was
  // not understood is a 400 for everybody.
  const { http, originalError: unreadableBody } = error.extensions as { http?: HttpFacts; originalError?: unknown };
  const facts = unreadableBody ? { status: 400 } : (http ?? { status: 400, spec: true });
  return new GraphQLError(error.message, {
    ...placeOf(error),
    extensions: { code: 'BAD_USER_INPUT', retryable: false, retryAfterMs: null, http: facts },
  });
}

interface HttpFacts {
  status?: number;
  headers?: Record<string, string>;
  /** Yoga: the status counts only for those who understand it. */
  spec?: boolean;
}

const located = (fault: GraphQLError, at: GraphQLError): GraphQLError =>
  new GraphQLError(fault.message, {
    ...placeOf(at),
    ...(fault.originalError && { originalError: fault.originalError }),
    extensions: { ...fault.extensions, http: { ...(fault.extensions.http as HttpFacts), spec: false } },
  });

/** Where in the document, as far as it is known. */
function placeOf({ nodes, source, positions, path }: GraphQLError) {
  return { ...(nodes && { nodes }), ...(source && { source }), ...(positions && { positions }), ...(path && { path }) };
}

/** graphql-js helps with names out of the schema, which is for developers: they have the explorer. */
const suggestion = / ?Did you mean [^?]*\?/g;

/** One error as it leaves the server: a code of the closed list, the request id, nothing of our insides. */
export function toClientError(error: unknown, requestId: string, log: Logger): GraphQLError {
  const given = error instanceof GraphQLError ? withCode(error) : maskFault(error);
  if (given.extensions.code === 'INTERNAL_SERVER_ERROR')
    log.error({ requestId, path: given.path, err: given.originalError ?? error }, 'unforeseen error');
  else if (given.extensions.code === 'UNAVAILABLE' || given.extensions.code === 'STORAGE_FULL')
    log.warn({ requestId, code: given.extensions.code, reason: given.originalError?.message }, 'the database is away');
  // graphql-js prints only message, locations, path and extensions; originalError stays here.
  return new GraphQLError(given.message.replace(suggestion, ''), {
    ...placeOf(given),
    extensions: { ...given.extensions, requestId },
  });
}

const mapErrors = (result: ExecutionResult, requestId: string, log: Logger): ExecutionResult =>
  result.errors ? { ...result, errors: result.errors.map((error) => toClientError(error, requestId, log)) } : result;

/** The error model for everything that is executed, over HTTP and WebSocket alike. */
export function useErrorModel(log: Logger): Plugin<Context> {
  const onResult = ({
    args,
    result,
    setResult,
  }: {
    args: { contextValue: unknown };
    result: unknown;
    setResult: (result: never) => void;
  }) => {
    if (result && typeof result === 'object' && 'errors' in result)
      setResult(mapErrors(result as ExecutionResult, (args.contextValue as Context).requestId, log) as never);
  };
  return {
    onExecute: () => ({ onExecuteDone: onResult as never }),
    onSubscribe: ({ args }) => ({
      onSubscribeResult: (payload) => {
        onResult({ ...payload, args } as never);
        return {
          onNext: (next) => onResult({ ...next, args } as never),
        };
      },
      onSubscribeError: ({ error, setError }) => setError(toClientError(error, (args.contextValue as Context).requestId, log)),
    }),
  };
}
