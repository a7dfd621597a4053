import type { Prisma } from '../../../generated/prisma/client.ts';
import { runCommand } from '../../commands/run-command.ts';
import { toDateColumn } from '../../db/local-date-column.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import { type RedFlag as Flag, findRedFlags, redFlagText } from '../../domain/athletes/red-flags.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { RedFlag } from '../../problems.ts';

/** The worst of what the words describe. Some signs count in pregnancy only, which the safety answers tell. */
async function redFlagIn(tx: Prisma.TransactionClient, words: string): Promise<Flag | undefined> {
  const athlete = await tx.athleteProfile.findFirst({ select: { pregnantWeek: true } });
  const [worst] = findRedFlags(words, { pregnant: typeof athlete?.pregnantWeek === 'number' });
  return worst;
}

/**
 * Words about an emergency stop everything, wherever they are said.
 *
 * @throws RedFlag
 */
export async function refuseRedFlags(tx: Prisma.TransactionClient, words: string): Promise<void> {
  const worst = await redFlagIn(tx, words);
  if (worst) throw new RedFlag(redFlagText(worst.level), worst.level === 'emergency');
}

/** From that day on `screen` says wait, until a clearance on or after it (G-02). An earlier one knew nothing of this: it is gone. */
const pause = (tx: Prisma.TransactionClient, on: LocalDate) =>
  tx.athleteProfile.updateMany({ data: { redFlagOn: toDateColumn(on), clearedOn: null, revision: { increment: 1 } } });

/** Notes are kept whatever they say; when they describe a warning sign, the plan is paused with them. */
export async function pauseForNotes(tx: Prisma.TransactionClient, notes: string, at: Date): Promise<void> {
  if (await redFlagIn(tx, notes)) await pause(tx, await localDayOf(tx, at));
}

async function localDayOf(tx: Prisma.TransactionClient, at: Date): Promise<LocalDate> {
  const athlete = await tx.athleteProfile.findFirst({ select: { zone: true } });
  return localDateAt(at.toISOString(), athlete?.zone ?? 'UTC');
}

/**
 * Work that red-flag words may refuse. The refusal undoes what it was about to do; the pause is a command of its own behind it, once per
 * key: a repeat after the clearance must not pause the plan again.
 *
 * @throws RedFlag, and whatever the work throws
 */
export async function pausingOnRedFlag<Outcome>(context: Context, idempotencyKey: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RedFlag) {
      await runCommand(context.services, {
        name: 'pausePlan',
        userId: signedIn(context).id,
        db: context.db,
        idempotencyKey: `pause:${idempotencyKey}`,
        payload: null,
        effect: async ({ tx, now, emit }) => {
          await pause(tx, await localDayOf(tx, now));
          emit('me', {});
          return null;
        },
      });
    }
    throw error;
  }
}
