import { toLoad } from '../../db/load-columns.ts';
import type { Location as Place } from '../../domain/athletes/location.ts';
import { exerciseById } from '../../domain/exercises/catalogue.ts';
import type { Exercise } from '../../domain/exercises/exercise.ts';
import type { Receipt } from '../../domain/weights-profile/weights-profile.ts';
import { paragraphTemplate, paragraphText, paragraphValues, renderParagraph } from '../../domain/workout-generation/write-paragraph.ts';
import { builder } from '../../graphql/builder.ts';
import { CoachKindEnum, InjurySiteEnum, SetKindEnum, TimerTypeEnum } from '../../graphql/enums.graphql.ts';
import { LoadType, ReceiptType, TimedTextType } from '../../graphql/shared-types.graphql.ts';
import { ExerciseType } from '../exercises/exercises.graphql.ts';
import { LocationType } from '../locations/locations.graphql.ts';
import { loadsAround, platesFor } from './loads-of-set.ts';
import { toPrescribedExercise } from './read-completed-workout.ts';
import type { ExerciseRows } from './workout-rows.ts';

export const WorkoutType = builder.prismaObject('Workout', {
  description: 'The exercises of one calendar entry, written just before training.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Follows from the entry and the key it was written under, on the server and on a device alike.' }),
    entryId: t.exposeID('entryId', { description: 'The calendar entry.' }),
    title: t.exposeString('title', { description: 'For people.' }),
    location: t.relation('location', { type: LocationType, description: 'Where. Fixed once the workout is written.' }),
    energy: t.exposeInt('energy', { description: '0 empty to 5 full, as it was given.' }),
    minutes: t.exposeInt('minutes', { description: 'The upper bound that was given.' }),
    estimatedSeconds: t.exposeInt('estimatedSeconds', { description: 'With warm-up, rests and cool-down.' }),
    opening: t.exposeString('opening', { description: 'What today is for, and what was changed for energy, time, place or injury.' }),
    warmUp: t.field({
      type: TimedTextType,
      description: 'Before the first set.',
      resolve: ({ warmUpSeconds, warmUpText }) => ({ seconds: warmUpSeconds, text: warmUpText }),
    }),
    coolDown: t.field({
      type: TimedTextType,
      nullable: true,
      description: 'After the last set, where there is time.',
      resolve: ({ coolDownSeconds, coolDownText }) =>
        coolDownSeconds === null || coolDownText === null ? null : { seconds: coolDownSeconds, text: coolDownText },
    }),
    exercises: t.relation('exercises', { description: 'In order.', query: { orderBy: { position: 'asc' } } }),
    notes: t.exposeStringList('notes', { description: 'What was left out or changed, and why.' }),
    coach: t.expose('coach', { type: CoachKindEnum, description: 'Who wrote it.' }),
    programVersion: t.exposeInt('programVersion', { description: 'Of the program it was written from.' }),
    profileVersion: t.exposeInt('profileVersion', { description: 'Of the weights profile it was written from.' }),
    generatedAt: t.expose('generatedAt', { type: 'DateTime', description: 'When it was written.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When the first set was done.' }),
    revision: t.exposeInt('revision', { description: 'Counts changes.' }),
  }),
});

const ExerciseReceiptType = builder.objectRef<{ title: string; reasons: readonly Receipt[] }>('ExerciseReceipt').implement({
  description: 'Why this load.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    title: t.exposeString('title', { description: '`Why 62.5 kg`.' }),
    reasons: t.field({ type: [ReceiptType], description: 'What it rests on.', resolve: ({ reasons }) => [...reasons] }),
  }),
});

const PainFlagType = builder.objectRef<{ painSite: ExerciseRows['painSite']; painScore: number | null }>('PainFlag').implement({
  description: 'Where it hurt, and how much.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    site: t.field({ type: InjurySiteEnum, description: 'Where.', resolve: ({ painSite }) => painSite as NonNullable<typeof painSite> }),
    score: t.exposeInt('painScore', { nullable: true, description: '0 to 10, if it was said.' }),
  }),
});

builder.prismaObject('WorkoutExercise', {
  description: 'One exercise of a workout, as prescribed.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Follows from the workout and the position.' }),
    position: t.exposeInt('position', { description: 'From 0.' }),
    exercise: t.field({
      type: ExerciseType,
      description: 'Its row in the catalogue.',
      resolve: ({ exerciseId }) => exerciseById(exerciseId) as Exercise,
    }),
    name: t.exposeString('name', { description: 'For people.' }),
    timerType: t.expose('timerType', { type: TimerTypeEnum, description: 'What is counted.' }),
    unilateral: t.exposeBoolean('unilateral', { description: 'Reps and seconds are per side; both sides are done.' }),
    main: t.exposeBoolean('main', { description: 'A main lift: it stays for the phase.' }),
    repsLow: t.exposeInt('repsLow', { nullable: true, description: 'Where its reps begin.' }),
    repsHigh: t.exposeInt('repsHigh', { nullable: true, description: 'Where its reps end and the load goes up.' }),
    restSeconds: t.exposeInt('restSeconds', { description: 'Between sets.' }),
    superset: t.exposeInt('superset', { nullable: true, description: 'Exercises with the same number are done in turn.' }),
    sets: t.relation('sets', { description: 'In order, warm-ups first.', query: { orderBy: { position: 'asc' } } }),
    paragraphTemplate: t.exposeString('paragraphTemplate', {
      description:
        'What the coach says, with places {set} {reps} {seconds} {rounds} {work} {recover} {load} {rir} for the values of the set in hand. Each set has it in full as `paragraph`.',
    }),
    receipt: t.field({
      type: ExerciseReceiptType,
      description: 'Why this load.',
      resolve: ({ receipt }) => receipt as unknown as ExerciseReceipt,
    }),
    caution: t.exposeString('caution', { nullable: true, description: 'Shown when it is done with care.' }),
    skippedAt: t.expose('skippedAt', { type: 'DateTime', nullable: true, description: 'When the rest of it was skipped.' }),
    pain: t.field({
      type: PainFlagType,
      nullable: true,
      description: 'A pain flag, if one was raised.',
      resolve: (row) => (row.painSite === null ? null : row),
    }),
  }),
});
type ExerciseReceipt = { title: string; reasons: readonly Receipt[] };

