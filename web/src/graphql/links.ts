import { ApolloLink } from '@apollo/client';
import { Observable } from 'rxjs';
import { hashOf } from './document-parts.ts';
import { failureOfReply } from './failure.ts';
import { sendOperation } from './send-operation.ts';
import { noteReply } from './service-state.ts';

/** How long a read and a write may take before we say that nothing answers. Writing a workout with a model may take most of it. */
const readDeadlineMs = 15_000;
const writeDeadlineMs = 45_000;

/** Ends every chain of queries and mutations: one request, and every code that concerns the whole app handled once. */
export const makeHttpLink = (send: typeof sendOperation = sendOperation) =>
  new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const stop = new AbortController();
        const isQuery = operation.operationType === 'query';
        void send(
          { hash: hashOf(operation.query), operationName: operation.operationName ?? '', variables: operation.variables },
          { method: isQuery ? 'GET' : 'POST', deadlineMs: isQuery ? readDeadlineMs : writeDeadlineMs, signal: stop.signal },
        ).then((reply) => {
          if (stop.signal.aborted) return;
          const failure = failureOfReply(reply);
          noteReply(failure, reply.kind === 'answer' && reply.fromDevice === true);
          if (failure || reply.kind !== 'answer') return observer.error(failure);
          observer.next({ data: reply.body.data as Record<string, unknown> });
          observer.complete();
        });
        return () => stop.abort();
      }),
  );
