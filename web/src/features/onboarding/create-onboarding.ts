import type { Unit } from '@setwise/server/domain/loads/load.ts';
import { createEffect } from 'solid-js';
import { createStore, type SetStoreFunction, unwrap } from 'solid-js/store';
import { deviceStore, forget, keep, readKept, type Submission, submissionFor } from './keep-draft.ts';
import type { OnboardingDraft } from './onboarding-draft.ts';

export type Change = SetStoreFunction<OnboardingDraft>;

/** The answers of one person, kept on this device with every change, so that a reload loses nothing. */
export function createOnboarding(userId: string, unit: Unit, newKey: () => string = () => crypto.randomUUID()) {
  const store = deviceStore();
  const kept = readKept(store, userId, unit);
  const [draft, setDraft] = createStore<OnboardingDraft>(kept.draft);
  let submission: Submission | null = kept.submission;
  let done = false;

  createEffect(() => {
    const words = JSON.stringify(draft); // reads every answer, so every change comes through here
    if (!done) keep(store, userId, { draft: JSON.parse(words) as OnboardingDraft, submission });
  });

  return {
    draft,
    change: setDraft as Change,
    /** The key for these words; the same one until they are answered, across reloads too. */
    keyFor(words: string): string {
      submission = submissionFor(words, submission, newKey);
      keep(store, userId, { draft: unwrap(draft), submission });
      return submission.key;
    },
    /** An answer came: the next try, if any, is a new one. */
    answered(): void {
      submission = null;
      if (!done) keep(store, userId, { draft: unwrap(draft), submission });
    },
    /** It is on the server now; health answers don't stay on the device. */
    finish(): void {
      done = true;
      forget(store, userId);
    },
  };
}
