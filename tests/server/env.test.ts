import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { InvalidEnv, readEnv, settingNames } from '../../server/src/env.ts';
import { keptSecret } from '../../server/src/kept-secret.ts';

const problemsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    readEnv(variables);
  } catch (problem) {
    if (problem instanceof InvalidEnv) return problem.problems;
    throw problem;
  }
  return [];
};

test('without any setting the server listens on this machine only and coaches by rules', () => {
  const env = readEnv({});

  expect(env).toMatchObject({ port: 4000, host: '127.0.0.1', publicUrl: 'http://localhost:4000', role: 'all', trustedProxies: 0 });
  expect(env.databaseUrl).toBeUndefined();
  expect(env.model).toBeUndefined();
});

test('without SIGN_UP only the owner can sign up', () => {
  expect(readEnv({}).signUp).toBe('ownerOnly');
  expect(readEnv({ SIGN_UP: 'open' }).signUp).toBe('open');
});

test('an empty value counts as unset', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' }).port).toBe(4000);
});

test('every problem is reported at once, each with the name of its setting', () => {
  const problems = problemsOf({
    PORT: 'http',
    ROLE: 'boss',
    DATABASE_URL: 'mysql://x',
    AUTH_SECRET: 'short',
    PUBLIC_URL: 'http://a.example',
  });

  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(['AUTH_SECRET', 'DATABASE_URL', 'PORT', 'PUBLIC_URL', 'ROLE']);
});

test('a public address must be https, except on this machine', () => {
  expect(problemsOf({ PUBLIC_URL: 'http://coach.example.org' })).toEqual([expect.stringContaining('https://')]);
  expect(problemsOf({ PUBLIC_URL: 'https://coach.example.org' })).toEqual([]);
  expect(problemsOf({ PUBLIC_URL: 'http://localhost:8080' })).toEqual([]);
});

test('processes that share the work need a database to share', () => {
  expect(problemsOf({ ROLE: 'worker' })).toEqual([expect.stringContaining('DATABASE_URL')]);
  expect(problemsOf({ ROLE: 'worker', DATABASE_URL: 'postgresql://db/setwise' })).toEqual([]);
});

test('a model at home needs an address and no key', () => {
  const env = readEnv({ OPENAI_BASE_URL: 'http://localhost:11434/v1', COACH_MODEL: 'small' });

  expect(env.model).toMatchObject({ baseUrl: 'http://localhost:11434/v1', coachModel: 'small' });
});

test('a secret never shows in a log', () => {
  const env = readEnv({ OPENAI_API_KEY: 'sk-very-secret', DATABASE_URL: 'postgresql://me:very-secret@db/setwise' });

  for (const shown of [JSON.stringify(env), inspect(env, { depth: 9 }), `${env.databaseUrl}`]) expect(shown).not.toContain('very-secret');
  expect(env.model?.apiKey.reveal()).toBe('sk-very-secret');
});

test('.env.example lists every setting', () => {
  const listed = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];

  expect([...listed].sort()).toEqual([...settingNames].sort());
});

test('a secret made for the owner is kept, for the owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'setwise-secret-'));
  const first = keptSecret(folder, 'auth-secret').reveal();

  expect(keptSecret(folder, 'auth-secret').reveal()).toBe(first);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
