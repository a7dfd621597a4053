/** `npm run generate`: writes schema.graphql anew from the server, and everything that is generated from it. */
import { spawnSync } from 'node:child_process';
import { generateDatabaseClient, generateWebCode, install, node, orSayWhy, root } from './prepare.mjs';

orSayWhy(() => {
  install();
  generateDatabaseClient();
});
const printed = spawnSync(node(), ['server/src/print-schema.ts'], { cwd: root, stdio: 'inherit' });
if (printed.status !== 0) process.exit(printed.status ?? 1);
orSayWhy(generateWebCode);
