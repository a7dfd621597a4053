/** `npm run format`: formats, sorts imports and mends what lint can mend. */
import { spawnSync } from 'node:child_process';
import { install, node, orSayWhy, root } from './prepare.mjs';

orSayWhy(install);
const args = ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...process.argv.slice(2)];
process.exit(spawnSync(node(), args, { cwd: root, stdio: 'inherit' }).status ?? 1);
