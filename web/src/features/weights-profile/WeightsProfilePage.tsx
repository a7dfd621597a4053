import { useLocation, useParams } from '@solidjs/router';
import { createMemo, For, lazy, Match, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { WeightsProfileDocument } from '../../graphql/generated/WeightsProfileDocument.ts';
import { formatLongDay } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { describeProfileCause, groupByEquipment, leadingEntry, type ProfileEntryView } from './describe-profile-entry.ts';
import { describeEquipment } from './equipment-words.ts';
import { LeadingEntry } from './LeadingEntry.tsx';
import { ProfileRow } from './ProfileRow.tsx';
import { ProfileVersions } from './ProfileVersions.tsx';
import { StartingLoads } from './StartingLoads.tsx';
import styles from './WeightsProfilePage.module.css';

const ProgressPage = lazy(async () => ({ default: (await import('./ProgressPage.tsx')).ProgressPage }));

/** The Progress tab, and behind it what the athlete lifts now. */
export function WeightsProfilePage() {
  const location = useLocation();
  return (
    <Show when={location.pathname === '/progress'} fallback={<WeightsPage />}>
      <ProgressPage />
    </Show>
  );
}

function WeightsPage() {
  const params = useParams<{ key?: string }>();
  const query = createQuery(WeightsProfileDocument);
  const profile = () => query.data?.weightsProfile;
  const entries = (): readonly ProfileEntryView[] => profile()?.entries ?? [];
  const lifted = () => entries().filter((entry) => entry.lastTrainedOn);
  const notLifted = () => entries().filter((entry) => !entry.lastTrainedOn);
  const leading = createMemo(() => entries().find((entry) => entry.key === params.key) ?? leadingEntry(entries()));
  return (
    <Page
      title="What you lift now"
      back="/progress"
      aside={
        <Show when={entries().length > 0}>
          <For each={groupByEquipment(lifted())}>
            {([equipment, group]) => (
              <Section title={describeEquipment(equipment)}>
                <ul>
                  <For each={group}>{(entry) => <ProfileRow entry={entry} current={entry.key === leading()?.key} />}</For>
                </ul>
              </Section>
            )}
          </For>
          <Show when={notLifted().length > 0}>
            <StartingLoads entries={notLifted()} leading={leading()?.key} />
          </Show>
          <Section title="Versions">
            <ProfileVersions history={leading()?.history ?? []} />
          </Section>
        </Show>
      }
    >
      <Switch fallback={<Skeleton lines={4} size="t5" />}>
        <Match when={leading()}>
          {(entry) => (
            <>
              <p class={styles.updated}>
                {formatLongDay(profile()?.on ?? '')}, {describeProfileCause(profile()?.cause ?? '')}
              </p>
              <LeadingEntry entry={entry()} />
            </>
          )}
        </Match>
        <Match when={query.data}>
          <p>Nothing lifted yet. After your first session this page shows a load for each movement.</p>
        </Match>
        <Match when={query.failure}>
          <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
            Your weights are not on this device yet, and Setwise can’t be reached.
          </Notice>
        </Match>
      </Switch>
    </Page>
  );
}
