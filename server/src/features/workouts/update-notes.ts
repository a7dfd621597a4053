import { z } from 'zod';
import { commandInput, parseInput, performedAt, plausibleTime } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { limits } from '../../graphql/limits.ts';
import { EntryClosed, NotFound } from '../../problems.ts';
import { pauseForNotes } from '../onboarding/red-flag-words.ts';
import { mergeNotes, standingNotes } from './merge-notes.ts';

export const notesText = z
  .string()
  .trim()
  .max(limits.notesCharacters, `at most ${limits.notesCharacters.toLocaleString('en-US')} characters; shorten it and save again`);
const input = z.object({ ...commandInput, entryId: z.string().max(64), notes: notesText, performedAt });

/**
 * Notes of a finished workout, editable at any time; the later edit by the athlete's clock leads, and nothing unseen is lost.
 *
 * @returns the entry's id
 * @throws NotFound, InvalidInput, EntryClosed when there is nothing finished to note on
 */
export async function updateNotes(context: Context, raw: unknown): Promise<string> {
  const { id: userId } = signedIn(context);
  const { idempotencyKey, origin, ...payload } = parseInput(input, raw);
  return runCommand(context.services, {
    name: 'updateNotes',
    userId,
    db: context.db,
    idempotencyKey,
    origin,
    payload,
    effect: async ({ tx, now, emit }) => {
      const { entryId, notes } = payload;
      const at = plausibleTime(payload.performedAt, now);
      const entry = await tx.calendarEntry.findFirst({
        where: { id: entryId },
        select: {
          status: true,
          completion: { select: { id: true, notes: true, notesChangedAt: true, notesRevision: true, notesClientId: true } },
        },
      });
      if (!entry) throw new NotFound('There is no such session in your calendar.');
      const { completion } = entry;
      if (!completion) throw new EntryClosed('Notes belong to a finished workout. Finish this one first.', entry.status);
      await pauseForNotes(tx, notes, at);
      const standing = standingNotes(completion);
      const by = origin?.clientId ?? null;
      const merged = mergeNotes(standing, { text: notes, at, by, basedOn: origin?.basedOnRevision ?? null });
      if (merged !== null) {
        const { revision } = await tx.calendarEntry.update({
          where: { id: entryId },
          data: { revision: { increment: 1 } },
          select: { revision: true },
        });
        const notesChangedAt = standing.changedAt && standing.changedAt > at ? standing.changedAt : at;
        const changed = { notes: merged, notesChangedAt, notesRevision: revision, notesClientId: by };
        await tx.completion.update({ where: { id: completion.id }, data: changed, select: { id: true } });
      }
      emit('entry', { entryId });
      return entryId;
    },
  });
}
