import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type PrismaTypes from '../../generated/pothos.ts';
import { getDatamodel } from '../../generated/pothos.ts';
import type { LocalDate } from '../domain/athletes/athlete.ts';
import type { Context } from './context.ts';
import { fault } from './errors.ts';
import { limits } from './limits.ts';

export interface SchemaTypes {
  PrismaTypes: PrismaTypes;
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    DateTime: { Input: Date; Output: Date };
    LocalDate: { Input: LocalDate; Output: LocalDate | Date };
    ID: { Input: string; Output: string };
  };
  AuthScopes: { public: boolean; signedIn: boolean };
}

/** Fields are not null unless they say so; every type and every root field says who may ask (checked by `assertScopes`). */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, ErrorsPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: (context) => ({ public: true, signedIn: context.account !== null }),
    unauthorizedError: (_parent, context) =>
      context.account ? fault('FORBIDDEN', 'You may not see that.') : fault('UNAUTHENTICATED', 'Sign in first.'),
  },
  errors: {
    directResult: true,
    defaultUnionOptions: { name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result` },
  },
  prisma: { client: (context: Context) => context.db, dmmf: getDatamodel(), exposeDescriptions: true, onUnusedQuery: null },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 6,
    limit: { complexity: limits.complexity, depth: limits.queryDepth, breadth: limits.breadth },
    complexityError: () => fault('TOO_COMPLEX', 'The query asks for too much at once. Ask for fewer fields or smaller pages.'),
  },
});

builder.queryType({
  description: 'What there is to read. Everything but `instance` and `me` asks for a sign-in; rows of other accounts do not exist here.',
  authScopes: { public: true },
});
builder.mutationType({
  description:
    'What can be done. Every input has an idempotency key: the same key and input give the same outcome, once, however often they arrive.',
  authScopes: { public: true },
});
builder.subscriptionType({ description: 'What happens while you look.', authScopes: { public: true } });
