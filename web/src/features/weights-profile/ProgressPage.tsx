import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { addDays, weekOf } from '@setwise/server/domain/calendar/local-date.ts';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { ProgressSessionsDocument } from '../../graphql/generated/ProgressSessionsDocument.ts';
import { ProgressTodayDocument } from '../../graphql/generated/ProgressTodayDocument.ts';
import { WeightsProfileDocument } from '../../graphql/generated/WeightsProfileDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { formatLongDay } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { ProfileEntryView } from './describe-profile-entry.ts';
import { ProfileRow } from './ProfileRow.tsx';
import styles from './ProgressPage.module.css';
import { countByWeek } from './sessions-per-week.ts';
import { WeekBars } from './WeekBars.tsx';

const weeksShown = 8;
const summariesShown = 3;
const movementsShown = 4;

/** What the sessions of the last weeks came to. */
export function ProgressPage() {
  const place = createQuery(ProgressTodayDocument);
  const today = () => place.data?.me?.today as LocalDate | undefined;
  const sessions = createQuery(ProgressSessionsDocument, () => {
    const day = today();
    return day ? { from: addDays(weekOf(day).from, -7 * (weeksShown - 1)), to: weekOf(day).to } : false;
  });
  const entries = () => sessions.data?.calendar ?? [];
  const weeks = createMemo(() => countByWeek(entries(), today() ?? ('1970-01-01' as LocalDate), weeksShown));
  const newest = () =>
    entries()
      .filter((entry) => entry.completion)
      .toReversed()
      .slice(0, summariesShown);
  const failure = () => place.failure ?? sessions.failure;
  return (
    <Page title="Progress" aside={<Movements />}>
      <Section title="Sessions">
        <Switch fallback={<Skeleton size="row" lines={2} />}>
          <Match when={sessions.data && weeks().length > 0}>
            <WeekBars weeks={weeks()} />
          </Match>
          <Match when={sessions.data}>
            <p>Nothing planned or done yet. Weeks appear here as you train.</p>
          </Match>
          <Match when={failure()}>
            <Notice kind="offline" action={{ label: 'Try again', onClick: () => (today() ? sessions.refetch() : place.refetch()) }}>
              Your sessions are not on this device yet, and Setwise can’t be reached.
            </Notice>
          </Match>
        </Switch>
      </Section>
      <Show when={newest().length > 0}>
        <Section title="Lately">
          <Rows>
            <For each={newest()}>
              {(entry) => (
                <Row
                  href={`/entry/${entry.id}`}
                  title={entry.title}
                  detail={
                    <>
                      {formatLongDay(entry.on)}
                      <span class={styles.summary}>{entry.completion?.summary ?? entry.completion?.sentence}</span>
                    </>
                  }
                />
              )}
            </For>
          </Rows>
        </Section>
      </Show>
    </Page>
  );
}

/** The movements that were trained last, and the way to all of them. */
function Movements() {
  const query = createQuery(WeightsProfileDocument);
  const latest = (): readonly ProfileEntryView[] =>
    (query.data?.weightsProfile?.entries ?? [])
      .filter((entry) => entry.lastTrainedOn)
      .toSorted(
        (a, b) =>
          (b.lastTrainedOn ?? '').localeCompare(a.lastTrainedOn ?? '') || b.history.length - a.history.length || (a.key < b.key ? -1 : 1),
      )
      .slice(0, movementsShown);
  return (
    <Section title="What you lift now">
      <Switch fallback={<Skeleton size="row" lines={3} />}>
        <Match when={latest().length > 0}>
          <ul>
            <For each={latest()}>{(entry) => <ProfileRow entry={entry} withImplement brief />}</For>
          </ul>
          <div class={styles.all}>
            <Button kind="quiet" href="/weights">
              All weights
            </Button>
          </div>
        </Match>
        <Match when={query.data}>
          <p>Nothing lifted yet. After your first session a load for each movement stands here.</p>
        </Match>
        <Match when={query.failure}>
          <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
            Your weights are not on this device yet, and Setwise can’t be reached.
          </Notice>
        </Match>
      </Switch>
    </Section>
  );
}
