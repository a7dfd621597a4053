export interface TextPart {
  readonly text: string;
  /** Shown as marked with the highlighter. */
  readonly value: boolean;
  /** Punctuation right behind a value; stays on its line. */
  readonly tail: string;
}

// A figure with what belongs to it: "2 of 3", "8 reps", "62.5 kg", "2 min 30 s", "3 × 8". A bare number is no value: it may be a date.
const figure = String.raw`\d[\d.,]*\d|\d`;
const unit = '(?:reps?|sets?|rounds?|kg|lb|min|km|m|h|s)(?![A-Za-z])';
const many = `(?:${figure})(?: (?:of|×) (?:${figure}))`;
const value = new RegExp(`${many}+(?: ${unit})?|(?:${figure}) ${unit}(?: (?:${figure}) (?:min|s)(?![A-Za-z]))?`, 'g');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * Takes a sentence of the coach apart into words and values. The coach's words carry no figures but the values of the set in hand, so the
 * marked sentence and the spoken one are the same text.
 *
 * @param also values that are written in words, "light band"
 */
export function markValues(text: string, also: readonly string[] = []): TextPart[] {
  const pattern = also.length === 0 ? value : new RegExp(`${also.map(escaped).join('|')}|${value.source}`, 'g');
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), value: false, tail: '' });
    const end = match.index + match[0].length;
    const tail = /^[.,:;)?]+/.exec(text.slice(end))?.[0] ?? '';
    parts.push({ text: match[0], value: true, tail });
    from = end + tail.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), value: false, tail: '' });
  return parts;
}
