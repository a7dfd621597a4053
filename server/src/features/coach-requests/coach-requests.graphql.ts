import { builder } from '../../graphql/builder.ts';
import { RequestStateEnum } from '../../graphql/enums.graphql.ts';
import { limits } from '../../graphql/limits.ts';
import { keyDescription, OutboxOriginInput, originDescription } from '../../graphql/shared-types.graphql.ts';
import { InvalidInput, NotFound, RedFlag } from '../../problems.ts';
import { askCoach } from './ask-coach.ts';
import { withdrawRequest } from './withdraw-request.ts';

export const CoachRequestType = builder.prismaObject('CoachRequest', {
  description: 'Words left for the coach, kept until the next review.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    words: t.exposeString('words', { description: 'As they were said.' }),
    state: t.expose('state', { type: RequestStateEnum, description: 'Waiting, used or withdrawn.' }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.queryField('coachRequests', (t) =>
  t.prismaField({
    type: [CoachRequestType],
    description: 'What waits for the next review, newest first.',
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, context) =>
      context.db.coachRequest.findMany({
        ...query,
        where: { state: 'waiting' },
        orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
        take: limits.waitingRequests,
      }),
  }),
);

const AskCoachInput = builder.inputType('AskCoachInput', {
  description: 'Words for the coach.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    words: t.string({ required: true, description: '`more arms`, `away Thursday`; at most 500 characters.' }),
    origin: t.field({ type: OutboxOriginInput, description: originDescription }),
  }),
});

builder.mutationField('askCoach', (t) =>
  t.prismaField({
    type: CoachRequestType,
    description: 'Leaves words for the next review.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInput, RedFlag] },
    args: { input: t.arg({ type: AskCoachInput, required: true, description: 'The words.' }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await askCoach(context, input);
      return context.db.coachRequest.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const WithdrawRequestInput = builder.inputType('WithdrawRequestInput', {
  description: 'Words to take back.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    requestId: t.id({ required: true, description: 'Which.' }),
  }),
});

builder.mutationField('withdrawRequest', (t) =>
  t.prismaField({
    type: CoachRequestType,
    description: 'Takes words back that still wait.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInput, NotFound] },
    args: { input: t.arg({ type: WithdrawRequestInput, required: true, description: 'Which.' }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await withdrawRequest(context, input);
      return context.db.coachRequest.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
