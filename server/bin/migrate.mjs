/** `npm run migrate -- deploy | status | check | dev <name>` on DATABASE_URL, or else on the local database. */
import { spawnSync } from 'node:child_process';
import { generateDatabaseClient, install, node, orSayWhy, root } from './prepare.mjs';

orSayWhy(() => {
  install();
  generateDatabaseClient();
});
const args = ['server/src/db/migrate-command.ts', ...process.argv.slice(2)];
process.exit(spawnSync(node(), args, { cwd: root, stdio: 'inherit' }).status ?? 1);
