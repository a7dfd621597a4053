import { z } from 'zod';
import { commandInput, parseInput } from '../../commands/inputs.ts';
import { runCommand } from '../../commands/run-command.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { limits } from '../../graphql/limits.ts';
import { AlreadyOnboarded } from '../../problems.ts';
import { locationInput, storeLocation } from '../locations/location-input.ts';
import { athleteInput } from './athlete-input.ts';
import { refuseBirthDate } from './refuse-birth-date.ts';
import { athleteColumns, storeInjuries } from './store-athlete.ts';

const input = z.object({
  ...commandInput,
  ...athleteInput.shape,
  locations: z.array(locationInput).min(1, 'name at least one place').max(limits.locations),
});

/**
 * Takes the answers in. The program with its first week, and the weights profile, are written by two jobs of their own: a coach may
 * think for a while, and the answers are safe from the first moment.
 *
 * @throws InvalidInput, AlreadyOnboarded
 */
export async function completeOnboarding(context: Context, raw: unknown): Promise<void> {
  const account = signedIn(context);
  const { idempotencyKey, origin: _none, locations, ...athlete } = parseInput(input, raw);
  const on = localDateAt(context.services.now().toISOString(), athlete.zone);
  refuseBirthDate(athlete.birthDate, on);
  await runCommand(context.services, {
    name: 'completeOnboarding',
    userId: account.id,
    db: context.db,
    idempotencyKey,
    payload: { athlete, locations },
    effect: async ({ tx, userId, emit, enqueue }) => {
      if ((await tx.athleteProfile.count()) > 0) throw new AlreadyOnboarded('Your answers are here already. Change them in the settings.');
      const columns = athleteColumns(athlete, on) as Parameters<typeof tx.athleteProfile.create>[0]['data'];
      await tx.athleteProfile.create({ data: { ...columns, userId } as typeof columns, select: { id: true } });
      await storeInjuries(
        tx,
        userId,
        athlete.injuries.map((injury) => ({ ...injury, id: null })),
      );
      for (const location of locations) await storeLocation(tx, userId, { ...location, id: null });
      enqueue('write-first-program', { userId });
      enqueue('write-first-weights-profile', { userId });
      emit('me', {});
      return null;
    },
  });
}
