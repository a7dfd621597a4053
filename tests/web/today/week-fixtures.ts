import type { Entry, WeekView } from '../../../web/src/features/today/plan-today.ts';
import type { OutboxEntry } from '../../../web/src/offline/outbox-database.ts';

/** A session of Friday 20 November 2026; say what the test is about. */
export const entry = (about: Partial<Entry> = {}): Entry => ({
  __typename: 'CalendarEntry',
  id: 'e1',
  on: '2026-11-20',
  startsAt: null,
  status: 'planned',
  origin: 'program',
  sessionType: 'push',
  title: 'Upper body push',
  muscleFocus: ['chest', 'shoulders'],
  minutes: 60,
  purpose: 'Bench leads.',
  words: null,
  revision: 1,
  workout: null,
  completion: null,
  ...about,
});

/** The week of that Friday. */
export const week = (entries: readonly Entry[], today = '2026-11-20'): WeekView => ({
  from: '2026-11-16',
  to: '2026-11-22',
  today,
  entries,
});

export const waitingChange = (operationName: string, input: Record<string, unknown>, about: Partial<OutboxEntry> = {}): OutboxEntry => ({
  order: 1,
  userId: 'ann',
  clientId: 'phone',
  clientSeq: 1,
  key: 'key',
  operationName,
  hash: 'sha256:x',
  input,
  performedAt: '2026-11-20T18:00:00Z',
  status: 'waiting',
  attempts: 0,
  renumbered: false,
  reason: null,
  ...about,
});
