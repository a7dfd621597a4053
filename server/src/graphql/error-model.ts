import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { errorCodes, isFault, maskFault } from './errors.ts';

/** graphql-js's own refusals (syntax, validation, coercion) carry no code: to a caller they are all bad input. */
function withCode(error: GraphQLError): GraphQLError {
  if (isFault(error)) return error;
  const cause = error.originalError;
  if (cause && !(cause instanceof GraphQLError && !isFault(cause))) return located(maskFault(cause), error);
  const known = (errorCodes as string[]).includes(String(error.extensions.code));
  return new GraphQLError(error.message, {
    ...placeOf(error),
    extensions: known
      ? error.extensions
      : { code: 'BAD_USER_INPUT', retryable: false, retryAfterMs: null, http: error.extensions.http ?? { status: 400 } },
  });
}

const located = (fault: GraphQLError, at: GraphQLError): GraphQLError =>
  new GraphQLError(fault.message, {
    ...placeOf(at),
    ...(fault.originalError && { originalError: fault.originalError }),
    extensions: fault.extensions,
  });

/** Where in the document, as far as it is known. */
function placeOf({ nodes, source, positions, path }: GraphQLError) {
  return { ...(nodes && { nodes }), ...(source && { source }), ...(positions && { positions }), ...(path && { path }) };
}

/** One error as it leaves the server: a code of the closed list, the request id, nothing of our insides. */
export function toClientError(error: unknown, requestId: string, log: Logger): GraphQLError {
  const given = error instanceof GraphQLError ? withCode(error) : maskFault(error);
  if (given.extensions.code === 'INTERNAL_SERVER_ERROR')
    log.error({ requestId, path: given.path, err: given.originalError ?? error }, 'unforeseen error');
  else if (given.extensions.code === 'UNAVAILABLE' || given.extensions.code === 'STORAGE_FULL')
    log.warn({ requestId, code: given.extensions.code }, 'the database is away');
  // graphql-js prints only message, locations, path and extensions; originalError stays here.
  return new GraphQLError(given.message, {
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
