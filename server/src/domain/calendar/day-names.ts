/** Monday first, as weekdays are counted from 1. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** @param weekday Monday = 1 … Sunday = 7 */
export const weekdayName = (weekday: number): string => weekdayNames[weekday - 1] ?? '';
