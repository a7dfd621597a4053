import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../athletes/athlete.ts';

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

/**
 * The first instant of a local day: midnight, or when midnight is skipped, the first moment after the gap. For a day the zone left
 * out altogether (30 December 2011 in Apia) it is the start of the next one.
 *
 * @returns ISO 8601 in UTC, "2026-11-21T05:00:00Z"
 */
export const instantAtStartOfDay = (on: LocalDate, zone: string): string =>
  Temporal.PlainDate.from(on).toZonedDateTime(zone).toInstant().toString();
