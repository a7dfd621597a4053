import LayoutGrid from 'lucide-solid/icons/layout-grid';
import List from 'lucide-solid/icons/list';
import NotebookText from 'lucide-solid/icons/notebook-text';
import X from 'lucide-solid/icons/x';
import type { JSX } from 'solid-js';
import { createEffect, For, Show } from 'solid-js';
import { createStickiness } from '../../ui/create-stickiness.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { type Segment, SegmentBar } from '../../ui/SegmentBar.tsx';
import type { WorkoutMode } from './primary-action.ts';
import styles from './WorkoutFrame.module.css';

const modes = [
  { mode: 'workout', label: 'Workout mode', icon: NotebookText },
  { mode: 'list', label: 'List', icon: List },
  { mode: 'cards', label: 'Set cards', icon: LayoutGrid },
] as const;

/** The ground of the workout in every mode: top bar, segment bar, what is shown, and the dock that never moves. */
export function WorkoutFrame(props: {
  /** Names the document. */
  title: string;
  /** In the middle of the top bar: "2 of 6". */
  place: string;
  mode: WorkoutMode;
  segments: readonly Segment[];
  segmentsLabel: string;
  onMode: (mode: WorkoutMode) => void;
  onClose: () => void;
  /** The second column of a wide screen. */
  aside?: JSX.Element;
  dock: JSX.Element;
  children: JSX.Element;
}) {
  const stickiness = createStickiness();
  createEffect(() => {
    document.title = `${props.title} · Setwise`;
  });
  return (
    <div
      class={styles.frame}
      classList={{
        [styles.two ?? '']: Boolean(props.aside),
        [styles.wide ?? '']: props.mode === 'cards',
        [styles.loose ?? '']: !stickiness.sticky(),
      }}
      data-mode={props.mode}
    >
      <header class={styles.head}>
        <div class={styles.close}>
          <IconButton icon={X} label="Close, progress is kept" onClick={() => props.onClose()} />
        </div>
        <p class={styles.place}>{props.place}</p>
        <nav class={styles.modes} aria-label="View">
          <For each={modes}>
            {(one) => (
              <Show when={one.mode !== props.mode}>
                <IconButton icon={one.icon} label={one.label} onClick={() => props.onMode(one.mode)} />
              </Show>
            )}
          </For>
        </nav>
        <div class={styles.bar}>
          <SegmentBar segments={props.segments} label={props.segmentsLabel} />
        </div>
      </header>
      <main class={styles.main} id="main">
        {props.children}
      </main>
      <section ref={stickiness.watch} class={styles.dock} aria-label="Now">
        {props.dock}
      </section>
      <Show when={props.aside}>
        <aside class={styles.aside} aria-label="The whole workout">
          {props.aside}
        </aside>
      </Show>
    </div>
  );
}
