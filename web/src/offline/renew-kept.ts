import type { ApolloClient, OperationVariables } from '@apollo/client';

/**
 * Reads what the screens show once more, past Apollo's cache, so that the worker keeps answers which know what the server has just taken:
 * a page opened next without a signal would otherwise show done sets as open. Past the cache, because an answer on its way when the next
 * change is taken would show that one as undone.
 *
 * @returns asks for a renewal; one runs at a time, and what is asked for meanwhile is done once, after it
 */
export function makeRenewal(client: ApolloClient): () => Promise<void> {
  let running: Promise<void> | undefined;
  let asked = false;
  const run = async () => {
    do {
      asked = false;
      const shown = [...client.getObservableQueries('active')];
      await Promise.allSettled(
        shown.map(({ query, variables }) => client.query<unknown, OperationVariables>({ query, variables, fetchPolicy: 'no-cache' })),
      );
    } while (asked);
    running = undefined;
  };
  return () => {
    asked = true;
    running ??= run();
    return running;
  };
}
