/** Dates as people read them. A local date ("2026-11-21") has no zone: it is read and written as UTC so that no zone can move it. */
const instant = (on: string): number => Date.parse(`${on}T00:00:00Z`);

const formatter = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (on: string): string => format.format(instant(on)).replace(',', '');
};

/** "Friday 21 November" */
export const formatLongDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
/** "Friday" */
export const formatWeekday = formatter({ weekday: 'long' });
/** "Fri" */
export const formatShortWeekday = formatter({ weekday: 'short' });
/** "14 Nov" */
export const formatShortDay = formatter({ day: 'numeric', month: 'short' });
/** "21 November 2026" */
export const formatDate = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
/** "21" */
export const formatDayNumber = (on: string): string => String(Number(on.slice(8)));
/** "November 2026" */
export const formatMonth = formatter({ month: 'long', year: 'numeric' });

/** The local date so many days later. For laying out what is shown; what decides a workout uses the domain's own. */
export const shiftDay = (on: string, days: number): string => new Date(instant(on) + days * 86_400_000).toISOString().slice(0, 10);
