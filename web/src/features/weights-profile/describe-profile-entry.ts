import type { WeightsProfileEntryPartsFragment } from '../../graphql/generated/graphql.ts';
import { describeBand } from '../workout/describe-set.ts';
import { describeEquipment } from './equipment-words.ts';

export type ProfileEntryView = WeightsProfileEntryPartsFragment;

export interface Figure {
  readonly value: string;
  /** The unit, one step lighter; empty for words. */
  readonly unit: string;
}

/** The one number of an entry: its load, or the band, or the repetitions of a bodyweight exercise. */
export function figureOf(entry: ProfileEntryView): Figure {
  const { workingLoad, bandLevel, workingReps } = entry;
  if (workingLoad) {
    const [value = '', unit = ''] = workingLoad.text.split(' ');
    return { value, unit: entry.equipment === 'machine_assist' ? `${unit} of help` : unit };
  }
  if (bandLevel) return { value: describeBand(bandLevel).replace(/ band$/, ''), unit: 'band' };
  // A hold is counted in seconds, which the profile does not keep: its reason says them.
  return workingReps ? { value: String(workingReps), unit: workingReps === 1 ? 'rep' : 'reps' } : { value: '', unit: '' };
}

export const figureText = (entry: ProfileEntryView): string => {
  const { value, unit } = figureOf(entry);
  return unit ? `${value} ${unit}` : value;
};

/** "60 to 62.5 kg": its last change. Null when it never moved, and for an entry that is held: there it would be news of long ago. */
export function lastChange(entry: ProfileEntryView): string | null {
  const last = entry.history.at(-1);
  const before = entry.history.findLast((point) => point.load.text !== last?.load.text);
  if (!last || !before || entry.move === 'held') return null;
  return before.load.unit === last.load.unit
    ? `${before.load.text.split(' ')[0]} to ${last.load.text}`
    : `${before.load.text} to ${last.load.text}`;
}

/** Under its implement's heading an exercise needs no "Barbell" before its name. */
export function nameUnderHeading(entry: ProfileEntryView): string {
  const implement = new RegExp(`^${describeEquipment(entry.equipment).replace(/s$/, '')}s? `, 'i');
  const short = entry.exercise.name.replace(implement, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** The entry to open the page with: of those with a load the one with the most behind it, trained last; else the first. */
export function leadingEntry(entries: readonly ProfileEntryView[]): ProfileEntryView | undefined {
  const rank = (entry: ProfileEntryView): string =>
    [
      entry.workingLoad ? 1 : 0,
      String(entry.history.length).padStart(4, '0'),
      entry.lastTrainedOn ?? '0000-00-00',
      String(Math.round(entry.workingLoad?.kilograms ?? 0)).padStart(4, '0'),
    ].join(' ');
  return entries.reduce<ProfileEntryView | undefined>((best, entry) => (!best || rank(entry) > rank(best) ? entry : best), undefined);
}

/** By implement, in the order of the profile; heavier implements first because the bar leads a program. */
export function groupByEquipment(
  entries: readonly ProfileEntryView[],
): readonly (readonly [equipment: string, entries: readonly ProfileEntryView[]])[] {
  const order = ['barbell', 'trap_bar', 'dumbbell', 'kettlebell', 'bodyweight'];
  const place = (equipment: string) => (order.includes(equipment) ? order.indexOf(equipment) : order.length);
  const groups = new Map<string, ProfileEntryView[]>();
  for (const entry of entries) groups.set(entry.equipment, [...(groups.get(entry.equipment) ?? []), entry]);
  return [...groups].sort(([a], [b]) => place(a) - place(b));
}

const causes: Readonly<Record<string, string>> = {
  onboarding: 'worked out from your answers',
  workout: 'after a session',
  return_from_gap: 'lowered after a break',
};

export const describeProfileCause = (cause: string): string => causes[cause] ?? cause.replaceAll('_', ' ');
