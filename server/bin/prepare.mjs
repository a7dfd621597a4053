/**
 * What `npm start` and `npm test` share: from a fresh clone with nothing but Node and npm to everything installed, generated and
 * built; and nothing done twice. Plain JavaScript without dependencies, for whatever Node the machine has (20 or newer).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What was prepared from which inputs; gone with node_modules, as it should be. */
const stamps = join(root, 'node_modules', '.setwise');
export const compileCache = join(stamps, 'compile-cache');

/** The first Node that runs TypeScript unasked and that every dependency accepts; of the later ones, those with long support. */
const OLDEST_NODE = [22, 19];
const UNSUPPORTED_MAJORS = [23, 25];
const NODE_FROM_NPM = 'node@24';

const windows = process.platform === 'win32';

/** Everything up to a runnable server and web app. */
export function prepare() {
  alone(() => {
    install();
    node();
    generateDatabaseClient();
    buildWeb();
  });
}

/** Two starts at once would build over each other: the second waits, and then finds everything done. A dead holder's lock is taken over. */
function alone(work) {
  const lock = join(tmpdir(), `setwise-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
    }
    const holder = Number(readIfThere(lock));
    if (holder && !isAlive(holder)) rmSync(lock, { force: true });
    else if (!waited) say('Another start is preparing this folder; waiting for it.');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

export function install() {
  const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'server/package.json', 'web/package.json'];
  const key = hashOf(inputs, process.platform, process.arch);
  once('installed', key, ['node_modules/.pnpm'], () => {
    say('Installing packages. This happens once, and after an update.');
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    quietly('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], { env: { CI: 'true' } });
  });
}

export function generateDatabaseClient() {
  const key = hashOf(['prisma/schema.prisma', 'pnpm-lock.yaml']);
  const outputs = ['server/generated/prisma/client.ts', 'server/generated/pothos.ts'];
  once('database-client', key, outputs, () => {
    say('Writing the database client.');
    rmSync(join(root, 'server/generated'), { recursive: true, force: true });
    // Generating needs no engine, but the command fetches one first unless it is told where one is: any file that exists will do.
    // Only here: with a stand-in, `prisma migrate deploy` would end well having done nothing.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
    packageScript('server', 'generate', env);
  });
}

export function generateWebCode() {
  const key = hashOf([...filesUnder('web', /\.(graphql|tsx?)$/), 'schema.graphql', 'pnpm-lock.yaml']);
  once('web-code', key, ['web/src/graphql/generated'], () => {
    say('Writing the web app’s queries.');
    packageScript('web', 'codegen');
  });
}

export function buildWeb() {
  generateWebCode();
  const key = hashOf([...filesUnder('web'), ...filesUnder('server/src/domain'), 'schema.graphql', 'pnpm-lock.yaml']);
  once('web-build', key, ['web/dist/index.html'], () => {
    say('Building the web app.');
    packageScript('web', 'build', { NODE_ENV: 'production' });
  });
}

let modernNode;

/** A Node that is new enough: this one, or else npm's, looked up once and remembered. */
export function node() {
  modernNode ??= isNewEnough(process.versions.node) ? process.execPath : nodeFromNpm();
  return modernNode;
}

/** The environment for a child that may start `node` and the workspace's programs by name. */
export function childEnv(extra = {}, programs = []) {
  const folders = [dirname(node()), ...programs.map((folder) => join(root, folder, 'node_modules', '.bin'))];
  return { ...process.env, PATH: [...folders, process.env.PATH].join(delimiter), ...extra };
}

/**
 * The environment for servers and tests that must not know this machine's settings. Empty instead of absent, so that a `.env` file
 * does not fill them in.
 */
export function withoutSettings() {
  const names = readFileSync(join(root, '.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
  return Object.fromEntries(names.map((name) => [name, '']));
}

export function say(line) {
  console.log(line);
}

/** Something that has to be there is not; the message says it all. */
export class CannotGoOn extends Error {}

/** Runs a command's work; what stops it is said in words instead of a stack. */
export function orSayWhy(work) {
  try {
    return work();
  } catch (problem) {
    console.error(problem instanceof CannotGoOn ? problem.message : problem);
    return process.exit(1);
  }
}

function nodeFromNpm() {
  const remembered = join(stamps, 'node');
  const known = existsSync(remembered) ? readFileSync(remembered, 'utf8') : '';
  if (known && existsSync(known)) return known;

  say(`This machine's Node is ${process.versions.node}; fetching the one Setwise runs on, for this folder only.`);
  const found = spawnSync('npx', ['--yes', NODE_FROM_NPM, '-p', 'process.execPath'], { encoding: 'utf8', shell: windows });
  const path = found.stdout?.trim().split('\n').at(-1);
  if (found.status !== 0 || !path) {
    throw new CannotGoOn(`${found.stderr ?? found.error}\nNode ${OLDEST_NODE.join('.')} or newer is needed, and npm could not fetch one.`);
  }
  mkdirSync(stamps, { recursive: true });
  writeFileSync(remembered, path);
  return path;
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  if (UNSUPPORTED_MAJORS.includes(major)) return false;
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** Runs a script of a workspace package without npm in between. */
function packageScript(folder, script, env = {}) {
  quietly(node(), ['--run', script], { cwd: join(root, folder), env: childEnv(env, [folder]) });
}

/** Shows what the command said only when it failed. */
function quietly(command, args, { cwd = root, env = {} } = {}) {
  const shell = windows && command === 'npx';
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'pipe'] };
  const result = spawnSync(command, args, { ...options, maxBuffer: 64 * 1024 * 1024 });
  if (result.status === 0) return;
  if (result.signal) process.exit(130);
  throw new CannotGoOn(`${result.stdout ?? ''}${result.stderr ?? result.error}\n${[command, ...args].join(' ')} failed.`);
}

function once(name, key, outputs, work) {
  const stamp = join(stamps, name);
  const isDone = existsSync(stamp) && readFileSync(stamp, 'utf8') === key;
  if (isDone && outputs.every((output) => existsSync(join(root, output)))) return;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, key);
}

function hashOf(paths, ...more) {
  const hash = createHash('sha256').update(more.join());
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** Sources below a folder, in an order that is the same everywhere; what is installed, generated or built is not one. */
function filesUnder(folder, pattern = /./) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', 'generated'].includes(entry.name))
    .flatMap((entry) => {
      const path = relative(root, join(root, folder, entry.name))
        .split(sep)
        .join('/');
      if (entry.isDirectory()) return filesUnder(path, pattern);
      return entry.isFile() && pattern.test(entry.name) ? [path] : [];
    })
    .sort();
}
