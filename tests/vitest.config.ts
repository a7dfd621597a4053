import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/** graphql has an .mjs beside its .js. Vite would take the one and Node (Pothos, Yoga) the other: "from another module or realm". */
const oneGraphql = { find: /^graphql$/, replacement: createRequire(resolve(root, 'server/package.json')).resolve('graphql') };

export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'domain', include: ['tests/domain/**/*.test.ts'] } },
      {
        root,
        // Starts databases and servers of its own; on a slow disk the first start takes seconds.
        test: { name: 'server', include: ['tests/server/**/*.test.ts'], pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        root,
        resolve: { alias: [oneGraphql] },
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          globalSetup: 'tests/support/database-server.ts',
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        plugins: [solid()],
        resolve: { alias: [oneGraphql], conditions: ['development', 'browser'], dedupe: ['solid-js'] },
        test: {
          name: 'web',
          include: ['tests/web/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: 'tests/support/web-setup.ts',
          testTimeout: 10_000,
          // They ship .jsx, which Node cannot load.
          server: { deps: { inline: [/@solidjs\/router/, /@solidjs\/testing-library/, /lucide-solid/] } },
        },
      },
    ],
  },
});
