import { defineConfig } from '@playwright/test';

// `npm test` chooses these (server/bin/test.mjs).
const port = process.env['E2E_PORT'] ?? '4610';
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    actionTimeout: 10_000,
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['E2E_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node server/bin/start.mjs',
    cwd: '../..',
    env: {
      PORT: port,
      DATA_DIR: process.env['E2E_DATA_DIR'] ?? '.data/e2e',
      PUBLIC_URL: baseURL,
      SIGN_UP: 'open',
      EXPLORER: 'open',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'warn',
    },
    url: baseURL,
    reuseExistingServer: false,
    timeout: 60_000,
    stderr: 'pipe',
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
