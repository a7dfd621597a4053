import type { JSX } from 'solid-js';
import { For, lazy, Show, Suspense } from 'solid-js';
import type { ProgramPartsFragment } from '../../graphql/generated/graphql.ts';
import { Marker } from '../../ui/Marker.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Segment, SegmentBar } from '../../ui/SegmentBar.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ProgramView.module.css';
import { describePhase, describeVersion, splitFigures } from './program-words.ts';
import { VersionList } from './VersionList.tsx';

/** The reader of markdown comes with the document, not with the page. */
const ProgramDocument = lazy(async () => ({ default: (await import('./ProgramDocument.tsx')).ProgramDocument }));

/** One version of the program: where it stands and why it is so; then its text. */
export function ProgramView(props: {
  program: ProgramPartsFragment;
  zone: string | undefined;
  title?: string;
  back?: string;
  action?: JSX.Element;
  /** The list of versions beneath, where there is room. */
  withVersions?: boolean;
}) {
  const phase = () => props.program.phase;
  const segments = (): Segment[] =>
    Array.from({ length: phase().weeks }, (_, index) => (index + 1 < phase().week ? 'done' : index + 1 === phase().week ? 'now' : 'todo'));
  return (
    <Page
      title={props.title ?? 'Program'}
      back={props.back}
      action={props.action}
      aside={
        <Suspense fallback={<Skeleton lines={8} />}>
          <ProgramDocument program={props.program} />
        </Suspense>
      }
    >
      <p class={styles.version}>
        {describeVersion(props.program, props.zone)}
        {props.back && !props.program.current ? '. Not in force any more; nothing of it is lost.' : ''}
      </p>
      <Section title={describePhase(phase())}>
        <div class={styles.weeks}>
          <SegmentBar segments={segments()} label={`Week ${phase().week} of ${phase().weeks}`} />
        </div>
        <p class={styles.reason}>
          <For each={splitFigures(props.program.reason)}>{(part) => (part.figure ? <Marker>{part.text}</Marker> : part.text)}</For>
        </p>
      </Section>
      <Show when={props.withVersions}>
        <div class={styles.versions}>
          <Section title="Versions">
            <VersionList />
          </Section>
        </div>
      </Show>
    </Page>
  );
}
