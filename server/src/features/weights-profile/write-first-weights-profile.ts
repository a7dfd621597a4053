import { runCommand } from '../../commands/run-command.ts';
import { ownedBy } from '../../db/owner-scope.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import type { JobPayload } from '../../jobs/queue.ts';
import type { Services } from '../../services.ts';
import { allLocations } from '../locations/read-location.ts';
import { onboardedAthlete } from '../onboarding/read-athlete.ts';
import { storeProfile } from './store-profile.ts';

/** Version 1: where to start, from body, experience and places (P2: a call of its own, beside the program). */
export async function writeFirstWeightsProfile(services: Services, { userId }: JobPayload['write-first-weights-profile']): Promise<void> {
  const db = ownedBy(services.db, userId);
  if ((await db.weightsProfile.count()) > 0) return;
  const now = services.now();
  const athlete = await onboardedAthlete(db, now);
  const on = localDateAt(now.toISOString(), athlete.zone);
  const { profile, progression } = await services.coach.writeFirstWeightsProfile(athlete, await allLocations(db), on);
  await runCommand(services, {
    name: 'writeFirstWeightsProfile',
    userId,
    db,
    idempotencyKey: 'job:first-weights-profile',
    payload: null,
    effect: async ({ tx, emit }) => {
      if ((await tx.weightsProfile.count()) === 0) {
        await storeProfile(tx, userId, { ...profile, version: 1 }, progression, { cause: 'onboarding', on, asOf: now, completion: null });
      }
      emit('weights_profile', { version: 1, entryId: null });
      return null;
    },
  });
}
