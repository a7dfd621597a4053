import { setTimeout as sleep } from 'node:timers/promises';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import type { EventKind, EventRefs } from '../features/live/event.ts';
import { fault } from '../graphql/errors.ts';
import type { JobName, JobPayload } from '../jobs/queue.ts';
import { DomainError, reviveProblem, type StoredProblem, storeProblem } from '../problems.ts';
import type { Services } from '../services.ts';
import { fingerprint } from './fingerprint.ts';
import type { OutboxOrigin } from './inputs.ts';

/** Inside a command: a scoped transaction client, and the things that must commit with the effect. */
export interface CommandWork {
  readonly tx: Prisma.TransactionClient;
  readonly userId: string;
  readonly now: Date;
  /** Appends the command's event. At most once: one command, one event. */
  emit<Kind extends EventKind>(kind: Kind, refs: EventRefs[Kind]): void;
  enqueue<Name extends JobName>(job: Name, payload: JobPayload[Name]): void;
}

export interface Command<Outcome> {
  readonly name: string;
  readonly userId: string;
  /** Scoped to the user. */
  readonly db: PrismaClient;
  readonly idempotencyKey: string;
  readonly origin?: OutboxOrigin | null | undefined;
  /** What was asked: the same key with another payload is refused. */
  readonly payload: unknown;
  /** Short, no I/O but the database. May run more than once (deadlocks), so it must not change anything else. */
  effect(work: CommandWork): Promise<Outcome>;
}

type Stored<Outcome> = { done: Outcome } | { refused: StoredProblem };

