/**
 * The UID of an entry in calendar files and feeds: the same for ever, so that a moved or cancelled session is an update and never a duplicate.
 *
 * Source: RFC 5545 3.8.4.7, requirement X7.
 */
export const calendarUidOf = (entryId: string): string => `${entryId}@setwise`;
