import { useLocation, useParams } from '@solidjs/router';
import History from 'lucide-solid/icons/rotate-ccw-clock';
import { Match, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { ProgramDocument as ProgramQueryDocument } from '../../graphql/generated/ProgramDocument.ts';
import { ProgramVersionDocument } from '../../graphql/generated/ProgramVersionDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProgramView } from './ProgramView.tsx';
import { VersionList } from './VersionList.tsx';

/** The coach's whole plan; its versions; and any earlier version, to read. */
export function ProgramPage() {
  const location = useLocation();
  const params = useParams<{ version?: string }>();
  return (
    <Switch fallback={<CurrentProgram />}>
      <Match when={Number(params.version) || false}>{(version) => <EarlierProgram version={version()} />}</Match>
      <Match when={location.pathname === '/program/versions'}>
        <Page title="Versions" back="/program">
          <VersionList />
        </Page>
      </Match>
    </Switch>
  );
}

function CurrentProgram() {
  const query = createQuery(ProgramQueryDocument);
  const versions = <IconButton icon={History} label="Versions" href="/program/versions" />;
  return (
    <Show
      when={query.data?.program}
      fallback={
        <Page title="Program">
          <Switch fallback={<Skeleton lines={4} size="t5" />}>
            <Match when={query.data && !query.data.me?.athlete}>
              <p>Your program is written from a few answers about you and your week.</p>
              <Button kind="text" href="/welcome">
                Answer them
              </Button>
            </Match>
            <Match when={query.data}>
              <p>Your program is being written. It will stand here in a moment.</p>
            </Match>
            <Match when={query.failure}>
              <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
                Your program is not on this device yet, and Setwise can’t be reached.
              </Notice>
            </Match>
          </Switch>
        </Page>
      }
    >
      {(program) => <ProgramView program={program()} zone={query.data?.me?.athlete?.zone} action={versions} withVersions />}
    </Show>
  );
}

function EarlierProgram(props: { version: number }) {
  const query = createQuery(ProgramVersionDocument, () => ({ version: props.version }));
  return (
    <Show
      when={query.data?.programVersion?.version === props.version && query.data.programVersion}
      fallback={
        <Page title={`Version ${props.version}`} back="/program/versions">
          <Switch fallback={<Skeleton lines={4} size="t5" />}>
            <Match when={query.data && !query.data.programVersion}>
              <p>There is no version {props.version}.</p>
            </Match>
            <Match when={query.failure}>
              <Notice kind="offline" action={{ label: 'Try again', onClick: query.refetch }}>
                This version is not on this device yet, and Setwise can’t be reached.
              </Notice>
            </Match>
          </Switch>
        </Page>
      }
    >
      {(program) => (
        <ProgramView program={program()} zone={query.data?.me?.athlete?.zone} title={`Version ${props.version}`} back="/program/versions" />
      )}
    </Show>
  );
}
