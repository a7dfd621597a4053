const lockName = 'setwise-outbox';
let tail: Promise<unknown> = Promise.resolve();

/**
 * Runs alone among all tabs and the worker. Whoever drains holds it, and so does whoever changes the cookie: no entry can be sent while
 * it is not certain whose it is. Where there are no Web Locks, alone in this context: keys make a double send harmless.
 */
export function withDrainLock<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator !== 'undefined' && navigator.locks) return navigator.locks.request(lockName, work) as Promise<T>;
  const run = tail.then(work, work);
  tail = run.catch(() => {});
  return run;
}
