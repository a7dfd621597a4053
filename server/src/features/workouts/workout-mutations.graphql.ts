import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { InjurySiteEnum } from '../../graphql/enums.graphql.ts';
import { keyDescription, LoadInput, OutboxOriginInput, originDescription } from '../../graphql/shared-types.graphql.ts';
import { ClearanceNeeded, EntryClosed, InvalidInput, NotFound, NothingFits, NotOnboarded, RedFlag } from '../../problems.ts';
import { MeType } from '../accounts/me.graphql.ts';
import { CalendarEntryType } from '../calendar/calendar.graphql.ts';
import { completeWorkout } from './complete-workout.ts';
import { discardPendingChange } from './discard-pending-change.ts';
import { generateAndStoreWorkout } from './generate-and-store-workout.ts';
import { logSet } from './log-set.ts';
import { skipExercise } from './skip-exercise.ts';
import { unlogSet } from './unlog-set.ts';
import { updateNotes } from './update-notes.ts';
import { WorkoutType } from './workouts.graphql.ts';

const performedDescription = 'When the athlete did it, by their own clock.';

const GenerateWorkoutInput = builder.inputType('GenerateWorkoutInput', {
  description: 'What is known just before training.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    entryId: t.id({ required: true, description: 'A session of today.' }),
    locationId: t.id({ required: true, description: 'Where.' }),
    energy: t.int({ required: true, description: '0 empty, 1 low, 2 flat, 3 steady, 4 good, 5 full.' }),
    minutes: t.int({ required: true, description: 'The most there is, 10 to 180.' }),
    note: t.string({ description: '"Anything today", at most 500 characters.' }),
    performedAt: t.field({ type: 'DateTime', description: 'When it was asked for; now unless told.' }),
    origin: t.field({ type: OutboxOriginInput, description: originDescription }),
  }),
});

builder.mutationField('generateWorkout', (t) =>
  t.prismaField({
    type: CalendarEntryType,
    description: 'Writes the workout of a session. Safe to repeat: a retry, and a second device, get the one under way.',
    authScopes: { signedIn: true },
    errors: { types: [NotFound, InvalidInput, EntryClosed, NothingFits, ClearanceNeeded, RedFlag, NotOnboarded] },
    args: { input: t.arg({ type: GenerateWorkoutInput, required: true, description: 'The situation.' }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await generateAndStoreWorkout(context, input);
      return context.db.calendarEntry.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const LogSetInput = builder.inputType('LogSetInput', {
  description: 'What was done in a set. Without values it was done as prescribed.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    setId: t.id({ required: true, description: 'The set.' }),
    reps: t.int({ description: 'Repetitions, per side when unilateral.' }),
    seconds: t.int({ description: 'Seconds held or kept going.' }),
    rounds: t.int({ description: 'Rounds done.' }),
    load: t.field({ type: LoadInput, description: 'What was lifted.' }),
    bandLevel: t.int({ description: 'From 1 to 5.' }),
    rpe: t.float({ description: 'Effort 1 to 10 in halves.' }),
    performedAt: t.field({ type: 'DateTime', required: true, description: performedDescription }),
    origin: t.field({ type: OutboxOriginInput, description: originDescription }),
  }),
});

const UnlogSetInput = builder.inputType('UnlogSetInput', {
  description: 'A set to take back.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    setId: t.id({ required: true, description: 'The set.' }),
    performedAt: t.field({ type: 'DateTime', required: true, description: performedDescription }),
    origin: t.field({ type: OutboxOriginInput, description: originDescription }),
  }),
});

const SkipExerciseInput = builder.inputType('SkipExerciseInput', {
  description: 'An exercise to skip the rest of, or to take up again.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    workoutExerciseId: t.id({ required: true, description: 'The exercise of this workout.' }),
    skipped: t.boolean({ required: true, description: 'False takes a skip back, or notes pain without skipping.' }),
    painSite: t.field({ type: InjurySiteEnum, description: 'Where it hurts. `skipped: false` without it takes a pain flag back.' }),
    painScore: t.int({ description: '0 to 10.' }),
    performedAt: t.field({ type: 'DateTime', required: true, description: performedDescription }),
    origin: t.field({ type: OutboxOriginInput, description: originDescription }),
  }),
});

