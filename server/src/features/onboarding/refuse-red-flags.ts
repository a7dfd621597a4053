import type { Prisma } from '../../../generated/prisma/client.ts';
import { findRedFlags, redFlagText } from '../../domain/athletes/red-flags.ts';
import { RedFlag } from '../../problems.ts';

/**
 * Words about an emergency stop everything, wherever they are said. Some signs count in pregnancy only, which the safety answers tell.
 *
 * @throws RedFlag
 */
export async function refuseRedFlags(tx: Prisma.TransactionClient, words: string): Promise<void> {
  const athlete = await tx.athleteProfile.findFirst({ select: { pregnantWeek: true } });
  const [worst] = findRedFlags(words, { pregnant: typeof athlete?.pregnantWeek === 'number' });
  if (worst) throw new RedFlag(redFlagText(worst.level), worst.level === 'emergency');
}
