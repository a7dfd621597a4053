import type { JSX } from 'solid-js';
import { createEffect, createRenderEffect, For, on, onCleanup, onMount } from 'solid-js';
import styles from './ExercisePages.module.css';

/** Quiet after the last scroll event before a swipe counts as ended, where the browser has no scrollend event. */
const settleMs = 120;

/**
 * The pages of the workout side by side. The finger leads: swiping is the browser's own scrolling, and the page it comes to rest on is the
 * one that is shown. Pages beside it are inert, so that keys and readers meet one exercise at a time.
 */
export function ExercisePages(props: {
  pages: readonly string[];
  page: string;
  onPage: (id: string) => void;
  children: (id: string) => JSX.Element;
}) {
  let rail!: HTMLDivElement;
  let settling: ReturnType<typeof setTimeout> | undefined;

  /** Where a scroll of our own is on its way to. Until it is there or a finger takes over, no rest on the way is the athlete's choice. */
  let bound: number | null = null;
  const isAt = (left: number) => Math.abs(rail.scrollLeft - left) <= 1;

  const show = (behavior: ScrollBehavior) => {
    const index = props.pages.indexOf(props.page);
    if (index < 0) return;
    const left = index * rail.clientWidth;
    rail.scrollTo?.({ left, behavior });
    bound = isAt(left) ? null : left;
  };
  const takeOver = () => {
    bound = null;
  };
  const settle = () => {
    clearTimeout(settling);
    if (bound !== null) {
      if (isAt(bound)) bound = null;
      return;
    }
    const index = rail.clientWidth > 0 ? Math.round(rail.scrollLeft / rail.clientWidth) : -1;
    const id = props.pages[index];
    if (id && id !== props.page) props.onPage(id);
  };
  const hasScrollEnd = 'onscrollend' in window;

  /** The focus goes along with the page it stood on, and begins at the title; on a button of the dock it stays. */
  const takeFocus = () => {
    const focused = document.activeElement;
    if (focused && focused !== document.body && !rail.contains(focused)) return;
    rail.children[props.pages.indexOf(props.page)]?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };

  onMount(() => {
    show('instant');
    takeFocus();
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => show('instant'));
    observer?.observe(rail);
    onCleanup(() => {
      observer?.disconnect();
      clearTimeout(settling);
    });
  });
  createEffect(
    on(
      () => props.page,
      () => {
        show(matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
        takeFocus();
      },
      { defer: true },
    ),
  );

  return (
    <div
      ref={rail}
      class={styles.rail}
      onTouchStart={takeOver}
      onPointerDown={takeOver}
      onWheel={takeOver}
      onScrollEnd={settle}
      onScroll={() => {
        if (hasScrollEnd) return;
        clearTimeout(settling);
        settling = setTimeout(settle, settleMs);
      }}
    >
      <For each={props.pages}>
        {(id) => (
          <div class={styles.page} ref={(page) => createRenderEffect(() => page.toggleAttribute('inert', id !== props.page))}>
            {props.children(id)}
          </div>
        )}
      </For>
    </div>
  );
}
