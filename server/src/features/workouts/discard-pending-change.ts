import { z } from 'zod';
import { idempotencyKey, outboxOrigin, parseInput } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';

const input = z.object({ idempotencyKey, origin: outboxOrigin });

/**
 * Uses up the sequence number of a change that was thrown away on its device. A change that did arrive before stays as it is: its
 * number is used up already.
 */
export async function discardPendingChange(context: Context, raw: unknown): Promise<void> {
  const { id: userId } = signedIn(context);
  const { origin, ...given } = parseInput(input, raw);
  await runCommand(context.services, {
    name: 'discardPendingChange',
    userId,
    db: context.db,
    // A key of its own: the change itself may have arrived under the given one.
    idempotencyKey: `discard:${given.idempotencyKey}`,
    origin,
    payload: { clientId: origin.clientId, clientSeq: origin.clientSeq },
    effect: async ({ emit }) => {
      emit('me', {});
      return null;
    },
  });
}
