import type { PerformedSet } from '../../../generated/prisma/client.ts';

/** What decides between changes of one set: they may arrive in any order, and the same ones always end in the same state. */
type Times = Pick<PerformedSet, 'performedAt' | 'undoneAt' | 'doneTimes' | 'takenBackAt' | 'changedAt'>;

const untouched = { doneTimes: [], takenBackAt: null } satisfies Partial<Times>;
const earliest = (times: readonly Date[]): Date | undefined => [...times].sort((a, b) => a.getTime() - b.getTime())[0];

/** A "done" or a correction at a time. `isLatest`: its values stand. */
export function mergeDone(before: Times | null, at: Date): { isLatest: boolean; times: Times } {
  const { doneTimes, takenBackAt } = before ?? untouched;
  const isLatest = !before || before.changedAt <= at;
  const times = takenBackAt && at < takenBackAt ? doneTimes : [...doneTimes, at];
  return {
    isLatest,
    times: {
      performedAt: earliest(times) ?? before?.performedAt ?? at,
      undoneAt: isLatest ? null : (before?.undoneAt ?? null),
      doneTimes: times,
      takenBackAt,
      changedAt: isLatest ? at : before.changedAt,
    },
  };
}

/** A set taken back at a time: what was done before then is undone, what was done after it stays. */
export function mergeTakenBack(before: Times | null, at: Date): Times {
  const isLatest = !before || before.changedAt <= at;
  const takenBackAt = before?.takenBackAt && before.takenBackAt > at ? before.takenBackAt : at;
  // Two changes of the same moment count in the order they came.
  const doneTimes = (before?.doneTimes ?? []).filter((time) => time > takenBackAt || (!isLatest && time >= takenBackAt));
  return {
    performedAt: earliest(doneTimes) ?? before?.performedAt ?? at,
    undoneAt: isLatest ? at : (before.undoneAt ?? null),
    doneTimes,
    takenBackAt,
    changedAt: isLatest ? at : before.changedAt,
  };
}
