/** Small things of one screen that must outlive a closed page, kept on this device. Anything that leaves the device goes through the outbox. */
export interface Keeper<T> {
  readonly read: () => T | null;
  readonly write: (value: T) => void;
  readonly forget: () => void;
}

const prefix = 'setwise.';

/**
 * @param accept turns what was found into a T, or null when it is from another version or broken; nothing kept is ever believed unseen
 */
export function makeKeeper<T>(
  name: string,
  accept: (found: unknown) => T | null,
  storage: Storage | undefined = globalThis.localStorage,
): Keeper<T> {
  const key = prefix + name;
  // Private windows and full disks throw here. Losing the draft is then the lesser harm, so nothing stops.
  const attempt = <R>(action: () => R, otherwise: R): R => {
    try {
      return action();
    } catch {
      return otherwise;
    }
  };
  return {
    read: () =>
      attempt(() => {
        const text = storage?.getItem(key) ?? null;
        return text === null ? null : accept(JSON.parse(text));
      }, null),
    write: (value) => attempt(() => storage?.setItem(key, JSON.stringify(value)), undefined),
    forget: () => attempt(() => storage?.removeItem(key), undefined),
  };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
