/**
 * `npm test`: all checks and every test, and a last line that says `N passed, N failed`.
 *
 * `npm test -- check | domain | server | api | web | e2e` runs a part, several parts, or a part with arguments for its runner:
 * `npm test -- api workouts`. Words that name no part go to the unit tests as a filter.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import {
  buildWeb,
  CannotGoOn,
  childEnv,
  compileCache,
  generateDatabaseClient,
  generateWebCode,
  install,
  node,
  root,
  say,
  withoutSettings,
} from './prepare.mjs';

const unitProjects = ['domain', 'server', 'api', 'web'];
const everyPart = ['check', ...unitProjects, 'e2e'];

const checks = {
  'format and lint': ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
  'types: domain': ['node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.domain.json'],
  'types: server': ['node_modules/typescript/bin/tsc', '-p', 'server'],
  'types: web': ['node_modules/typescript/bin/tsc', '-p', 'web'],
  'types: service worker': ['node_modules/typescript/bin/tsc', '-p', 'web/tsconfig.service-worker.json'],
  'types: tests': ['node_modules/typescript/bin/tsc', '-p', 'tests'],
  'schema.graphql says what the server says': ['server/src/print-schema.ts', '--check'],
  'migrations say what the schema says': ['server/src/db/migrate-command.ts', 'check'],
};

const given = process.argv.slice(2);
const firstFilter = given.findIndex((argument) => argument !== 'database' && !everyPart.includes(argument));
const parts = firstFilter === -1 ? given : given.slice(0, firstFilter);
const filters = firstFilter === -1 ? [] : given.slice(firstFilter);
const onGivenDatabase = parts.includes('database');
const databaseUrl = process.env.DATABASE_URL;
const chosen = onGivenDatabase ? ['api'] : parts.length > 0 ? parts : filters.length > 0 ? unitProjects : everyPart;
/** Everything temporary lies in here. Open to pass through, for a database that has to run as somebody else. */
const folder = mkdtempSync(join(tmpdir(), 'setwise-test-'));
chmodSync(folder, 0o711);
const results = [];
const runners = new Set();
let interrupted = false;
// A Ctrl-C reaches the runners too: they end what they started, and then we clear up.
process.on('SIGINT', () => {
  interrupted = true;
});
process.on('SIGTERM', () => {
  interrupted = true;
  for (const runner of runners) runner.kill('SIGTERM');
});
try {
  if (onGivenDatabase && !databaseUrl) throw new CannotGoOn('Say which database: DATABASE_URL=postgresql://… npm run test:database');
  prepareFor(chosen);
  if (chosen.includes('check')) results.push(await runChecks());
  const projects = unitProjects.filter((project) => chosen.includes(project));
  if (projects.length > 0 && !interrupted) results.push(await runUnitTests(projects));
  if (chosen.includes('e2e') && !interrupted) results.push(await runBrowserTests());
} catch (problem) {
  reportFailure(problem);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
if (sum('skipped') > 0) say(`\n${sum('skipped')} skipped`);
if (interrupted) say('\nInterrupted.');
process.exitCode = interrupted || sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
say(`\n${sum('passed')} passed, ${sum('failed')} failed`);

/** What cannot be generated or built is one failure; the tests that do without it still run. */
function prepareFor(parts) {
  const needs = (...those) => those.some((part) => parts.includes(part));
  install();
  if (needs('check', 'server', 'api', 'e2e')) attempt(generateDatabaseClient);
  if (needs('server', 'e2e')) attempt(buildWeb);
  else if (needs('check', 'web', 'api')) attempt(generateWebCode);
}

function attempt(work) {
  try {
    work();
  } catch (problem) {
    reportFailure(problem);
  }
}

function reportFailure(problem) {
  console.error(problem instanceof CannotGoOn ? problem.message : problem);
  results.push({ passed: 0, failed: 1, skipped: 0 });
}

async function runChecks() {
  const result = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, args] of Object.entries(checks)) {
    const startedAt = performance.now();
    const { status, output } = await captured(args);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(`${status === 0 ? '  ok   ' : 'failed '} ${name}  ${seconds} s`);
    if (status !== 0) say(output);
    result[status === 0 ? 'passed' : 'failed'] += 1;
  }
  return result;
}

async function runUnitTests(projects) {
  const report = join(folder, 'unit.json');
  const selected = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...selected, ...reporters, ...filters];
  const status = await shown(args, onGivenDatabase ? { TEST_DATABASE_URL: databaseUrl } : {});

  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(report) ?? {};
  const unloaded = testResults?.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length ?? 0;
  return judged(status, 'unit tests', {
    passed: numPassedTests ?? 0,
    failed: (numFailedTests ?? 0) + unloaded,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  });
}

async function runBrowserTests() {
  const chromium = findChromium();
  if (chromium.problem) {
    say(chromium.problem);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = join(folder, 'browser.json');
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
  const status = await shown([...args, ...filters], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    E2E_CHROMIUM: chromium.path,
    E2E_PORT: String(await freePort()),
    E2E_DATA_DIR: join(folder, 'data'),
  });
  const stats = read(report)?.stats;
  return judged(status, 'browser tests', {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

/** A runner that failed without naming a test, or ran none, counts as one failure: nothing may pass by not running. */
function judged(status, what, result) {
  if (result.failed > 0) return result;
  if (status !== 0) say(`The ${what} ended with ${status}.`);
  else if (result.passed === 0) say(`No ${what} ran.`);
  else return result;
  return { ...result, failed: 1 };
}

function testEnv(extra = {}) {
  return childEnv({ ...withoutSettings(), NODE_ENV: 'test', NODE_COMPILE_CACHE: compileCache, TMPDIR: folder, ...extra });
}

function captured(args) {
  return new Promise((settle) => {
    const child = spawn(node(), args, { cwd: root, env: testEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (status) => settle({ status, output }));
  });
}

function shown(args, env) {
  return new Promise((settle) => {
    const child = spawn(node(), args, { cwd: root, env: testEnv(env), stdio: ['ignore', 'inherit', 'inherit'] });
    runners.add(child);
    child.on('close', (status) => {
      runners.delete(child);
      settle(status);
    });
  });
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function freePort() {
  return new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => settle(port));
    });
  });
}
