import type { PrismaClient } from '../../../generated/prisma/client.ts';

/** A writer that is silent for this long lost its claim; a later one takes over. */
export const leaseSeconds = 20;

export interface Claim {
  userId: string;
  entryId: string;
  key: string;
  /** Only its holder may commit the workout. */
  token: string;
}

/**
 * Claims an entry for writing its workout; true for the one who may write. A claim whose holder died is free again when its lease is
 * over, by the database's clock: those of several processes may differ.
 *
 * @param db the unscoped client: no model call takes over an expired row in one statement. An entry that is unknown, or somebody else's,
 * is nobody's to claim; its refusal is told by who reads it.
 */
export async function claimEntry(db: PrismaClient, { userId, entryId, key, token }: Claim): Promise<boolean> {
  const taken = await db.$executeRaw`
    INSERT INTO "GenerationClaim" ("userId", "entryId", "key", "token", "claimedAt", "leaseUntil")
    SELECT ${userId}, ${entryId}, ${key}, ${token}, clock.utc, clock.utc + make_interval(secs => ${leaseSeconds})
    FROM "CalendarEntry", (SELECT now() AT TIME ZONE 'utc' AS utc) AS clock
    WHERE "id" = ${entryId} AND "userId" = ${userId}
    ON CONFLICT ("userId", "entryId") DO UPDATE
    SET "key" = EXCLUDED."key", "token" = EXCLUDED."token", "claimedAt" = EXCLUDED."claimedAt", "leaseUntil" = EXCLUDED."leaseUntil"
    WHERE "GenerationClaim"."leaseUntil" < EXCLUDED."claimedAt"`;
  if (taken === 1) return true;
  return (await db.calendarEntry.count({ where: { id: entryId, userId } })) === 0;
}
