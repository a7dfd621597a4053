import type { Unit } from '@setwise/server/domain/loads/load.ts';
import { emptyDraft, type OnboardingDraft } from './onboarding-draft.ts';

const version = 1;

/** Something was sent and not answered yet: the same words must go out under the same key, so that nothing happens twice. */
export interface Submission {
  readonly key: string;
  /** The input, as JSON. Other words get another key. */
  readonly words: string;
}

export interface KeptOnboarding {
  draft: OnboardingDraft;
  submission: Submission | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (userId: string): string => `setwise:onboarding:${userId}`;

/** What was kept for this person on this device; an empty draft when nothing was, or when it can't be read. */
export function readKept(store: Store | undefined, userId: string, unit: Unit): KeptOnboarding {
  const fresh = { draft: emptyDraft(unit), submission: null };
  try {
    const text = store?.getItem(keyOf(userId));
    const kept = text ? (JSON.parse(text) as Partial<KeptOnboarding> & { version?: number }) : null;
    if (!kept || kept.version !== version || typeof kept.draft !== 'object' || kept.draft === null) return fresh;
    const draft = { ...fresh.draft, ...kept.draft, safety: { ...fresh.draft.safety, ...kept.draft.safety } };
    return { draft, submission: kept.submission ?? null };
  } catch {
    return fresh;
  }
}

/** @returns false when the device refused; the answers then live as long as the page */
export function keep(store: Store | undefined, userId: string, kept: KeptOnboarding): boolean {
  try {
    store?.setItem(keyOf(userId), JSON.stringify({ version, ...kept }));
    return store !== undefined;
  } catch {
    return false;
  }
}

export function forget(store: Store | undefined, userId: string): void {
  try {
    store?.removeItem(keyOf(userId));
  } catch {
    // a store that can't be written holds nothing of ours
  }
}

/** The key to send these words under: the kept one while the same words wait for their answer, else a new one. */
export function submissionFor(words: string, kept: Submission | null, newKey: () => string): Submission {
  return kept?.words === words ? kept : { key: newKey(), words };
}

/** localStorage, or nothing where the browser denies it. */
export function deviceStore(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
