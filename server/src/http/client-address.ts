import type { IncomingMessage } from 'node:http';

/**
 * Who is calling. Forwarded addresses count only as far as our own proxies wrote them: with n trusted ones, the n-th from the right.
 * Anything further left was written by whoever called.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return socket;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return forwarded.at(-trustedProxies) ?? socket;
}
