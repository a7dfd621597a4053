import { Navigate, useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createMemo, Match, onMount, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { WorkoutOfEntryDocument } from '../../graphql/generated/WorkoutOfEntryDocument.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { createOutboxChanges } from './create-outbox-changes.ts';
import { createWorkout } from './create-workout.ts';
import type { WorkoutMode } from './primary-action.ts';
import { WorkoutScreen } from './WorkoutScreen.tsx';

const modeOf = (view: unknown): WorkoutMode => (view === 'list' || view === 'cards' ? view : 'workout');

/** The workout of an entry, from the server or this device, with what waits in the outbox laid over it. */
export function WorkoutPage() {
  const params = useParams<{ entryId: string }>();
  const [search, setSearch] = useSearchParams<{ view?: string }>();
  const navigate = useNavigate();
  const query = createQuery(WorkoutOfEntryDocument, () => ({ id: params.entryId }));
  const entry = () => query.data?.calendarEntry;
  const mode = createMemo(() => modeOf(search.view));

  const outbox = createOutboxChanges(() => entry()?.workout?.revision);
  const workout = createWorkout({
    workout: () => entry()?.workout ?? undefined,
    changes: outbox.changes,
    send: (change) => void outbox.send(change),
    mode,
  });

  // The end of a workout often comes in a basement: its page is fetched while there is a signal.
  onMount(() => void import('./CompletionPage.tsx').catch(() => {}));

  const closed = () => workout.completedAt() !== null || entry()?.status === 'completed';

  return (
    <Switch
      fallback={
        <Page title="Workout" back="/">
          <Skeleton size="t5" lines={5} />
        </Page>
      }
    >
      <Match when={closed()}>
        <Navigate href={`/done/${params.entryId}`} />
      </Match>
      <Match when={workout.view()}>
        {(view) => (
          <>
            <WorkoutScreen
              workout={workout}
              view={view()}
              mode={mode()}
              problem={outbox.notKept() ? 'This could not be kept on this device. Free some storage and try again.' : null}
              onMode={(next) => setSearch({ view: next === 'workout' ? undefined : next }, { replace: true, scroll: false })}
              onClose={() => navigate('/')}
              onFinished={() => navigate(`/done/${params.entryId}`, { replace: true })}
            />
          </>
        )}
      </Match>
      <Match when={entry()?.status === 'planned'}>
        <Navigate href={`/entry/${params.entryId}`} />
      </Match>
      <Match when={query.data}>
        <Page title="Workout" back="/">
          <Notice>
            <Show when={entry()} fallback="This session is not in your calendar any more.">
              This session was closed without a workout.
            </Show>
          </Notice>
        </Page>
      </Match>
      <Match when={query.failure}>
        <Page title="Workout" back="/">
          <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
            This workout is not on this device yet, and Setwise can’t be reached.
          </Notice>
        </Page>
      </Match>
    </Switch>
  );
}
