import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { formSentences } from '../exercises/form-sentences.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { PrescribedSet, WorkoutExercise } from './workout.ts';

/** The values of one set, as the words a coach would say. null = the set has no such value. */
export interface ParagraphValues {
  /** "2 of 3", counted among sets of its own kind. */
  readonly set: string;
  readonly reps: string | null;
  readonly seconds: string | null;
  readonly rounds: string | null;
  readonly work: string | null;
  readonly recover: string | null;
  readonly load: string | null;
  readonly rir: string | null;
}

/** A stretch of text; `value` marks what is shown as a chip. */
export interface ParagraphPart {
  readonly text: string;
  readonly value: boolean;
}

/** Names of the band levels 1-5. */
const bands = ['extra light band', 'light band', 'medium band', 'heavy band', 'extra heavy band'] as const;
const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six'] as const;

/** What a place says when its set has no such value. */
const absent: Readonly<Record<keyof ParagraphValues, string>> = {
  set: '',
  reps: 'a few reps',
  seconds: 'a short while',
  rounds: 'a few rounds',
  work: 'a little work',
  recover: 'a little rest',
  load: 'your own weight',
  rir: 'a little',
};

/** What else shapes the words, beside the exercise itself. */
export interface ParagraphContext {
  readonly exercise: Exercise;
  readonly main: boolean;
  /** Values of a typical working set; decides which sentences are there. */
  readonly set: PrescribedSet;
  readonly sets: number;
  /** 0-based place in the workout; turns the phrasing so that neighbors do not sound alike. */
  readonly position: number;
  readonly explosive: boolean;
  /** Part of a pair done in turn: the first hands over, the last rests. */
  readonly pair: 'first' | 'last' | null;
  /** Sentences that somebody's health asks for: breathe out on the effort, hold a support. */
  readonly cues: readonly string[];
}

/**
 * The paragraph of an exercise with places for the values of the set in hand: {set} {reps} {seconds} {rounds} {work} {recover} {load}
 * {rir}. It carries no digits of its own, so words and fields cannot disagree. The same context always gives the same text. Set-up and
 * movement only: the common fault is shown beside it, small, because nobody wants to read it before every set.
 */
export function writeParagraph(context: ParagraphContext): string {
  const { exercise, set } = context;
  const [first = '', second = ''] = formSentences(exercise.form).movement;
  const dose = doseOf(context);
  const tail = [...closing(context), ...context.cues, ...pairing(context)];
  if (set.rounds !== null) return joined([`${dose}.`, first, second, ...tail]);
  if (exercise.timerType === 'duration') return joined([first, `${dose}.`, second, ...tail]);
  if (context.sets === 1) return joined([`${dose}.`, first, second, ...tail]);
  // "Set 2 of 3. Set the bar …" stutters: there the dose leads
  const turn = first.startsWith('Set ') ? 1 : context.position % 3;
  // the numbers stand near the top: between sets they are what is looked for
  if (turn === 0) return joined([`Set {set}. ${first}`, `${doseSentence(dose, context)}.`, second, ...tail]);
  if (turn === 1) return joined([`${dose} for set {set}.`, first, second, ...tail]);
  return joined([`Set {set}: ${dose}.`, first, second, ...tail]);
}

