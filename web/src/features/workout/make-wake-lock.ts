/**
 * Keeps the screen on until the returned function is called, where the device can: a hold of 40 s outlasts many screens. The browser lets
 * go of the lock whenever the page is hidden, so it is asked for again when the page comes back.
 */
export function makeWakeLock(): () => void {
  let lock: WakeLockSentinel | undefined;
  let ended = false;
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible') return;
    const given = await navigator.wakeLock?.request('screen').catch(() => undefined);
    if (ended) void given?.release();
    else lock = given;
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
