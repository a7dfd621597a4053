import { Navigate, useNavigate, useParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, Match, on, onCleanup, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { WorkoutOfEntryDocument } from '../../graphql/generated/WorkoutOfEntryDocument.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { applyPending } from './apply-pending.ts';
import { CompletionScreen } from './CompletionScreen.tsx';
import { createOutboxChanges } from './create-outbox-changes.ts';
import { makeKeeper } from './keep-locally.ts';
import { sumUpLocally } from './sum-up-locally.ts';
import { progressOf } from './workout-progress.ts';

const askAgainMs = [5_000, 15_000, 45_000];
/** After this long nobody is told any more that the sets are being read. */
const freshMs = 10 * 60_000;

/** The end of a workout: there at once, from this device, and filled in as the server and the coach get to it. */
export function CompletionPage() {
  const params = useParams<{ entryId: string }>();
  const navigate = useNavigate();
  const query = createQuery(WorkoutOfEntryDocument, () => ({ id: params.entryId }));
  const entry = () => query.data?.calendarEntry;
  const outbox = createOutboxChanges(() => entry()?.workout?.revision);
  const overlay = createMemo(() => {
    const workout = entry()?.workout;
    return workout ? applyPending(workout, outbox.changes()) : null;
  });
  const completion = () => entry()?.completion ?? null;
  const completedAt = () => completion()?.completedAt ?? overlay()?.completedAt ?? null;

  // A note survives a closed page; only "Save" sends it.
  const draft = makeKeeper(`notes.${params.entryId}`, (found) => (typeof found === 'string' ? found : null));
  const [typed, setTyped] = createSignal<string | null>(draft.read());
  const saved = () => overlay()?.notes ?? completion()?.notes ?? '';
  const notes = () => typed() ?? saved();

  // The background work is done when the profile is; news of it names the entry and the rest is asked for.
  createEffect(
    on(
      () => (entry() ? `${entry()?.revision} ${completion()?.summaryPending} ${completion()?.profileVersion}` : null),
      (now, before) => {
        if (now && before && now !== before) query.refetch();
      },
    ),
  );

  // And where no news comes through, it is asked for, a few times and ever more seldom.
  const working = () => completion() !== null && (completion()?.summaryPending === true || completion()?.profileVersion == null);
  createEffect(() => {
    if (!working()) return;
    const timers = askAgainMs.map((after) => setTimeout(() => query.refetch(), after));
    onCleanup(() => timers.forEach(clearTimeout));
  });

  const close = async () => {
    if (notes().trim() !== saved().trim()) await outbox.send({ kind: 'notes', entryId: params.entryId, notes: notes().trim() });
    draft.forget();
    const workoutId = entry()?.workout?.id;
    if (workoutId) progressOf(workoutId).forget();
    navigate('/');
  };

  return (
    <Switch
      fallback={
        <Page title="Done for today">
          <Skeleton lines={1} />
          <Skeleton lines={3} size="t5" />
        </Page>
      }
    >
      <Match when={completedAt() === null ? null : entry()}>
        {(done) => (
          <CompletionScreen
            entry={done()}
            completion={completion()}
            sentence={overlay() ? sumUpLocally(overlay()!.workout, completedAt()!) : ''}
            notes={notes()}
            waiting={overlay()?.completedAt != null}
            fresh={Date.now() - Date.parse(completedAt()!) < freshMs}
            onNotes={(words) => {
              setTyped(words);
              draft.write(words);
            }}
            onClose={() => void close()}
          />
        )}
      </Match>
      <Match when={entry()?.status === 'generated'}>
        <Navigate href={`/workout/${params.entryId}`} />
      </Match>
      <Match when={query.data}>
        <Page title="Done for today" back="/">
          <Notice>There is nothing finished here.</Notice>
        </Page>
      </Match>
      <Match when={query.failure}>
        <Page title="Done for today" back="/">
          <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
            This session is not on this device yet, and Setwise can’t be reached. What you logged is kept here.
          </Notice>
        </Page>
      </Match>
    </Switch>
  );
}
