import { z } from 'zod';
import { commandInput, parseInput } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { InvalidInput, NotFound } from '../../problems.ts';

const input = z.object({ ...commandInput, requestId: z.string().max(64) });

/**
 * @returns the request's id
 * @throws NotFound, InvalidInput when a review used it already
 */
export async function withdrawRequest(context: Context, raw: unknown): Promise<string> {
  const account = signedIn(context);
  const { idempotencyKey, requestId } = parseInput(input, raw);
  return runCommand(context.services, {
    name: 'withdrawRequest',
    userId: account.id,
    db: context.db,
    idempotencyKey,
    payload: { requestId },
    effect: async ({ tx, emit }) => {
      const request = await tx.coachRequest.findFirst({ where: { id: requestId }, select: { state: true } });
      if (!request) throw new NotFound('There is no such request.');
      if (request.state === 'used')
        throw new InvalidInput('A review has used these words already.', [{ path: 'requestId', message: 'was used' }]);
      await tx.coachRequest.update({ where: { id: requestId }, data: { state: 'withdrawn' }, select: { id: true } });
      emit('coach_request', { requestId });
      return requestId;
    },
  });
}
