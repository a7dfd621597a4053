import { Navigate, useNavigate, useParams } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { createMutation } from '../../graphql/create-mutation.ts';
import { createQuery } from '../../graphql/create-query.ts';
import { EntryBeforeWorkoutDocument } from '../../graphql/generated/EntryBeforeWorkoutDocument.ts';
import { GenerateWorkoutDocument } from '../../graphql/generated/GenerateWorkoutDocument.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { createPreparation } from './create-preparation.ts';
import { IntentScreen } from './IntentScreen.tsx';
import { PreWorkoutScreen } from './PreWorkoutScreen.tsx';

/** A planned entry: what it is for, and the questions before its workout is written. */
export function PreWorkoutPage() {
  const params = useParams<{ entryId: string }>();
  const navigate = useNavigate();
  const query = createQuery(EntryBeforeWorkoutDocument, () => ({ id: params.entryId }));
  const generate = createMutation(GenerateWorkoutDocument);
  const entry = () => query.data?.calendarEntry;
  const path = () => `/workout/${params.entryId}`;

  const preparation = createPreparation(
    params.entryId,
    {
      entry,
      locations: () => query.data?.me?.locations ?? [],
      generate: async (input) => {
        const { data, failure } = await generate.send({ input });
        return { answer: data?.generateWorkout ?? null, words: failure && failure.code !== 'UNREACHABLE' ? failure.message : null };
      },
    },
    () => navigate(path(), { replace: true }),
  );

  return (
    <Switch
      fallback={
        <Page title="Workout" back="/">
          <Skeleton size="t3" lines={2} />
          <Skeleton size="row" lines={4} />
        </Page>
      }
    >
      {/* An answer that got lost on its way: the workout is there after all. */}
      <Match when={entry()?.status === 'generated' && preparation.state().kind !== 'writing'}>
        <Navigate href={path()} />
      </Match>
      <Match when={(entry()?.on ?? '') > (query.data?.me?.today ?? '') ? entry() : null}>
        {(later) => <IntentScreen entry={later()} />}
      </Match>
      <Match when={entry()}>
        {(found) => (
          <PreWorkoutScreen
            entry={found()}
            locations={query.data?.me?.locations ?? []}
            preparation={preparation}
            onOpen={(to) => navigate(to)}
          />
        )}
      </Match>
      <Match when={query.data}>
        <Page title="Workout" back="/">
          <Notice>This session is not in your calendar any more.</Notice>
        </Page>
      </Match>
      <Match when={query.failure}>
        <Page title="Workout" back="/">
          <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
            This session is not on this device yet, and Setwise can’t be reached.
          </Notice>
        </Page>
      </Match>
    </Switch>
  );
}
