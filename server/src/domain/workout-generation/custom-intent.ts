import type { Muscle } from '../exercises/exercise.ts';
import type { Intent } from '../programs/program.ts';
import { minutesInWords, readWords } from './read-words.ts';

const longestTitle = 48;

/** The first few words, as a title: whole words, no full stop. */
function titleOf(words: string): string {
  const line = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!?…]+$/, '');
  const cut = line.length <= longestTitle ? line : line.slice(0, longestTitle + 1).replace(/\s+\S*$/, '');
  const text = cut === '' ? 'Custom workout' : cut;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The athlete's words as the intent of a custom entry (W11). Words are data: they choose among what the rules allow.
 *
 * @param minutes what was chosen; minutes named in the words are shorter news and win
 */
export function customIntent(words: string, minutes: number): Intent {
  const wish = readWords(words);
  const focus = new Set<Muscle>(wish.groups.flatMap(({ muscles }) => muscles ?? []));
  const named = minutesInWords(words);
  return {
    sessionType: 'custom',
    title: titleOf(words),
    muscleFocus: [...focus],
    minutes: named !== null && named >= 10 && named <= 180 ? named : minutes,
    purpose: 'What you asked for, made to fit your plan and how you are today.',
  };
}
