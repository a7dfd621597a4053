import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { daysBetween } from '@setwise/server/domain/calendar/local-date.ts';
import { formatShortDay } from '../../ui/format-day.ts';
import type { ProfileEntryView } from './describe-profile-entry.ts';
import type { StepPoint } from './lay-out-step-line.ts';

type History = ProfileEntryView['history'];

/** One plate a side is 2 × 1.25 kg or 2 × 2.5 lb. Kilograms, because a history may hold both units. */
export const plateKg = (history: History): number => (history.at(-1)?.load.unit === 'lb' ? 5 * 0.45359237 : 2.5);

/** One point a day, the day's last: two sessions of one day would stand on top of each other. */
export const lastOfEachDay = (history: History): History => history.filter((point, index) => history[index + 1]?.on !== point.on);

export const stepPoints = (history: History): readonly StepPoint[] =>
  history.map((point) => ({
    day: daysBetween((history[0]?.on ?? point.on) as LocalDate, point.on as LocalDate),
    value: point.load.kilograms,
  }));

const moves = { new: 'where it began', up: 'up', held: 'held', down: 'down' } as const;

/** "14 Nov: 62.5 kg, up". A load that is still the same says so, whatever moved it once. */
export function describePoint(history: History, index: number): string {
  const point = history[index];
  if (!point) return '';
  const same = point.load.text === history[index - 1]?.load.text;
  const word = index === 0 ? moves.new : same ? moves.held : moves[point.move];
  return `${formatShortDay(point.on)}: ${point.load.text}, ${word}`;
}

/** The chart in one sentence. */
export function describeHistory(history: History): string {
  const first = history[0];
  const last = history.at(-1);
  if (!first || !last) return 'No value yet.';
  if (first === last) return `${first.load.text} on ${formatShortDay(first.on)}.`;
  const changes = history.filter((point, index) => index > 0 && point.load.text !== history[index - 1]?.load.text).length;
  return `From ${first.load.text} on ${formatShortDay(first.on)} to ${last.load.text} on ${formatShortDay(last.on)}, ${changes === 1 ? '1 change' : `${changes} changes`}.`;
}
