import type { PrismaClient } from '../../../generated/prisma/client.ts';
import type { Env } from '../../env.ts';
import { hasOwner, mayAnybodySignUp } from './claim-ownership.ts';

export interface InstanceFacts {
  hasOwner: boolean;
  signUpOpen: boolean;
  version: string;
}

export async function readInstance(db: PrismaClient, signUp: Env['signUp'], version: string): Promise<InstanceFacts> {
  const owned = await hasOwner(db);
  return { hasOwner: owned, signUpOpen: !owned || mayAnybodySignUp(signUp), version };
}
