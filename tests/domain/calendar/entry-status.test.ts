import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { calendarUidOf } from '../../../server/src/domain/calendar/calendar-uid.ts';
import { describeEntry, describeStatus } from '../../../server/src/domain/calendar/describe-entry.ts';
import {
  canComplete,
  canGenerate,
  canLogSet,
  closesAt,
  type EntryFacts,
  entryStatuses,
  statusAt,
} from '../../../server/src/domain/calendar/entry-status.ts';

const on = '2026-11-21' as LocalDate;
const zone = 'America/New_York';
const planned: EntryFacts = { status: 'planned', on, generatedAt: null, completedAt: null, performedSets: 0, zone };
const generated: EntryFacts = { ...planned, status: 'generated', generatedAt: '2026-11-21T22:00:00Z' };
const completed: EntryFacts = { ...generated, status: 'completed', completedAt: '2026-11-21T23:00:00Z', performedSets: 9 };
const skipped: EntryFacts = { ...generated, status: 'skipped' };

describe('what becomes of an entry by itself', () => {
  test('a planned one is skipped when its local day has passed, not when UTC’s has', () => {
    expect(statusAt(planned, '2026-11-22T04:59:59Z')).toEqual({ status: 'planned', reason: 'as_stored' });
    expect(statusAt(planned, '2026-11-22T05:00:00Z')).toEqual({ status: 'skipped', reason: 'day_passed' });
  });

  test('a generated one closes after 24 hours: attempted with a set performed, else skipped', () => {
    expect(closesAt(generated.generatedAt)).toBe('2026-11-22T22:00:00Z');
    expect(statusAt(generated, '2026-11-22T21:59:59Z').status).toBe('generated');
    expect(statusAt({ ...generated, performedSets: 1 }, '2026-11-22T22:00:00Z')).toEqual({
      status: 'completed',
      reason: 'closed_as_attempted',
    });
    expect(statusAt(generated, '2026-11-22T22:00:00Z')).toEqual({ status: 'skipped', reason: 'closed_untouched' });
  });

  test('24 hours are 24 hours on the night the clocks change', () => {
    expect(closesAt('2026-10-31T22:00:00Z')).toBe('2026-11-01T22:00:00Z');
  });

  test('completed and skipped stay as they are', () => {
    expect(statusAt(completed, '2030-01-01T00:00:00Z').status).toBe('completed');
    expect(statusAt(skipped, '2030-01-01T00:00:00Z').status).toBe('skipped');
  });

  test('time moves an entry forward and never back', () => {
    const rank = { planned: 0, generated: 1, skipped: 2, completed: 2 };
    fc.assert(
      fc.property(anyEntry, anyInstant, anyInstant, (entry, a, b) => {
        const [first, second] = [a, b].toSorted();
        const early = statusAt(entry, first!);
        const later = statusAt({ ...entry, status: early.status }, second!);
        expect(rank[later.status]).toBeGreaterThanOrEqual(rank[early.status]);
        expect(statusAt(entry, second!).status).toBe(later.status);
      }),
    );
  });
});

