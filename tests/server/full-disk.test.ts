import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingNames } from '../../server/src/env.ts';
import { type Person, until } from '../support/person.ts';
import { answered, freePort } from '../support/server-process.ts';
import { onboardedAt } from '../support/signed-in.ts';

const root = join(import.meta.dirname, '../..');
/** Room for a fresh database and its log, and some more. */
const megabytes = 220;

let mountPoint: string;
let child: ChildProcess;
let output = '';
let port: number;
let person: Person;

/**
 * The server in a mount namespace of its own, its data folder on a small disk made of memory. Whoever is not root becomes root of a
 * namespace to mount it, and themselves again for the server. Nothing is left behind, however the test ends.
 */
function startOnSmallDisk(): void {
  const { uid, gid } = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const asRoot = uid === 0;
  const back = asRoot ? '' : `unshare --user --map-user=${uid} --map-group=${gid} `;
  const script = `mount -t tmpfs -o size=${megabytes}m,mode=0711 tmpfs "$DATA_DIR" && exec ${back}"$0" server/bin/start.mjs`;
  child = spawn('unshare', [...(asRoot ? [] : ['--user', '--map-root-user']), '--mount', 'sh', '-c', script, process.execPath], {
    cwd: root,
    env: {
      ...process.env,
      ...Object.fromEntries(settingNames.map((name) => [name, ''])),
      DATA_DIR: mountPoint,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      SIGN_UP: 'open',
      EXPLORER: 'open',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
}

/** The small disk, seen from outside its namespace. */
const disk = () => `/proc/${child.pid}/root${mountPoint}`;
const ballast = () => join(disk(), 'ballast');

function fillUp(): void {
  const file = openSync(ballast(), 'w');
  for (let size = 1 << 20; size >= 4096; size /= 2) {
    const block = Buffer.alloc(size, 1);
    try {
      for (;;) if (writeSync(file, block) < size) break;
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'ENOSPC') throw problem;
    }
  }
  closeSync(file);
}

let ended: Promise<number | null>;
beforeAll(async () => {
  mountPoint = mkdtempSync(join(tmpdir(), 'setwise-full-disk-'));
  port = await freePort();
  startOnSmallDisk();
  ended = new Promise((resolve) => child.once('close', resolve));
  await answered(port, { child, output: () => output, ended });
  ({ person } = await onboardedAt(`http://127.0.0.1:${port}`, 'full'));
}, 90_000);
afterAll(async () => {
  child?.kill('SIGTERM');
  await ended;
  rmSync(mountPoint, { recursive: true, force: true });
});

const create = async () => {
  const { status, data, errors } = await person.ask(
    'mutation ($input: CreateCustomEntryInput!) { createCustomEntry(input: $input) { __typename ... on CalendarEntry { id } } }',
    { input: { idempotencyKey: crypto.randomUUID(), words: `arms ${'and legs '.repeat(50)}`, minutes: 30 } },
  );
  return { status, id: data?.createCustomEntry?.id as string | undefined, error: errors[0] };
};
const stored = async (): Promise<string[]> =>
  (await person.gql('{ week { entries { id origin } } }')).week.entries
    .filter(({ origin }: { origin: string }) => origin === 'custom')
    .map(({ id }: { id: string }) => id);

test('on a full disk nothing is acknowledged that is not stored, reads go on, and with room again so does everything', {
  timeout: 120_000,
}, async () => {
  expect(readdirSync(disk())).toContain('postgres'); // the data folder is on the small disk, not on this machine's
  const acknowledged = [(await create()).id];
  fillUp();
  let refusal: Awaited<ReturnType<typeof create>> | undefined;
  for (let attempt = 0; attempt < 400 && !refusal; attempt += 1) {
    const answer = await create();
    if (answer.id) acknowledged.push(answer.id);
    else refusal = answer;
  }
  expect(refusal).toMatchObject({ status: 503, error: { extensions: { code: 'STORAGE_FULL', retryable: true } } });
  expect(refusal?.error?.message).toContain('disk of this server is full');
  expect(new Set(await stored())).toEqual(new Set(acknowledged));
  expect(child.exitCode).toBeNull();

  rmSync(ballast());
  const madeRoomAt = performance.now();
  const { id } = await until(
    async () => {
      const answer = await create();
      return answer.id ? answer : null;
    },
    'the first change after there was room',
    30_000,
  );
  expect(performance.now() - madeRoomAt).toBeLessThan(30_000);
  expect(new Set(await stored())).toEqual(new Set([...acknowledged, id]));
  expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(mountPoint);
});
