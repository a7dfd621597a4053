import { createSignal, onCleanup } from 'solid-js';

/** A dock that with the tabs would take more of the screen than this, because text is very large, is put at the end of the page instead. */
const stickyShare = 0.4;

const tabHeight = (): number => Number.parseFloat(document.documentElement.style.getPropertyValue('--tab-height')) || 0;

/** Whether a dock may stay in sight; `watch` is told which one. */
export function createStickiness() {
  const [sticky, setSticky] = createSignal(true);
  const watch = (dock: HTMLElement) => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setSticky(dock.offsetHeight + tabHeight() <= innerHeight * stickyShare));
    observer.observe(dock);
    onCleanup(() => observer.disconnect());
  };
  return { sticky, watch };
}
