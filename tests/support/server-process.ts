import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { settingNames } from '../../server/src/env.ts';

const root = join(import.meta.dirname, '../..');

export interface ServerProcess {
  child: ChildProcess;
  /** Everything it has said so far. */
  output(): string;
  /** Its exit code, when it ended by itself. */
  ended: Promise<number | null>;
}

/** The whole server, started as `npm start` does, with these settings and none of this machine's. */
export function startServerProcess(settings: Record<string, string>): ServerProcess {
  const unset = Object.fromEntries(settingNames.map((name) => [name, '']));
  const child = spawn(process.execPath, ['server/bin/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...unset, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

/** Waits for the first answer; how long that took, in milliseconds. */
export async function answered(port: number, server: ServerProcess): Promise<number> {
  const startedAt = performance.now();
  let running = true;
  void server.ended.then(() => {
    running = false;
  });
  while (running) {
    try {
      await fetch(`http://127.0.0.1:${port}/graphql?query=%7B__typename%7D`);
      return performance.now() - startedAt;
    } catch {
      await sleep(20);
    }
  }
  throw new Error(`The server ended before it answered:\n${server.output()}`);
}

export function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