builder.prismaObject('WorkoutSet', {
  description: 'One set as prescribed, and what was done.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Follows from the exercise and the position.' }),
    position: t.exposeInt('position', { description: 'From 0.' }),
    kind: t.expose('kind', { type: SetKindEnum, description: 'Warm-up or working.' }),
    reps: t.exposeInt('reps', { nullable: true, description: 'Repetitions, per side when unilateral.' }),
    seconds: t.exposeInt('seconds', { nullable: true, description: 'To hold, or to keep going.' }),
    rounds: t.exposeInt('rounds', { nullable: true, description: 'Rounds of work and rest.' }),
    workSeconds: t.exposeInt('workSeconds', { nullable: true, description: 'Work of one round.' }),
    recoverSeconds: t.exposeInt('recoverSeconds', { nullable: true, description: 'Rest of one round.' }),
    load: t.field({
      type: LoadType,
      nullable: true,
      description: 'A load that exists at the place.',
      resolve: ({ loadHundredths, loadUnit }) => toLoad(loadHundredths, loadUnit),
    }),
    bandLevel: t.exposeInt('bandLevel', { nullable: true, description: 'From 1, extra light, to 5.' }),
    rir: t.exposeFloat('rir', { nullable: true, description: 'Repetitions to leave in hand.' }),
    paragraph: t.string({
      description: 'What the coach says for this set: the text on the screen, for reading aloud and for screen readers.',
      select: { position: true, workoutExercise: { include: { sets: { orderBy: { position: 'asc' }, include: { performed: true } } } } },
      resolve: ({ position, workoutExercise }) => {
        const exercise = toPrescribedExercise(workoutExercise);
        return paragraphText(renderParagraph(paragraphTemplate(exercise, position), paragraphValues(exercise, position)));
      },
    }),
    platesPerSide: t.field({
      type: [LoadType],
      nullable: true,
      description: 'Largest first; null where no plates are loaded.',
      select: {
        loadHundredths: true,
        loadUnit: true,
        workoutExercise: { select: { exerciseId: true, workout: { select: { locationSnapshot: true } } } },
      },
      resolve: ({ loadHundredths, loadUnit, workoutExercise }) =>
        platesFor(
          toLoad(loadHundredths, loadUnit),
          workoutExercise.exerciseId,
          workoutExercise.workout.locationSnapshot as unknown as Place,
        ),
    }),
    loads: t.field({
      type: [LoadType],
      description: 'Loads around the prescribed one that exist at the place, lightest first: what a correction steps through.',
      select: {
        loadHundredths: true,
        loadUnit: true,
        workoutExercise: { select: { exerciseId: true, workout: { select: { locationSnapshot: true } } } },
      },
      resolve: ({ loadHundredths, loadUnit, workoutExercise }) =>
        loadsAround(
          toLoad(loadHundredths, loadUnit),
          workoutExercise.exerciseId,
          workoutExercise.workout.locationSnapshot as unknown as Place,
        ),
    }),
    performed: t.field({
      type: PerformedSetType,
      nullable: true,
      description: 'What was done; null until then.',
      select: { performed: true },
      resolve: ({ performed }) => (performed?.undoneAt ? null : performed),
    }),
  }),
});

const PerformedSetType = builder.prismaObject('PerformedSet', {
  description: 'What was done in one set. "Done" copies the prescription; a correction says so.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    reps: t.exposeInt('reps', { nullable: true, description: 'Repetitions done.' }),
    seconds: t.exposeInt('seconds', { nullable: true, description: 'Seconds held or kept going.' }),
    rounds: t.exposeInt('rounds', { nullable: true, description: 'Rounds done.' }),
    load: t.field({
      type: LoadType,
      nullable: true,
      description: 'What was lifted.',
      resolve: ({ loadHundredths, loadUnit }) => toLoad(loadHundredths, loadUnit),
    }),
    bandLevel: t.exposeInt('bandLevel', { nullable: true, description: 'Which band.' }),
    rpe: t.exposeFloat('rpe', { nullable: true, description: 'Effort 1 to 10, if it was said.' }),
    corrected: t.exposeBoolean('corrected', { description: 'Whether the athlete gave numbers of their own.' }),
    performedAt: t.expose('performedAt', { type: 'DateTime', description: 'When it was done.' }),
  }),
});
