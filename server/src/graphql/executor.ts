import { createHash } from 'node:crypto';
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { schema } from '../schema.ts';
import type { Services } from '../services.ts';
import type { Account, Context } from './context.ts';
import { createContext } from './context.ts';
import type { Documents } from './documents.ts';
import { toClientError, useErrorModel } from './error-model.ts';
import { fault } from './errors.ts';
import { limits } from './limits.ts';

/** What the HTTP server knows of a request before Yoga sees it. */
export interface RequestFacts {
  requestId: string;
  account: () => Promise<Account | null>;
}

const noFacts: RequestFacts = { requestId: 'none', account: async () => null };

/** Only documents that may run, and each of the app's parsed once. */
function useDocuments(documents: Documents): Plugin<{ facts?: RequestFacts }> {
  return {
    async onParams({ params, setParams, context }) {
      const facts = (context as { facts?: RequestFacts } | undefined)?.facts ?? noFacts;
      const text = documents.textOf(params, await facts.account());
      if (text !== undefined && text !== params.query) setParams({ ...params, query: text });
    },
    onParse({ setParseFn }) {
      setParseFn((source: string | { body: string }) => documents.parse(typeof source === 'string' ? source : source.body));
    },
    onValidate({ params, setResult }) {
      if (documents.isTrusted(params.documentAST)) setResult([]);
    },
  } as Plugin<{ facts?: RequestFacts }>;
}

/** Nesting of variables: a deep one overflows the stack of whoever walks it. */
function tooDeep(value: unknown, left: number = limits.variableDepth): boolean {
  if (left === 0) return true;
  return value !== null && typeof value === 'object' && Object.values(value).some((inner) => tooDeep(inner, left - 1));
}

export function refuseDeepVariables(variables: unknown): void {
  if (tooDeep(variables)) throw fault('TOO_COMPLEX', 'The variables are nested too deeply.');
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Refusals before execution (body, documents, syntax, validation) leave in the same form as everything else. */
function useErrorModelBeforeExecution(services: Services): Plugin<{ facts?: RequestFacts }> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (!result || !('errors' in result) || !result.errors) return;
      const { requestId } = (serverContext as { facts?: RequestFacts } | undefined)?.facts ?? noFacts;
      const errors = result.errors.map((error) => (error.extensions?.requestId ? error : toClientError(error, requestId, services.log)));
      setResult({ ...result, errors } as never);
    },
  };
}

const httpRefusals: Record<number, string> = {
  404: 'There is nothing here.',
  405: 'Ask by POST, or read by GET.',
  406: 'The answer is JSON, or server-sent events for a subscription. Accept one of them.',
  415: 'Send the request as application/json.',
};

/** Yoga refuses what is no GraphQL request with a bare status. */
function useBodyForRefusals(services: Services): Plugin<{ facts?: RequestFacts }> {
  return {
    onResponse({ response, setResponse, fetchAPI, serverContext }) {
      if (response.status < 400 || response.body) return;
      const { requestId } = (serverContext as { facts?: RequestFacts } | undefined)?.facts ?? noFacts;
      const refusal = fault('BAD_USER_INPUT', httpRefusals[response.status] ?? 'The request cannot be read.');
      const { message, extensions } = toClientError(refusal, requestId, services.log);
      const { http: _status, ...rest } = extensions;
      const headers = new Headers(response.headers);
      headers.delete('content-length');
      headers.set('content-type', 'application/json; charset=utf-8');
      setResponse(new fetchAPI.Response(JSON.stringify({ errors: [{ message, extensions: rest }] }), { status: response.status, headers }));
    },
  };
}

/** 304 where nothing changed: the body of a GET is known before it is sent, so its hash is the tag. */
function useETag(): Plugin {
  return {
    async onResponse({ request, response, setResponse, fetchAPI }) {
      if (request.method !== 'GET' || response.status !== 200 || !response.headers.get('content-type')?.includes('json')) return;
      const body = await response.text();
      const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
      const headers = new Headers(response.headers);
      headers.set('etag', tag);
      headers.set('cache-control', 'private, no-cache');
      headers.append('vary', 'cookie');
      const known = (request.headers.get('if-none-match') ?? '').split(/\s*,\s*/).includes(tag);
      if (known) for (const name of ['content-length', 'content-type']) headers.delete(name);
      setResponse(new fetchAPI.Response(known ? null : body, { status: known ? 304 : 200, headers }));
    },
  };
}

/** One executor for HTTP, server-sent events and WebSocket: the same documents, limits and errors on all of them. */
export function createExecutor(services: Services, documents: Documents) {
  return createYoga<{ facts?: RequestFacts }, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    healthCheckEndpoint: '/graphql/none',
    parserAndValidationCache: true,
    // The error model masks them all, and knows the id of the request.
    maskedErrors: {
      maskError: (error) => (error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) })),
    },
    context: async ({ facts = noFacts, request, params }) => {
      refuseDeepVariables(params?.variables);
      return createContext(services, await facts.account(), facts.requestId, request?.signal ?? new AbortController().signal) as never;
    },
    plugins: [
      useDocuments(documents) as Plugin,
      EnvelopArmorPlugin({
        costLimit: { enabled: false }, // cannot see variables; the complexity plugin can
        maxTokens: { enabled: false }, // counted when parsed
        maxDepth: { n: limits.queryDepth, flattenFragments: true, exposeLimits: false, errorMessage: 'The query is nested too deeply.' },
        maxAliases: { n: limits.aliases, exposeLimits: false, errorMessage: 'The query uses too many aliases.' },
        maxDirectives: { n: limits.directives, exposeLimits: false, errorMessage: 'The query uses too many directives.' },
        blockFieldSuggestion: { enabled: false }, // sees validation only; the error model hides those of variables too
      }) as Plugin,
      useErrorModel(services.log) as Plugin,
      useErrorModelBeforeExecution(services) as Plugin,
      useBodyForRefusals(services) as Plugin,
      useETag(),
    ],
  });
}
export type Executor = ReturnType<typeof createExecutor>;
