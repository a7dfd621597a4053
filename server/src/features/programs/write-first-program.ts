import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { runCommand } from '../../commands/run-command.ts';
import { toDateColumn } from '../../db/local-date-column.ts';
import { ownedBy } from '../../db/owner-scope.ts';
import { calendarUidOf } from '../../domain/calendar/calendar-uid.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import type { JobPayload } from '../../jobs/queue.ts';
import type { Services } from '../../services.ts';
import { allLocations } from '../locations/read-location.ts';
import { onboardedAthlete } from '../onboarding/read-athlete.ts';

/** The program and its first week, in one step (P2, C3): today and the next six days. */
export async function writeFirstProgram(services: Services, { userId }: JobPayload['write-first-program']): Promise<void> {
  const db = ownedBy(services.db, userId);
  if ((await db.program.count()) > 0) return;
  const now = services.now();
  const athlete = await onboardedAthlete(db, now);
  const on = localDateAt(now.toISOString(), athlete.zone);
  const { plan, document, week, reason } = await services.coach.writeFirstProgram(athlete, await allLocations(db), on);
  await runCommand(services, {
    name: 'writeFirstProgram',
    userId,
    db,
    idempotencyKey: 'job:first-program',
    payload: null,
    effect: async ({ tx, emit }) => {
      const programId = randomUUID();
      await tx.program.create({ data: { id: programId, userId, currentVersion: 1 }, select: { id: true } });
      await tx.programVersion.create({
        data: {
          userId,
          programId,
          version: 1,
          document,
          plan: plan as unknown as Prisma.InputJsonValue,
          phase: plan.phase.kind,
          phaseWeek: plan.phase.week,
          phaseWeeks: plan.phase.weeks,
          cause: 'onboarding',
          reason,
        },
        select: { id: true },
      });
      const entries = week.map(({ on: day, intent }) => {
        const id = randomUUID();
        return {
          id,
          userId,
          on: toDateColumn(day),
          origin: 'program' as const,
          sessionType: intent.sessionType,
          title: intent.title,
          muscleFocus: [...intent.muscleFocus],
          minutes: intent.minutes,
          purpose: intent.purpose,
          programVersion: 1,
          calendarUid: calendarUidOf(id),
        };
      });
      await tx.calendarEntry.createMany({ data: entries });
      emit('week', { version: 1, entryIds: entries.map(({ id }) => id) });
      return null;
    },
  });
}
