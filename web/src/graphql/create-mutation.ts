import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { type Accessor, createSignal } from 'solid-js';
import { useClient } from './create-query.ts';
import { type Failure, failureOf } from './failure.ts';

export type MutationAnswer<T> =
  | { readonly data: T; readonly failure?: undefined }
  | { readonly data?: undefined; readonly failure: Failure };

/**
 * An online mutation. Never throws: a top-level error comes back as `failure`; what the athlete can put right is a member of the result's
 * union, inside `data`. Its idempotency key is the caller's, so that pressing again repeats rather than doubles.
 */
export function createMutation<T, V extends OperationVariables>(
  document: TypedDocumentNode<T, V>,
): { readonly send: (variables: V) => Promise<MutationAnswer<T>>; readonly busy: Accessor<boolean> } {
  const client = useClient();
  const [running, setRunning] = createSignal(0);
  const send = async (variables: V): Promise<MutationAnswer<T>> => {
    setRunning((count) => count + 1);
    try {
      const result = await client.mutate<T, V>({ mutation: document, variables } as never);
      if (result.error) return { failure: failureOf(result.error) };
      return { data: result.data as T };
    } catch (error) {
      return { failure: failureOf(error) };
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return { send, busy: () => running() > 0 };
}
