import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { commandInput, parseInput, performedAt, plausibleTime } from '../../commands/inputs.ts';
import { answerAgain, earlierOutcome, runCommand } from '../../commands/run-command.ts';
import { canGenerate } from '../../domain/calendar/entry-status.ts';
import { canonicalJson } from '../../domain/workout-generation/canonical-json.ts';
import { isGenerated, type NotGenerated } from '../../domain/workout-generation/generate-workout.ts';
import { mainLiftsOf } from '../../domain/workout-generation/main-lifts.ts';
import type { Context } from '../../graphql/context.ts';
import { signedIn } from '../../graphql/context.ts';
import { fault } from '../../graphql/errors.ts';
import { limits } from '../../graphql/limits.ts';
import { ClearanceNeeded, DomainError, NothingFits, RedFlag } from '../../problems.ts';
import { pausingOnRedFlag } from '../onboarding/red-flag-words.ts';
import { claimEntry, leaseSeconds } from './claim-entry.ts';
import { entryFacts, refused } from './entry-facts.ts';
import { readGenerationInput, type Situation } from './read-generation-input.ts';
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

/** A coach that has not answered by then will not be waited for: the claim has to outlive it. */
const longestWritingMs = (leaseSeconds - 2) * 1000;
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
  const asked = parseInput(input, raw);
  return pausingOnRedFlag(context, asked.idempotencyKey, () => generate(context, asked));
}

async function generate(
  context: Context,
  { idempotencyKey, origin, performedAt: given, entryId, ...rest }: z.output<typeof input>,
): Promise<string> {
  const { id: userId } = signedIn(context);
  const situation: Situation = { entryId, ...rest, note: rest.note || null };
  const { services, db } = context;
  const command = { name: 'generateWorkout', userId, db, idempotencyKey, origin, payload: { ...situation, performedAt: given } };

  // Somebody may have written it already, this device before a lost answer or another one: that is the answer to everybody.
  const settle = () =>
    runCommand(services, {
      ...command,
      effect: async ({ tx, now, emit }) => {
        const entry = await entryFacts(tx, entryId, now);
        const { generationKey } = await tx.workout.findFirstOrThrow({ where: { entryId }, select: { generationKey: true } });
        if (entry.status === 'completed' && generationKey !== idempotencyKey) throw refused('already_completed', entry);
        emit('entry', { entryId });
        return entryId;
      },
    });
  const token = randomUUID();
  const patience = performance.now() + joinMs;
  do {
    const earlier = await earlierOutcome<string>(db, command);
    if (earlier) return answerAgain(earlier);
    if ((await db.workout.count({ where: { entryId } })) > 0) return settle();
    if (await claimEntry(services.db, { userId, entryId, key: idempotencyKey, token })) return writeAndStore();
    await sleep(100);
  } while (performance.now() < patience);
  throw underWay();

  async function writeAndStore(): Promise<string> {
    try {
      // The one before may have finished while we waited for its claim.
      if ((await db.workout.count({ where: { entryId } })) > 0) return await settle();
      const now = services.now();
      const result = await writeWorkout(context, situation, given ?? now, now);
      return await runCommand(services, {
        ...command,
        effect: async ({ tx, now, emit }) => {
          if (result instanceof Error) throw result;
          const entry = await entryFacts(tx, entryId, now);
          if (entry.workoutId === null) {
            // The lease may have run out and another writer taken over: only the holder of the claim may commit.
            const held = await tx.generationClaim.deleteMany({ where: { entryId, token } });
            if (held.count === 0) throw underWay();
            const permission = canGenerate(entry, result.at.toISOString());
            if (!permission.ok) throw refused(permission.refusal, entry);
            await storeWorkout(tx, userId, { situation, generationKey: idempotencyKey, coach: services.coach.kind, ...result });
          }
          emit('entry', { entryId });
          return entryId;
        },
      });
    } finally {
      await db.generationClaim.deleteMany({ where: { entryId, token } }).catch(() => {});
    }
  }
}

const underWay = () =>
  fault('IN_FLIGHT', 'This workout is being written by another request. Ask again in a moment.', { retryAfterMs: 1000 });

/** Everything slow, outside any transaction. A refusal is returned, so that it is stored with the key like every other. */
async function writeWorkout(context: Context, situation: Situation, given: Date, now: Date) {
  const { services, db } = context;
  try {
    const at = plausibleTime(given, now);
    const entry = await entryFacts(db, situation.entryId, at);
    const permission = canGenerate(entry, at.toISOString());
    // A workout that came about in this very moment is answered with, not refused.
    if (!permission.ok && permission.refusal !== 'already_generated') return refused(permission.refusal, entry);
    const generationInput = await readGenerationInput(db, at, situation);
    const signal = AbortSignal.timeout(longestWritingMs);
    const workout = await Promise.race([services.coach.writeWorkout(generationInput, signal), tooSlow(signal)]);
    if (!isGenerated(workout)) return refusalOf(workout);
    const { location, programVersion, profileVersion } = generationInput;
    const inputFingerprint = createHash('sha256').update(canonicalJson(generationInput)).digest('hex');
    const mainLifts = mainLiftsOf(workout, generationInput);
    return { at, workout, location, programVersion, profileVersion, mainLifts, inputFingerprint };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

async function tooSlow(signal: AbortSignal): Promise<never> {
  await once(signal, 'abort');
  throw fault('UNAVAILABLE', 'The coach does not answer right now. Nothing was stored; try again in a moment.', { retryAfterMs: 2000 });
}

function refusalOf(reason: NotGenerated): DomainError {
  const { message, receipts } = reason;
  switch (reason.kind) {
    case 'wait_for_clearance':
      return new ClearanceNeeded(
        message,
        receipts.map(({ text }) => text),
      );
    case 'red_flag':
      return new RedFlag(message, reason.level === 'emergency');
    case 'nothing_fits':
      return new NothingFits(message);
  }
}
