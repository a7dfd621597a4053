import { Navigate, useParams } from '@solidjs/router';
import { lazy, Match, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { EntryPlaceDocument } from '../../graphql/generated/graphql.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';

const PreWorkoutPage = lazy(async () => ({ default: (await import('../workout/PreWorkoutPage.tsx')).PreWorkoutPage }));
const EntryPage = lazy(async () => ({ default: (await import('../calendar/EntryPage.tsx')).EntryPage }));

/** One address for a session through its life: before it the questions, while it is written the workout, after it what happened. */
export function EntryRoute() {
  const params = useParams<{ entryId: string }>();
  const query = createQuery(EntryPlaceDocument, () => ({ id: params.entryId }));
  const entry = () => query.data?.calendarEntry;
  return (
    <Switch fallback={<PageSkeleton />}>
      <Match when={entry()?.status === 'planned' && (entry()?.on ?? '') >= (query.data?.me?.today ?? '')}>
        <PreWorkoutPage />
      </Match>
      <Match when={entry()?.status === 'generated'}>
        <Navigate href={`/workout/${params.entryId}`} />
      </Match>
      <Match when={entry()}>
        <EntryPage />
      </Match>
      <Match when={query.data && !entry()}>
        <Page title="Session" back="/">
          <Notice>This session is not in your calendar any more. The plan may have been rewritten.</Notice>
        </Page>
      </Match>
      <Match when={query.failure}>
        <Page title="Session" back="/">
          <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
            This session is not on this device yet, and Setwise can’t be reached.
          </Notice>
        </Page>
      </Match>
    </Switch>
  );
}
