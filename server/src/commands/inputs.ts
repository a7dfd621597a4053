import { z } from 'zod';
import { InvalidInput } from '../problems.ts';

/** Where an offline change comes from: it is judged by when and on what it was made, never by when it arrives. */
export const outboxOrigin = z.object({
  clientId: z.string().min(1).max(64),
  clientSeq: z.number().int().min(1),
  basedOnRevision: z.number().int().min(0).nullish(),
});
export type OutboxOrigin = z.infer<typeof outboxOrigin>;

/** No colon: keys with one are the server's own (jobs), so that no client can use up theirs. */
export const idempotencyKey = z
  .string()
  .trim()
  .min(8, 'at least 8 characters')
  .max(128)
  .regex(/^[^:]*$/, 'must not contain a colon');
export const commandInput = { idempotencyKey, origin: outboxOrigin.nullish() };

/** Clocks of phones run ahead a little; more than this is a mistake. */
export const aheadMs = 10 * 60_000;

/** An instant at which the athlete did something. */
export const performedAt = z.coerce.date();

/** @throws InvalidInput with one issue per field, in words */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const first = issues[0];
  throw new InvalidInput(first ? `${first.path || 'The input'}: ${first.message}` : 'The input is not valid', issues);
}

/** A time from a device, held to what can be: not ahead of the server's clock by more than a few minutes. */
export function plausibleTime(given: Date, now: Date, path = 'performedAt'): Date {
  if (given.getTime() > now.getTime() + aheadMs) {
    throw new InvalidInput('That time is in the future. Check the clock of this device.', [{ path, message: 'is in the future' }]);
  }
  return given.getTime() > now.getTime() ? now : given;
}
