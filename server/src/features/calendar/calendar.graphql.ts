import { toDateColumn } from '../../db/local-date-column.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import { daysBetween, weekOf } from '../../domain/calendar/local-date.ts';
import type { Phase } from '../../domain/programs/program.ts';
import { builder } from '../../graphql/builder.ts';
import { EntryOriginEnum, EntryStatusEnum } from '../../graphql/enums.graphql.ts';
import { fault } from '../../graphql/errors.ts';
import { limits } from '../../graphql/limits.ts';
import { keyDescription, OutboxOriginInput, originDescription } from '../../graphql/shared-types.graphql.ts';
import { InvalidInput, NotOnboarded, RedFlag } from '../../problems.ts';
import { todayOf } from '../accounts/me.graphql.ts';
import { PhaseType } from '../programs/programs.graphql.ts';
import { createCustomEntry } from './create-custom-entry.ts';
import { shownStatus } from './shown-status.ts';

export const CalendarEntryType = builder.prismaObject('CalendarEntry', {
  description: 'One session on one local date, from intent to history.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque; stable through rewrites of the week.' }),
    on: t.field({ type: 'LocalDate', description: 'The local day.', resolve: ({ on }) => on }),
    startsAt: t.expose('startsAt', { type: 'DateTime', nullable: true, description: 'When, if a time was chosen.' }),
    status: t.field({
      type: EntryStatusEnum,
      description: 'planned, generated, completed or skipped.',
      resolve: async (entry, _args, context) => shownStatus(entry, await todayOf(context)),
    }),
    origin: t.expose('origin', { type: EntryOriginEnum, description: 'From the program, or asked for.' }),
    sessionType: t.exposeString('sessionType', { description: 'upper, lower, full_body_a … custom.' }),
    title: t.exposeString('title', { description: 'For people: `Upper body push`.' }),
    muscleFocus: t.exposeStringList('muscleFocus', { description: 'Muscles it is about.' }),
    minutes: t.exposeInt('minutes', { description: 'Planned length.' }),
    purpose: t.exposeString('purpose', { description: 'One sentence of intent.' }),
    words: t.exposeString('words', { nullable: true, description: 'A custom workout in the athlete’s words.' }),
    workout: t.relation('workout', { nullable: true, description: 'The exercises; null until they are written.' }),
    completion: t.relation('completion', { nullable: true, description: 'What was done; null until then.' }),
    revision: t.exposeInt('revision', { description: 'Counts changes.' }),
  }),
});

interface WeekFacts {
  from: LocalDate;
  to: LocalDate;
  today: LocalDate;
}

const entryOrder = [
  { on: 'asc' as const },
  { startsAt: { sort: 'asc' as const, nulls: 'last' as const } },
  { createdAt: 'asc' as const },
  { id: 'asc' as const },
];

const WeekType = builder.objectRef<WeekFacts>('Week').implement({
  description: 'Monday to Sunday in the athlete’s zone.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    from: t.expose('from', { type: 'LocalDate', description: 'Monday.' }),
    to: t.expose('to', { type: 'LocalDate', description: 'Sunday.' }),
    today: t.expose('today', { type: 'LocalDate', description: 'Today.' }),
    entries: t.prismaField({
      type: [CalendarEntryType],
      description: 'Its sessions in order.',
      resolve: (query, { from, to }, _args, context) =>
        context.db.calendarEntry.findMany({
          ...query,
          where: { on: { gte: toDateColumn(from), lte: toDateColumn(to) } },
          orderBy: entryOrder,
          take: limits.weekEntries,
        }),
    }),
    next: t.prismaField({
      type: CalendarEntryType,
      nullable: true,
      description: 'Today’s next session that is not finished: what the one button is for. Null = nothing is left today.',
      resolve: (query, { today }, _args, context) =>
        context.db.calendarEntry.findFirst({
          ...query,
          where: { on: toDateColumn(today), status: { in: ['planned', 'generated'] } },
          orderBy: entryOrder,
        }),
    }),
    phase: t.field({
      type: PhaseType,
      nullable: true,
      description: 'The phase of training; null before the program is there.',
      resolve: async (_week, _args, context): Promise<Phase | null> => {
        const newest = await context.db.programVersion.findFirst({
          orderBy: { version: 'desc' },
          select: { phase: true, phaseWeek: true, phaseWeeks: true },
        });
        return newest && { kind: newest.phase, week: newest.phaseWeek, weeks: newest.phaseWeeks };
      },
    }),
  }),
});

builder.queryFields((t) => ({
  week: t.field({
    type: WeekType,
    description: 'The week of a day, this one unless told.',
    authScopes: { signedIn: true },
    args: { on: t.arg({ type: 'LocalDate', description: 'Any day of it.' }) },
    resolve: async (_root, { on }, context) => {
      const today = await todayOf(context);
      return { ...weekOf((on as LocalDate | null | undefined) ?? today), today };
    },
  }),
  calendar: t.prismaField({
    type: [CalendarEntryType],
    description: `The sessions of a range of days, both ends included, at most ${limits.calendarDays} days.`,
    authScopes: { signedIn: true },
    args: {
      from: t.arg({ type: 'LocalDate', required: true, description: 'First day.' }),
      to: t.arg({ type: 'LocalDate', required: true, description: 'Last day.' }),
    },
    // About a session a day.
    complexity: ({ from, to }) => {
      const days = daysBetween(from as LocalDate, to as LocalDate) + 1;
      return { field: 1, multiplier: Math.min(Math.max(days, 1), limits.calendarDays) };
    },
    resolve: (query, _root, { from, to }, context) => {
      const days = daysBetween(from as LocalDate, to as LocalDate) + 1;
      if (days < 1) throw fault('BAD_USER_INPUT', '`to` must not be before `from`.');
      if (days > limits.calendarDays) throw fault('BAD_USER_INPUT', `Ask for ${limits.calendarDays} days at most.`);
      return context.db.calendarEntry.findMany({
        ...query,
        where: { on: { gte: toDateColumn(from as LocalDate), lte: toDateColumn(to as LocalDate) } },
        orderBy: entryOrder,
        take: limits.calendarEntries,
      });
    },
  }),
  calendarEntry: t.prismaField({
    type: CalendarEntryType,
    nullable: true,
    description: 'One session; null when there is none of that id.',
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, context) => context.db.calendarEntry.findFirst({ ...query, where: { id } }),
  }),
}));

const CreateCustomEntryInput = builder.inputType('CreateCustomEntryInput', {
  description: 'A workout in the athlete’s words.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    words: t.string({ required: true, description: '`arms and abs, no running`; at most 500 characters.' }),
    minutes: t.int({ required: true, description: '10 to 180.' }),
    on: t.field({ type: 'LocalDate', description: 'Today unless told; offline changes say the day they were made for.' }),
    origin: t.field({ type: OutboxOriginInput, description: originDescription }),
  }),
});

builder.mutationField('createCustomEntry', (t) =>
  t.prismaField({
    type: CalendarEntryType,
    description: 'Puts a workout of your own wish on today. Its exercises are written by `generateWorkout`.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInput, RedFlag, NotOnboarded] },
    args: { input: t.arg({ type: CreateCustomEntryInput, required: true, description: 'The wish.' }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createCustomEntry(context, input);
      return context.db.calendarEntry.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
