import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDatamodel } from '../../server/generated/pothos.ts';
import { assertScopes, schema } from '../../server/src/schema.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { doEverySet, finish, gym, onboard, writtenWorkout } from '../support/builders.ts';
import { key, type Person, until } from '../support/person.ts';

let api: TestApi;
let alice: Person;
let bob: Person;
let db: pg.Client;
/** What Alice has, by the name of the argument it could be given to. */
let hers: Record<string, string>;
beforeAll(async () => {
  api = await startApi();
  [alice, bob] = [await api.signUp(), await api.signUp()];
  const { locationId } = await onboard(alice, {
    injuries: [{ site: 'knee', side: 'left', severity: 'mild', state: 'active', note: 'stairs' }],
  });
  await onboard(bob);
  const finished = await writtenWorkout(alice, locationId);
  await doEverySet(alice, finished.workout);
  await finish(alice, finished.workout.id);
  const open = await writtenWorkout(alice, locationId);
  const request = await alice.run('askCoach', { words: 'more arms' }, '... on CoachRequest { id }');
  await until(async () => (await alice.gql('{ me { tasks { kind } } }')).me.tasks.length === 0, 'the summary');
  const { me } = await alice.gql('{ me { athlete { injuries { id } } } }');
  const [exercise] = open.workout.exercises;
  hers = {
    'calendarEntry.id': open.entryId,
    'exercises.locationId': locationId,
    'generateWorkout.entryId': open.entryId,
    'generateWorkout.locationId': locationId,
    'logSet.setId': exercise.sets[0].id,
    'unlogSet.setId': exercise.sets[0].id,
    'skipExercise.workoutExerciseId': exercise.id,
    'completeWorkout.workoutId': open.workout.id,
    'updateNotes.entryId': finished.entryId,
    'removeLocation.locationId': locationId,
    'saveLocation.location.id': locationId,
    'updateAthleteProfile.injuries.id': me.athlete.injuries[0].id,
    'withdrawRequest.requestId': request.id,
  };
  db = new pg.Client({ connectionString: api.databaseUrl });
  await db.connect();
}, 60_000);
afterAll(async () => {
  await db.end();
  await api.close();
});

/** Ids that are nobody's: of the catalogue, of a device, or made by the client for its own change. */
const nobodys =
  /^exercise\.id$|\.(idempotencyKey|clientId|excludedExerciseIds|favoriteExerciseIds)$|^completeOnboarding\.(locations|injuries)\.id$/;
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}),
);

/** Every place in the schema an id can be put. */
function idPaths(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, `${path}.${field.name}`));
  return named.name === 'ID' ? [path] : [];
}
const places = roots
  .flatMap((field) => field.args.flatMap((arg) => idPaths(arg.type, arg.name === 'input' ? field.name : `${field.name}.${arg.name}`)))
  .filter((path) => !nobodys.test(path));

const onceDone = { performedAt: '2026-11-21T10:00:00Z' };
/** The rest of each input, so that only the id is wrong. Bob's own location is put in where a place is asked for besides. */
const rest: Record<string, (id: string) => Promise<Record<string, unknown>>> = {
  'generateWorkout.entryId': async (entryId) => ({ entryId, locationId: await placeOf(bob), energy: 3, minutes: 45 }),
  'generateWorkout.locationId': async (locationId) => ({ locationId, entryId: await wishOf(bob), energy: 3, minutes: 45 }),
  'logSet.setId': async (setId) => ({ setId, reps: 5, ...onceDone }),
  'unlogSet.setId': async (setId) => ({ setId, ...onceDone }),
  'skipExercise.workoutExerciseId': async (workoutExerciseId) => ({ workoutExerciseId, skipped: true, ...onceDone }),
  'completeWorkout.workoutId': async (workoutId) => ({ workoutId, ...onceDone }),
  'updateNotes.entryId': async (entryId) => ({ entryId, notes: 'mine now', ...onceDone }),
  'removeLocation.locationId': async (locationId) => ({ locationId }),
  'saveLocation.location.id': async (id) => ({ location: { ...gym, id } }),
  'updateAthleteProfile.injuries.id': async (id) => ({ injuries: [{ id, site: 'hip', side: 'left', severity: 'mild', state: 'active' }] }),
  'withdrawRequest.requestId': async (requestId) => ({ requestId }),
};
const placeOf = async (who: Person) => (await who.gql('{ me { locations { id } } }')).me.locations[0].id as string;
const wishOf = async (who: Person) =>
  (await who.run('createCustomEntry', { words: 'arms', minutes: 45 }, '... on CalendarEntry { id }')).id as string;

