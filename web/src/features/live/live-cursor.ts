/**
 * How far this device has followed one user's events. In localStorage, because it is written at every event and read once: losing it
 * costs one fresh read.
 */
const keyOf = (userId: string): string => `setwise.cursor.${userId}`;

export function readCursor(userId: string): number | null {
  try {
    const value = Number(localStorage.getItem(keyOf(userId)) ?? Number.NaN);
    return Number.isSafeInteger(value) ? value : null;
  } catch {
    return null;
  }
}

/** Never goes back: a second tab may be ahead. */
export function writeCursor(userId: string, seq: number): void {
  try {
    if (seq > (readCursor(userId) ?? -1)) localStorage.setItem(keyOf(userId), String(seq));
  } catch {
    // No storage: the next start begins at the server's own count.
  }
}

/** After a RESYNC the old count means nothing. */
export function forgetCursor(userId: string): void {
  try {
    localStorage.removeItem(keyOf(userId));
  } catch {
    // Nothing was kept.
  }
}
