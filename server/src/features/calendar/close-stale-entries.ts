import { runCommand } from '../../commands/run-command.ts';
import { toDateColumn, toLocalDate } from '../../db/local-date-column.ts';
import { ownedBy } from '../../db/owner-scope.ts';
import { closesAfterHours, statusAt } from '../../domain/calendar/entry-status.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import type { JobPayload } from '../../jobs/queue.ts';
import type { Services } from '../../services.ts';
import { entryFacts } from '../workouts/entry-facts.ts';
import { storeClosedItself } from '../workouts/store-completion.ts';

/** Entries looked at in one sweep, the oldest first; the rest follow in the next. */
const entriesPerSweep = 2000;

/** Finds accounts with entries that are to close by themselves (C2), and gives each a job of its own. */
export async function findStaleEntries(services: Services): Promise<void> {
  const now = services.now();
  const firstToday = toDateColumn(localDateAt(now.toISOString(), 'Pacific/Kiritimati')); // the zone whose day begins first
  const longAgo = new Date(now.getTime() - closesAfterHours * 3_600_000);
  const open = await services.db.calendarEntry.findMany({
    where: {
      OR: [
        { status: 'planned', on: { lt: firstToday } },
        { status: 'generated', workout: { generatedAt: { lte: longAgo } } },
      ],
    },
    orderBy: { on: 'asc' },
    select: { userId: true, on: true, status: true, user: { select: { athlete: { select: { zone: true } } } } },
    take: entriesPerSweep,
  });
  const isOver = ({ on, status, user }: (typeof open)[number]) =>
    status === 'generated' || localDateAt(now.toISOString(), user.athlete?.zone ?? 'UTC') > toLocalDate(on);
  for (const userId of new Set(open.filter(isOver).map((entry) => entry.userId))) {
    await services.db.$transaction((tx) => services.jobs.send(tx, 'close-stale-entries', { userId }));
  }
}

/** A planned day that has passed is skipped; a workout left for a day closes. Each entry is a command of its own, so each is one event. */
export async function closeStaleEntries(services: Services, { userId }: JobPayload['close-stale-entries']): Promise<void> {
  const db = ownedBy(services.db, userId);
  const today = localDateAt(services.now().toISOString(), 'Pacific/Kiritimati');
  const open = await db.calendarEntry.findMany({
    where: { status: { in: ['planned', 'generated'] }, on: { lt: toDateColumn(today) } },
    orderBy: { on: 'asc' },
    select: { id: true, on: true, status: true },
    take: 100,
  });
  for (const { id, on, status } of open) {
    const entry = await entryFacts(db, id, services.now());
    const then = statusAt({ ...entry, status, on: toLocalDate(on) }, services.now().toISOString());
    if (then.reason === 'as_stored') continue;
    await runCommand(services, {
      name: 'closeEntry',
      userId,
      db,
      // Of the status too: a skipped day becomes a generated one when its workout arrives late, and closes once more.
      idempotencyKey: `close:${id}:${status}`,
      payload: { id, status },
      effect: async (work) => {
        const { tx, now, emit } = work;
        const facts = await entryFacts(tx, id, now);
        const stored = await tx.calendarEntry.findFirstOrThrow({ where: { id }, select: { status: true } });
        const { status: becomes, reason } = statusAt({ ...facts, status: stored.status }, now.toISOString());
        if (reason === 'closed_as_attempted') await storeClosedItself(work, id);
        else if (becomes === 'skipped' && stored.status !== 'skipped') {
          await tx.calendarEntry.update({
            where: { id },
            data: { status: 'skipped', closedAt: now, revision: { increment: 1 } },
            select: { id: true },
          });
        }
        emit('entry', { entryId: id });
        return null;
      },
    });
  }
}
