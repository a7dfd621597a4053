import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { countByWeek, describeWeek } from '../../../web/src/features/weights-profile/sessions-per-week.ts';

const today = '2026-11-20' as LocalDate;
const session = (on: string, status = 'completed') => ({ on, status });

describe('sessions per week', () => {
  test('a Sunday belongs to the week before the Monday after it', () => {
    const counts = countByWeek([session('2026-11-15'), session('2026-11-16'), session('2026-11-22', 'planned')], today, 2);
    expect(counts).toEqual([
      { from: '2026-11-09', done: 1, planned: 1, now: false },
      { from: '2026-11-16', done: 1, planned: 2, now: true },
    ]);
  });

  test('weeks before the first session are not shown as missed', () => {
    expect(countByWeek([session('2026-11-04'), session('2026-11-18')], today, 8).map(({ from }) => from)).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
  });

  test('nothing at all is no week', () => {
    expect(countByWeek([], today, 8)).toEqual([]);
  });

  test('each week is one line', () => {
    const [week] = countByWeek([session('2026-11-09'), session('2026-11-10', 'skipped')], today, 2);
    expect(week && describeWeek(week)).toBe('Week of 9 Nov: 1 of 2 sessions done');
  });
});
