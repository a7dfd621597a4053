import { createSignal, For, Show } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { WeightsProfileHistoryDocument } from '../../graphql/generated/WeightsProfileHistoryDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { formatLongDay } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { describeProfileCause, type ProfileEntryView } from './describe-profile-entry.ts';
import styles from './ProfileVersions.module.css';
import { describePoint } from './step-points.ts';

const versionsAtATime = 10;

/** Every snapshot with its day and its cause, and what it did with the movement at the head of the page. */
export function ProfileVersions(props: { history: ProfileEntryView['history'] }) {
  const [cursors, setCursors] = createSignal<readonly (string | null)[]>([null]);
  return (
    <For each={cursors()}>
      {(after, index) => (
        <VersionsPage
          history={props.history}
          after={after}
          last={index() === cursors().length - 1}
          onMore={(next) => setCursors((all) => [...all, next])}
        />
      )}
    </For>
  );
}

function VersionsPage(props: {
  history: ProfileEntryView['history'];
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
}) {
  const query = createQuery(WeightsProfileHistoryDocument, () => ({ first: versionsAtATime, after: props.after }));
  const page = () => query.data?.weightsProfileHistory;
  const next = () => (props.last && page()?.pageInfo.hasNextPage ? page()?.pageInfo.endCursor : null);
  const changeOf = (version: number): string => {
    const index = props.history.findIndex((point) => point.version === version);
    return index >= 0 ? describePoint(props.history, index).replace(/^[^:]*: /, '') : '';
  };
  return (
    <Show
      when={page()}
      fallback={
        <Show when={query.failure} fallback={<Skeleton size="row" lines={3} />}>
          <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
            Earlier versions are not on this device yet, and Setwise can’t be reached.
          </Notice>
        </Show>
      }
    >
      {(page) => (
        <>
          <Rows>
            <For each={page().nodes}>
              {(version) => (
                <Row
                  title={formatLongDay(version.on)}
                  detail={[`Version ${version.version}, ${describeProfileCause(version.cause)}`, changeOf(version.version)]
                    .filter(Boolean)
                    .join(': ')}
                />
              )}
            </For>
          </Rows>
          <Show when={next()}>
            {(after) => (
              <div class={styles.more}>
                <Button kind="quiet" onClick={() => props.onMore(after())}>
                  Show earlier versions
                </Button>
              </div>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}
