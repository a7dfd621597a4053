import { parseInput } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { afterSetChange, openSet } from './change-set.ts';
import { mergeDone } from './merge-performed.ts';
import { logSetInput, performedValues } from './performed-input.ts';

/**
 * Stores what was done in a set; again for the same set corrects it. Two devices that disagree: the later change by the athlete's own
 * clock wins, whichever arrives first.
 *
 * @returns the workout's id
 * @throws NotFound, InvalidInput, EntryClosed
 */
export async function logSet(context: Context, raw: unknown): Promise<string> {
  const { id: userId } = signedIn(context);
  const input = parseInput(logSetInput, raw);
  const { idempotencyKey, origin, ...payload } = input;
  return runCommand(context.services, {
    name: 'logSet',
    userId,
    db: context.db,
    idempotencyKey,
    origin,
    payload,
    effect: async (work) => {
      const { tx, now } = work;
      const inHand = await openSet(tx, input.setId, input.performedAt, now);
      const { set, at } = inHand;
      const values = { ...performedValues(set, input), opId: idempotencyKey };
      const { isLatest, times } = mergeDone(set.performed, at);
      if (!set.performed) await tx.performedSet.create({ data: { id: set.id, userId, ...values, ...times }, select: { id: true } });
      else await tx.performedSet.update({ where: { id: set.id }, data: { ...(isLatest && values), ...times }, select: { id: true } });
      return afterSetChange(work, inHand);
    },
  });
}
