import { describe, expect, test } from 'vitest';
import { forget, keep, readKept, submissionFor } from '../../../web/src/features/onboarding/keep-draft.ts';
import { emptyDraft, unitOfLocale } from '../../../web/src/features/onboarding/onboarding-draft.ts';
import { answeredDraft } from './answered-draft.ts';

function memoryStore(words: Record<string, string> = {}) {
  const kept = new Map(Object.entries(words));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('what is kept on the device', () => {
  test('a reload finds every answer and the key that waits', () => {
    const store = memoryStore();
    const submission = { key: 'k-1', words: '{}' };
    keep(store, 'ada', { draft: answeredDraft(), submission });

    expect(readKept(store, 'ada', 'lb')).toEqual({ draft: answeredDraft(), submission });
  });

  test('another person on the same device starts with nothing', () => {
    const store = memoryStore();
    keep(store, 'ada', { draft: answeredDraft(), submission: null });

    expect(readKept(store, 'bo', 'lb')).toEqual({ draft: emptyDraft('lb'), submission: null });
  });

  test('what was sent is forgotten', () => {
    const store = memoryStore();
    keep(store, 'ada', { draft: answeredDraft(), submission: null });
    forget(store, 'ada');

    expect(store.kept.size).toBe(0);
  });

  test.each(['', '{', 'null', '{"version":0,"draft":{}}', '{"version":1,"draft":null}'])('%s is read as nothing kept', (words) => {
    expect(readKept(memoryStore({ 'setwise:onboarding:ada': words }), 'ada', 'kg').draft).toEqual(emptyDraft('kg'));
  });

  test('a device that refuses storage says so and breaks nothing', () => {
    const refusing = {
      ...memoryStore(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keep(refusing, 'ada', { draft: answeredDraft(), submission: null })).toBe(false);
    expect(keep(undefined, 'ada', { draft: answeredDraft(), submission: null })).toBe(false);
  });
});

describe('the key of a submission', () => {
  test('stays for the same words and changes with them', () => {
    const first = submissionFor('a', null, () => 'k-1');
    expect(submissionFor('a', first, () => 'k-2').key).toBe('k-1');
    expect(submissionFor('b', first, () => 'k-2').key).toBe('k-2');
  });
});

test.each([
  ['en-US', 'lb'],
  ['es-us', 'lb'],
  ['en-GB', 'kg'],
  ['de', 'kg'],
] as const)('a device in %s begins with %s', (locale, unit) => {
  expect(unitOfLocale(locale)).toBe(unit);
});
