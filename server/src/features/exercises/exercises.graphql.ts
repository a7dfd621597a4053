import { exerciseById, exercises } from '../../domain/exercises/catalogue.ts';
import type { Exercise } from '../../domain/exercises/exercise.ts';
import { isFeasible } from '../../domain/exercises/is-feasible.ts';
import { builder } from '../../graphql/builder.ts';
import { TimerTypeEnum } from '../../graphql/enums.graphql.ts';
import { pageSize } from '../../graphql/limits.ts';
import { type Page, PageInfo, pageOf } from '../../graphql/shared-types.graphql.ts';
import { locationOf } from '../locations/read-location.ts';

export const ExerciseType = builder.objectRef<Exercise>('Exercise').implement({
  description: 'A row of the exercise catalogue.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable, readable: `barbell_back_squat`.' }),
    name: t.exposeString('name', { description: 'For people.' }),
    pattern: t.exposeString('pattern', { description: 'Movement pattern.' }),
    equipment: t.exposeString('equipment', { description: 'The implement that bears the load.' }),
    fixtures: t.stringList({ description: 'What else must be there, all of it.', resolve: (exercise) => [...exercise.fixtures] }),
    primary: t.stringList({ description: 'Muscles that count a whole set.', resolve: (exercise) => [...exercise.primary] }),
    secondary: t.stringList({ description: 'Muscles that count half a set.', resolve: (exercise) => [...exercise.secondary] }),
    unilateral: t.exposeBoolean('unilateral', { description: 'Reps and seconds are per side.' }),
    level: t.exposeString('level', { description: 'The least skill it asks for.' }),
    tier: t.exposeInt('tier', { description: '1 staple, 2 accessory, 3 niche.' }),
    timerType: t.expose('timerType', { type: TimerTypeEnum, description: 'What is counted.' }),
    axialLoad: t.exposeInt('axialLoad', { description: 'Load on the spine, 0 none to 3 high.' }),
    form: t.exposeString('form', { description: 'How to do it well.' }),
  }),
});

const ExerciseConnection = builder.objectRef<Page<Exercise>>('ExerciseConnection').implement({
  description: 'A page of exercises in catalogue order.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    nodes: t.field({ type: [ExerciseType], description: 'The exercises of this page.', resolve: (page) => page.nodes }),
    pageInfo: t.field({ type: PageInfo, description: 'Where the page ends.', resolve: (page) => page.pageInfo }),
  }),
});

builder.queryFields((t) => ({
  exercise: t.field({
    type: ExerciseType,
    nullable: true,
    description: 'One exercise; null when there is none of that id.',
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true, description: 'Catalogue id.' }) },
    resolve: (_root, { id }) => exerciseById(id) ?? null,
  }),
  exercises: t.field({
    type: ExerciseConnection,
    description: 'The catalogue, filtered.',
    authScopes: { signedIn: true },
    args: {
      search: t.arg.string({ description: 'Words that must all stand in the name.' }),
      pattern: t.arg.string({ description: 'Movement pattern id.' }),
      equipment: t.arg.string({ description: 'Equipment id.' }),
      locationId: t.arg.id({ description: 'Only what can be done at this place of yours.' }),
      first: t.arg.int({ description: 'Page size, 20 unless told, 50 at most.' }),
      after: t.arg.string({ description: 'endCursor of the page before.' }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: pageSize(first) }),
    resolve: async (_root, { search, pattern, equipment, locationId, first, after }, context) => {
      const place = locationId ? await locationOf(context.db, locationId) : null;
      if (locationId && !place) return pageOf<Exercise>([], 1, ({ id }) => id);
      const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
      const found = exercises.filter(
        (exercise) =>
          words.every((word) => exercise.name.toLowerCase().includes(word)) &&
          (!pattern || exercise.pattern === pattern) &&
          (!equipment || exercise.equipment === equipment) &&
          (!place || isFeasible(exercise, place)),
      );
      const start = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
      const size = pageSize(first);
      return pageOf(found.slice(start, start + size + 1), size, ({ id }) => id);
    },
  }),
}));
