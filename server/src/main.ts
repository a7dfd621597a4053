/** Reads the settings, brings the database up to date, starts, and stops cleanly when told. */
import { type App, startApp } from './app.ts';
import { deploy } from './db/migrate.ts';
import { type Database, openDatabase } from './db/open-database.ts';
import { loadEnv } from './env.ts';

const env = loadEnv();
let database: Database | undefined;
let app: App | undefined;
let stopping = false;

async function stop(signal: NodeJS.Signals): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log(`${signal}: finishing what is under way`);
  try {
    await app?.close();
    await database?.close();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
process.on('SIGTERM', (signal) => void stop(signal));
process.on('SIGINT', (signal) => void stop(signal));

try {
  database = await openDatabase(env);
  await deploy(database.url);
  app = await startApp({ env, databaseUrl: database.url });
  if (app.url) console.log(`Setwise is ready: ${env.publicUrl.includes('localhost') ? app.url : env.publicUrl}`);
  else console.log('Setwise is working on its jobs');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await app?.close().catch(() => {});
  await database?.close().catch(() => {});
  process.exit(1);
}
