import { pregnancyWords, type RedFlagLevel, redFlagTerms } from './red-flag-terms.ts';

export interface RedFlag {
  readonly level: RedFlagLevel;
  readonly term: string;
}

export interface RedFlagContext {
  /** Known from the intake; some signs count in pregnancy only. */
  readonly pregnant?: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Words in a note, a chat or a pain flag that mean: no training now. Emergencies first, each term once.
 *
 * A negated term does not count ("no chest pain", "never fainted", "chest pain: none"), nor one told of long ago ("as a kid"); a negation
 * that is taken back does ("no chest pain until I bench", "never had chest pain like this"). When in doubt a flag is raised: a pause
 * that turns out needless is cheap.
 *
 * Source: training rules §7.4, guardrail G-02.
 */
export function findRedFlags(text: string, context: RedFlagContext = {}): RedFlag[] {
  const said = normalize(text);
  const pregnant = context.pregnant === true || spansOf(pregnancyWords, said).length > 0;
  const spans = redFlagTerms.flatMap(({ all }) => all.flatMap((pattern) => spansOf(pattern, said)));
  const found = redFlagTerms.filter(
    ({ all, inPregnancy }) =>
      (!inPregnancy || pregnant) && all.every((pattern) => spansOf(pattern, said).some((span) => isMeant(said, span, spans))),
  );
  const flags = found.map(({ level, term }) => ({ level, term }));
  return [...flags.filter(({ level }) => level === 'emergency'), ...flags.filter(({ level }) => level === 'same_day')];
}

/** What is said instead of a workout, at most 45 words. Source: training rules §7.4. */
export const redFlagText = (level: RedFlagLevel): string =>
  `Stop training now. What you describe can be serious. ${level === 'emergency' ? 'Call your emergency number.' : 'Contact a doctor today.'} I can’t assess this. I’ve paused your plan and nothing is lost; tell me when a clinician has cleared you.`;

const normalize = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[ \t\u00a0]+/g, ' ');

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const isMeant = (text: string, span: Span, spans: readonly Span[]): boolean => {
  const sentence = sentenceAround(text, span);
  const after = text.slice(span.end, sentence.end);
  if (isLongAgo(text.slice(sentence.start, sentence.end))) return false;
  if (deniedAfter.test(after) || somebodyElse.test(text.slice(sentence.start, span.start))) return false;
  return takenBack.test(after) || !isNegated(text.slice(sentence.start, span.start), after, sentence.start, spans);
};

function sentenceAround(text: string, { start, end }: Span): Span {
  const before = Math.max(...['.', '!', '?', ';', '\n'].map((mark) => text.lastIndexOf(mark, start - 1)));
  const next = ['.', '!', '?', ';', '\n'].map((mark) => text.indexOf(mark, end)).filter((index) => index >= 0);
  // the answer to "chest pain?" stands behind the mark
  const close = Math.min(text.length, ...next);
  const answered = text[close] === '?' && /^\?\s*(?:no|none|nope|never)\b/.test(text.slice(close));
  return { start: before + 1, end: answered ? Math.min(text.length, close + 8) : close };
}

/** Told as history. "still", "again" or "since" bring it back to today. */
const isLongAgo = (sentence: string): boolean =>
  /\b(?:years ago|decades ago|years back|as a (?:kid|child|teen\w*|baby)|in (?:my )?(?:childhood|high school|college))\b/.test(sentence) &&
  !/\b(?:still|again|since|now|today|back now|lately|recently)\b/.test(sentence);

/** "chest pain: no", "chest pain? none", "seizure free". */
const deniedAfter =
  /^(?:\s*[:=?-]+\s*(?:no|none|nope|never|nil|zero|negative|0)\b(?! (?:idea|clue|longer|relief))|[\s-]free\b|\s*\((?:no|none)\))/;

/** "my dad had a heart attack": told of another person. */
const somebodyElse =
  /\b(?:dad|father|mom|mum|mother|brother|sister|grand\w+|uncle|aunt|cousin|friend|wife|husband|partner|son|daughter|neighbou?r|colleague|coworker)(?:'s)? (?:just |also |once |recently )?(?:had|has|got|suffered|died of|died from) (?:a |an |her |his )?$/;

/** "no chest pain until I bench", "never had chest pain like this": the negation does not hold. */
const takenBack =
  /^[^.;!?\n]{0,20}\b(?:until|till|unless|except|apart from|other than|before (?:today|now|this)|like (?:this|that)|(?:this|that|so) (?:bad|strong|much)|only when)\b/;

const negator =
  /\b(?:no|not|never|without|none|nor|neither|deny|denies|denied|zero|free (?:of|from)|ruled out|(?:do|does|did|have|has|had|is|was|are|were)n'?t)\b/g;

/** Words that may stand between a negation and what it negates. */
const fillers: readonly string[] = [
  ...[
    'any',
    'more',
    'real',
    'actual',
    'sign',
    'signs',
    'of',
    'or',
    'nor',
    'sort',
    'kind',
    'type',
    'further',
    'had',
    'have',
    'has',
    'having',
    'get',
    'got',
    'getting',
  ],
  ...[
    'been',
    'be',
    'ever',
    'feel',
    'felt',
    'feeling',
    'experience',
    'experienced',
    'experiencing',
    'notice',
    'noticed',
    'the',
    'a',
    'an',
    'my',
    'such',
    'new',
    'symptoms',
  ],
  ...['like', 'history', 'report', 'really', 'currently', 'at', 'all', 'in', 'really', 'actually', 'is', 'was', 'it', 'there'],
];
/** Named in one breath with a red flag: "no dizziness, swelling or chest pain". Only in a list that ends with "or". */
const listed: readonly string[] = [
  'pain',
  'pains',
  'tightness',
  'pressure',
  'discomfort',
  'dizziness',
  'swelling',
  'numbness',
  'weakness',
  'nausea',
  'fever',
  'palpitations',
  'injury',
  'injuries',
];
const fillersAtMost = 7;

function isNegated(before: string, after: string, offset: number, spans: readonly Span[]): boolean {
  const last = [...before.matchAll(negator)].at(-1);
  if (last === undefined) return false;
  const start = last.index + last[0].length;
  // other red flags named in between are part of the same list
  let between = '';
  for (let index = start; index < before.length; index += 1) {
    const inside = spans.some((span) => span.start <= offset + index && offset + index < span.end);
    between += inside ? ' ' : before[index];
  }
  const isList = /\b(?:or|nor)\b/.test(between) || /^(?: \w+){0,2},?(?: \w+){0,4} (?:or|nor) /.test(after);
  if (/[,:()"-]/.test(between) && !isList) return false;
  // a comma straight after the negation answers something else: "No, chest pain today"
  if (/^\s*,/.test(between)) return false;
  const words = between
    .replace(/[,:()"-]/g, ' ')
    .split(' ')
    .filter(Boolean);
  if (words.length > fillersAtMost) return false;
  return words.every((word) => fillers.includes(word) || (isList && listed.includes(word)));
}
