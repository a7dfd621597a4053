import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import solid from 'vite-plugin-solid';

/** Latin-1 and the dashes, quotes and signs that Setwise writes. Everything else falls back to the reader's own serif. */
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const glyphs = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}\u2009\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u202f\u2032\u2033\u20ac\u2212`;

/** Literata cut to what is used: 33 kB instead of 51, and from our own host. */
function literata(): Plugin {
  const source = createRequire(import.meta.url).resolve('@fontsource-variable/literata/files/literata-latin-wght-normal.woff2');
  let cut: Promise<Buffer> | undefined;
  const font = () => {
    cut ??= readFile(source).then((file) =>
      subsetFont(file, glyphs, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } }),
    );
    return cut;
  };
  return {
    name: 'literata',
    configureServer(server) {
      server.middlewares.use('/literata.woff2', (_request, response) => {
        void font().then((file) => response.setHeader('content-type', 'font/woff2').end(file));
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'literata.woff2', source: await font() });
    },
  };
}

/**
 * The page's policy lets no text become markup (Trusted Types). Solid builds its templates from text the compiler wrote: this gives that one
 * line, and nothing else in the app, a policy that passes.
 */
function trustedTemplates(): Plugin {
  const before = 't.innerHTML = html;';
  return {
    name: 'trusted-templates',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/solid-js\/web\/dist\/web\.js$/.test(id)) return null;
      if (code.split(before).length !== 2) this.error('solid-js/web changed how it makes templates: look at trustedTemplates');
      const policy = "const templatePolicy = globalThis.trustedTypes?.createPolicy('solid-dom', { createHTML: (html) => html });\n";
      return { code: policy + code.replace(before, 't.innerHTML = templatePolicy ? templatePolicy.createHTML(html) : html;'), map: null };
    },
  };
}

const api = { target: process.env.SETWISE_URL ?? 'http://127.0.0.1:4000', ws: true };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    trustedTemplates(),
    solid(),
    literata(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/offline',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,woff2}'],
        globIgnores: ['**/node_modules/**'],
        maximumFileSizeToCacheInBytes: 1_500_000,
      },
      manifest: {
        id: '/',
        name: 'Setwise',
        short_name: 'Setwise',
        description: 'A training coach that plans your week, writes each workout when you are ready, and keeps working with no signal.',
        lang: 'en',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        theme_color: '#faf8f3',
        background_color: '#faf8f3',
        categories: ['health', 'fitness', 'sports'],
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [{ name: 'Today', url: '/' }],
      },
      devOptions: { enabled: false },
    }),
  ],
  // rxjs has a modern build under this name; its default one carries tslib and generators for browsers of 2016.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    cssMinify: true,
    // 11 kB in all: one file is fetched and listed sooner than thirty.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The worker lists every file it keeps: only pages keep their names, so that their weight can be told.
        chunkFileNames: ({ name }) => (/(Page|Route|Frame)$/.test(name) ? 'assets/[name]-[hash].js' : 'assets/[hash].js'),
        assetFileNames: 'assets/[hash][extname]',
      },
    },
  },
  server: { proxy: { '/graphql': api, '/api': api } },
});
