/**
 * `npm start`: prepares what changed, then runs the server until it ends or somebody ends us.
 *
 * The script in package.json begins with `exec`, because npm sends its signals to the shell, and Debian's would die of one without
 * passing it on.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { childEnv, compileCache, node, orSayWhy, prepare, root } from './prepare.mjs';

/** A Ctrl-C comes from the terminal and again from npm; a second one by a person comes later than this. */
const SAME_SIGNAL_MS = 500;

const PARENT_CHECK_MS = 250;

orSayWhy(prepare);

// Node 22 calls running TypeScript experimental.
const flags = ['--disable-warning=ExperimentalWarning', '--import', './server/bin/beside-the-server.mjs'];
const server = spawn(node(), [...flags, 'server/src/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  env: childEnv({ NODE_COMPILE_CACHE: compileCache }),
  // A group of its own, so that it hears of a Ctrl-C from us alone.
  detached: process.platform !== 'win32',
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});

let lastSignalAt = 0;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    if (Date.now() - lastSignalAt < SAME_SIGNAL_MS) return;
    lastSignalAt = Date.now();
    server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  });
}

// An npm that was killed outright takes the server with it; one started without npm may outlive its terminal.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || server.kill('SIGTERM'), PARENT_CHECK_MS).unref();

server.on('error', (problem) => {
  console.error(problem.message);
  process.exit(1);
});
server.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
