import { toLoad } from '../../db/load-columns.ts';
import { exerciseById } from '../../domain/exercises/catalogue.ts';
import type { Exercise } from '../../domain/exercises/exercise.ts';
import type { Load } from '../../domain/loads/load.ts';
import type { Receipt } from '../../domain/weights-profile/weights-profile.ts';
import { builder } from '../../graphql/builder.ts';
import { LoadType, ReceiptType } from '../../graphql/shared-types.graphql.ts';
import { ExerciseType } from '../exercises/exercises.graphql.ts';

builder.prismaObject('WorkoutStats', {
  description: 'The numbers of one workout, there at once.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    exercisesPlanned: t.exposeInt('exercisesPlanned', { description: 'As prescribed.' }),
    exercisesDone: t.exposeInt('exercisesDone', { description: 'With at least one working set done.' }),
    setsPlanned: t.exposeInt('setsPlanned', { description: 'Working sets as prescribed.' }),
    setsDone: t.exposeInt('setsDone', { description: 'Working sets done.' }),
    reps: t.exposeInt('reps', { description: 'Both sides counted.' }),
    volume: t.field({
      type: LoadType,
      description: 'Reps × external load; bodyweight adds none.',
      resolve: ({ volumeHundredths, volumeUnit }) => toLoad(volumeHundredths, volumeUnit) as Load,
    }),
    cardioSeconds: t.exposeInt('cardioSeconds', { description: 'Of duration and intervals.' }),
    durationSeconds: t.exposeInt('durationSeconds', { description: 'From start to finish.' }),
    skips: t.exposeInt('skips', { description: 'Exercises skipped.' }),
    painFlags: t.exposeInt('painFlags', { description: 'Pain flags raised.' }),
    energy: t.exposeInt('energy', { description: '0 to 5, as given before.' }),
  }),
});

interface Win {
  text: string;
  receipt: Receipt;
}
const WinType = builder.objectRef<Win>('Win').implement({
  description: 'Something that went up.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: '`Bench press, 60 to 62.5 kg`.' }),
    receipt: t.expose('receipt', { type: ReceiptType, description: 'What shows it.' }),
  }),
});

interface Decision {
  exerciseId: string;
  decision: string;
  reason: string;
}
const DecisionType = builder.objectRef<Decision>('Decision').implement({
  description: 'What the progression engine decided for an exercise.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    exercise: t.field({ type: ExerciseType, description: 'Which.', resolve: ({ exerciseId }) => exerciseById(exerciseId) as Exercise }),
    decision: t.exposeString('decision', { description: 'advance, hold, deload or regress.' }),
    reason: t.exposeString('reason', { description: 'Why, with the numbers it rests on.' }),
  }),
});

builder.prismaObject('Completion', {
  description: 'A finished workout.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    completedAt: t.expose('completedAt', { type: 'DateTime', description: 'When it was finished, or closed by itself.' }),
    attempted: t.exposeBoolean('attempted', { description: 'It was closed unfinished, or no set was done.' }),
    stats: t.relation('stats', { nullable: false, description: 'Its numbers.', onNull: 'error' } as never) as never,
    sentence: t.exposeString('sentence', { description: 'What you did, in one sentence.' }),
    wins: t.field({ type: [WinType], description: 'What went up; often none.', resolve: ({ wins }) => wins as unknown as Win[] }),
    next: t.exposeString('nextFocus', { nullable: true, description: 'What comes next.' }),
    summary: t.exposeString('summary', { nullable: true, description: 'A few sentences, written in the background.' }),
    summaryPending: t.boolean({ description: 'Whether the summary is still being written.', resolve: ({ summary }) => summary === null }),
    notes: t.exposeString('notes', { description: 'Yours. Used for later workouts, never quoted back.' }),
    decisions: t.field({
      type: [DecisionType],
      description: 'What follows for each exercise; empty until the weights profile took it in.',
      resolve: ({ decisions }) => (decisions ?? []) as unknown as Decision[],
    }),
    profileVersion: t.int({
      nullable: true,
      description: 'Version of the weights profile that took it in; null until then.',
      select: { profiles: { orderBy: { version: 'desc' }, take: 1, select: { version: true } } },
      resolve: ({ profiles }) => profiles[0]?.version ?? null,
    }),
  }),
});
