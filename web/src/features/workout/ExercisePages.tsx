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

  const show = (behavior: ScrollBehavior) => {
    const index = props.pages.indexOf(props.page);
    if (index >= 0) rail.scrollTo?.({ left: index * rail.clientWidth, behavior });
  };
  const settle = () => {
    clearTimeout(settling);
    const index = rail.clientWidth > 0 ? Math.round(rail.scrollLeft / rail.clientWidth) : -1;
    const id = props.pages[index];
    if (id && id !== props.page) props.onPage(id);
  };
  const hasScrollEnd = 'onscrollend' in window;

  onMount(() => {
    show('instant');
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
      () => show(matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'),
      { defer: true },
    ),
  );

  return (
    <div
      ref={rail}
      class={styles.rail}
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
