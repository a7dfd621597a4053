import { A, useLocation } from '@solidjs/router';
import type { LucideIcon } from 'lucide-solid';
import { For, onCleanup, onMount } from 'solid-js';
import { Icon } from './Icon.tsx';
import styles from './TabBar.module.css';

export type Tab = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Other paths whose pages belong to this place. */
  within?: readonly string[];
};

/** The places of the app: along the bottom of a phone, a rail at the left of a wide screen. */
export function TabBar(props: { tabs: readonly Tab[] }) {
  let bar!: HTMLElement;
  const location = useLocation();
  const isIn = (tab: Tab) =>
    [tab.href, ...(tab.within ?? [])].some(
      (path) => location.pathname === path || (path !== '/' && location.pathname.startsWith(`${path}/`)),
    );
  onMount(() => {
    const root = document.documentElement;
    root.dataset.tabs = '';
    // Words wrap to two rows when text is large; docks above must know.
    const measure = () => root.style.setProperty('--tab-height', `${bar.offsetHeight}px`);
    measure();
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(bar);
    onCleanup(() => {
      observer?.disconnect();
      root.style.removeProperty('--tab-height');
      delete root.dataset.tabs;
    });
  });
  return (
    <nav ref={bar} class={styles.bar} aria-label="Main">
      <For each={props.tabs}>
        {(tab) => (
          <A href={tab.href} end={tab.href === '/'} class={`${styles.tab} ${isIn(tab) ? styles.active : ''}`}>
            <Icon of={tab.icon} />
            <span class={styles.word}>{tab.label}</span>
          </A>
        )}
      </For>
    </nav>
  );
}
