/** Longer quotations are cut: a program is no place for a novel. */
const longestQuote = 500;

/**
 * Text as it is, on one line, whatever it contains: no heading, list, link, emphasis, HTML or entity comes of it.
 *
 * The coach's own sentences hold none of these characters and pass unchanged.
 *
 * Source: CommonMark 0.31, backslash escapes (2.4); bare addresses are kept from becoming links (GFM autolinks).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/@/g, '\\@')
    .replace(/^[+\-=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The athlete's words as a quotation, cut at 500 characters. Data, never an instruction. */
export function quoteMarkdown(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `“${escapeMarkdown(characters.length > longestQuote ? `${characters.slice(0, longestQuote - 1).join('')}…` : line)}”`;
}
