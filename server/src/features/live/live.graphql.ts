import type { CalendarEntry, CoachRequest, ProgramVersion, WeightsProfile } from '../../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { type Context, signedIn } from '../../graphql/context.ts';
import { fault } from '../../graphql/errors.ts';
import { isSessionAlive } from '../accounts/find-account.ts';
import { MeType } from '../accounts/me.graphql.ts';
import { CalendarEntryType } from '../calendar/calendar.graphql.ts';
import { CoachRequestType } from '../coach-requests/coach-requests.graphql.ts';
import { ProgramType } from '../programs/programs.graphql.ts';
import { WeightsProfileType } from '../weights-profile/weights-profile.graphql.ts';
import type { EventKind, EventRefs, StoredEvent } from './event.ts';
import { followEvents } from './follow-events.ts';

const typeNames: Record<EventKind, string> = {
  me: 'MeChanged',
  entry: 'CalendarEntryChanged',
  week: 'WeekPlanned',
  weights_profile: 'WeightsProfileUpdated',
  summary: 'SummaryWritten',
  coach_request: 'CoachRequestChanged',
};

const LiveEvent = builder.interfaceRef<StoredEvent>('LiveEvent').implement({
  description: 'Something that happened, with the state it left behind as of now.',
  authScopes: { signedIn: true },
  resolveType: ({ kind }) => typeNames[kind],
  fields: (t) => ({
    seq: t.exposeInt('seq', { description: 'Its number: contiguous, from 1. Keep the last one as your cursor.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

/** An event of one kind: the type that carries it and its refs. */
const eventRef = <Kind extends EventKind>(kind: Kind) => builder.objectRef<StoredEvent & { refs: EventRefs[Kind] }>(typeNames[kind]);
const base = { interfaces: [LiveEvent], authScopes: { signedIn: true } };
const entryOf = (context: Context, query: object, id: string): Promise<CalendarEntry> =>
  context.db.calendarEntry.findUniqueOrThrow({ ...query, where: { id } });

eventRef('me').implement({
  description: 'Account, athlete profile or places changed.',
  ...base,
  fields: (t) => ({ me: t.field({ type: MeType, description: 'As it is now.', resolve: (_event, _args, context) => signedIn(context) }) }),
});

eventRef('entry').implement({
  description: 'A session changed: written, sets logged, finished, noted.',
  ...base,
  fields: (t) => ({
    entry: t.prismaField({
      type: CalendarEntryType,
      description: 'As it is now.',
      resolve: (query, { refs }, _args, context) => entryOf(context, query, refs.entryId),
    }),
  }),
});

eventRef('week').implement({
  description: 'A program was written, and the week it plans.',
  ...base,
  fields: (t) => ({
    program: t.prismaField({
      type: ProgramType,
      description: 'The version.',
      resolve: (query, { refs }, _args, context): Promise<ProgramVersion> =>
        context.db.programVersion.findFirstOrThrow({ ...query, where: { version: refs.version } }) as never,
    }),
    entries: t.prismaField({
      type: [CalendarEntryType],
      description: 'What it planned.',
      resolve: (query, { refs }, _args, context) =>
        context.db.calendarEntry.findMany({ ...query, where: { id: { in: refs.entryIds } }, orderBy: [{ on: 'asc' }, { id: 'asc' }] }),
    }),
  }),
});

eventRef('weights_profile').implement({
  description: 'The weights profile took a workout in, or was written for the first time.',
  ...base,
  fields: (t) => ({
    weightsProfile: t.prismaField({
      type: WeightsProfileType,
      description: 'The new version.',
      resolve: (query, { refs }, _args, context): Promise<WeightsProfile> =>
        context.db.weightsProfile.findFirstOrThrow({ ...query, where: { version: refs.version } }),
    }),
    finished: t.prismaField({
      type: CalendarEntryType,
      nullable: true,
      description: 'The finished session behind it, if one was.',
      resolve: (query, { refs }, _args, context) => (refs.entryId === null ? null : entryOf(context, query, refs.entryId)),
    }),
  }),
});

eventRef('summary').implement({
  description: 'The summary of a finished session is there.',
  ...base,
  fields: (t) => ({
    entry: t.prismaField({
      type: CalendarEntryType,
      description: 'The session.',
      resolve: (query, { refs }, _args, context) => entryOf(context, query, refs.entryId),
    }),
  }),
});

eventRef('coach_request').implement({
  description: 'Words for the coach were left, used or withdrawn.',
  ...base,
  fields: (t) => ({
    request: t.prismaField({
      type: CoachRequestType,
      description: 'As it is now.',
      resolve: (query, { refs }, _args, context): Promise<CoachRequest> =>
        context.db.coachRequest.findUniqueOrThrow({ ...query, where: { id: refs.requestId } }),
    }),
  }),
});

builder.subscriptionField('liveEvents', (t) =>
  t.field({
    type: LiveEvent,
    description:
      'What happened to you after the cursor `after`, in order, each once; then what happens, as it happens. Without a cursor: from now on. A cursor that is too old or unknown ends in the error RESYNC: read everything again, follow from `me.cursor`.',
    authScopes: { signedIn: true },
    args: { after: t.arg.int({ description: 'Number of the last event you have; `me.cursor` after a fresh read.' }) },
    subscribe: (_root, { after }, context) => {
      const account = context.account;
      if (!account) throw fault('UNAUTHENTICATED', 'Sign in first.');
      const { db, services, signal } = context;
      const isSignedIn = () => isSessionAlive(db, account.sessionId, services.now());
      return followEvents({ db, live: services.live, userId: account.id, isSignedIn, signal }, after ?? null);
    },
    resolve: (event) => event as StoredEvent,
  }),
);
