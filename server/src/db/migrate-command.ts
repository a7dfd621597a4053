/** `npm run migrate -- deploy | status | check | dev <name> [--force]` */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnv } from '../env.ts';
import { startLocalPostgres } from './local-postgres.ts';
import { deploy, develop, difference, status } from './migrate.ts';
import { openDatabase } from './open-database.ts';

const [command = 'help', name] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const force = process.argv.includes('--force');

const commands: Record<string, () => Promise<number>> = {
  deploy: () => onDatabase(async (url) => say(await deploy(url), 'Nothing to apply: the database is up to date.')),
  status: () => onDatabase(async (url) => say(await status(url), 'There are no migrations yet.')),
  dev: () =>
    onDatabase(async (url) => {
      if (!name) return refuse('Give the migration a name: npm run migrate -- dev add-notes');
      const made = await develop(url, name, { force });
      return say(made ? [`prisma/migrations/${made}`] : [], 'Nothing to write: the migrations say what the schema says.');
    }),
  check: () =>
    onThrowAway(async (url) => {
      const lacking = await difference(url);
      if (lacking === '') return say([], 'The migrations say what the schema says.');
      return refuse(`The schema is ahead of the migrations. Run: npm run migrate -- dev <name>\n${lacking}`);
    }),
  help: async () => refuse('npm run migrate -- deploy | status | check | dev <name> [--force]'),
};

try {
  // The engine leaves timers of up to a minute behind, so the end is said aloud.
  process.exit(await (commands[command] ?? commands['help']!)());
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
}

async function onDatabase(work: (url: string) => Promise<number>): Promise<number> {
  const database = await openDatabase(loadEnv());
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

async function onThrowAway(work: (url: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'setwise-migrations-'));
  const server = await startLocalPostgres(folder, { throwAway: true });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(lines: string[], otherwise: string): number {
  console.log(lines.length > 0 ? lines.join('\n') : otherwise);
  return 0;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}
