import { z } from 'zod';
import { commandInput, parseInput } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Inventory } from '../../domain/loads/inventory.ts';
import type { Hundredths, Load, Unit } from '../../domain/loads/load.ts';
import { builder } from '../../graphql/builder.ts';
import { signedIn } from '../../graphql/context.ts';
import { UnitEnum } from '../../graphql/enums.graphql.ts';
import { keyDescription, LoadType } from '../../graphql/shared-types.graphql.ts';
import { InvalidInput, NotFound, TooManyLocations } from '../../problems.ts';
import { MeType } from '../accounts/me.graphql.ts';
import { locationInput, storeLocation } from './location-input.ts';

const inUnit =
  (unit: Unit) =>
  (value: Hundredths): Load => ({ value, unit });

const BarLoad = builder.objectRef<{ equipment: string; load: Load }>('BarLoad').implement({
  description: 'An empty bar.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    equipment: t.exposeString('equipment', { description: 'Which bar: barbell, ez_bar, trap_bar, smith, landmine.' }),
    load: t.expose('load', { type: LoadType, description: 'What it weighs without plates.' }),
  }),
});

const PlatePair = builder.objectRef<{ load: Load; pairs: number }>('PlatePair').implement({
  description: 'A kind of plate.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    load: t.expose('load', { type: LoadType, description: 'What one of them weighs.' }),
    pairs: t.exposeInt('pairs', { description: 'How many pairs there are.' }),
  }),
});

const StackRange = builder.objectRef<{ first: Load; step: Load; last: Load }>('StackRange').implement({
  description: 'What the pin stacks of the place offer.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    first: t.expose('first', { type: LoadType, description: 'The lightest pin.' }),
    step: t.expose('step', { type: LoadType, description: 'From pin to pin.' }),
    last: t.expose('last', { type: LoadType, description: 'The heaviest pin.' }),
  }),
});

const InventoryType = builder.objectRef<Inventory>('Inventory').implement({
  description: 'The loads that exist at a place. Nothing else is ever prescribed there.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unit: t.expose('unit', { type: UnitEnum, description: 'What the plates are marked in.' }),
    bars: t.field({
      type: [BarLoad],
      description: 'Bars whose weight is known; others have the usual one.',
      resolve: ({ bars, unit }) => Object.entries(bars).map(([equipment, value]) => ({ equipment, load: inUnit(unit)(value) })),
    }),
    plates: t.field({
      type: [PlatePair],
      description: 'Heaviest first.',
      resolve: ({ plates, unit }) => plates.map(({ value, pairs }) => ({ load: inUnit(unit)(value), pairs })),
    }),
    dumbbells: t.field({
      type: [LoadType],
      description: 'Each as one of a pair, lightest first.',
      resolve: ({ dumbbells, unit }) => dumbbells.map(inUnit(unit)),
    }),
    kettlebells: t.field({
      type: [LoadType],
      description: 'Lightest first.',
      resolve: ({ kettlebells, unit }) => kettlebells.map(inUnit(unit)),
    }),
    stack: t.field({
      type: StackRange,
      description: 'Cable and machine stacks.',
      resolve: ({ stack, unit }) => ({ first: inUnit(unit)(stack.first), step: inUnit(unit)(stack.step), last: inUnit(unit)(stack.last) }),
    }),
    medicineBalls: t.field({
      type: [LoadType],
      description: 'Lightest first.',
      resolve: ({ medicineBalls, unit }) => medicineBalls.map(inUnit(unit)),
    }),
    bandLevels: t.intList({ description: 'From 1, extra light, to 5, extra heavy.', resolve: ({ bandLevels }) => [...bandLevels] }),
  }),
});

export const LocationType = builder.prismaObject('Location', {
  description: 'A saved place to train with its equipment.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    name: t.exposeString('name', { description: 'The athlete’s name for it.' }),
    equipment: t.exposeStringList('equipment', { description: 'Implements that are there.' }),
    fixtures: t.exposeStringList('fixtures', { description: 'Racks, benches, bars to hang from …' }),
    indoors: t.exposeBoolean('indoors', { description: 'A wall and a table are there.' }),
    outdoor: t.exposeBoolean('outdoor', { description: 'There is room to walk or run outside.' }),
    isDefault: t.exposeBoolean('isDefault', { description: 'Chosen unless told otherwise.' }),
    inventory: t.field({
      type: InventoryType,
      description: 'The loads that exist there.',
      resolve: ({ inventory }) => inventory as unknown as Inventory,
    }),
    revision: t.exposeInt('revision', { description: 'Counts changes.' }),
  }),
});

