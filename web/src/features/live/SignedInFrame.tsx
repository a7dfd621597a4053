import { createEffect, on, onCleanup } from 'solid-js';
import { createQuery, useClient } from '../../graphql/create-query.ts';
import { MeDocument } from '../../graphql/generated/graphql.ts';
import { setSignedOut } from '../../graphql/service-state.ts';
import { followLiveEvents } from './follow-live-events.ts';

/** What runs beside every page of somebody who is signed in: knowing that they still are, and the live line. Shows nothing itself. */
export function SignedInFrame() {
  const client = useClient();
  const query = createQuery(MeDocument);
  createEffect(() => {
    if (query.data?.me === null && !query.stale) setSignedOut(true);
  });
  createEffect(
    on(
      () => query.data?.me?.id,
      (userId) => {
        const start = query.data?.me?.cursor;
        if (userId && start !== undefined) onCleanup(followLiveEvents(client, userId, start));
      },
    ),
  );
  return null;
}
