import { useIsRouting } from '@solidjs/router';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import type { JSX } from 'solid-js';
import { createEffect, createMemo, Show } from 'solid-js';
import { createStickiness } from './create-stickiness.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Page.module.css';

let firstPage = true;

/**
 * A page: title row, the task, what goes beside it where there is room, and the dock. Names the document, and on arrival hands the
 * focus to its title so that keyboards and readers start there.
 */
export function Page(props: {
  title: string;
  /** Shown instead of the title's text, for a title that is more than words. */
  heading?: JSX.Element;
  /** Where ‹ leads: a path, or a function. */
  back?: string | (() => void) | undefined;
  /** At the right end of the title row. */
  action?: JSX.Element;
  dock?: JSX.Element;
  /** The second column from 720 px; below the task on a phone. */
  aside?: JSX.Element;
  /** Only the title row is left out of sight; its words stay for readers. */
  titleHidden?: boolean;
  children: JSX.Element;
}) {
  let title!: HTMLHeadingElement;
  const routing = useIsRouting();
  const stickiness = createStickiness();
  createEffect(() => {
    document.title = props.title === 'Setwise' ? props.title : `${props.title} · Setwise`;
  });
  const arrivesFirst = firstPage;
  firstPage = false;
  // A page is built while the one before still shows: it takes the focus when it is the one that is seen.
  const arrived = createMemo((was: boolean) => was || !routing(), false);
  createEffect(() => {
    if (arrived() && !arrivesFirst) title.focus({ preventScroll: true });
  });
  return (
    <div class={styles.page} classList={{ [styles.two ?? '']: Boolean(props.aside) }}>
      <header class={styles.head} classList={{ 'sr-only': props.titleHidden }}>
        <Show when={props.back}>
          {(back) => {
            const to = back();
            return typeof to === 'string' ? (
              <IconButton icon={ChevronLeft} label="Back" href={to} />
            ) : (
              <IconButton icon={ChevronLeft} label="Back" onClick={to as () => void} />
            );
          }}
        </Show>
        <h1 ref={title} class={styles.title} tabindex="-1">
          {props.heading ?? props.title}
        </h1>
        {props.action}
      </header>
      <div class={styles.columns}>
        <main class={styles.main} id="main">
          <div class={styles.task}>{props.children}</div>
          <Show when={props.dock}>
            <div ref={stickiness.watch} class={styles.dock} classList={{ [styles.loose ?? '']: !stickiness.sticky() }}>
              {props.dock}
            </div>
          </Show>
        </main>
        <Show when={props.aside}>
          <aside class={styles.aside} aria-label="More">
            {props.aside}
          </aside>
        </Show>
      </div>
    </div>
  );
}
