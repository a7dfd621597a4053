import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../athletes/athlete.ts';

/** An inclusive stretch of local days. */
export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a date that exists, written "2026-11-21". Anything from outside passes through here before it is believed. */
export function isLocalDate(text: string): text is LocalDate {
  if (!shape.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/**
 * The local date in a zone at an instant.
 *
 * @param instantIso ISO 8601 with an offset or Z
 * @param zone IANA zone, "America/New_York"
 * @throws RangeError for an instant or a zone that does not exist
 */
export function localDateAt(instantIso: string, zone: string): LocalDate {
  return Temporal.Instant.from(instantIso).toZonedDateTimeISO(zone).toPlainDate().toString() as LocalDate;
}

export const addDays = (on: LocalDate, days: number): LocalDate => Temporal.PlainDate.from(on).add({ days }).toString() as LocalDate;

/** Whole calendar days from one date to another; negative when `to` comes first. A day that a zone left out still counts. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** Monday = 1 … Sunday = 7. */
export const weekdayOf = (on: LocalDate): number => Temporal.PlainDate.from(on).dayOfWeek;

/** The Monday to Sunday that a date lies in. */
export function weekOf(on: LocalDate): DateRange {
  const from = addDays(on, 1 - weekdayOf(on));
  return { from, to: addDays(from, 6) };
}

/**
 * The first instant of a local day: midnight, or when midnight is skipped, the first moment after the gap. For a day the zone left
 * out altogether (30 December 2011 in Apia) it is the start of the next one.
 *
 * @returns ISO 8601 in UTC, "2026-11-21T05:00:00Z"
 */
export const instantAtStartOfDay = (on: LocalDate, zone: string): string =>
  Temporal.PlainDate.from(on).toZonedDateTime(zone).toInstant().toString();
