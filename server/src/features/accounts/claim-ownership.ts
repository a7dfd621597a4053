import type { PrismaClient } from '../../../generated/prisma/client.ts';
import type { Env } from '../../env.ts';

/** A claim whose account never came to be is free again after this. */
const claimSeconds = 30;

/**
 * True for exactly one caller: the first account owns the instance. The claim is one row that one statement can take,
 * so two people who sign up in the same instant cannot both get it.
 */
export async function claimOwnership(db: PrismaClient): Promise<boolean> {
  await db.instance.createMany({ data: [{ id: 1 }], skipDuplicates: true });
  const taken = await db.$executeRaw`
    UPDATE "Instance" SET "ownerClaimedAt" = now()
    WHERE id = 1
      AND NOT EXISTS (SELECT 1 FROM "User" WHERE role = 'owner')
      AND ("ownerClaimedAt" IS NULL OR "ownerClaimedAt" < now() - make_interval(secs => ${claimSeconds}))`;
  return taken === 1;
}

export const hasOwner = async (db: PrismaClient): Promise<boolean> => (await db.user.count({ where: { role: 'owner' }, take: 1 })) > 0;

/** After the owner, only where the operator opened it. */
export const mayAnybodySignUp = (signUp: Env['signUp']): boolean => signUp === 'open';
