import { queryFromInfo } from '@pothos/plugin-prisma';
import type { ProgramVersion } from '../../../generated/prisma/client.ts';
import { titledDays } from '../../domain/programs/plan-week.ts';
import type { Milestone, Phase, TemplateDay as PlannedDay, ProgramPlan } from '../../domain/programs/program.ts';
import { builder } from '../../graphql/builder.ts';
import { PhaseKindEnum } from '../../graphql/enums.graphql.ts';
import { pageSize } from '../../graphql/limits.ts';
import { type Page, PageInfo, pageOf } from '../../graphql/shared-types.graphql.ts';
import { versionCursor } from './version-cursor.ts';

export const PhaseType = builder.objectRef<Phase>('Phase').implement({
  description: 'A stretch of training with one emphasis.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: PhaseKindEnum, description: 'Which emphasis.' }),
    week: t.exposeInt('week', { description: 'Week of the phase, from 1.' }),
    weeks: t.exposeInt('weeks', { description: 'How many it is meant to last.' }),
  }),
});

interface TemplateDay extends PlannedDay {
  title: string;
}

const TemplateDayType = builder.objectRef<TemplateDay>('TemplateDay').implement({
  description: 'One session of the weekly template.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    weekday: t.exposeInt('weekday', { description: 'Monday = 1 to Sunday = 7.' }),
    sessionType: t.exposeString('sessionType', { description: 'upper, lower, full_body_a …' }),
    title: t.exposeString('title', { description: 'For people.' }),
    minutes: t.exposeInt('minutes', { description: 'Planned length.' }),
    muscleFocus: t.stringList({ description: 'Muscles it is about.', resolve: ({ muscleFocus }) => [...muscleFocus] }),
    purpose: t.exposeString('purpose', { description: 'One sentence.' }),
  }),
});

const MilestoneType = builder.objectRef<Milestone>('Milestone').implement({
  description: 'Something measurable on the way.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Within the program.' }),
    text: t.exposeString('text', { description: 'What it is.' }),
    reached: t.boolean({ description: 'Whether it is done.', resolve: ({ state }) => state === 'reached' }),
  }),
});

const planOf = ({ plan }: Pick<ProgramVersion, 'plan'>) => plan as unknown as ProgramPlan;

export const ProgramType = builder.prismaObject('ProgramVersion', {
  name: 'Program',
  description: 'The coach’s whole plan, in one version of it. Versions are never changed or deleted.',
  authScopes: { signedIn: true },
  include: { program: { select: { currentVersion: true } } },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    version: t.exposeInt('version', { description: 'From 1.' }),
    current: t.boolean({
      description: 'Whether it is the one in force.',
      resolve: ({ version, program }) => version === program.currentVersion,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    cause: t.string({ description: 'onboarding, weekly_review, catch_up or rollback.', resolve: ({ cause }) => cause }),
    reason: t.exposeString('reason', { description: 'What caused it, in words.' }),
    document: t.exposeString('document', { description: 'Markdown with ten sections.' }),
    phase: t.field({
      type: PhaseType,
      description: 'Where the program stands.',
      resolve: ({ phase, phaseWeek, phaseWeeks }) => ({ kind: phase, week: phaseWeek, weeks: phaseWeeks }),
    }),
    template: t.field({
      type: [TemplateDayType],
      description: 'The week it plans.',
      resolve: (version): TemplateDay[] => titledDays(planOf(version)).map(({ day, title }) => ({ ...day, title })),
    }),
    milestones: t.field({ type: [MilestoneType], description: 'What it aims for.', resolve: (version) => [...planOf(version).milestones] }),
  }),
});

const ProgramConnection = builder.objectRef<Page<ProgramVersion>>('ProgramConnection').implement({
  description: 'A page of versions, newest first.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    nodes: t.field({ type: [ProgramType], description: 'The versions of this page.', resolve: (page) => page.nodes as never }),
    pageInfo: t.field({ type: PageInfo, description: 'Where the page ends.', resolve: (page) => page.pageInfo }),
  }),
});

builder.queryFields((t) => ({
  program: t.prismaField({
    type: ProgramType,
    nullable: true,
    description: 'The program in force; null until it is written.',
    authScopes: { signedIn: true },
    resolve: async (query, _root, _args, context) => {
      const program = await context.db.program.findFirst({ select: { currentVersion: true } });
      return program && context.db.programVersion.findFirst({ ...query, where: { version: program.currentVersion } });
    },
  }),
  programVersion: t.prismaField({
    type: ProgramType,
    nullable: true,
    description: 'One version; null when there is none of that number.',
    authScopes: { signedIn: true },
    args: { version: t.arg.int({ required: true, description: 'Its number.' }) },
    resolve: (query, _root, { version }, context) => context.db.programVersion.findFirst({ ...query, where: { version } }),
  }),
  programVersions: t.field({
    type: ProgramConnection,
    description: 'All versions, newest first.',
    authScopes: { signedIn: true },
    args: {
      first: t.arg.int({ description: 'Page size, 20 unless told, 50 at most.' }),
      after: t.arg.string({ description: 'endCursor of the page before.' }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: pageSize(first) }),
    resolve: async (_root, { first, after }, context, info) => {
      const size = pageSize(first);
      const before = versionCursor(after);
      const rows = await context.db.programVersion.findMany({
        ...queryFromInfo({ context, info, path: ['nodes'] }),
        where: before === undefined ? {} : { version: { lt: before } },
        orderBy: { version: 'desc' },
        take: size + 1,
      });
      return pageOf<ProgramVersion>(rows, size, ({ version }) => String(version));
    },
  }),
}));
