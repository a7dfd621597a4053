import { createSignal } from 'solid-js';
import { authPath, ownRequestHeaders } from '../../env.ts';
import { client } from '../../graphql/client.ts';
import { setSignedOut } from '../../graphql/service-state.ts';
import { tellOutbox } from '../../offline/outbox-channel.ts';
import { readUser, writeUser } from '../../offline/outbox-database.ts';
import { withDrainLock } from '../../offline/with-drain-lock.ts';

/** Who uses this device: unknown until the database was read, which needs no network. */
export type Session = { readonly kind: 'unknown' } | { readonly kind: 'nobody' } | { readonly kind: 'user'; readonly userId: string };

const [session, setSession] = createSignal<Session>({ kind: 'unknown' });

export { session };

/** Why signing in did not work, for people. `field` is where it went wrong. */
export type SignInProblem = { readonly words: string; readonly field: 'email' | 'password' | 'name' | null };

type AuthReply = { readonly user?: { readonly id: string } | null; readonly code?: string; readonly message?: string };

const problems: Record<string, SignInProblem> = {
  INVALID_EMAIL_OR_PASSWORD: { words: 'That e-mail and password don’t go together.', field: 'password' },
  INVALID_EMAIL: { words: 'That is not an e-mail address.', field: 'email' },
  USER_ALREADY_EXISTS: { words: 'There is an account with this e-mail already. Sign in instead.', field: 'email' },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: { words: 'There is an account with this e-mail already. Sign in instead.', field: 'email' },
  PASSWORD_TOO_SHORT: { words: 'Use 10 characters or more.', field: 'password' },
  PASSWORD_TOO_LONG: { words: 'Use 128 characters or fewer.', field: 'password' },
};

async function callAuth(path: string, body?: unknown): Promise<{ reply: AuthReply | null; status: number }> {
  const response = await fetch(`${authPath}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...ownRequestHeaders, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(20_000),
  });
  return { reply: (await response.json().catch(() => null)) as AuthReply | null, status: response.status };
}

/** Reads who was signed in on this device; the app can be drawn at once, with or without a network. */
export async function restoreSession(): Promise<void> {
  const stored = await readUser().catch(() => null);
  if (stored) setSession({ kind: 'user', userId: stored });
  else await askSession();
}

/** Asks the server whose cookie this is. For a device whose database is empty while its cookie still stands. */
async function askSession(): Promise<void> {
  try {
    const { reply } = await callAuth('/get-session');
    if (reply?.user) return become(reply.user.id);
  } catch {
    // No network and nobody known: the sign-in page says so when something is tried.
  }
  setSession({ kind: 'nobody' });
}

async function become(userId: string | null): Promise<void> {
  await writeUser(userId);
  setSignedOut(false);
  setSession(userId ? { kind: 'user', userId } : { kind: 'nobody' });
  tellOutbox({ kind: 'user', userId });
}

async function enter(path: string, body: Record<string, string>): Promise<SignInProblem | null> {
  try {
    return await withDrainLock(async () => {
      const before = await readUser();
      await writeUser(null);
      const { reply, status } = await callAuth(path, body);
      if (reply?.user) {
        if (before !== reply.user.id) await client.clearStore();
        await become(reply.user.id);
        return null;
      }
      // The cookie is as it was.
      await writeUser(before);
      const known = reply?.code ? problems[reply.code] : undefined;
      if (known) return known;
      if (status === 429) return { words: 'Too many tries. Wait a minute, then try again.', field: null };
      if (status === 403) return { words: reply?.message ?? 'This Setwise takes no new accounts. Ask its owner.', field: null };
      return { words: reply?.message ?? `Setwise could not do that (${status}). Nothing was changed.`, field: null };
    });
  } catch {
    return { words: 'No connection to Setwise. What you typed is still here.', field: null };
  }
}

export const signIn = (email: string, password: string) => enter('/sign-in/email', { email, password });
export const signUp = (name: string, email: string, password: string) => enter('/sign-up/email', { name, email, password });

/**
 * Ends the session on this device. Waiting changes stay in the device's database, sealed: they run when the same person signs in again.
 *
 * @returns false when the server could not be told; nothing was changed then
 */
export async function signOut(): Promise<boolean> {
  try {
    return await withDrainLock(async () => {
      const { status } = await callAuth('/sign-out', {});
      if (status >= 400 && status !== 401) return false;
      await become(null);
      await client.clearStore();
      return true;
    });
  } catch {
    return false;
  }
}

/** Another tab changed who is signed in: follow it. */
export function followSession(userId: string | null): void {
  const now = session();
  if ((now.kind === 'user' ? now.userId : null) === userId || now.kind === 'unknown') return;
  location.reload();
}