const BarInput = builder.inputType('BarInput', {
  description: 'An empty bar.',
  fields: (t) => ({
    equipment: t.string({ required: true, description: 'barbell, ez_bar, trap_bar, smith or landmine.' }),
    load: t.float({ required: true, description: 'What it weighs, in the inventory’s unit.' }),
  }),
});
const PlateInput = builder.inputType('PlateInput', {
  description: 'A kind of plate.',
  fields: (t) => ({
    load: t.float({ required: true, description: 'What one weighs, in the inventory’s unit.' }),
    pairs: t.int({ required: true, description: 'How many pairs.' }),
  }),
});
const StackInput = builder.inputType('StackInput', {
  description: 'Pin stacks.',
  fields: (t) => ({
    first: t.float({ required: true, description: 'The lightest pin.' }),
    step: t.float({ required: true, description: 'From pin to pin.' }),
    last: t.float({ required: true, description: 'The heaviest pin.' }),
  }),
});
const InventoryInput = builder.inputType('InventoryInput', {
  description: 'The loads that exist at a place, numbers in `unit`.',
  fields: (t) => ({
    unit: t.field({ type: UnitEnum, required: true, description: 'What the plates are marked in.' }),
    bars: t.field({ type: [BarInput], required: true, description: 'Bars whose weight is known.' }),
    plates: t.field({ type: [PlateInput], required: true, description: 'Plates by kind.' }),
    dumbbells: t.floatList({ required: true, description: 'Each as one of a pair.' }),
    kettlebells: t.floatList({ required: true, description: 'The bells that are there.' }),
    stack: t.field({ type: StackInput, required: true, description: 'Cable and machine stacks.' }),
    medicineBalls: t.floatList({ required: true, description: 'The balls that are there.' }),
    bandLevels: t.intList({ required: true, description: 'From 1 to 5.' }),
  }),
});
export const LocationInput = builder.inputType('LocationInput', {
  description: 'A place to train.',
  fields: (t) => ({
    id: t.id({ description: 'Of the place to change; absent makes a new one.' }),
    name: t.string({ required: true, description: 'At most 60 characters.' }),
    equipment: t.stringList({ required: true, description: 'Equipment ids of the catalogue.' }),
    fixtures: t.stringList({ required: true, description: 'Fixture ids of the catalogue.' }),
    indoors: t.boolean({ required: true, description: 'A wall and a table are there.' }),
    outdoor: t.boolean({ required: true, description: 'There is room to walk or run outside.' }),
    isDefault: t.boolean({ description: 'Choose it unless told otherwise.' }),
    inventory: t.field({ type: InventoryInput, required: true, description: 'The loads that exist there.' }),
  }),
});

const SaveLocationInput = builder.inputType('SaveLocationInput', {
  description: 'A place to make or change.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    location: t.field({ type: LocationInput, required: true, description: 'The whole place as it shall be.' }),
  }),
});

builder.mutationField('saveLocation', (t) =>
  t.prismaField({
    type: LocationType,
    description: 'Makes a place, or changes one.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInput, NotFound, TooManyLocations] },
    args: { input: t.arg({ type: SaveLocationInput, required: true, description: 'The place.' }) },
    resolve: async (query, _root, args, context) => {
      const { id: userId } = signedIn(context);
      const input = parseInput(z.object({ ...commandInput, location: locationInput }), args.input);
      const id = await runCommand(context.services, {
        name: 'saveLocation',
        userId,
        db: context.db,
        idempotencyKey: input.idempotencyKey,
        payload: input.location,
        effect: async ({ tx, emit }) => {
          const stored = await storeLocation(tx, userId, input.location);
          emit('me', {});
          return stored;
        },
      });
      return context.db.location.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const RemoveLocationInput = builder.inputType('RemoveLocationInput', {
  description: 'A place to remove.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    locationId: t.id({ required: true, description: 'The place.' }),
  }),
});

builder.mutationField('removeLocation', (t) =>
  t.field({
    type: MeType,
    description: 'Removes a place. Workouts written for it keep it. The last one cannot be removed.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInput, NotFound] },
    args: { input: t.arg({ type: RemoveLocationInput, required: true, description: 'Which place.' }) },
    resolve: async (_root, args, context) => {
      const account = signedIn(context);
      const input = parseInput(z.object({ ...commandInput, locationId: z.string().max(64) }), args.input);
      await runCommand(context.services, {
        name: 'removeLocation',
        userId: account.id,
        db: context.db,
        idempotencyKey: input.idempotencyKey,
        payload: { locationId: input.locationId },
        effect: async ({ tx, emit, now }) => {
          const places = await tx.location.findMany({
            where: { removedAt: null },
            orderBy: { createdAt: 'asc' },
            select: { id: true, isDefault: true },
          });
          const removed = places.find(({ id }) => id === input.locationId);
          if (!removed) throw new NotFound('There is no such place. It may have been removed on another device.');
          const [next] = places.filter(({ id }) => id !== removed.id);
          if (!next)
            throw new InvalidInput('This is your only place. Add another one first.', [
              { path: 'locationId', message: 'is the only place' },
            ]);
          await tx.location.update({ where: { id: removed.id }, data: { removedAt: now, isDefault: false }, select: { id: true } });
          if (removed.isDefault) await tx.location.update({ where: { id: next.id }, data: { isDefault: true }, select: { id: true } });
          emit('me', {});
          return removed.id;
        },
      });
      return account;
    },
  }),
);
