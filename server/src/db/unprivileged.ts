import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** How to run a program that refuses to run as root. */
export interface Runner {
  wrap(command: string, args: string[]): [string, string[]];
  /** For `spawn`. */
  identity: { uid?: number; gid?: number };
  /** Who must own the program's files; absent when they may stay ours. */
  owner: number | undefined;
}

/** nobody, on every Linux. */
const NOBODY = 65534;

const asOurselves: Runner = { wrap: (command, args) => [command, args], identity: {}, owner: undefined };

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it directly. For root the gentlest way that works here is taken:
 *
 * 1. a user namespace, in which the same root has another name and still owns its files;
 * 2. where containers forbid that, another user who keeps the right to pass through folders closed to it (a checkout in /root);
 * 3. that user alone.
 *
 * A folder that already belongs to somebody is served as that somebody.
 */
export function runnerFor(dir: string): Runner {
  if (process.getuid?.() !== 0) return asOurselves;
  const owner = existsSync(dir) ? statSync(dir).uid : 0;
  return (owner === 0 ? inUserNamespace() : undefined) ?? asUser(owner || NOBODY);
}

function inUserNamespace(): Runner | undefined {
  const namespace = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
  if (spawnSync('unshare', [...namespace, 'true']).status !== 0) return undefined;
  return { ...asOurselves, wrap: (command, args) => ['unshare', [...namespace, command, ...args]] };
}

function asUser(uid: number): Runner {
  const passing = '+dac_override,+dac_read_search';
  for (const capabilities of [passing, '+dac_override']) {
    const identity = [
      `--reuid=${uid}`,
      `--regid=${uid}`,
      '--clear-groups',
      `--inh-caps=${capabilities}`,
      `--ambient-caps=${capabilities}`,
      '--',
    ];
    if (spawnSync('setpriv', [...identity, 'true']).status === 0) {
      return { wrap: (command, args) => ['setpriv', [...identity, command, ...args]], identity: {}, owner: uid };
    }
  }
  return { wrap: (command, args) => [command, args], identity: { uid, gid: uid }, owner: uid };
}
