import type { ProfileEntryView } from '../../../web/src/features/weights-profile/describe-profile-entry.ts';
import { kg } from '../workout/workout-fixtures.ts';

type Point = ProfileEntryView['history'][number];

export const lb = (value: number): Point['load'] => ({
  __typename: 'Load',
  value,
  unit: 'lb',
  hundredths: value * 100,
  kilograms: value * 0.45359237,
  text: `${value} lb`,
});

export const point = (version: number, on: string, load: Point['load'], move: Point['move'] = 'up'): Point => ({
  __typename: 'ProfilePoint',
  version,
  on,
  move,
  load,
});

export const squatHistory = [
  point(1, '2026-09-25', kg(60), 'new'),
  point(3, '2026-10-09', kg(65)),
  point(5, '2026-10-30', kg(62.5), 'down'),
  point(8, '2026-11-18', kg(77.5)),
];

export const profileEntry = (key: string, name: string, over: Partial<ProfileEntryView> = {}): ProfileEntryView => ({
  __typename: 'WeightsProfileEntry',
  id: `8-${key}`,
  key,
  equipment: key.slice(0, key.indexOf(':')),
  pattern: key.slice(key.indexOf(':') + 1),
  workingReps: 8,
  bandLevel: null,
  confidence: 0.7,
  move: 'up',
  reason: 'All three sets at the top of the range, so one step up.',
  lastTrainedOn: '2026-11-18',
  trend: null,
  exercise: { __typename: 'Exercise', id: key, name },
  workingLoad: kg(77.5),
  e1rm: kg(97),
  evidence: [{ __typename: 'Receipt', source: 'performed_set', on: '2026-11-18', text: '3 × 8 at 75 kg, all easy' }],
  history: squatHistory,
  ...over,
});
