import type { LoadView, PainSite, SetValues } from './workout-types.ts';

/**
 * The next load that exists, up or down; the same one at the end of the range.
 *
 * @param loads what the place has, in any order
 */
export function stepLoad(loads: readonly LoadView[], from: LoadView, direction: 1 | -1): LoadView {
  const sameUnit = loads.filter((load) => load.unit === from.unit).sort((a, b) => a.hundredths - b.hundredths);
  const next =
    direction === 1
      ? sameUnit.find((load) => load.hundredths > from.hundredths)
      : sameUnit.findLast((load) => load.hundredths < from.hundredths);
  return next ?? from;
}

const repsLeft = ['nothing left', 'one rep left', 'two reps left', 'three reps left', 'four reps left'];
const easier = ['', 'no effort', 'hardly any', 'very easy', 'easy', 'moderate'];
const timed = [
  '',
  'no effort',
  'hardly any',
  'very easy',
  'easy',
  'moderate',
  'steady',
  'fairly hard',
  'hard',
  'very hard',
  'all there was',
];

/** Effort 1-10 in words. For reps it is reps in reserve: RPE = 10 − RIR (training rules, vocabulary). */
export function effortWord(rpe: number, countsReps: boolean): string {
  if (!countsReps) return timed[Math.round(rpe)] ?? '';
  return rpe >= 6 ? (repsLeft[10 - Math.round(rpe)] ?? '') : (easier[Math.round(rpe)] ?? '');
}

export const painSites: readonly { readonly value: PainSite; readonly label: string }[] = [
  { value: 'neck', label: 'Neck' },
  { value: 'shoulder', label: 'Shoulder' },
  { value: 'elbow', label: 'Elbow' },
  { value: 'wrist_hand', label: 'Wrist or hand' },
  { value: 'upper_back', label: 'Upper back' },
  { value: 'low_back', label: 'Lower back' },
  { value: 'hip', label: 'Hip' },
  { value: 'groin', label: 'Groin' },
  { value: 'knee', label: 'Knee' },
  { value: 'hamstring', label: 'Hamstring' },
  { value: 'ankle_foot', label: 'Ankle or foot' },
  { value: 'abdomen', label: 'Abdomen' },
];

export const painSiteWord = (site: PainSite): string => (painSites.find((one) => one.value === site)?.label ?? site).toLowerCase();

/** A value of a set stepped up or down, inside what can be meant. */
export function stepValue(values: SetValues, what: 'reps' | 'seconds' | 'rounds' | 'bandLevel', direction: 1 | -1): SetValues {
  const size = what === 'seconds' ? ((values.seconds ?? 0) >= 300 ? 60 : 5) : 1;
  const least = what === 'bandLevel' ? 1 : 0;
  const most = { reps: 200, seconds: 14_400, rounds: 100, bandLevel: 5 }[what];
  const stepped = Math.min(most, Math.max(least, (values[what] ?? 0) + direction * size));
  return { ...values, [what]: stepped };
}
