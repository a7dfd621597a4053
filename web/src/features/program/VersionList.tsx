import { createSignal, For, Show } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { ProgramVersionsDocument } from '../../graphql/generated/ProgramVersionsDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { formatLongDay } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { dayOfInstant, describeCause } from './program-words.ts';
import styles from './VersionList.module.css';

const versionsAtATime = 20;

/** Every version there was, newest first, with what caused it. */
export function VersionList() {
  const [cursors, setCursors] = createSignal<readonly (string | null)[]>([null]);
  return (
    <For each={cursors()}>
      {(after, index) => (
        <VersionPage after={after} last={index() === cursors().length - 1} onMore={(next) => setCursors((all) => [...all, next])} />
      )}
    </For>
  );
}

function VersionPage(props: { after: string | null; last: boolean; onMore: (after: string) => void }) {
  const query = createQuery(ProgramVersionsDocument, () => ({ first: versionsAtATime, after: props.after }));
  const zone = () => query.data?.me?.athlete?.zone;
  const next = () =>
    props.last && query.data?.programVersions.pageInfo.hasNextPage ? query.data.programVersions.pageInfo.endCursor : null;
  return (
    <Show
      when={query.data}
      fallback={
        <Show when={query.failure} fallback={<Skeleton size="row" lines={3} />}>
          <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
            The versions are not on this device yet, and Setwise can’t be reached.
          </Notice>
        </Show>
      }
    >
      {(data) => (
        <>
          <Rows>
            <For each={data().programVersions.nodes}>
              {(program) => (
                <Row
                  href={program.current ? '/program' : `/program/versions/${program.version}`}
                  title={`${program.version}, ${formatLongDay(dayOfInstant(program.createdAt, zone()))}`}
                  detail={`${describeCause(program.cause)}. ${program.reason}`}
                  figure={program.current ? 'in force' : undefined}
                />
              )}
            </For>
          </Rows>
          <Show when={data().programVersions.nodes.length === 0}>
            <p>No version yet. The first one is written after your first answers.</p>
          </Show>
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
