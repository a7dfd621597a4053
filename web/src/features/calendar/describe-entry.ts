import type { CalendarEntryPartsFragment } from '../../graphql/generated/graphql.ts';
import type { Mark } from '../../ui/DayMark.tsx';
import { describeFocus } from './muscle-words.ts';

export type EntryView = CalendarEntryPartsFragment;

/** A session's mark. A planned one whose day has passed was not done, even before the server has said so. */
export function markOf(entry: Pick<EntryView, 'status' | 'on'>, today: string): Mark {
  switch (entry.status) {
    case 'completed':
      return 'done';
    case 'generated':
      return 'written';
    case 'skipped':
      return 'skipped';
    case 'planned':
      return entry.on < today ? 'skipped' : 'planned';
  }
}

/** "10:00" in the athlete's zone. */
export const formatTime = (instant: string, zone: string | undefined): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone ?? 'UTC' }).format(Date.parse(instant));

/** "61 min": a session is counted in minutes, however long. */
export const inMinutes = (seconds: number): string => `${Math.max(1, Math.round(seconds / 60))} min`;

/** The grey line of a session: what it asks for, or what was done. `full` adds volume and energy. */
export function describeEntry(entry: EntryView, today: string, zone: string | undefined, full = false): string {
  const mark = markOf(entry, today);
  if (mark === 'skipped') return `${entry.minutes} min, skipped`;
  const stats = entry.completion?.stats;
  if (mark === 'done' && stats) {
    const parts = [stats.durationSeconds > 0 ? inMinutes(stats.durationSeconds) : '', `${stats.setsDone} of ${stats.setsPlanned} sets`];
    if (full) parts.push(stats.volume.hundredths > 0 ? stats.volume.text : '', `energy ${stats.energy}`);
    return parts.filter(Boolean).join(', ');
  }
  const time = entry.startsAt ? formatTime(entry.startsAt, zone) : '';
  return [describeFocus(entry.muscleFocus), `${entry.minutes} min`, time].filter(Boolean).join(', ');
}

/** What a session is for: the coach's sentence, or the athlete's own words where the title does not say them already. */
export function describeIntent(entry: Pick<EntryView, 'title' | 'words' | 'purpose'>): string | null {
  if (!entry.words) return entry.purpose;
  return entry.words.toLowerCase() === entry.title.toLowerCase() ? null : entry.words;
}

/** Sessions by their day. */
export function groupByDay<T extends { readonly on: string }>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const days = new Map<string, T[]>();
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  return days;
}
