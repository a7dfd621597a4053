import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from './secret.ts';

/**
 * The secret of that name in the data folder, made at the first call. Only the folder's owner can read it.
 *
 * Two processes that start together agree: the file is created exclusively, and whoever comes second reads it.
 */
export function keptSecret(dataDir: string, name: string): Secret {
  const path = join(dataDir, name);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
  }
  const value = readFileSync(path, 'utf8').trim();
  if (value === '') throw new Error(`${path} is empty. Delete it to have a new secret made; everybody then signs in again.`);
  return new Secret(value);
}
