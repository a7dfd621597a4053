import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { addDays, daysBetween, isLocalDate, weekdayOf, weekOf } from '../../../server/src/domain/calendar/local-date.ts';
import { writeDate } from '../../../server/src/domain/calendar/write-date.ts';
import { instantAtStartOfDay, localDateAt } from '../../../server/src/domain/calendar/zoned-day.ts';

const date = (text: string): LocalDate => text as LocalDate;
const zones = [
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/St_Johns',
  'UTC',
  'Africa/Cairo',
];
const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(date('1995-01-01'), days));
/** Samoa went from 29 to 31 December 2011. */
const leftOut = date('2011-12-30');

describe('local dates', () => {
  test('the same instant is another day in another zone', () => {
    expect(localDateAt('2026-11-21T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-22');
    expect(localDateAt('2026-11-21T23:30:00Z', 'America/New_York')).toBe('2026-11-21');
    expect(localDateAt('2026-11-21T11:00:00Z', 'Pacific/Kiritimati')).toBe('2026-11-22');
  });

  test('Apia has no 30 December 2011', () => {
    expect(localDateAt('2011-12-30T09:59:59Z', 'Pacific/Apia')).toBe('2011-12-29');
    expect(localDateAt('2011-12-30T10:00:00Z', 'Pacific/Apia')).toBe('2011-12-31');
    expect(instantAtStartOfDay(leftOut, 'Pacific/Apia')).toBe(instantAtStartOfDay(date('2011-12-31'), 'Pacific/Apia'));
  });

  test('days begin at midnight through both changes of New York', () => {
    expect(instantAtStartOfDay(date('2026-03-08'), 'America/New_York')).toBe('2026-03-08T05:00:00Z');
    expect(instantAtStartOfDay(date('2026-03-09'), 'America/New_York')).toBe('2026-03-09T04:00:00Z');
    expect(instantAtStartOfDay(date('2026-11-02'), 'America/New_York')).toBe('2026-11-02T05:00:00Z');
    expect(localDateAt('2026-11-01T05:30:00Z', 'America/New_York')).toBe('2026-11-01');
    expect(localDateAt('2026-11-01T06:30:00Z', 'America/New_York')).toBe('2026-11-01');
  });

  test('Lord Howe moves its clocks by half an hour', () => {
    expect(instantAtStartOfDay(date('2026-04-05'), 'Australia/Lord_Howe')).toBe('2026-04-04T13:00:00Z');
    expect(instantAtStartOfDay(date('2026-04-06'), 'Australia/Lord_Howe')).toBe('2026-04-05T13:30:00Z');
  });

  test('a day without midnight begins when the gap ends', () => {
    expect(instantAtStartOfDay(date('2018-11-04'), 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00Z');
  });

  test('every day begins on itself, and the second before it belongs to the day before', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...zones), (on, zone) => {
        fc.pre(!(zone === 'Pacific/Apia' && on === leftOut));
        const start = instantAtStartOfDay(on, zone);
        expect(localDateAt(start, zone)).toBe(on);
        const before = new Date(Date.parse(start) - 1000).toISOString();
        expect(localDateAt(before, zone) < on).toBe(true);
      }),
    );
  });

  test('adding days and counting them are the inverse of each other', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (on, days) => {
        expect(daysBetween(on, addDays(on, days))).toBe(days);
        expect(addDays(addDays(on, days), -days)).toBe(on);
      }),
    );
  });

  test('a week is Monday to Sunday and holds the day', () => {
    expect(weekOf(date('2026-11-22'))).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    fc.assert(
      fc.property(anyDate, (on) => {
        const { from, to } = weekOf(on);
        expect([weekdayOf(from), weekdayOf(to), daysBetween(from, to)]).toEqual([1, 7, 6]);
        expect(from <= on && on <= to).toBe(true);
      }),
    );
  });

  test('only dates that exist, written in full, are local dates', () => {
    for (const text of ['2026-11-21', '2024-02-29']) expect(isLocalDate(text)).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '20261121', '2026-11-21T00:00', '', '+002026-11-21', ' 2026-11-21'])
      expect(isLocalDate(text)).toBe(false);
    fc.assert(fc.property(anyDate, (on) => isLocalDate(on)));
  });

  test('dates are written the same everywhere', () => {
    expect(writeDate(date('2026-01-05'))).toBe('January 5, 2026');
  });
});

test('counting days agrees with Temporal over two thousand years', () => {
  const someDay = fc.integer({ min: 0, max: 800_000 });
  fc.assert(
    fc.property(someDay, fc.integer({ min: -50_000, max: 50_000 }), (days, more) => {
      const theirs = Temporal.PlainDate.from('0200-01-01').add({ days });
      const ours = date(theirs.toString());
      expect(addDays(ours, more)).toBe(theirs.add({ days: more }).toString());
      expect(daysBetween(ours, addDays(ours, more))).toBe(more);
      expect(weekdayOf(ours)).toBe(theirs.dayOfWeek);
      expect(isLocalDate(ours)).toBe(true);
    }),
  );
});
