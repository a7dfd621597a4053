import type { Goal, Sex } from '@setwise/server/domain/athletes/athlete.ts';
import { monthNames, weekdayName } from '@setwise/server/domain/calendar/day-names.ts';

export const goalOptions: readonly { value: Goal; title: string; meaning: string }[] = [
  { value: 'general', title: 'Feel fit and strong', meaning: 'A bit of everything, every week' },
  { value: 'muscle', title: 'Build muscle', meaning: 'More volume, close to your limit' },
  { value: 'strength', title: 'Get stronger', meaning: 'The main lifts first, heavier over time' },
  { value: 'fat_loss', title: 'Lose fat', meaning: 'Keep the muscle while the weight comes down' },
  { value: 'athletic', title: 'Be ready for sport', meaning: 'Power, speed and staying power' },
  { value: 'running', title: 'Run better', meaning: 'Running, and the strength to carry it' },
];

export const goalTitle = (goal: Goal): string => goalOptions.find((option) => option.value === goal)?.title ?? goal;

/** Months stand for the middle of what the words say; the rules draw their lines at 3, 6, 12 and 36 (training rules §0). */
export const experienceOptions: readonly { value: number; title: string; short: string }[] = [
  { value: 0, title: 'Never, or hardly ever', short: 'are new to lifting' },
  { value: 2, title: 'Less than 3 months', short: 'have lifted for less than 3 months' },
  { value: 4, title: '3 to 6 months', short: 'have lifted for 3 to 6 months' },
  { value: 9, title: '6 to 12 months', short: 'have lifted for 6 to 12 months' },
  { value: 24, title: '1 to 3 years', short: 'have lifted for 1 to 3 years' },
  { value: 48, title: 'More than 3 years', short: 'have lifted for more than 3 years' },
];

export const timeOffOptions: readonly { value: number; title: string; short: string }[] = [
  { value: 0, title: 'I am training now', short: 'are training now' },
  { value: 1, title: 'About a month', short: 'have been away for about a month' },
  { value: 2, title: '2 to 3 months', short: 'have been away for 2 to 3 months' },
  { value: 5, title: '4 to 6 months', short: 'have been away for 4 to 6 months' },
  { value: 9, title: '7 to 12 months', short: 'have been away for 7 to 12 months' },
  { value: 18, title: 'More than a year', short: 'have been away for more than a year' },
];

/** The option that stands nearest to a stored number of months. */
export const nearest = <T extends { value: number }>(options: readonly T[], months: number): T =>
  options.reduce((best, option) => (Math.abs(option.value - months) < Math.abs(best.value - months) ? option : best));

export const shortWeekday = (weekday: number): string => weekdayName(weekday).slice(0, 3);

export const minutesOptions = [15, 30, 45, 60, 90] as const;
export const minutesLimits = { least: 10, most: 180, step: 5 };

export const sexOptions: readonly { value: Sex; title: string }[] = [
  { value: 'female', title: 'Female' },
  { value: 'male', title: 'Male' },
  { value: 'undisclosed', title: 'Rather not say' },
];

/** "7 March 1990". */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

/** "Monday", "Monday and Friday", "Monday, Wednesday and Friday". */
export function listInWords(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
