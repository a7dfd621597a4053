import { queryFromInfo } from '@pothos/plugin-prisma';
import type { WeightsProfile } from '../../../generated/prisma/client.ts';
import { toLoad } from '../../db/load-columns.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import { exerciseById } from '../../domain/exercises/catalogue.ts';
import type { Exercise } from '../../domain/exercises/exercise.ts';
import type { Load } from '../../domain/loads/load.ts';
import { describeTrend } from '../../domain/weights-profile/trend.ts';
import type { Receipt } from '../../domain/weights-profile/weights-profile.ts';
import { builder } from '../../graphql/builder.ts';
import { ProfileMoveEnum } from '../../graphql/enums.graphql.ts';
import { pageSize } from '../../graphql/limits.ts';
import { LoadType, type Page, PageInfo, pageOf, ReceiptType } from '../../graphql/shared-types.graphql.ts';
import { ExerciseType } from '../exercises/exercises.graphql.ts';
import { versionCursor } from '../programs/version-cursor.ts';
import { historyOf, type ProfilePoint } from './read-history.ts';

const ProfilePointType = builder.objectRef<ProfilePoint>('ProfilePoint').implement({
  description: 'What an entry said in one version.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Of the weights profile.' }),
    on: t.expose('on', { type: 'LocalDate', description: 'The day of that version.' }),
    load: t.expose('load', { type: LoadType, description: 'The working load.' }),
    move: t.expose('move', { type: ProfileMoveEnum, description: 'What that version did with it.' }),
  }),
});

builder.prismaObject('WeightsProfileEntry', {
  description: 'What the athlete can lift now, by equipment and movement pattern.',
  authScopes: { signedIn: true },
  include: { weightsProfile: { select: { version: true } } },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    key: t.exposeString('key', { description: '`barbell:squat`.' }),
    equipment: t.string({ description: 'The implement.', resolve: ({ key }) => key.slice(0, key.indexOf(':')) }),
    pattern: t.string({ description: 'The movement pattern.', resolve: ({ key }) => key.slice(key.indexOf(':') + 1) }),
    exercise: t.field({
      type: ExerciseType,
      description: 'The exercise its numbers are about.',
      resolve: ({ exerciseId }) => exerciseById(exerciseId) as Exercise,
    }),
    workingLoad: t.field({
      type: LoadType,
      nullable: true,
      description: 'Current working load; null for bodyweight and bands.',
      resolve: ({ loadHundredths, loadUnit }): Load | null => toLoad(loadHundredths, loadUnit),
    }),
    workingReps: t.exposeInt('workingReps', { nullable: true, description: 'For how many repetitions.' }),
    e1rm: t.field({
      type: LoadType,
      nullable: true,
      description: 'Estimated one-rep max behind it; only prescriptions that were done can raise it.',
      resolve: ({ e1rmHundredths, loadUnit }): Load | null => toLoad(e1rmHundredths, loadUnit),
    }),
    bandLevel: t.exposeInt('bandLevel', { nullable: true, description: 'From 1, extra light, to 5.' }),
    confidence: t.exposeFloat('confidence', { description: '0 to 1.' }),
    move: t.expose('move', { type: ProfileMoveEnum, description: 'What this version did with it.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    evidence: t.field({
      type: [ReceiptType],
      description: 'What it rests on.',
      resolve: ({ evidence }) => evidence as unknown as Receipt[],
    }),
    lastTrainedOn: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'When it was last trained.',
      resolve: ({ lastTrainedOn }) => lastTrainedOn,
    }),
    history: t.field({
      type: [ProfilePointType],
      description: 'How it came to be, oldest first: one point for each change.',
      resolve: ({ key, weightsProfile }, _args, context) => historyOf(context, key, weightsProfile.version),
    }),
    trend: t.string({
      nullable: true,
      description: '`up 17.5 kg in 8 weeks`; null until there are two loads to compare.',
      resolve: async ({ key, weightsProfile }, _args, context) => describeTrend(await historyOf(context, key, weightsProfile.version)),
    }),
  }),
});

export const WeightsProfileType = builder.prismaObject('WeightsProfile', {
  description: 'A snapshot of what the athlete can lift. A new one after each workout; old ones stay.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    version: t.exposeInt('version', { description: 'From 1.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    on: t.field({ type: 'LocalDate', description: 'The day it is about.', resolve: ({ on }) => toLocalDate(on) }),
    cause: t.string({ description: 'onboarding, workout or return_from_gap.', resolve: ({ cause }) => cause }),
    entries: t.relation('entries', {
      args: { key: t.arg.string({ description: 'Only this entry.' }) },
      description: 'By equipment and pattern.',
      query: ({ key }) => ({ where: key ? { key } : {}, orderBy: { key: 'asc' } }),
    }),
  }),
});

const WeightsProfileConnection = builder.objectRef<Page<WeightsProfile>>('WeightsProfileConnection').implement({
  description: 'A page of snapshots, newest first.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    nodes: t.field({ type: [WeightsProfileType], description: 'The snapshots of this page.', resolve: (page) => page.nodes }),
    pageInfo: t.field({ type: PageInfo, description: 'Where the page ends.', resolve: (page) => page.pageInfo }),
  }),
});

builder.queryFields((t) => ({
  weightsProfile: t.prismaField({
    type: WeightsProfileType,
    nullable: true,
    description: 'What you can lift now; null until it is worked out.',
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, context) => context.db.weightsProfile.findFirst({ ...query, orderBy: { version: 'desc' } }),
  }),
  weightsProfileHistory: t.field({
    type: WeightsProfileConnection,
    description: 'All snapshots, newest first.',
    authScopes: { signedIn: true },
    args: {
      first: t.arg.int({ description: 'Page size, 20 unless told, 50 at most.' }),
      after: t.arg.string({ description: 'endCursor of the page before.' }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: pageSize(first) }),
    resolve: async (_root, { first, after }, context, info) => {
      const size = pageSize(first);
      const before = versionCursor(after);
      const rows = await context.db.weightsProfile.findMany({
        ...queryFromInfo({ context, info, path: ['nodes'] }),
        where: before === undefined ? {} : { version: { lt: before } },
        orderBy: { version: 'desc' },
        take: size + 1,
      });
      return pageOf(rows, size, ({ version }) => String(version));
    },
  }),
}));
