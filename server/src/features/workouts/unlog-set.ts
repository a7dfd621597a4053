import { z } from 'zod';
import { commandInput, parseInput, performedAt } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { afterSetChange, openSet } from './change-set.ts';
import { mergeTakenBack } from './merge-performed.ts';
import { performedValues } from './performed-input.ts';

const input = z.object({ ...commandInput, setId: z.string().max(64), performedAt });

/**
 * Takes a logged set back. Its row stays as taken back, so that a "done" from before that arrives later does not bring it to life.
 *
 * @returns the workout's id
 * @throws NotFound, InvalidInput, EntryClosed
 */
export async function unlogSet(context: Context, raw: unknown): Promise<string> {
  const { id: userId } = signedIn(context);
  const { idempotencyKey, origin, ...payload } = parseInput(input, raw);
  return runCommand(context.services, {
    name: 'unlogSet',
    userId,
    db: context.db,
    idempotencyKey,
    origin,
    payload,
    effect: async (work) => {
      const { tx, now } = work;
      const inHand = await openSet(tx, payload.setId, payload.performedAt, now);
      const { set, at } = inHand;
      const times = mergeTakenBack(set.performed, at);
      if (!set.performed) {
        const values = { ...performedValues(set, { setId: set.id, idempotencyKey, performedAt: at }), opId: idempotencyKey };
        await tx.performedSet.create({ data: { id: set.id, userId, ...values, ...times }, select: { id: true } });
      } else {
        await tx.performedSet.update({ where: { id: set.id }, data: times, select: { id: true } });
      }
      return afterSetChange(work, inHand);
    },
  });
}
