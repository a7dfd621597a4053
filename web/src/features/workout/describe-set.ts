import { formatSeconds } from './format-duration.ts';
import type { ExerciseView, LoadView, SetValues, SetView } from './workout-types.ts';

/** What a set prescribes, as values that could be logged. */
export const valuesAsWritten = (set: SetView): SetValues => ({
  reps: set.reps ?? null,
  seconds: set.seconds ?? null,
  rounds: set.rounds ?? null,
  load: set.load ?? null,
  bandLevel: set.bandLevel ?? null,
  rpe: null,
});

/** What was done, or, when nothing was yet, what is written. */
export function valuesOf(set: SetView): SetValues {
  const { performed } = set;
  if (!performed) return valuesAsWritten(set);
  return {
    reps: performed.reps ?? null,
    seconds: performed.seconds ?? null,
    rounds: performed.rounds ?? null,
    load: performed.load ?? null,
    bandLevel: performed.bandLevel ?? null,
    rpe: performed.rpe ?? null,
  };
}

const bandWords: Readonly<Record<number, string>> = {
  1: 'extra light band',
  2: 'light band',
  3: 'medium band',
  4: 'heavy band',
  5: 'extra heavy band',
};

export const describeBand = (level: number): string => bandWords[level] ?? `band ${level}`;

/** The load or band of a set in words; null for bodyweight and time alone. */
export function describeResistance(values: { load?: LoadView | null; bandLevel?: number | null }): string | null {
  if (values.load) return values.load.text;
  return values.bandLevel ? describeBand(values.bandLevel) : null;
}

/** The count of a set with its unit, for a sentence: "8 reps", "40 s", "8 rounds". */
export function describeCount(values: SetValues): string {
  if (values.rounds !== null) return values.rounds === 1 ? '1 round' : `${values.rounds} rounds`;
  if (values.seconds !== null) return formatSeconds(values.seconds);
  return values.reps === 1 ? '1 rep' : `${values.reps ?? 0} reps`;
}

/** One set on one line: "8 × 62.5 kg", "12 reps", "40 s", "40 s × 24 kg", "8 rounds". */
export function describeValues(values: SetValues): string {
  const resistance = describeResistance(values);
  if (resistance === null) return describeCount(values);
  const count = values.reps !== null && values.seconds === null && values.rounds === null ? String(values.reps) : describeCount(values);
  return `${count} × ${resistance}`;
}

/** The same as it is said aloud: "8 reps at 62.5 kg". */
export function describeAloud(values: SetValues): string {
  const resistance = describeResistance(values);
  return resistance === null ? describeCount(values) : `${describeCount(values)} at ${resistance}`;
}

export const describePrescribed = (set: SetView): string => describeValues(valuesAsWritten(set));

/** "Warm-up 1", "Set 2": warm-up and working sets are counted each for themselves. */
export function nameOfSet(exercise: ExerciseView, set: SetView): string {
  const number = numberOfSet(exercise, set).number;
  return set.kind === 'warm_up' ? `Warm-up ${number}` : `Set ${number}`;
}

/** A set's number among its own kind, and how many of its kind there are. */
export function numberOfSet(exercise: ExerciseView, set: SetView): { readonly number: number; readonly of: number } {
  const sameKind = exercise.sets.filter((other) => other.kind === set.kind).sort((a, b) => a.position - b.position);
  return { number: sameKind.findIndex((other) => other.id === set.id) + 1, of: sameKind.length };
}

const common = (values: readonly string[]): string | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);

export interface ExerciseLine {
  /** "3 × 8", "3 × 40 s", "8 × 30 s". */
  readonly count: string;
  /** "62.5 kg", "50 to 62.5 kg"; null without a load. */
  readonly resistance: string | null;
}

const countWord = (set: SetView): string => {
  if (set.rounds && set.workSeconds) return formatSeconds(set.workSeconds);
  return set.seconds ? formatSeconds(set.seconds) : String(set.reps ?? 0);
};

/** The compact line of list mode: the working sets of an exercise, or the warm-up sets when it has no others. */
export function describeLine(exercise: ExerciseView): ExerciseLine {
  const working = exercise.sets.filter((set) => set.kind === 'working');
  const sets = working.length > 0 ? working : exercise.sets;
  const counts = sets.map(countWord);
  const resistances = sets.map((set) => describeResistance(set)).filter((text) => text !== null);
  const rounds = sets.length === 1 && sets[0]?.rounds ? sets[0].rounds : null;
  const first = counts[0] ?? '';
  const count = rounds
    ? `${rounds} × ${first}`
    : sets.length === 1 && sets[0]?.seconds
      ? first
      : `${sets.length} × ${common(counts) ?? rangeOf(counts)}`;
  return { count, resistance: resistances.length === 0 ? null : (common(resistances) ?? spanOf(sets)) };
}

const rangeOf = (counts: readonly string[]): string => `${counts[0]} to ${counts.at(-1)}`;

/** The span of loads from the least to the most: "50 to 62.5 kg". */
function spanOf(sets: readonly SetView[]): string | null {
  const loads = sets.flatMap((set) => (set.load ? [set.load] : [])).sort((a, b) => a.hundredths - b.hundredths);
  const least = loads[0];
  const most = loads.at(-1);
  return least && most ? `${least.value} to ${most.text}` : (describeResistance(sets[0] ?? {}) ?? null);
}

/** "Each side: 20 + 1.25 kg"; null when the set takes no plates. The empty bar is said in words. */
export function describePlates(plates: readonly LoadView[] | null | undefined): string | null {
  if (!plates) return null;
  const last = plates.at(-1);
  if (!last) return 'The bar alone, no plates';
  return `Each side: ${plates.map((plate) => plate.value).join(' + ')} ${last.unit}`;
}

/** A short name for a button: to somebody who stands at the bar, "Barbell Bench Press" is "Bench Press". */
export function shortName(name: string): string {
  const words = name.replace(/\s*\(.*\)$/, '').split(' ');
  return words.length > 2 && /^(barbell|dumbbell|kettlebell|bodyweight)$/i.test(words[0] ?? '')
    ? words.slice(1).join(' ')
    : words.join(' ');
}
