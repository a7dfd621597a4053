/** A process that owns a data folder until it is killed: node hold-data-folder.ts <folder>. Says READY and the database's pid. */
import { openDatabase } from '../../server/src/db/open-database.ts';

const dataDir = process.argv[2] ?? '';
try {
  const database = await openDatabase({ dataDir, databaseUrl: undefined });
  process.stdout.write(`READY ${database.url}\n`);
  setInterval(() => {}, 1_000);
} catch (problem) {
  process.stdout.write(`REFUSED ${problem instanceof Error ? problem.message : problem}\n`);
  process.exit(3);
}
