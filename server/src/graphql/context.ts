import type { AccountRole, PrismaClient } from '../../generated/prisma/client.ts';
import { ownedBy } from '../db/owner-scope.ts';
import type { Services } from '../services.ts';
import { fault } from './errors.ts';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly sessionId: string;
}

/** One operation's surroundings. `db` is scoped to the account: it cannot see anybody else's rows. */
export interface Context {
  readonly services: Services;
  readonly account: Account | null;
  readonly requestId: string;
  readonly db: PrismaClient;
  /** Aborted when the caller is gone. */
  readonly signal: AbortSignal;
}

/** Stands in for a database before sign-in: whatever touches it is a bug of ours, so it says so. */
const nobodysDatabase = new Proxy({} as PrismaClient, {
  get(_target, property) {
    if (property === 'then') return undefined;
    throw fault('UNAUTHENTICATED', 'Sign in first.');
  },
});

export function createContext(services: Services, account: Account | null, requestId: string, signal: AbortSignal): Context {
  return { services, account, requestId, signal, db: account ? ownedBy(services.db, account.id) : nobodysDatabase };
}

/** @throws UNAUTHENTICATED */
export function signedIn(context: Context): Account {
  if (!context.account) throw fault('UNAUTHENTICATED', 'Sign in first.');
  return context.account;
}