const retryable = new Set(['P2034', '40001', '40P01']);
const isRetryable = (error: unknown): boolean => {
  const { code, cause, meta } = (error ?? {}) as {
    code?: string;
    cause?: { originalCode?: string };
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  return [code, cause?.originalCode, meta?.driverAdapterError?.cause?.originalCode].some(
    (each) => each !== undefined && retryable.has(each),
  );
};

/**
 * The one way to change anything: idempotency key, effect, event with the account's next number, and jobs, in one short transaction;
 * the poke to live subscribers after it. Same key and payload give the outcome of the first time.
 *
 * Rows are locked in a fixed order (key, then the account's clock), so commands of one account queue up and never deadlock each other.
 *
 * @returns plain data (ids of the effect); callers load what the client selected
 * @throws DomainError what the athlete can mend, now or when first tried
 * @throws IDEMPOTENCY_KEY_REUSED, SEQ_GAP
 */
export async function runCommand<Outcome>(services: Services, command: Command<Outcome>): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryCommand(services, command);
    } catch (error) {
      if (error instanceof DomainError) throw await keepRefusal(services, command, error);
      if (attempt > 3 || !isRetryable(error)) throw error;
      await sleep(10 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

async function tryCommand<Outcome>(services: Services, command: Command<Outcome>): Promise<Outcome> {
  const now = services.now();
  let poke = false;
  const jobs: { name: JobName; payload: JobPayload[JobName] }[] = [];
  const outcome = await command.db.$transaction(
    async (tx) => {
      const earlier = await claimKey<Outcome>(tx, command);
      if (earlier) return answerAgain(earlier);
      await advanceSequence(tx, command, now);
      const { seq } = await tx.userClock.upsert({
        where: { userId: command.userId },
        create: { userId: command.userId, seq: 1 },
        update: { seq: { increment: 1 } },
        select: { seq: true },
      });
      let event: { kind: EventKind; refs: unknown } | undefined;
      const done = await command.effect({
        tx,
        userId: command.userId,
        now,
        emit(kind, refs) {
          if (event) throw new Error(`${command.name} emitted twice`);
          event = { kind, refs };
        },
        enqueue(name, payload) {
          jobs.push({ name, payload });
        },
      });
      if (!event) throw new Error(`${command.name} emitted no event`);
      await tx.event.create({
        data: { userId: command.userId, seq, kind: event.kind, refs: event.refs as Prisma.InputJsonValue, at: now },
      });
      for (const { name, payload } of jobs) await services.jobs.send(tx, name, payload);
      await storeOutcome(tx, command, { done });
      poke = true;
      return done;
    },
    { maxWait: 3000, timeout: 8000 },
  );
  if (poke) {
    services.live.poke(command.userId);
    for (const { name } of jobs) services.jobs.wake(name);
  }
  return outcome;
}

/** Takes the key; a twin that holds it makes us wait here for its commit. Returns the earlier outcome where there is one. */
async function claimKey<Outcome>(tx: Prisma.TransactionClient, command: Command<Outcome>): Promise<Stored<Outcome> | null> {
  const mine = fingerprint({ command: command.name, payload: command.payload });
  const { count } = await tx.idempotencyRecord.createMany({
    data: [{ userId: command.userId, key: command.idempotencyKey, command: command.name, fingerprint: mine, outcome: {} }],
    skipDuplicates: true,
  });
  if (count === 1) return null;
  return earlierOutcome<Outcome>(tx, command);
}

/** The stored outcome of this key, if any. Also lets a slow command (generation) answer a repeat before it starts to work. */
export async function earlierOutcome<Outcome>(
  tx: Prisma.TransactionClient,
  command: Pick<Command<Outcome>, 'name' | 'userId' | 'idempotencyKey' | 'payload'>,
): Promise<Stored<Outcome> | null> {
  const record = await tx.idempotencyRecord.findUnique({ where: { userId_key: { userId: command.userId, key: command.idempotencyKey } } });
  if (!record) return null;
  if (record.fingerprint !== fingerprint({ command: command.name, payload: command.payload })) {
    throw fault(
      'IDEMPOTENCY_KEY_REUSED',
      `The idempotency key was used before, by ${record.command} with another input. Use a new key for a new change.`,
    );
  }
  return record.outcome as unknown as Stored<Outcome>;
}

export function answerAgain<Outcome>(stored: Stored<Outcome>): Outcome {
  if ('refused' in stored) throw reviveProblem(stored.refused);
  return stored.done;
}

const storeOutcome = <Outcome>(tx: Prisma.TransactionClient, command: Command<Outcome>, outcome: Stored<Outcome>) =>
  tx.idempotencyRecord.update({
    where: { userId_key: { userId: command.userId, key: command.idempotencyKey } },
    data: { outcome: outcome as unknown as Prisma.InputJsonValue },
    select: { key: true },
  });

/**
 * Changes of one device are taken in order: a gap means one is still on its way. A number at or below the last one with a key never seen
 * is taken in all the same (a restored phone counts again from an older number), because what was performed is never refused.
 */
async function advanceSequence<Outcome>(tx: Prisma.TransactionClient, command: Command<Outcome>, now: Date): Promise<void> {
  if (!command.origin) return;
  const { clientId, clientSeq } = command.origin;
  const { userId } = command;
  await tx.outboxClient.createMany({ data: [{ userId, clientId, lastSeq: 0, seenAt: now }], skipDuplicates: true });
  const moved = await tx.outboxClient.updateMany({
    where: { userId, clientId, lastSeq: clientSeq - 1 },
    data: { lastSeq: clientSeq, seenAt: now },
  });
  if (moved.count === 1) return;
  const client = await tx.outboxClient.findUniqueOrThrow({ where: { userId_clientId: { userId, clientId } } });
  if (clientSeq > client.lastSeq) {
    throw fault('SEQ_GAP', `Change ${clientSeq} of this device came before change ${client.lastSeq + 1}. Send that one first.`, {
      detail: { expected: client.lastSeq + 1 },
      retryAfterMs: 1000,
    });
  }
}

/** A refusal uses up its key and its place in the sequence, so that it blocks nothing behind it and a repeat gets the same answer. */
async function keepRefusal<Outcome>(services: Services, command: Command<Outcome>, error: DomainError): Promise<DomainError> {
  const now = services.now();
  const earlier = await command.db.$transaction(
    async (tx) => {
      const stored = await claimKey<Outcome>(tx, command);
      if (stored) return stored;
      await advanceSequence(tx, command, now);
      await storeOutcome(tx, command, { refused: storeProblem(error) });
      return null;
    },
    { maxWait: 3000, timeout: 8000 },
  );
  return earlier && 'refused' in earlier ? reviveProblem(earlier.refused) : error;
}
