import { builder } from '../../graphql/builder.ts';
import { MeType } from './me.graphql.ts';
import type { InstanceFacts } from './read-instance.ts';

const InstanceType = builder.objectRef<InstanceFacts>('Instance').implement({
  description: 'What everybody may know of this server.',
  authScopes: { public: true },
  fields: (t) => ({
    hasOwner: t.exposeBoolean('hasOwner', { description: 'False until the first account: that one owns the instance.' }),
    signUpOpen: t.exposeBoolean('signUpOpen', { description: 'Whether a new account would be taken right now.' }),
    version: t.exposeString('version', { description: 'Of the server.' }),
  }),
});

builder.queryFields((t) => ({
  instance: t.field({
    type: InstanceType,
    description: 'What everybody may know of this server.',
    authScopes: { public: true },
    resolve: (_root, _args, context) => context.services.instance(),
  }),
  me: t.field({
    type: MeType,
    nullable: true,
    description: 'The signed-in account; null when nobody is.',
    authScopes: { public: true },
    resolve: (_root, _args, context) => context.account,
  }),
}));
