import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { Observable } from 'rxjs';
import { possibleTypes } from './generated/possible-types.ts';
import { makeHttpLink } from './links.ts';

/** Loaded when the first subscription starts: a page is drawn without it. */
const subscriptions = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      let inner: { unsubscribe(): void } | undefined;
      let stopped = false;
      void import('./web-socket-link.ts').then(
        ({ webSocketLink }) => {
          if (!stopped) inner = webSocketLink().request(operation, forward).subscribe(observer);
        },
        (error: unknown) => observer.error(error),
      );
      return () => {
        stopped = true;
        inner?.unsubscribe();
      };
    }),
);

/** A client with an empty cache. Tests give it a link of their own. */
export const makeClient = (http: ApolloLink = makeHttpLink()) =>
  new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: ApolloLink.split((operation) => operation.operationType === 'subscription', subscriptions, http),
    // The library's version would otherwise be part of every GET's address and spoil what is cached at each upgrade.
    enhancedClientAwareness: { transport: false },
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });

export const client = makeClient();
