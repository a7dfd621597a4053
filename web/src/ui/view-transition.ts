/** Runs a change of the page as a view transition where the browser has them and motion is wanted; plainly elsewhere. */
export function withViewTransition(change: () => void): void {
  const still = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || typeof document.startViewTransition !== 'function') change();
  else document.startViewTransition(change);
}
