import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { builder } from './graphql/builder.ts';
import './graphql/scalars.ts';
import './graphql/enums.graphql.ts';
import './graphql/problems.graphql.ts';
import './graphql/shared-types.graphql.ts';
import './features/exercises/exercises.graphql.ts';
import './features/accounts/accounts.graphql.ts';
import './features/onboarding/onboarding.graphql.ts';
import './features/locations/locations.graphql.ts';
import './features/calendar/calendar.graphql.ts';
import './features/workouts/workouts.graphql.ts';
import './features/workouts/completions.graphql.ts';
import './features/workouts/workout-mutations.graphql.ts';
import './features/programs/programs.graphql.ts';
import './features/weights-profile/weights-profile.graphql.ts';
import './features/coach-requests/coach-requests.graphql.ts';
import './features/live/live.graphql.ts';

type Scoped = { pothosOptions?: { authScopes?: unknown } };
const hasScope = (extensions: unknown) => (extensions as Scoped).pothosOptions?.authScopes !== undefined;

/**
 * Every field says who may ask: by itself when it is a root field, else by its type. One without fails the build.
 *
 * @throws Error naming the fields
 */
export function assertScopes(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const open: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    const byField = roots.has(type as never);
    if (!byField && hasScope(type.extensions)) continue;
    for (const field of Object.values(type.getFields())) if (!hasScope(field.extensions)) open.push(`${type.name}.${field.name}`);
  }
  if (open.length > 0) throw new Error(`These fields have no authorization scope: ${open.join(', ')}`);
}

export const schema = builder.toSchema();
assertScopes(schema);
