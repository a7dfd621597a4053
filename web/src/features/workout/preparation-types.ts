import type { EntryBeforeWorkoutQuery, GenerateWorkoutMutation } from '../../graphql/generated/graphql.ts';

export type EntryBefore = NonNullable<EntryBeforeWorkoutQuery['calendarEntry']>;
export type LocationView = NonNullable<EntryBeforeWorkoutQuery['me']>['locations'][number];

/** What the server answered to "write my workout". */
export type WritingAnswer = GenerateWorkoutMutation['generateWorkout'];
export type WritingProblem = Exclude<WritingAnswer, { __typename: 'CalendarEntry' }>;
