import type { IncomingMessage } from 'node:http';

/** The path of a request; null for an address that is none, such as `//`. */
export function pathOf(request: IncomingMessage): string | null {
  return URL.parse(request.url ?? '/', 'http://x')?.pathname ?? null;
}
