import { z } from 'zod';
import { commandInput, parseInput } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { athleteInput } from './athlete-input.ts';
import { onboardedAthlete } from './read-athlete.ts';
import { refuseBirthDate } from './refuse-birth-date.ts';
import { athleteColumns, storeInjuries } from './store-athlete.ts';

const { heightCm, bodyMass, ...always } = athleteInput.shape;
const nullishAlways = Object.fromEntries(Object.entries(always).map(([field, schema]) => [field, schema.nullish()])) as {
  [Field in keyof typeof always]: z.ZodOptional<z.ZodNullable<(typeof always)[Field]>>;
};
const input = z.object({ ...commandInput, ...nullishAlways, heightCm, bodyMass });

/**
 * Changes what is given and leaves the rest. Height and body mass may be taken back with null; for everything else null means "as it is".
 *
 * @throws InvalidInput, NotOnboarded
 */
export async function updateAthleteProfile(context: Context, raw: unknown): Promise<void> {
  const account = signedIn(context);
  const { idempotencyKey, origin: _none, ...given } = parseInput(input, raw);
  const changes = Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) => value !== undefined && (value !== null || field === 'heightCm' || field === 'bodyMass'),
    ),
  ) as Parameters<typeof athleteColumns>[0];
  await runCommand(context.services, {
    name: 'updateAthleteProfile',
    userId: account.id,
    db: context.db,
    idempotencyKey,
    payload: changes,
    effect: async ({ tx, userId, emit, now }) => {
      const { zone } = await onboardedAthlete(tx, now);
      const on = localDateAt(now.toISOString(), changes.zone ?? zone);
      if (changes.birthDate) refuseBirthDate(changes.birthDate, on);
      await tx.athleteProfile.update({
        where: { userId },
        data: { ...athleteColumns(changes, on), revision: { increment: 1 } },
        select: { id: true },
      });
      if (changes.injuries) await storeInjuries(tx, userId, changes.injuries);
      emit('me', {});
      return null;
    },
  });
}
