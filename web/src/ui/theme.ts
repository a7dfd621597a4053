import { createSignal } from 'solid-js';

export type ThemeChoice = 'system' | 'paper' | 'slate';

const storageKey = 'setwise.theme';

const stored = (): ThemeChoice => {
  try {
    const value = localStorage.getItem(storageKey);
    return value === 'paper' || value === 'slate' ? value : 'system';
  } catch {
    return 'system';
  }
};

const [themeChoice, setThemeChoice] = createSignal<ThemeChoice>(stored());

/** What was chosen; `system` until somebody chooses. */
export { themeChoice };

/** Applies a choice at once and remembers it on this device. public/theme.js applies it again before the first paint. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage refused: the choice holds until the app is closed.
  }
  setThemeChoice(choice);
  applyTheme();
}

/** Puts the choice on the document; the browser's own bars follow the page's ground. */
export function applyTheme(): void {
  const root = document.documentElement;
  const choice = themeChoice();
  if (choice === 'system') delete root.dataset.theme;
  else root.dataset.theme = choice;
  const ground = getComputedStyle(root).getPropertyValue('--bg').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) if (ground) meta.content = ground;
}

/** Follows the system while nothing was chosen. */
export function makeThemeFollower(): () => void {
  applyTheme();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', applyTheme);
  return () => dark.removeEventListener('change', applyTheme);
}
