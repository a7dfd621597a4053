import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { aheadMs, commandInput, parseInput } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import { toDateColumn } from '../../db/local-date-column.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import { calendarUidOf } from '../../domain/calendar/calendar-uid.ts';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import { customIntent } from '../../domain/workout-generation/custom-intent.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { limits } from '../../graphql/limits.ts';
import { InvalidInput } from '../../problems.ts';
import { onboardedAthlete } from '../onboarding/read-athlete.ts';
import { pausingOnRedFlag, refuseRedFlags } from '../onboarding/red-flag-words.ts';

const input = z.object({
  ...commandInput,
  words: z.string().trim().min(1, 'say what you would like').max(limits.wordsCharacters, `at most ${limits.wordsCharacters} characters`),
  minutes: z.number().int().min(10, 'must be at least 10').max(180, 'must be 180 or less'),
  on: z
    .string()
    .refine(isLocalDate, 'must be a date')
    .transform((date) => date as LocalDate)
    .nullish(),
});

/**
 * The words become the intent of an entry of today's (spec W11). An offline wish is for the day it was made on.
 *
 * @returns the entry's id
 * @throws InvalidInput, RedFlag, NotOnboarded
 */
export async function createCustomEntry(context: Context, raw: unknown): Promise<string> {
  const account = signedIn(context);
  const { idempotencyKey, origin, words, minutes, on } = parseInput(input, raw);
  return pausingOnRedFlag(context, idempotencyKey, () =>
    runCommand(context.services, {
      name: 'createCustomEntry',
      userId: account.id,
      db: context.db,
      idempotencyKey,
      origin,
      payload: { words, minutes, on },
      effect: async ({ tx, userId, now, emit }) => {
        await refuseRedFlags(tx, words);
        const athlete = await onboardedAthlete(tx, now);
        const today = localDateAt(now.toISOString(), athlete.zone);
        // A wish made yesterday in a cellar may arrive today; one for tomorrow is not a custom workout, but for a clock that runs ahead.
        const latest = localDateAt(new Date(now.getTime() + aheadMs).toISOString(), athlete.zone);
        // The record of the key is pruned one day, this stays: a very late repeat finds its entry and makes no second one.
        const earlier = await tx.calendarEntry.findFirst({ where: { opId: idempotencyKey }, select: { id: true } });
        if (!earlier && on && (on > latest || (!origin && on < today))) {
          throw new InvalidInput('A custom workout is for today.', [{ path: 'on', message: 'must be today' }]);
        }
        const intent = customIntent(words, minutes);
        const id = earlier?.id ?? randomUUID();
        if (!earlier) {
          await tx.calendarEntry.create({
            data: {
              id,
              userId,
              on: toDateColumn(on ?? today),
              origin: 'custom',
              sessionType: intent.sessionType,
              title: intent.title,
              muscleFocus: [...intent.muscleFocus],
              minutes: intent.minutes,
              purpose: intent.purpose,
              words,
              calendarUid: calendarUidOf(id),
              opId: idempotencyKey,
            },
            select: { id: true },
          });
        }
        emit('entry', { entryId: id });
        return id;
      },
    }),
  );
}
