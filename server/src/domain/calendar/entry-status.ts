import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../athletes/athlete.ts';
import { localDateAt } from './zoned-day.ts';

export const entryStatuses = ['planned', 'generated', 'completed', 'skipped'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** What the state machine knows of an entry. Instants are ISO 8601; they say when a thing was done, never when it arrived. */
export interface EntryFacts {
  readonly status: EntryStatus;
  readonly on: LocalDate;
  /** When the workout was written; null = there is none. */
  readonly generatedAt: string | null;
  /** When "done for the day" was tapped, or the entry closed by itself; null = not completed. */
  readonly completedAt: string | null;
  readonly performedSets: number;
  /** IANA zone of the account. */
  readonly zone: string;
}

export type StatusReason =
  | 'as_stored'
  /** Planned, and its day has passed. */
  | 'day_passed'
  /** Left unfinished for a day with some sets performed. */
  | 'closed_as_attempted'
  /** Left for a day with nothing performed. */
  | 'closed_untouched';

export type Refusal =
  | 'not_its_day_yet'
  | 'day_passed'
  | 'already_generated'
  | 'already_completed'
  | 'not_generated'
  | 'nothing_performed'
  /** Performed more than 24 hours after the workout was written. */
  | 'performed_after_close'
  /** Performed after "done for the day". */
  | 'performed_after_completion';

/** `becomes` is the status once it is applied. */
export type Permission = { readonly ok: true; readonly becomes: EntryStatus } | { readonly ok: false; readonly refusal: Refusal };

/** A generated workout closes this long after it was written. C2. */
export const closesAfterHours = 24;

const allow = (becomes: EntryStatus): Permission => ({ ok: true, becomes });
const refuse = (refusal: Refusal): Permission => ({ ok: false, refusal });

/**
 * The status an entry has at an instant: planned ones whose local day has passed are skipped; generated ones left for 24 hours close,
 * completed as attempted when any set was performed, else skipped. Nothing else changes by itself.
 *
 * Source: requirement C2.
 */
export function statusAt(
  entry: Omit<EntryFacts, 'completedAt'>,
  nowIso: string,
): { readonly status: EntryStatus; readonly reason: StatusReason } {
  if (entry.status === 'planned' && localDateAt(nowIso, entry.zone) > entry.on) return { status: 'skipped', reason: 'day_passed' };
  if (entry.status !== 'generated' || entry.generatedAt === null || !isAfterClose(entry.generatedAt, nowIso))
    return { status: entry.status, reason: 'as_stored' };
  return entry.performedSets > 0
    ? { status: 'completed', reason: 'closed_as_attempted' }
    : { status: 'skipped', reason: 'closed_untouched' };
}

/** When a generated entry closes by itself; null for one without a workout. */
export const closesAt = (generatedAt: string | null): string | null =>
  generatedAt === null ? null : Temporal.Instant.from(generatedAt).add({ hours: closesAfterHours }).toString();

/**
 * Whether a workout may be written for the entry, judged by when it was (or is) written: on its own local day. One written in time on a
 * device that was offline is welcome after the entry was skipped.
 */
export function canGenerate(entry: EntryFacts, writtenAt: string): Permission {
  if (entry.status === 'completed') return refuse('already_completed');
  if (entry.status === 'generated' || entry.generatedAt !== null) return refuse('already_generated');
  const day = localDateAt(writtenAt, entry.zone);
  if (day < entry.on) return refuse('not_its_day_yet');
  return day > entry.on ? refuse('day_passed') : allow('generated');
}

/**
 * Whether a performed set belongs to the entry, judged by when it was performed: until the workout closed, and until completion. It may
 * arrive any time later; a skipped entry with sets performed in time becomes completed. Device clocks differ, so a set is not refused
 * for seeming earlier than its workout.
 */
export function canLogSet(entry: EntryFacts, performedAt: string): Permission {
  if (entry.generatedAt === null) return refuse('not_generated');
  if (isAfterClose(entry.generatedAt, performedAt)) return refuse('performed_after_close');
  if (entry.status === 'completed' && entry.completedAt !== null && isAfter(performedAt, entry.completedAt))
    return refuse('performed_after_completion');
  return allow(entry.status === 'skipped' ? 'completed' : entry.status === 'planned' ? 'generated' : entry.status);
}

/** Whether "done for the day" counts, judged by when it was tapped. A skipped entry needs a set performed; a generated one does not. */
export function canComplete(entry: EntryFacts, performedAt: string): Permission {
  if (entry.status === 'completed') return refuse('already_completed');
  if (entry.generatedAt === null) return refuse('not_generated');
  if (isAfterClose(entry.generatedAt, performedAt)) return refuse('performed_after_close');
  return entry.status === 'skipped' && entry.performedSets === 0 ? refuse('nothing_performed') : allow('completed');
}

const isAfter = (a: string, b: string): boolean => Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) > 0;

/** From exactly 24 hours on it is closed. */
const isAfterClose = (generatedAt: string, at: string): boolean => {
  const close = Temporal.Instant.from(generatedAt).add({ hours: closesAfterHours });
  return Temporal.Instant.compare(Temporal.Instant.from(at), close) >= 0;
};
