import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import { builder } from '../../graphql/builder.ts';
import type { Account, Context } from '../../graphql/context.ts';
import { AccountRoleEnum, TaskKindEnum } from '../../graphql/enums.graphql.ts';
import { shareInFlight } from '../../graphql/share-in-flight.ts';
import { type TaskUnderWay, tasksUnderWay } from './tasks-under-way.ts';

const TaskType = builder.objectRef<TaskUnderWay>('Task').implement({
  description: 'Work under way in the background.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: TaskKindEnum, description: 'What is being made.' }),
    text: t.exposeString('text', { description: 'For the live line: `Weights profile: reading Wednesday’s sets`.' }),
    since: t.expose('since', { type: 'DateTime', description: 'When it was asked for.' }),
  }),
});

/** The athlete's own today: their zone decides, before onboarding UTC. */
export const todayOf = shareInFlight(async (context: Context) => {
  const athlete = await context.db.athleteProfile.findFirst({ select: { zone: true } });
  return localDateAt(context.services.now().toISOString(), athlete?.zone ?? 'UTC');
});

export const MeType = builder.objectRef<Account>('Me').implement({
  description: 'The signed-in account.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    email: t.exposeString('email', { description: 'How you sign in.' }),
    name: t.exposeString('name', { description: 'How you are called.' }),
    role: t.expose('role', { type: AccountRoleEnum, description: 'What you may do here.' }),
    today: t.field({
      type: 'LocalDate',
      description: 'Today in your zone.',
      resolve: (_me, _args, context) => todayOf(context),
    }),
    cursor: t.int({
      description: 'Number of your last event: read, then follow `liveEvents(after: cursor)`, and nothing is missed.',
      resolve: async (_me, _args, context) => (await context.db.userClock.findFirst({ select: { seq: true } }))?.seq ?? 0,
    }),
    athlete: t.prismaField({
      type: 'AthleteProfile',
      nullable: true,
      description: 'What the coach knows of you; null before the questionnaire.',
      resolve: (query, _me, _args, context) => context.db.athleteProfile.findFirst(query),
    }),
    locations: t.prismaField({
      type: ['Location'],
      description: 'Your places, the default one first.',
      resolve: (query, _me, _args, context) =>
        context.db.location.findMany({
          ...query,
          where: { removedAt: null },
          orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
        }),
    }),
    tasks: t.field({
      type: [TaskType],
      description: 'What is being worked on for you right now.',
      resolve: (_me, _args, context) => tasksUnderWay(context.db),
    }),
  }),
});
