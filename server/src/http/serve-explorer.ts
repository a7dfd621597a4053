import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { csrfHeader } from './csrf-header.ts';
import { explorerPolicy } from './security-headers.ts';

const firstQuery = `# The Setwise API. Everything is described in the docs on the left.
query Week {
  me { name today tasks { text } }
  week { from to entries { on title status minutes purpose } }
}
`;

/** GraphiQL from npm, nothing from another host. Its inline script gets a nonce; subscriptions run as server-sent events. */
export function serveExplorer(response: ServerResponse): void {
  const nonce = randomBytes(18).toString('base64url');
  const page = renderGraphiQL({
    title: 'Setwise explorer',
    endpoint: '/graphql',
    subscriptionsProtocol: 'SSE',
    defaultQuery: firstQuery,
    additionalHeaders: { [csrfHeader]: '1' },
    credentials: 'same-origin',
  });
  response.setHeader('content-security-policy', explorerPolicy(nonce));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  // The page has one script of its own, and it comes first; the same letters stand in the texts of the bundle within it.
  response.end(String(page).replace('<script>', `<script nonce="${nonce}">`));
}
