import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process id with the moment it started: after a reboot, or in a new container, the id alone names somebody else. */
export interface ProcessMark {
  pid: number;
  startedAt: string;
}

export function processMark(pid: number): ProcessMark {
  return { pid, startedAt: startOf(pid) };
}

export function isSameProcess(mark: ProcessMark): boolean {
  return isRunning(mark.pid) && startOf(mark.pid) === mark.startedAt;
}

export function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (problem) {
    // Somebody else's process: it may not be signalled, but it is there.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Any text that stays the same while the process lives; '' where the system tells nothing. */
function startOf(pid: number): string {
  if (process.platform === 'win32') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; after it, the 20th field is the start in clock ticks since boot (proc(5)).
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 ? listed.stdout.trim() : '';
  }
}

/** The command line; on Windows only a guess that lets every caller go on. */
export function commandOf(pid: number): string {
  if (process.platform === 'win32') return 'postgres';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}
