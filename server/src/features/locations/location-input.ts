import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { equipmentKinds, fixtures } from '../../domain/exercises/exercise.ts';
import type { Inventory } from '../../domain/loads/inventory.ts';
import { hundredths, units } from '../../domain/loads/load.ts';
import { limits } from '../../graphql/limits.ts';
import { NotFound, TooManyLocations } from '../../problems.ts';

/** A load of the inventory: more than 500 of either unit stands in no gym. */
const quantity = z
  .number()
  .min(0, 'must not be negative')
  .max(500, 'must be 500 or less')
  .refine((value) => Math.abs(Math.round(value * 100) - value * 100) < 1e-6, 'may have two decimals at most')
  .transform((value) => hundredths(Math.round(value * 100) / 100));
const positive = quantity.refine((value) => value > 0, 'must be more than 0');
const ascending = z
  .array(positive)
  .max(80, 'at most 80')
  .transform((values) => [...new Set(values)].sort((a, b) => a - b));
const barKinds = ['barbell', 'ez_bar', 'trap_bar', 'smith', 'landmine'] as const;

const inventoryInput = z
  .object({
    unit: z.enum(units),
    bars: z.array(z.object({ equipment: z.enum(barKinds, `must be one of ${barKinds.join(', ')}`), load: quantity })).max(barKinds.length),
    plates: z
      .array(z.object({ load: positive, pairs: z.number().int().min(1, 'at least one pair').max(20, 'at most 20 pairs') }))
      .max(30, 'at most 30 kinds of plates'),
    dumbbells: ascending,
    kettlebells: ascending,
    stack: z
      .object({ first: positive, step: positive, last: positive })
      .refine(({ first, last }) => first <= last, 'the first pin must not be heavier than the last'),
    medicineBalls: ascending,
    bandLevels: z
      .array(z.number().int().min(1, 'levels run from 1 to 5').max(5, 'levels run from 1 to 5'))
      .max(5)
      .transform((levels) => [...new Set(levels)].sort()),
  })
  .transform(
    ({ bars, plates, ...rest }): Inventory => ({
      ...rest,
      bars: Object.fromEntries(bars.map(({ equipment, load }) => [equipment, load])),
      plates: plates.map(({ load, pairs }) => ({ value: load, pairs })).sort((a, b) => b.value - a.value),
    }),
  );

export const locationInput = z.object({
  id: z.string().max(64).nullish(),
  name: z.string().trim().min(1, 'give the place a name').max(60, 'at most 60 characters'),
  equipment: z
    .array(z.enum(equipmentKinds, 'is not equipment the catalogue knows'))
    .max(60)
    .transform((kinds) => [...new Set(kinds)]),
  fixtures: z
    .array(z.enum(fixtures, 'is not a fixture the catalogue knows'))
    .max(60)
    .transform((kinds) => [...new Set(kinds)]),
  indoors: z.boolean(),
  outdoor: z.boolean(),
  isDefault: z.boolean().nullish(),
  inventory: inventoryInput,
});
export type LocationInput = z.output<typeof locationInput>;

/**
 * Makes or changes a place inside a command.
 *
 * @throws NotFound, TooManyLocations
 */
export async function storeLocation(
  tx: Prisma.TransactionClient,
  userId: string,
  { id, isDefault, inventory, ...rest }: LocationInput,
): Promise<string> {
  const existing = await tx.location.findMany({ where: { removedAt: null }, select: { id: true, isDefault: true } });
  const data = { ...rest, inventory: inventory as unknown as Prisma.InputJsonValue };
  const becomesDefault = isDefault === true || existing.every((each) => each.id === id || !each.isDefault);
  if (becomesDefault) await tx.location.updateMany({ where: { isDefault: true, NOT: { id: id ?? '' } }, data: { isDefault: false } });
  if (id && existing.some((each) => each.id === id)) {
    await tx.location.update({
      where: { id },
      data: { ...data, isDefault: becomesDefault, revision: { increment: 1 } },
      select: { id: true },
    });
    return id;
  }
  if (id) throw new NotFound('There is no such place. It may have been removed on another device.');
  if (existing.length >= limits.locations) throw new TooManyLocations(`You have ${limits.locations} places saved. Remove one first.`);
  const made = randomUUID();
  await tx.location.create({ data: { id: made, userId, ...data, isDefault: becomesDefault }, select: { id: true } });
  return made;
}
