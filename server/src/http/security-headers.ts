import type { ServerResponse } from 'node:http';

/** Every response of ours, errors and files included (ASVS 3.4). */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), payment=(), usb=(), microphone=(self), screen-wake-lock=(self)',
};

/** Nothing from another host, nothing inline, no markup from text but the templates that the compiler wrote (web/vite.config.ts). */
const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types solid-dom service-worker',
].join('; ');

/** The explorer injects its own styles and inline modules: those by nonce, styles as they come. */
export const explorerPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export function setSecurityHeaders(response: ServerResponse, { secure }: { secure: boolean }): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  response.setHeader('content-security-policy', appPolicy);
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
