import type { CalendarEntryPartsFragment, CompletionPartsFragment } from '../../../web/src/graphql/generated/graphql.ts';
import { kg } from '../workout/workout-fixtures.ts';

export const me = {
  __typename: 'Me',
  id: 'u1',
  today: '2026-11-20',
  athlete: { __typename: 'AthleteProfile', id: 'a1', zone: 'America/New_York' },
} as const;

export const completion = (over: Partial<CompletionPartsFragment> = {}): CompletionPartsFragment => ({
  __typename: 'Completion',
  id: 'c1',
  completedAt: '2026-11-18T18:00:00Z',
  attempted: true,
  sentence: 'You did 3 of 4 sets of 2 exercises in 61 min.',
  next: null,
  summary: null,
  summaryPending: false,
  notes: 'Slept badly.',
  profileVersion: 2,
  stats: {
    __typename: 'WorkoutStats',
    exercisesPlanned: 2,
    exercisesDone: 2,
    setsPlanned: 4,
    setsDone: 3,
    reps: 24,
    volume: kg(1500),
    durationSeconds: 3660,
    skips: 0,
    painFlags: 0,
    energy: 3,
  },
  wins: [],
  decisions: [],
  ...over,
});

/** A session of a day; its id is the day unless told. */
export const entry = (
  on: string,
  status: CalendarEntryPartsFragment['status'],
  over: Partial<CalendarEntryPartsFragment> = {},
): CalendarEntryPartsFragment => ({
  __typename: 'CalendarEntry',
  id: on,
  on,
  startsAt: null,
  status,
  origin: 'program',
  sessionType: 'lower',
  title: 'Lower body',
  muscleFocus: ['quads', 'glutes'],
  minutes: 55,
  purpose: 'Squat for five, then volume.',
  words: null,
  revision: 1,
  workout: status === 'planned' ? null : { __typename: 'Workout', id: `w-${on}` },
  completion: status === 'completed' ? completion({ id: `c-${on}` }) : null,
  ...over,
});

/** A server's answer to `calendar`: the sessions within the range that was asked for. */
export const answerCalendar =
  (entries: readonly CalendarEntryPartsFragment[]) =>
  ({ from, to }: { from: string; to: string }) => ({ __typename: 'Query', calendar: entries.filter(({ on }) => on >= from && on <= to) });
