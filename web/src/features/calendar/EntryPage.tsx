import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { EntryRecordDocument, type EntryRecordQuery } from '../../graphql/generated/graphql.ts';
import { DayMark, markWords } from '../../ui/DayMark.tsx';
import { formatLongDay } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { formatTime, markOf } from './describe-entry.ts';
import { EntryFelt } from './EntryFelt.tsx';
import { EntryFigures } from './EntryFigures.tsx';
import { EntryOutcome } from './EntryOutcome.tsx';
import styles from './EntryPage.module.css';
import { describeFocus } from './muscle-words.ts';
import { RecordedExercise } from './RecordedExercise.tsx';

export type EntryRecord = NonNullable<EntryRecordQuery['calendarEntry']>;

/** A day of the past: what was planned, prescribed, done and felt. */
export function EntryPage() {
  const params = useParams<{ entryId: string }>();
  const query = createQuery(EntryRecordDocument, () => ({ id: params.entryId }));
  const today = () => query.data?.me?.today ?? '';
  const back = () => `/calendar?view=month${query.data?.calendarEntry ? `&on=${query.data.calendarEntry.on}` : ''}`;
  return (
    <Show
      when={query.data?.calendarEntry}
      fallback={
        <Page title="Session" back="/calendar">
          <Show when={query.failure} fallback={<Skeleton lines={3} size="t5" />}>
            <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
              This session is not on this device yet, and Setwise can’t be reached.
            </Notice>
          </Show>
        </Page>
      }
    >
      {(entry) => (
        <Page title={entry().title} back={back()} aside={<Record entry={entry()} />}>
          <p class={styles.day}>
            <DayMark mark={markOf(entry(), today())} size="row" />
            <span>
              {formatLongDay(entry().on)}
              {entry().startsAt ? `, ${formatTime(entry().startsAt as string, query.data?.me?.athlete?.zone)}` : ''},{' '}
              {markWords[markOf(entry(), today())]}
            </span>
          </p>
          <Show when={entry().completion} fallback={<Prose>{wordsForUndone(entry())}</Prose>}>
            {(completion) => (
              <>
                <Prose>{completion().sentence}</Prose>
                <Show when={completion().summary}>
                  <p class={styles.summary}>{completion().summary}</p>
                </Show>
                <EntryFigures stats={completion().stats} />
              </>
            )}
          </Show>
          <Section title="Planned">
            <p class={styles.purpose}>{entry().words ? `“${entry().words}”` : entry().purpose}</p>
            <p class={styles.detail}>{[describeFocus(entry().muscleFocus), `${entry().minutes} min`].filter(Boolean).join(', ')}</p>
          </Section>
          <Show when={entry().completion}>{(completion) => <EntryFelt entry={entry()} completion={completion()} />}</Show>
        </Page>
      )}
    </Show>
  );
}

/** What was prescribed, set by set, beside what was done; then what the coach took from it. */
function Record(props: { entry: EntryRecord }) {
  return (
    <>
      <Show when={props.entry.workout}>
        {(workout) => (
          <Section title={props.entry.completion ? 'Written and done' : 'Written'}>
            <p class={styles.detail}>At {workout().location.name}</p>
            <p class={styles.opening}>{workout().opening}</p>
            <ul>
              <For each={workout().exercises}>
                {(exercise) => (
                  <RecordedExercise
                    exercise={exercise}
                    finished={props.entry.completion !== null && props.entry.completion !== undefined}
                  />
                )}
              </For>
            </ul>
            <Show when={workout().notes.length > 0}>
              <p class={styles.detail}>{workout().notes.join(' ')}</p>
            </Show>
          </Section>
        )}
      </Show>
      <Show when={props.entry.completion}>{(completion) => <EntryOutcome completion={completion()} />}</Show>
    </>
  );
}

const wordsForUndone = (entry: EntryRecord): string =>
  entry.workout ? 'The workout was written and not done. The plan goes on without it.' : 'Not done. The plan goes on without it.';
