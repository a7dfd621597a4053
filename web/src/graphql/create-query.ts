import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { type Accessor, createContext, createEffect, on, onCleanup, useContext } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { client as appClient } from './client.ts';
import { type Failure, failureOf } from './failure.ts';

/** The client screens ask. Tests put another in its place. */
export const ClientContext = createContext<ApolloClient>(appClient);
export const useClient = (): ApolloClient => useContext(ClientContext);

export type QueryState<T> = {
  /** The latest answer, from the cache or the network; keeps standing while a newer one is fetched or fails. */
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** Something is shown and a newer answer is on its way. */
  readonly stale: boolean;
  readonly refetch: () => void;
};

/**
 * A query as a store: reads follow the cache, so what a mutation or the live line brings appears by itself.
 *
 * @param variables `false` runs nothing yet
 */
export function createQuery<T, V extends OperationVariables>(
  document: TypedDocumentNode<T, V>,
  variables?: Accessor<V | false>,
): QueryState<T> {
  const client = useClient();
  let again: () => void = () => {};
  const [state, setState] = createStore<{
    data: T | undefined;
    failure: Failure | undefined;
    loading: boolean;
    stale: boolean;
    refetch: () => void;
  }>({
    data: undefined,
    failure: undefined,
    loading: true,
    stale: false,
    refetch: () => again(),
  });
  createEffect(
    on(variables ?? (() => ({}) as V), (values) => {
      if (values === false) {
        setState({ loading: false, stale: false });
        return;
      }
      const query = client.watchQuery({ query: document, variables: values } as ApolloClient.WatchQueryOptions<T, V>);
      again = () => void query.refetch().catch(() => {});
      const subscription = query.subscribe((result) => {
        // Apollo hands out shared, memoised objects and Solid's reconcile writes into the objects it adopts: give it a copy, or
        // production builds corrupt Apollo's cache.
        if (result.data !== undefined && result.dataState === 'complete')
          setState('data', reconcile(structuredClone(result.data) as never, { key: 'id', merge: true }) as never);
        setState({
          failure: result.error ? failureOf(result.error) : undefined,
          loading: result.loading && state.data === undefined,
          stale: result.loading,
        });
      });
      onCleanup(() => subscription.unsubscribe());
    }),
  );
  return state;
}
