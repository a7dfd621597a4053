import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, say } from './prepare.mjs';

const TO_GET_ONE = 'The browser tests need Chrome or Chromium. Get one with:\n\n  npx playwright install chromium\n';

/** In the order in which they are likely to be there. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser for the tests: CHROME_PATH, the machine's, Playwright's own, or (as root on Debian) one freshly installed.
 *
 * @returns {{ path: string } | { problem: string }}
 */
export function findChromium() {
  const path = [process.env.CHROME_PATH, ...usualPlaces, playwrightsOwn()].find((place) => place && existsSync(place));
  if (path) return { path };
  if (isRootOnDebian() && installFromDebian()) return { path: '/usr/bin/chromium' };
  return { problem: TO_GET_ONE };
}

function playwrightsOwn() {
  const code = "console.log(require('@playwright/test').chromium.executablePath())";
  return spawnSync(node(), ['-e', code], { cwd: join(root), encoding: 'utf8' }).stdout?.trim();
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installFromDebian() {
  say('Installing Chromium for the browser tests.');
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const result = spawnSync('apt-get', args, options);
    if (result.status === 0) continue;
    console.error(result.stderr ?? result.error);
    return false;
  }
  return existsSync('/usr/bin/chromium');
}
