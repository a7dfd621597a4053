import type { PrismaClient } from '../../../generated/prisma/client.ts';
import type { Account } from '../../graphql/context.ts';
import { fault } from '../../graphql/errors.ts';
import type { Auth } from './auth.ts';

/** Who a request's cookie belongs to; null for nobody. Asks the database each time, so that a revoked sign-in is dead at once. */
export async function findAccount(auth: Auth, headers: Headers): Promise<Account | null> {
  if (!headers.get('cookie')) return null;
  const found = await auth.api.getSession({ headers, query: { disableCookieCache: true } }).catch((error: unknown) => {
    // The library tells nothing of what lies behind it, and behind this there is only the database.
    const { statusCode } = error as { statusCode?: unknown };
    if (statusCode === 401) return null; // revoked in the same instant
    if (statusCode !== 500) throw error;
    throw fault('UNAVAILABLE', 'The database does not answer right now. Nothing was stored; try again in a moment.', {
      retryAfterMs: 2000,
      cause: error,
    });
  });
  if (!found) return null;
  const { user, session } = found;
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    role: (user.role as Account['role'] | null) ?? 'member',
    sessionId: session.id,
  };
}

/** Whether a sign-in that opened a socket still holds. */
export async function isSessionAlive(db: PrismaClient, sessionId: string, now: Date): Promise<boolean> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: { expiresAt: true } });
  return session !== null && session.expiresAt > now;
}