/** A warm-up set has words of its own: short, and about the lift to come. */
export function warmUpParagraph(exercise: Exercise): string {
  const [first = ''] = formSentences(exercise.form).movement;
  return joined(['Warm-up {set}.', `{reps}${exercise.unilateral ? ' on each side' : ''}${loadPhrase(exercise)}, easy and crisp.`, first]);
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function doseOf({ exercise, set }: ParagraphContext): string {
  const sides = exercise.unilateral ? ' on each side' : '';
  const withLoad = set.load !== null || set.bandLevel !== null ? loadPhrase(exercise) : '';
  if (set.rounds !== null) return '{rounds}: {work} on, then {recover} easy';
  if (exercise.timerType === 'duration') return 'Keep going for {seconds}';
  if (set.seconds === null) return `{reps}${sides}${withLoad}`;
  return `{seconds}${sides}${withLoad}`;
}

function doseSentence(dose: string, { exercise, set }: ParagraphContext): string {
  if (set.seconds === null) return `Give me ${dose}`;
  return exercise.pattern === 'carry' || exercise.id === 'tandem_walk' ? `Keep walking for ${dose}` : `Hold it for ${dose}`;
}

/** How the number belongs to the implement. Source of the meanings: training rules §1.4, load_basis. */
export function loadPhrase(exercise: Pick<Exercise, 'loadBasis' | 'implements' | 'equipment' | 'pattern'>): string {
  switch (exercise.loadBasis) {
    case 'per_implement':
      return exercise.implements === 2 ? ' with {load} in each hand' : ' with {load}';
    case 'added_to_bodyweight':
      return ' with {load} on the belt';
    case 'assistance':
      return ' with {load} of help';
    case 'band_level':
      return ' with the {load}';
    case 'added_plates':
    case 'plates_plus_counterbalanced_bar':
      return ' with {load} of plates';
    case 'none':
      return '';
    default:
      return ' at {load}';
  }
}

/** Eight stretches in a row do not end on the same words; the second serves where the movement speaks of breath itself. */
const stretching: readonly string[] = [
  'Breathe slowly and stay short of strain.',
  'Go only as far as feels good.',
  'Nothing here should hurt.',
];

function closing({ exercise, set, main: isMainLift, explosive, position, pair }: ParagraphContext): string[] {
  if (exercise.pattern === 'mobility') {
    const breathes = /breath/i.test(formSentences(exercise.form).movement.slice(0, 2).join(' '));
    return [stretching[breathes ? 1 : position % stretching.length] ?? ''];
  }
  if (exercise.pattern === 'balance') return ['Keep a support within reach the whole time.'];
  if (exercise.timerType === 'duration') return ['Stay at a pace where you could talk in full sentences.'];
  if (set.rounds !== null) return ['Start below what you could do and let every round look like the one before.'];
  if (set.seconds !== null) return ['Come out of it while the shape is still good, a few seconds before it has to end.'];
  if (set.rir === null || explosive) return ['Every rep is quick and fresh; when the speed goes, the set is over.'];
  const main = isMainLift && pair === null;
  const turn = (sentences: readonly string[]): string[] => [sentences[position % sentences.length] ?? ''];
  if (set.rir >= 4) {
    return turn([
      'Leave {rir} in hand; it should feel almost too easy.',
      'Stop with {rir} to spare, the last rep as tidy as the first.',
      'End it while you still have {rir} in you.',
      'Finish fresh, with {rir} in hand.',
      'Leave {rir} for another day.',
    ]);
  }
  if (main)
    return turn([
      'Stop with {rir} in hand, every one of them clean.',
      'Leave {rir} in hand, and rest well before the next.',
      'End it while you have {rir} left.',
    ]);
  return turn([
    'Leave {rir} in hand.',
    'Stop with {rir} in hand.',
    'Finish with {rir} still in you.',
    'Call it a set with {rir} to spare.',
  ]);
}

function pairing({ pair }: ParagraphContext): string[] {
  if (pair === 'first') return ['Then go straight to its partner.'];
  return pair === 'last' ? ['Rest before the pair comes round again.'] : [];
}

/** The template that belongs to a set: warm-ups have their own. @throws RangeError when the exercise has no such set */
export function paragraphTemplate(exercise: WorkoutExercise, setIndex: number): string {
  const set = setAt(exercise, setIndex);
  const row = exerciseById(exercise.exerciseId);
  return set.kind === 'warm_up' && row ? warmUpParagraph(row) : exercise.paragraph;
}

/**
 * The words for the values of one set.
 *
 * @param setIndex 0-based, warm-ups included
 * @throws RangeError when the exercise has no such set
 */
export function paragraphValues(exercise: WorkoutExercise, setIndex: number): ParagraphValues {
  const set = setAt(exercise, setIndex);
  const alike = exercise.sets.filter((other) => other.kind === set.kind).length;
  const before = exercise.sets.slice(0, setIndex).filter((other) => other.kind === set.kind).length;
  return {
    set: `${before + 1} of ${alike}`,
    reps: set.reps === null ? null : counted(set.reps, 'rep'),
    seconds: set.seconds === null ? null : duration(set.seconds),
    rounds: set.rounds === null ? null : counted(set.rounds, 'round'),
    work: set.workSeconds === null ? null : duration(set.workSeconds),
    recover: set.recoverSeconds === null ? null : duration(set.recoverSeconds),
    load: set.load !== null ? formatLoad(set.load) : set.bandLevel === null ? null : (bands[set.bandLevel - 1] ?? null),
    rir: set.rir === null ? null : `${inWords[set.rir] ?? set.rir} ${set.rir === 1 ? 'rep' : 'reps'}`,
  };
}

function setAt(exercise: WorkoutExercise, setIndex: number): PrescribedSet {
  const set = exercise.sets[setIndex];
  if (!set) throw new RangeError(`${exercise.exerciseId} has no set ${setIndex}`);
  return set;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "40 s", "20 min", "2 min 30 s": seconds up to a minute and a half, since that is how intervals are spoken of. */
function duration(seconds: number): string {
  if (seconds <= 90) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  const rest = seconds - minutes * 60;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

const place = /\{(set|reps|seconds|rounds|work|recover|load|rir)\}/g;

/** The paragraph with the values of one set filled in; values are parts of their own, to be shown as chips. Unknown places stay as text. */
export function renderParagraph(template: string, values: ParagraphValues): ParagraphPart[] {
  const parts: ParagraphPart[] = [];
  let from = 0;
  for (const match of template.matchAll(place)) {
    if (match.index > from) parts.push({ text: template.slice(from, match.index), value: false });
    const name = match[1] as keyof ParagraphValues;
    const value = values[name];
    parts.push(value === null ? { text: absent[name], value: false } : { text: value, value: true });
    from = match.index + match[0].length;
  }
  if (from < template.length) parts.push({ text: template.slice(from), value: false });
  return parts;
}

/** The same as one string: for screen readers and for speaking aloud. */
export const paragraphText = (parts: readonly ParagraphPart[]): string => parts.map((part) => part.text).join('');
