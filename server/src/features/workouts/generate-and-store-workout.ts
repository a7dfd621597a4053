import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { PrismaClient } from '../../../generated/prisma/client.ts';
import { commandInput, parseInput, performedAt, plausibleTime } from '../../commands/inputs.ts';
import { answerAgain, earlierOutcome, runCommand } from '../../commands/run-command.ts';
import { canGenerate } from '../../domain/calendar/entry-status.ts';
import { canonicalJson } from '../../domain/workout-generation/canonical-json.ts';
import type { NotGenerated } from '../../domain/workout-generation/generate-workout.ts';
import type { GeneratedWorkout } from '../../domain/workout-generation/workout.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { fault } from '../../graphql/errors.ts';
import { limits } from '../../graphql/limits.ts';
import { ClearanceNeeded, type DomainError, NothingFits, RedFlag } from '../../problems.ts';
import { entryFacts, refused } from './entry-facts.ts';
import { readGenerationInput, type Situation } from './read-generation-input.ts';
import { redFlagLevelOf } from './red-flag-level.ts';
import { storeWorkout } from './store-workout.ts';

const input = z.object({
  ...commandInput,
  entryId: z.string().max(64),
  locationId: z.string().max(64),
  energy: z.number().int('must be a whole number').min(0, 'must be from 0 to 5').max(5, 'must be from 0 to 5'),
  minutes: z.number().int('must be a whole number').min(10, 'must be at least 10').max(180, 'must be 180 or less'),
  note: z.string().trim().max(limits.wordsCharacters, `at most ${limits.wordsCharacters} characters`).nullish(),
  performedAt: performedAt.nullish(),
});

/** A writer that is silent for this long lost its claim; a later one takes over. */
const leaseSeconds = 20;
/** How long a second asker waits for the first one's workout. */
const joinMs = 15_000;

/**
 * Writes the workout of an entry: claims it, lets the coach work outside any transaction, and commits once. A repeat with the same key,
 * a second device, a retry after a lost answer all end at the same workout.
 *
 * @returns the entry's id
 * @throws NotFound, InvalidInput, EntryClosed, NothingFits, ClearanceNeeded, RedFlag, NotOnboarded, IN_FLIGHT
 */
export async function generateAndStoreWorkout(context: Context, raw: unknown): Promise<string> {
  const { id: userId } = signedIn(context);
  const { idempotencyKey, origin, performedAt: given, entryId, ...rest } = parseInput(input, raw);
  const situation: Situation = { entryId, ...rest, note: rest.note || null };
  const { services, db } = context;
  const command = { name: 'generateWorkout', userId, db, idempotencyKey, origin, payload: { ...situation, performedAt: given } };

  const earlier = await earlierOutcome<string>(db, command);
  if (earlier) return answerAgain(earlier);
  // Somebody has written it already, this device before a lost answer or another one: it is the answer to everybody.
  const settle = () =>
    runCommand(services, {
      ...command,
      effect: async ({ emit }) => {
        emit('entry', { entryId });
        return entryId;
      },
    });
  if ((await db.workout.count({ where: { entryId } })) > 0) return settle();

  const token = randomUUID();
  if (!(await claim(db, userId, entryId, idempotencyKey, token, services.now()))) {
    await waitForWorkout(db, entryId);
    return settle();
  }
  try {
    const at = given ? plausibleTime(given, services.now()) : services.now();
    const result = await writeWorkout(context, situation, at);
    return await runCommand(services, {
      ...command,
      effect: async ({ tx, now, emit }) => {
        if (result instanceof Error) throw result;
        const entry = await entryFacts(tx, entryId, now);
        const permission = canGenerate(entry, at.toISOString());
        if (!permission.ok) throw refused(permission.refusal, entry);
        // The lease may have run out and another writer taken over: only the holder of the claim may commit.
        const held = await tx.generationClaim.deleteMany({ where: { entryId, token } });
        if (held.count === 0)
          throw fault('IN_FLIGHT', 'This workout is being written by another request. Ask again in a moment.', { retryAfterMs: 1000 });
        await storeWorkout(tx, userId, { situation, generationKey: idempotencyKey, at, coach: services.coach.kind, ...result });
        emit('entry', { entryId });
        return entryId;
      },
    });
  } finally {
    await db.generationClaim.deleteMany({ where: { entryId, token } }).catch(() => {});
  }
}

/** Everything slow, outside any transaction. A refusal is returned, so that it is stored with the key like every other. */
async function writeWorkout(context: Context, situation: Situation, at: Date) {
  const { services, db } = context;
  try {
    const entry = await entryFacts(db, situation.entryId, at);
    const permission = canGenerate(entry, at.toISOString());
    if (!permission.ok) return refused(permission.refusal, entry);
    const generationInput = await readGenerationInput(db, situation);
    const workout = await services.coach.writeWorkout(generationInput, AbortSignal.timeout(leaseSeconds * 1000 - 2000));
    if ('kind' in workout) return refusalOf(workout);
    const { location, programVersion, profileVersion } = generationInput;
    const inputFingerprint = createHash('sha256').update(canonicalJson(generationInput)).digest('hex');
    return { workout: workout as GeneratedWorkout, location, programVersion, profileVersion, inputFingerprint };
  } catch (error) {
    if (error instanceof Error && 'problem' in error) return error as DomainError;
    throw error;
  }
}

function refusalOf({ kind, message, receipts }: NotGenerated): DomainError {
  switch (kind) {
    case 'wait_for_clearance':
      return new ClearanceNeeded(
        message,
        receipts.map(({ text }) => text),
      );
    case 'red_flag':
      return new RedFlag(message, redFlagLevelOf(message) === 'emergency');
    case 'nothing_fits':
      return new NothingFits(message);
  }
}

/** True for the one who may write. A claim whose holder died is free again when its lease is over. */
async function claim(db: PrismaClient, userId: string, entryId: string, key: string, token: string, now: Date): Promise<boolean> {
  if ((await db.calendarEntry.count({ where: { id: entryId } })) === 0) return true; // the refusal is told in one place, later
  const leaseUntil = new Date(now.getTime() + leaseSeconds * 1000);
  const made = await db.generationClaim.createMany({
    data: [{ userId, entryId, key, token, leaseUntil, claimedAt: now }],
    skipDuplicates: true,
  });
  if (made.count === 1) return true;
  const taken = await db.generationClaim.updateMany({
    where: { entryId, leaseUntil: { lt: now } },
    data: { key, token, leaseUntil, claimedAt: now },
  });
  return taken.count === 1;
}

async function waitForWorkout(db: PrismaClient, entryId: string): Promise<void> {
  const until = performance.now() + joinMs;
  while (performance.now() < until) {
    await sleep(100);
    if ((await db.workout.count({ where: { entryId } })) > 0) return;
    if ((await db.generationClaim.count({ where: { entryId } })) === 0) break;
  }
  if ((await db.workout.count({ where: { entryId } })) > 0) return;
  throw fault('IN_FLIGHT', 'This workout is being written by another request. Ask again in a moment.', { retryAfterMs: 1000 });
}
