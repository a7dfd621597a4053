import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { describeEntry, describeIntent, markOf } from '../../../web/src/features/calendar/describe-entry.ts';
import { describeFocus } from '../../../web/src/features/calendar/muscle-words.ts';
import { titleOfWeek } from '../../../web/src/features/calendar/title-of-week.ts';
import { entry } from './calendar-fixtures.ts';

const today = '2026-11-20';
const week = (from: string, to: string) => ({ from: from as LocalDate, to: to as LocalDate });

describe('the mark of a session', () => {
  test('follows its status', () => {
    expect((['planned', 'generated', 'completed', 'skipped'] as const).map((status) => markOf(entry(today, status), today))).toEqual([
      'planned',
      'written',
      'done',
      'skipped',
    ]);
  });

  test('a planned session whose day has passed reads as skipped before the server says so', () => {
    expect(markOf(entry('2026-11-19', 'planned'), today)).toBe('skipped');
  });
});

describe('the line of a session', () => {
  test('one ahead says focus, minutes and its time in the athlete’s zone', () => {
    const ahead = entry('2026-11-22', 'planned', { startsAt: '2026-11-22T15:00:00Z' });
    expect(describeEntry(ahead, today, 'America/New_York')).toBe('Quads and glutes, 55 min, 10:00');
    expect(describeEntry(ahead, today, 'Asia/Kathmandu')).toBe('Quads and glutes, 55 min, 20:45');
  });

  test('one that was done says what was done, in full where there is room', () => {
    const done = entry('2026-11-18', 'completed');
    expect(describeEntry(done, today, 'UTC')).toBe('61 min, 3 of 4 sets');
    expect(describeEntry(done, today, 'UTC', true)).toBe('61 min, 3 of 4 sets, 1500 kg, energy 3');
  });

  test('a skipped one is a fact and no more', () => {
    expect(describeEntry(entry('2026-11-19', 'skipped'), today, 'UTC')).toBe('55 min, skipped');
  });
});

describe('words', () => {
  test('the athlete’s own words stand for the purpose, unless the title says them', () => {
    expect(describeIntent(entry(today, 'planned'))).toBe('Squat for five, then volume.');
    expect(describeIntent(entry(today, 'planned', { title: 'Arms', words: 'arms, no elbows' }))).toBe('arms, no elbows');
    expect(describeIntent(entry(today, 'planned', { title: 'Arms', words: 'arms' }))).toBeNull();
  });

  test('the heads of a shoulder are one word, and no more than three muscles are named', () => {
    expect(describeFocus(['chest', 'front_delts', 'side_delts', 'triceps', 'abs'])).toBe('Chest, shoulders and triceps');
    expect([describeFocus([]), describeFocus(['lower_back'])]).toEqual(['', 'Lower back']);
  });

  test('a week names a month once, two where it spans them, and years where they change', () => {
    expect(titleOfWeek(week('2026-11-16', '2026-11-22'))).toBe('16 to 22 November');
    expect(titleOfWeek(week('2026-10-26', '2026-11-01'))).toBe('26 October to 1 November');
    expect(titleOfWeek(week('2026-12-28', '2027-01-03'))).toBe('28 December 2026 to 3 January 2027');
  });
});
