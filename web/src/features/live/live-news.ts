import { createSignal } from 'solid-js';
import { announce } from '../../ui/Announcer.tsx';

/** A sentence stands this long. */
const shownMs = 8_000;
const [liveNews, setLiveNews] = createSignal<string | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** What arrived last, for the live line. */
export { liveNews };

export function tellNews(words: string): void {
  announce(words);
  setLiveNews(words);
  clearTimeout(timer);
  timer = setTimeout(() => setLiveNews(null), shownMs);
}