const loadWorkout = (context: Context, query: object, id: string) => context.db.workout.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => ({
  logSet: t.prismaField({
    type: WorkoutType,
    description: 'Logs a set; again for the same set corrects it. The later change by the athlete’s clock wins.',
    authScopes: { signedIn: true },
    errors: { types: [NotFound, InvalidInput, EntryClosed] },
    args: { input: t.arg({ type: LogSetInput, required: true, description: 'What was done.' }) },
    resolve: async (query, _root, { input }, context) => loadWorkout(context, query, await logSet(context, input)),
  }),
  unlogSet: t.prismaField({
    type: WorkoutType,
    description: 'Takes a logged set back.',
    authScopes: { signedIn: true },
    errors: { types: [NotFound, InvalidInput, EntryClosed] },
    args: { input: t.arg({ type: UnlogSetInput, required: true, description: 'Which set.' }) },
    resolve: async (query, _root, { input }, context) => loadWorkout(context, query, await unlogSet(context, input)),
  }),
  skipExercise: t.prismaField({
    type: WorkoutType,
    description: 'Skips the rest of an exercise, with a pain flag where that is why. Sets already done stay.',
    authScopes: { signedIn: true },
    errors: { types: [NotFound, InvalidInput, EntryClosed] },
    args: { input: t.arg({ type: SkipExerciseInput, required: true, description: 'Which exercise.' }) },
    resolve: async (query, _root, { input }, context) => loadWorkout(context, query, await skipExercise(context, input)),
  }),
}));

const CompleteWorkoutInput = builder.inputType('CompleteWorkoutInput', {
  description: 'Done for the day.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    workoutId: t.id({ required: true, description: 'The workout.' }),
    performedAt: t.field({ type: 'DateTime', required: true, description: performedDescription }),
    notes: t.string({ description: 'At most 4,000 characters.' }),
    origin: t.field({ type: OutboxOriginInput, description: originDescription }),
  }),
});

const UpdateNotesInput = builder.inputType('UpdateNotesInput', {
  description: 'Notes of a finished workout.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    entryId: t.id({ required: true, description: 'The session.' }),
    notes: t.string({ required: true, description: 'The whole text as it shall be, at most 4,000 characters.' }),
    performedAt: t.field({ type: 'DateTime', required: true, description: performedDescription }),
    origin: t.field({ type: OutboxOriginInput, description: originDescription }),
  }),
});

const loadEntry = (context: Context, query: object, id: string) => context.db.calendarEntry.findUniqueOrThrow({ ...query, where: { id } });

const DiscardPendingChangeInput = builder.inputType('DiscardPendingChangeInput', {
  description: 'An offline change the athlete threw away.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: 'The key of the change that was thrown away.' }),
    origin: t.field({ type: OutboxOriginInput, required: true, description: 'Its place in the device’s sequence.' }),
  }),
});

builder.mutationFields((t) => ({
  completeWorkout: t.prismaField({
    type: CalendarEntryType,
    description: 'Finishes a workout: numbers at once, the weights profile and a summary follow by `liveEvents`.',
    authScopes: { signedIn: true },
    errors: { types: [NotFound, InvalidInput, EntryClosed] },
    args: { input: t.arg({ type: CompleteWorkoutInput, required: true, description: 'Which workout.' }) },
    resolve: async (query, _root, { input }, context) => loadEntry(context, query, await completeWorkout(context, input)),
  }),
  updateNotes: t.prismaField({
    type: CalendarEntryType,
    description: 'Changes the notes of a finished workout, at any time.',
    authScopes: { signedIn: true },
    errors: { types: [NotFound, InvalidInput, EntryClosed] },
    args: { input: t.arg({ type: UpdateNotesInput, required: true, description: 'The notes.' }) },
    resolve: async (query, _root, { input }, context) => loadEntry(context, query, await updateNotes(context, input)),
  }),
  discardPendingChange: t.field({
    type: MeType,
    description: 'Uses up the place of a change that will never come, so that the ones behind it may pass.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInput] },
    args: { input: t.arg({ type: DiscardPendingChangeInput, required: true, description: 'Which change.' }) },
    resolve: async (_root, { input }, context) => {
      await discardPendingChange(context, input);
      return signedIn(context);
    },
  }),
}));
