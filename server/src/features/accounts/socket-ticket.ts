import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../../secret.ts';

const lifeMs = 60_000;
const sign = (secret: Secret, text: string) => createHmac('sha256', secret.reveal()).update(`socket-ticket:${text}`).digest('base64url');

/**
 * A short-lived proof that the page itself, not only its cookie, asks for a socket: browsers send cookies with any site's upgrade
 * request, but only our page can read this.
 */
export function makeSocketTicket(secret: Secret, sessionId: string, now: Date): string {
  const text = `${now.getTime() + lifeMs}.${sessionId}`;
  return `${text}.${sign(secret, text)}`;
}

export function isSocketTicket(secret: Secret, ticket: unknown, sessionId: string, now: Date): boolean {
  if (typeof ticket !== 'string' || ticket.length > 500) return false;
  const end = ticket.lastIndexOf('.');
  const text = ticket.slice(0, end);
  const given = Buffer.from(ticket.slice(end + 1));
  const right = Buffer.from(sign(secret, text));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  const [until, session] = [text.slice(0, text.indexOf('.')), text.slice(text.indexOf('.') + 1)];
  return session === sessionId && Number(until) > now.getTime();
}
