import type { Services } from '../services.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** A repeat that comes later than this finds its effect by its own key (`opId`) instead. */
const idempotencyDays = 90;
/** A cursor older than this is told to read everything again. */
const eventDays = 90;
/** Rows per statement: short locks, however much has piled up. */
const limit = 5000;

/** Rows whose use is over. None of them is anybody's training: keys, delivered events, claims and proofs that ran out. */
export async function pruneOldRows({ db, now }: Services): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * dayMs);
  await inBatches(() => db.idempotencyRecord.deleteMany({ where: { createdAt: { lt: before(idempotencyDays) } }, limit }));
  await inBatches(() => db.event.deleteMany({ where: { at: { lt: before(eventDays) } }, limit }));
  await inBatches(() => db.generationClaim.deleteMany({ where: { leaseUntil: { lt: before(1) } }, limit }));
  await inBatches(() => db.verification.deleteMany({ where: { expiresAt: { lt: before(1) } }, limit }));
  await inBatches(() => db.session.deleteMany({ where: { expiresAt: { lt: before(1) } }, limit }));
  await inBatches(() => db.rateLimit.deleteMany({ where: { lastRequest: { lt: BigInt(before(1).getTime()) } }, limit }));
}

async function inBatches(prune: () => Promise<{ count: number }>): Promise<void> {
  while ((await prune()).count === limit);
}
