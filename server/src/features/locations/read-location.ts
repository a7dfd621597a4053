import type { Location as LocationRow, Prisma } from '../../../generated/prisma/client.ts';
import type { Location } from '../../domain/athletes/location.ts';
import type { Equipment, Fixture } from '../../domain/exercises/exercise.ts';
import type { Inventory } from '../../domain/loads/inventory.ts';

export const toLocation = (row: LocationRow): Location => ({
  id: row.id,
  name: row.name,
  equipment: row.equipment as Equipment[],
  fixtures: row.fixtures as Fixture[],
  indoors: row.indoors,
  outdoor: row.outdoor,
  inventory: row.inventory as unknown as Inventory,
});

/** A saved place that was not removed; null for unknown and for somebody else's. */
export async function locationOf(db: Prisma.TransactionClient, id: string): Promise<Location | null> {
  const row = await db.location.findFirst({ where: { id, removedAt: null } });
  return row && toLocation(row);
}

/** Every saved place, the default one first. */
export async function allLocations(db: Prisma.TransactionClient): Promise<Location[]> {
  const rows = await db.location.findMany({
    where: { removedAt: null },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toLocation);
}
