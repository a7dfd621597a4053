import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import type { PrismaClient } from '../../../generated/prisma/client.ts';
import type { Env } from '../../env.ts';
import type { Secret } from '../../secret.ts';
import { claimOwnership, mayAnybodySignUp } from './claim-ownership.ts';

/** The address of the caller, put here by our HTTP server and nobody else. */
export const clientAddressHeader = 'x-setwise-client-address';
export const minPasswordLength = 10;

export function createAuth(db: PrismaClient, env: Pick<Env, 'publicUrl' | 'signUp'> & { authSecret: Secret }, listeningOn: () => string[]) {
  const secure = env.publicUrl.startsWith('https://');
  return betterAuth({
    appName: 'Setwise',
    baseURL: env.publicUrl,
    basePath: '/api/auth',
    secret: env.authSecret.reveal(),
    telemetry: { enabled: false },
    trustedOrigins: () => [env.publicUrl, ...listeningOn()],
    database: prismaAdapter(db, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, minPasswordLength, maxPasswordLength: 200, autoSignIn: true },
    session: { expiresIn: 60 * 60 * 24 * 60, updateAge: 60 * 60 * 24 },
    user: { additionalFields: { role: { type: 'string', input: false, required: false } } },
    advanced: {
      // __Host- binds the cookie to this very host, but browsers take it over https only.
      cookies: {
        session_token: { name: secure ? '__Host-setwise' : 'setwise', attributes: { sameSite: 'lax', httpOnly: true, secure, path: '/' } },
      },
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure, path: '/' },
      // Said, because the library leaves these out by itself where it takes the process for a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      window: 60,
      max: 200,
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/sign-up/email': { window: 60, max: 10 } },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            if (await claimOwnership(db)) return { data: { ...user, role: 'owner' } };
            if (!mayAnybodySignUp(env.signUp)) {
              throw new APIError('FORBIDDEN', {
                code: 'SIGN_UP_CLOSED',
                message: 'This server has an owner and takes no new accounts. Ask its owner to open sign-up.',
              });
            }
            return { data: { ...user, role: 'member' } };
          },
        },
      },
    },
    onAPIError: { errorURL: '/sign-in' },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;
