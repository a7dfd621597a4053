/**
 * The only reader of the process's environment. `.env.example` lists the same settings with a line each.
 *
 * Every problem is reported at once, in words that say how to mend it, because a person who mends one setting per start gives up.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { keptSecret } from './kept-secret.ts';
import { Secret } from './secret.ts';

const MINIMUM_SECRET_LENGTH = 32;
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

const settings = z.object({
  PORT: z.string().default('4000').refine(isPort, 'must be a whole number from 0 to 65535, such as 4000').transform(Number),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((path) => resolve(path)),
  DATABASE_URL: z.string().refine(isPostgresUrl, 'must look like postgresql://user:password@host:5432/database').optional(),
  PUBLIC_URL: z
    .string()
    .refine((value) => webUrl(value) !== undefined, 'must be a whole address such as https://coach.example.org')
    .refine((value) => isSafeOrigin(webUrl(value)), 'must begin with https:// (plain http:// is for localhost only)')
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: z
    .string()
    .default('0')
    .refine((value) => /^[0-9]$/.test(value), 'must be the number of proxies in front of this server, such as 1')
    .transform(Number),
  SIGN_UP: z.enum(['open', 'closed'], 'must be "open" or "closed"; without it only the first person can sign up').optional(),
  EXPLORER: z.enum(['developer', 'open'], 'must be "developer" or "open"').default('developer'),
  AUTH_SECRET: z
    .string()
    .min(MINIMUM_SECRET_LENGTH, `must be at least ${MINIMUM_SECRET_LENGTH} characters; leave it out to have one made and kept`)
    .optional(),
  ROLE: z.enum(['all', 'api', 'worker'], 'must be "all", "api" or "worker"').default('all'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .string()
    .refine((value) => webUrl(value) !== undefined, 'must be a whole address such as http://localhost:11434/v1')
    .optional(),
  COACH_MODEL: z.string().default('gpt-5'),
  SUMMARY_MODEL: z.string().default('gpt-5-mini'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be one of fatal, error, warn, info, debug, trace, silent')
    .default('info'),
});

/** For whoever starts a server of their own and must not inherit a setting from the shell or a `.env` file. */
export const settingNames = Object.keys(settings.shape) as (keyof typeof settings.shape)[];

export interface Env {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** Absent: a local PostgreSQL in `dataDir`. */
  databaseUrl: Secret | undefined;
  /** Where people reach the app, without a trailing slash. */
  publicUrl: string;
  /** How many proxies stand in front of the server; 0 trusts no forwarded header. */
  trustedProxies: number;
  /** `ownerOnly`: open until the first account exists, closed from then on. */
  signUp: 'open' | 'closed' | 'ownerOnly';
  explorer: 'developer' | 'open';
  /** Absent: `loadEnv` makes one and keeps it in `dataDir`. */
  authSecret: Secret | undefined;
  role: 'all' | 'api' | 'worker';
  /** Absent: the coach works by rules alone. */
  model: { apiKey: Secret; baseUrl: string | undefined; coachModel: string; summaryModel: string } | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** Carries every problem found, one line each. */
export class InvalidEnv extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Some settings need mending:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'InvalidEnv';
    this.problems = problems;
  }
}

/**
 * Reads the settings, touching nothing else.
 *
 * @param variables an empty value counts as absent, so that `SETTING=` in a file or a shell unsets it
 * @throws InvalidEnv
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = settings.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);

  if ((given['ROLE'] === 'api' || given['ROLE'] === 'worker') && given['DATABASE_URL'] === undefined) {
    problems.push(`DATABASE_URL must be set when ROLE is "${given['ROLE']}": processes that share the work share a database.`);
  }
  if (!parsed.success || problems.length > 0) throw new InvalidEnv(problems);
  return envOf(parsed.data);
}

/**
 * The settings of this process, with `.env` in the current folder read first. Does not return when they are wrong: it says what
 * to mend and ends the process with 1.
 */
export function loadEnv(): Env & { authSecret: Secret } {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const env = readEnv(process.env);
    return { ...env, authSecret: env.authSecret ?? keptSecret(env.dataDir, 'auth-secret') };
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exit(1);
  }
}

function envOf(values: z.output<typeof settings>): Env {
  const usesModel = values.OPENAI_API_KEY !== undefined || values.OPENAI_BASE_URL !== undefined;
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL === undefined ? undefined : new Secret(values.DATABASE_URL),
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    trustedProxies: values.TRUST_PROXY,
    signUp: values.SIGN_UP ?? 'ownerOnly',
    explorer: values.EXPLORER,
    authSecret: values.AUTH_SECRET === undefined ? undefined : new Secret(values.AUTH_SECRET),
    role: values.ROLE,
    model: usesModel
      ? {
          // A model served at home wants no key, but the client insists on one.
          apiKey: new Secret(values.OPENAI_API_KEY ?? 'none'),
          baseUrl: values.OPENAI_BASE_URL,
          coachModel: values.COACH_MODEL,
          summaryModel: values.SUMMARY_MODEL,
        }
      : undefined,
    logLevel: values.LOG_LEVEL,
  };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535;
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol);
}

function webUrl(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Browsers give service workers, passkeys and secure cookies to https, and to the machine itself. */
function isSafeOrigin(url: URL | undefined): boolean {
  return url === undefined || url.protocol === 'https:' || loopbackHosts.has(url.hostname);
}
