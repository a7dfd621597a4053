import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { weekdayOf } from '../../../server/src/domain/calendar/local-date.ts';
import {
  dayForKey,
  firstDayOf,
  lastDayOf,
  shiftByMonths,
  shiftMonth,
  weeksOfMonth,
} from '../../../web/src/features/calendar/month-grid.ts';

const day = (text: string) => text as LocalDate;
const anyMonth = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('the weeks of a month', () => {
  test('a month that begins on Sunday and ends on Monday takes six rows', () => {
    const weeks = weeksOfMonth('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
  });

  test('a February from Monday to Sunday takes four full rows', () => {
    const weeks = weeksOfMonth('2027-02');
    expect(weeks).toHaveLength(4);
    expect(weeks.flat()).not.toContain(null);
  });

  test('the last of February follows the leap years', () => {
    expect([lastDayOf('2027-02'), lastDayOf('2028-02'), lastDayOf('2100-02'), lastDayOf('2000-02')]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2100-02-28',
      '2000-02-29',
    ]);
  });

  test('every day of a month stands once, in order, under its weekday', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const weeks = weeksOfMonth(month);
        const days = weeks.flat().filter((cell) => cell !== null);
        expect(days[0]).toBe(firstDayOf(month));
        expect(days.at(-1)).toBe(lastDayOf(month));
        expect(days).toEqual([...new Set(days)].sort());
        expect(days).toHaveLength(Number(lastDayOf(month).slice(8)));
        for (const week of weeks) for (const [column, cell] of week.entries()) if (cell) expect(weekdayOf(cell)).toBe(column + 1);
      }),
    );
  });
});

describe('moving by months', () => {
  test('December is followed by January of the next year', () => {
    expect([shiftMonth('2026-12', 1), shiftMonth('2027-01', -1), shiftMonth('2026-11', -23)]).toEqual(['2027-01', '2026-12', '2024-12']);
  });

  test('a day the other month lacks becomes its last', () => {
    expect([shiftByMonths(day('2026-10-31'), 1), shiftByMonths(day('2027-03-30'), -1), shiftByMonths(day('2028-02-29'), -12)]).toEqual([
      '2026-11-30',
      '2027-02-28',
      '2027-02-28',
    ]);
  });
});

describe('keys in the grid', () => {
  test.each([
    ['ArrowLeft', '2026-11-17'],
    ['ArrowRight', '2026-11-19'],
    ['ArrowUp', '2026-11-11'],
    ['ArrowDown', '2026-11-25'],
    ['Home', '2026-11-16'],
    ['End', '2026-11-22'],
    ['PageUp', '2026-10-18'],
    ['PageDown', '2026-12-18'],
  ])('%s leads from Wednesday 18 November to %s', (key, to) => {
    expect(dayForKey(key, day('2026-11-18'))).toBe(to);
  });

  test('with Shift the page keys move by a year', () => {
    expect([dayForKey('PageUp', day('2026-11-18'), true), dayForKey('PageDown', day('2026-11-18'), true)]).toEqual([
      '2025-11-18',
      '2027-11-18',
    ]);
  });

  test('other keys mean nothing', () => {
    expect(dayForKey('a', day('2026-11-18'))).toBeNull();
  });

  test('an arrow crosses the edge of month and year', () => {
    expect([dayForKey('ArrowRight', day('2026-12-31')), dayForKey('ArrowUp', day('2027-01-03'))]).toEqual(['2027-01-01', '2026-12-27']);
  });
});
