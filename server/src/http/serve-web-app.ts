import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export const webAppFolder = join(import.meta.dirname, '../../../web/dist');

/** Files whose name carries a hash of their content never change; everything else is asked for again. */
const immutable = /^\/assets\//;

/** The built app: files as they are, and the shell for every path of the app's own. */
export function createWebApp(folder = webAppFolder): (request: IncomingMessage, response: ServerResponse) => boolean {
  if (!existsSync(join(folder, 'index.html'))) return () => false;
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    single: true,
    ignores: [/^\/(assets|icons|fonts)\//, /\.\w{2,11}$/],
    setHeaders: (response, path) =>
      response.setHeader('cache-control', immutable.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  return (request, response) => {
    serve(request, response, () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end('There is nothing here.\n');
    });
    return true;
  };
}
