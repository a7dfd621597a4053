import type { EntryPartsFragment } from '../../graphql/generated/graphql.ts';
import type { OutboxEntry } from '../../offline/outbox-database.ts';
import type { Mark } from '../../ui/DayMark.tsx';
import { shiftDay } from '../../ui/format-day.ts';

export type Entry = EntryPartsFragment;

export type WeekDay = { readonly on: string; readonly isToday: boolean; readonly entries: readonly Entry[] };

export type TodayPlan = {
  readonly days: readonly WeekDay[];
  /** Today's next session that is not completed. */
  readonly now: Entry | null;
  /** What was completed today. */
  readonly done: readonly Entry[];
  /** What is still to come this week, after `now`. */
  readonly later: readonly Entry[];
};

export type WeekView = { readonly from: string; readonly to: string; readonly today: string; readonly entries: readonly Entry[] };

const isOpen = (entry: Entry): boolean => entry.status === 'planned' || entry.status === 'generated';

/** By day, then by start time; those without one come last, as the server gave them. By code unit: ISO texts need no language's order. */
function inOrder(a: Entry, b: Entry): number {
  const [first, second] = [a, b].map((entry) => `${entry.on} ${entry.startsAt ?? '\uffff'}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Sessions that were finished on this device count as done before the server knows. */
export function layCompletionsOver(entries: readonly Entry[], pending: readonly OutboxEntry[]): Entry[] {
  const finished = new Set(
    pending
      .filter((change) => change.operationName === 'CompleteWorkout' && change.status === 'waiting')
      .map((change) => change.input.workoutId),
  );
  return entries.map((entry) =>
    entry.workout && isOpen(entry) && finished.has(entry.workout.id) ? { ...entry, status: 'completed' } : entry,
  );
}

/** What Today shows: the days of the week, the one session to do now, and what else is left of it. */
export function planToday(week: WeekView, pending: readonly OutboxEntry[]): TodayPlan {
  const entries = layCompletionsOver(week.entries, pending).sort(inOrder);
  const days: WeekDay[] = [];
  for (let on = week.from; on <= week.to && days.length < 7; on = shiftDay(on, 1))
    days.push({ on, isToday: on === week.today, entries: entries.filter((entry) => entry.on === on) });
  const open = entries.filter((entry) => isOpen(entry) && entry.on >= week.today);
  const todays = open.filter((entry) => entry.on === week.today);
  // A workout that is written already is in hand; what else is planned waits for it.
  const now = todays.find((entry) => entry.status === 'generated') ?? todays[0] ?? null;
  return {
    days,
    now,
    done: entries.filter((entry) => entry.on === week.today && entry.status === 'completed'),
    later: open.filter((entry) => entry !== now),
  };
}

/** The mark a session carries in a calendar. */
export function markOf(entry: Pick<Entry, 'status'>): Mark {
  const marks: Record<Entry['status'], Mark> = { planned: 'planned', generated: 'written', completed: 'done', skipped: 'skipped' };
  return marks[entry.status];
}

/** "chest and shoulders", "quads, glutes and hamstrings". */
export function listWords(words: readonly string[]): string {
  const plain = words.map((word) => word.replaceAll('_', ' '));
  return plain.length < 2 ? (plain[0] ?? '') : `${plain.slice(0, -1).join(', ')} and ${plain.at(-1)}`;
}

/** "Upper back and arms" → "Upper Back and Arms": a button's name, not a sentence. */
export const titleCase = (title: string): string =>
  title.replace(
    /(^|[\s-])(?!(?<=\s)(?:and|or|with|of|for|the|a|to|in|on)\s)(\p{L})/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** A sentence of the coach's, closed: purposes come with and without their full stop. */
export const closed = (sentence: string): string => (/[.!?…]$/.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`);
