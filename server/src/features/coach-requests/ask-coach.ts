import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { commandInput, parseInput } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { limits } from '../../graphql/limits.ts';
import { InvalidInput } from '../../problems.ts';
import { pausingOnRedFlag, refuseRedFlags } from '../onboarding/red-flag-words.ts';

const input = z.object({
  ...commandInput,
  words: z.string().trim().min(1, 'say what you would like').max(limits.wordsCharacters, `at most ${limits.wordsCharacters} characters`),
});

/**
 * Keeps the words for the next review (spec R2b).
 *
 * @returns the request's id
 * @throws InvalidInput, RedFlag
 */
export async function askCoach(context: Context, raw: unknown): Promise<string> {
  const account = signedIn(context);
  const { idempotencyKey, origin, words } = parseInput(input, raw);
  return pausingOnRedFlag(context, idempotencyKey, () =>
    runCommand(context.services, {
      name: 'askCoach',
      userId: account.id,
      db: context.db,
      idempotencyKey,
      origin,
      payload: { words },
      effect: async ({ tx, userId, now, emit }) => {
        await refuseRedFlags(tx, words);
        const earlier = await tx.coachRequest.findFirst({ where: { opId: idempotencyKey }, select: { id: true } });
        const waiting = await tx.coachRequest.count({ where: { state: 'waiting' } });
        if (!earlier && waiting >= limits.waitingRequests) {
          throw new InvalidInput(`${waiting} requests wait already. Withdraw one first.`, [
            { path: 'words', message: 'too many requests wait' },
          ]);
        }
        const id = earlier?.id ?? randomUUID();
        if (!earlier)
          await tx.coachRequest.create({ data: { id, userId, words, askedAt: now, opId: idempotencyKey }, select: { id: true } });
        emit('coach_request', { requestId: id });
        return id;
      },
    }),
  );
}
