import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess, type ProcessMark, processMark } from './process-mark.ts';

/** How long a rival that found the same stale lock may take to overwrite ours. */
const TAKEOVER_SETTLES_MS = 50;

export class DataFolderInUse extends Error {
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super(
      `The data folder ${dataDir} is in use by process ${pid}. Stop that one first, or set DATA_DIR to another folder. ` +
        `Several processes can share the work when they share a DATABASE_URL.`,
    );
    this.name = 'DataFolderInUse';
    this.pid = pid;
  }
}

export interface DataFolderLock {
  release(): void;
}

/**
 * Makes this process the one owner of a data folder, because a PostgreSQL with two owners is stopped under one of them.
 *
 * A lock whose process is gone (killed, or from before a reboot) is taken over.
 *
 * @throws DataFolderInUse naming the holder's process id, at once
 */
export async function lockDataFolder(dataDir: string): Promise<DataFolderLock> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'owner');
  const content = JSON.stringify(processMark(process.pid));

  if (!created(path, content)) {
    refuseWhenHeld(dataDir, holder(path));
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, path);
    await sleep(TAKEOVER_SETTLES_MS);
    const winner = holder(path);
    if (winner?.pid !== process.pid) refuseWhenHeld(dataDir, winner);
  }

  const release = () => {
    process.off('exit', release);
    if (holder(path)?.pid === process.pid) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return { release };
}

function created(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  }
}

function refuseWhenHeld(dataDir: string, mark: ProcessMark | undefined): void {
  if (mark && isSameProcess(mark)) throw new DataFolderInUse(dataDir, mark.pid);
}

function holder(path: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessMark;
  } catch {
    return undefined;
  }
}