async function bobGives(place: string, id: string): Promise<string> {
  const name = place.slice(0, place.indexOf('.'));
  if (place === 'calendarEntry.id')
    return strip(await bob.ask('query ($id: ID!) { calendarEntry(id: $id) { id words workout { id } } }', { id }), id);
  if (place === 'exercises.locationId')
    return strip(await bob.ask('query ($id: ID) { exercises(locationId: $id) { nodes { id } } }', { id }), id);
  const input = await rest[place]?.(id);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return strip(
    await bob.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { message } } }`, {
      input: { idempotencyKey: key(), ...input },
    }),
    id,
  );
}
const strip = ({ status, data, errors }: { status: number; data: unknown; errors: unknown[] }, id: string) =>
  JSON.stringify({ status, data, errors })
    .replaceAll(id, 'the id')
    .replaceAll(/"requestId":"[^"]*"/g, '');

const models = (JSON.parse(JSON.stringify(getDatamodel())) as { datamodel: { models: Record<string, { fields: { name: string }[] }> } })
  .datamodel.models;
const owned = Object.keys(models).filter((model) => models[model]?.fields.some(({ name }) => name === 'userId'));
/** All rows of an account, as text. */
async function everythingOf(userId: string): Promise<Record<string, string>> {
  const tables: Record<string, string> = {};
  for (const model of owned.filter((model) => model !== 'Session')) {
    const { rows } = await db.query(
      `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS text FROM "${model}" t WHERE "userId" = $1`,
      [userId],
    );
    tables[model] = rows[0].text;
  }
  return tables;
}

describe('an id of another account is an id that does not exist', () => {
  test('every place of the schema an id can be put is swept', () => {
    expect(places.sort()).toEqual(Object.keys(hers).sort());
    expect(Object.keys(rest).sort()).toEqual(
      places.filter((place) => !['calendarEntry.id', 'exercises.locationId'].includes(place)).sort(),
    );
  });

  test('the answer is the same, letter by letter, and nothing of hers changes', async () => {
    const before = await everythingOf(alice.id);
    expect(Object.values(before).filter(Boolean).length).toBeGreaterThan(15);
    for (const place of places) {
      const id = hers[place] ?? '';
      const given = await bobGives(place, id);
      const unknown = await bobGives(
        place,
        id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      );
      expect(given, place).toBe(unknown);
      if (!place.startsWith('updateAthleteProfile')) expect(given, place).toMatch(/NotFound|null|BAD_USER_INPUT|"nodes":\[\]/);
    }
    expect(await everythingOf(alice.id)).toEqual(before);
  }, 60_000);

  test('what she can read is hers: the same queries show him none of it', async () => {
    const query = `{ me { id locations { id } athlete { injuries { id } } } week { entries { id } } calendar(from: "2026-01-01", to: "2027-01-01") { id workout { id exercises { id sets { id } } } completion { id } }
      programVersions { nodes { id } } weightsProfileHistory { nodes { id entries { id } } } coachRequests { id } }`;
    const [mine, his] = [JSON.stringify(await alice.gql(query)), JSON.stringify(await bob.gql(query))];
    const ids = [...mine.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id) => his.includes(id))).toEqual([]);
  });
});

test('a row cannot hang below another account’s: the database refuses it', async () => {
  const { rows } = await db.query<{ table: string; name: string; columns: string[]; target: string }>(
    `SELECT c.conrelid::regclass::text AS table, c.conname AS name, c.confrelid::regclass::text AS target,
       (SELECT array_agg(a.attname::text ORDER BY k.ord) FROM unnest(c.conkey) WITH ORDINALITY k(num, ord) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) AS columns
     FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE c.contype = 'f' AND n.nspname = 'public'`,
  );
  const between = rows.filter(({ target }) => target !== '"User"');
  expect(between.length).toBeGreaterThanOrEqual(12);
  for (const { table, columns } of between) expect(columns, `${table} (${columns})`).toContain('userId');
  // And once for real.
  const under = (table: string, column: string) =>
    db.query(`UPDATE ${table} SET "${column}" = $1 WHERE "userId" = $2 AND "${column}" IS NOT NULL`, [bob.id, alice.id]);
  for (const table of ['"WorkoutSet"', '"WorkoutExercise"', '"Workout"', '"Completion"', '"PerformedSet"'])
    await expect(under(table, 'userId'), table).rejects.toThrow(/foreign key|unique/);
});

/** The simplest value an input takes. */
function sample(type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  const named = getNamedType(inner);
  if (named instanceof GraphQLInputObjectType)
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, sample(field.type)]),
    );
  if (named instanceof GraphQLEnumType) return named.getValues()[0]?.name;
  return (
    { Int: 30, Float: 30, Boolean: true, DateTime: '2026-11-21T10:00:00Z', LocalDate: '2026-11-21' }[named.name] ?? 'something long enough'
  );
}

describe('without a sign-in', () => {
  const open = new Set(['instance', 'me']);
  const asked = [schema.getQueryType(), schema.getMutationType()].flatMap((root, index) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ field, operation: index === 0 ? 'query' : 'mutation' })),
  );

  test.each(asked.map(({ field, operation }) => [field.name, { field, operation }] as const))('%s', async (name, { field, operation }) => {
    const args = field.args.filter((arg) => isRequiredArgument(arg));
    const heads = args.map((arg) => `$${arg.name}: ${isNonNullType(arg.type) ? arg.type : arg.type}`).join(', ');
    const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const text = `${operation}${heads && ` (${heads})`} { ${name}${given && `(${given})`} { __typename } }`;
    const variables = Object.fromEntries(args.map((arg) => [arg.name, sample(arg.type)]));
    const cookies = ['', 'setwise=none', `${alice.cookie.slice(0, -6)}AAAAAA`, alice.cookie.replace('.', '..')];
    for (const cookie of cookies) {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-setwise-csrf': '1', ...(cookie && { cookie }) },
        body: JSON.stringify({ query: text, variables }),
      });
      const { data, errors } = (await response.json()) as {
        data: Record<string, unknown> | null;
        errors?: { extensions: { code: string } }[];
      };
      if (open.has(name)) expect([errors, data?.[name] === null]).toEqual([undefined, name === 'me']);
      else expect([response.status, errors?.[0]?.extensions.code, data?.[name] ?? null]).toEqual([401, 'UNAUTHENTICATED', null]);
    }
  });

  test('an expired sign-in is none', async () => {
    const { db: all } = api.app.services;
    const late = await api.signUp();
    await all.session.updateMany({ where: { userId: late.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await late.ask('{ week { to } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a field that does not say who may ask fails the build', () => {
  const scoped = { extensions: { pothosOptions: { authScopes: { signedIn: true } } } };
  const withFields = (thing: object, root: object = scoped) => {
    const Thing = new GraphQLObjectType({ name: 'Thing', fields: { open: { type: GraphQLString } }, ...thing });
    return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', ...scoped, fields: { thing: { type: Thing, ...root } } }) });
  };
  test('on a type, on a root field; not when either the type or the field says it', () => {
    expect(() => assertScopes(withFields({}))).toThrow('Thing.open');
    expect(() => assertScopes(withFields(scoped, {}))).toThrow('Query.thing');
    expect(() => assertScopes(withFields(scoped))).not.toThrow();
    expect(() => assertScopes(withFields({ fields: { open: { type: GraphQLString, ...scoped } } }))).not.toThrow();
    expect(() => assertScopes(schema)).not.toThrow();
  });
});

test('no input takes an owner, a role or a date of making', () => {
  const taken = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(taken.filter((path) => /\.(userId|ownerId|accountId|role|plan|createdAt|updatedAt|revision|version)$/i.test(path))).toEqual([]);
});