describe('what may be done with an entry, by when it was done', () => {
  test('a workout is written on the entry’s own day', () => {
    expect(canGenerate(planned, '2026-11-21T12:00:00Z')).toEqual({ ok: true, becomes: 'generated' });
    expect(canGenerate(planned, '2026-11-21T04:00:00Z')).toEqual({ ok: false, refusal: 'not_its_day_yet' });
    expect(canGenerate(planned, '2026-11-22T06:00:00Z')).toEqual({ ok: false, refusal: 'day_passed' });
    expect(canGenerate(generated, '2026-11-21T23:00:00Z')).toEqual({ ok: false, refusal: 'already_generated' });
    expect(canGenerate(completed, '2026-11-21T23:00:00Z')).toEqual({ ok: false, refusal: 'already_completed' });
  });

  test('one written in time without signal is welcome after the entry was skipped', () => {
    expect(canGenerate({ ...planned, status: 'skipped' }, '2026-11-21T20:00:00Z')).toEqual({ ok: true, becomes: 'generated' });
  });

  test('sets performed in time complete a skipped entry, however late they arrive', () => {
    expect(canLogSet(skipped, '2026-11-22T21:00:00Z')).toEqual({ ok: true, becomes: 'completed' });
    expect(canLogSet(skipped, '2026-11-22T22:00:00Z')).toEqual({ ok: false, refusal: 'performed_after_close' });
  });

  test('after completion only sets performed before it count', () => {
    expect(canLogSet(completed, '2026-11-21T23:00:00Z')).toEqual({ ok: true, becomes: 'completed' });
    expect(canLogSet(completed, '2026-11-21T23:00:01Z')).toEqual({ ok: false, refusal: 'performed_after_completion' });
  });

  test('instants are compared as instants, whatever their offset', () => {
    expect(canLogSet(completed, '2026-11-21T18:00:00-05:00').ok).toBe(true);
    expect(canLogSet(completed, '2026-11-21T23:30:00+02:00').ok).toBe(true);
  });

  test('nothing is logged or completed without a workout', () => {
    for (const permission of [canLogSet(planned, '2026-11-21T20:00:00Z'), canComplete(planned, '2026-11-21T20:00:00Z')]) {
      expect(permission).toEqual({ ok: false, refusal: 'not_generated' });
    }
  });

  test('done for the day counts once, in time, and for a skipped entry only with a set', () => {
    expect(canComplete(generated, '2026-11-21T22:30:00Z')).toEqual({ ok: true, becomes: 'completed' });
    expect(canComplete(completed, '2026-11-21T22:30:00Z')).toEqual({ ok: false, refusal: 'already_completed' });
    expect(canComplete(skipped, '2026-11-21T22:30:00Z')).toEqual({ ok: false, refusal: 'nothing_performed' });
    expect(canComplete({ ...skipped, performedSets: 2 }, '2026-11-21T22:30:00Z')).toEqual({ ok: true, becomes: 'completed' });
    expect(canComplete(generated, '2026-11-23T00:00:00Z')).toEqual({ ok: false, refusal: 'performed_after_close' });
  });

  test('what was performed before the entry closed and before completion is never refused', () => {
    fc.assert(
      fc.property(anyEntry, fc.integer({ min: 0, max: 86_399 }), (entry, seconds) => {
        fc.pre(entry.generatedAt !== null);
        const performedAt = new Date(Date.parse(entry.generatedAt!) + seconds * 1000).toISOString();
        fc.pre(entry.completedAt === null || Date.parse(performedAt) <= Date.parse(entry.completedAt));
        const permission = canLogSet(entry, performedAt);
        expect(permission.ok).toBe(true);
        if (permission.ok && (entry.status === 'skipped' || entry.status === 'completed')) expect(permission.becomes).toBe('completed');
      }),
    );
  });

  test('a completed entry never becomes anything else', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        for (const permission of [canGenerate(completed, at), canLogSet(completed, at), canComplete(completed, at)]) {
          if (permission.ok) expect(permission.becomes).toBe('completed');
        }
      }),
    );
  });
});

describe('words and names of entries', () => {
  test('an entry is its title and its minutes', () => {
    expect(describeEntry({ title: 'Upper body push', minutes: 60 })).toBe('Upper body push — 60 min');
  });

  test('a skipped entry blames nobody', () => {
    expect(entryStatuses.map((status) => describeStatus(status))).toEqual(['Planned', 'Ready', 'Done', 'Not this time']);
    expect(describeStatus('completed', 'closed_as_attempted')).toBe('Done in part');
  });

  test('the UID of an entry never changes and belongs to it alone', () => {
    expect(calendarUidOf('0198')).toBe('0198@setwise');
    expect(calendarUidOf('0199')).not.toBe(calendarUidOf('0198'));
  });
});

const anyInstant = fc
  .integer({ min: 0, max: 6 * 86_400 })
  .map((seconds) => new Date(Date.parse('2026-11-19T00:00:00Z') + seconds * 1000).toISOString());
const anyEntry: fc.Arbitrary<EntryFacts> = fc.constantFrom(planned, generated, { ...generated, performedSets: 3 }, completed, skipped, {
  ...skipped,
  performedSets: 1,
});
