import type { LocalDate } from '../athletes/athlete.ts';
import { daysBetween } from '../calendar/local-date.ts';
import type { ProfileKey } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { Hundredths, Load, Unit } from '../loads/load.ts';
import type { ProfileEntry, WeightsProfile } from './weights-profile.ts';

/** A version of the profile and the day it was made. */
export interface DatedProfile {
  readonly on: LocalDate;
  readonly profile: WeightsProfile;
}

export interface TrendPoint {
  readonly on: LocalDate;
  readonly load: Load;
  /** Effective, hundredths of the load's unit. */
  readonly e1rm: number | null;
}

export interface ProfileTrend {
  /** One a day, the day's last; oldest first. */
  readonly points: readonly TrendPoint[];
  /** "up 17.5 kg in 8 weeks"; null while there are not two days to compare. */
  readonly sentence: string | null;
}

/**
 * How the working load of one entry moved: points for a chart, and a sentence. All in the unit of the newest load; a load that is already
 * in it is never converted.
 *
 * Source: spec L3.
 */
export function profileTrend(versions: readonly DatedProfile[], key: ProfileKey): ProfileTrend {
  const dated = versions
    .map(({ on, profile }, at) => ({ on, at, entry: profile.entries.find((entry) => entry.key === key) }))
    .filter(
      (one): one is { on: LocalDate; at: number; entry: ProfileEntry & { workingLoad: Load } } => (one.entry?.workingLoad ?? null) !== null,
    )
    .sort((a, b) => (a.on === b.on ? a.at - b.at : a.on < b.on ? -1 : 1));
  const unit = dated.at(-1)?.entry.workingLoad.unit;
  if (unit === undefined) return { points: [], sentence: null };
  const lastOfDay = dated.filter(({ on }, at) => dated[at + 1]?.on !== on);
  const points = lastOfDay.map(({ on, entry }) => pointOf(on, entry, unit));
  return { points, sentence: describeTrend(points) };
}

function pointOf(on: LocalDate, { workingLoad, e1rm }: ProfileEntry & { workingLoad: Load }, unit: Unit): TrendPoint {
  const value = Math.round(convertHundredths(workingLoad.value, workingLoad.unit, unit)) as Hundredths;
  return { on, load: { value, unit }, e1rm: e1rm === null ? null : Math.round(convertHundredths(e1rm, workingLoad.unit, unit)) };
}

/** "up 17.5 kg in 8 weeks", from the first to the last point; both in one unit. Null while there are not two to compare. */
export function describeTrend(points: readonly Pick<TrendPoint, 'on' | 'load'>[]): string | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first === last) return null;
  const change = last.load.value - first.load.value;
  const time = timeText(daysBetween(first.on, last.on));
  if (change === 0) return `steady at ${formatLoad(last.load)} for ${time}`;
  const by = formatLoad({ value: Math.abs(change) as Hundredths, unit: last.load.unit });
  return `${change > 0 ? 'up' : 'down'} ${by} in ${time}`;
}

function timeText(days: number): string {
  if (days < 7) return days === 1 ? '1 day' : `${days} days`;
  const weeks = Math.round(days / 7);
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}
