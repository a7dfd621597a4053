import { describe, expect, test } from 'vitest';
import { closed, listWords, planToday, titleCase } from '../../../web/src/features/today/plan-today.ts';
import { entry, waitingChange, week } from './week-fixtures.ts';

describe('what there is to do', () => {
  test('is today’s first session that is not completed', () => {
    const plan = planToday(
      week([entry({ id: 'done', status: 'completed' }), entry({ id: 'next' }), entry({ id: 'tomorrow', on: '2026-11-21' })]),
      [],
    );

    expect(plan.now?.id).toBe('next');
    expect(plan.done.map((each) => each.id)).toEqual(['done']);
    expect(plan.later.map((each) => each.id)).toEqual(['tomorrow']);
  });

  test('goes by start time, and sessions without one come last', () => {
    const plan = planToday(
      week([
        entry({ id: 'any time' }),
        entry({ id: 'noon', startsAt: '2026-11-20T12:00:00Z' }),
        entry({ id: 'nine', startsAt: '2026-11-20T09:00:00Z' }),
      ]),
      [],
    );

    expect([plan.now?.id, ...plan.later.map((each) => each.id)]).toEqual(['nine', 'noon', 'any time']);
  });

  test('is nothing when all of today is over; the rest of the week is still to come', () => {
    const plan = planToday(week([entry({ status: 'completed' }), entry({ id: 'later', on: '2026-11-22' })]), []);

    expect(plan.now).toBeNull();
    expect(plan.later.map((each) => each.id)).toEqual(['later']);
  });

  test('leaves out what is past or skipped', () => {
    const plan = planToday(week([entry({ on: '2026-11-18' }), entry({ id: 'skipped', status: 'skipped' })]), []);

    expect([plan.now, plan.later]).toEqual([null, []]);
  });

  test('counts a workout that was finished with no signal as done', () => {
    const written = entry({ status: 'generated', workout: { __typename: 'Workout', id: 'w1' } });
    const finish = waitingChange('CompleteWorkout', { workoutId: 'w1' });

    expect(planToday(week([written]), [finish]).now).toBeNull();
    expect(planToday(week([written]), [{ ...finish, status: 'refused' }]).now?.id).toBe('e1');
  });
});

test('the week has its seven days, with today among them', () => {
  const { days } = planToday(week([entry()]), []);

  expect(days.map((day) => day.on)).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
  expect(days.filter((day) => day.isToday).map((day) => [day.on, day.entries.length])).toEqual([['2026-11-20', 1]]);
});

test('words are written as people write them', () => {
  expect(listWords(['upper_back', 'chest', 'biceps'])).toBe('upper back, chest and biceps');
  expect(listWords(['quads'])).toBe('quads');
  expect(listWords([])).toBe('');
  expect(titleCase('Upper body push')).toBe('Upper Body Push');
  expect(titleCase('Upper back and arms')).toBe('Upper Back and Arms');
  expect([closed('Bench leads'), closed('Bench leads.')]).toEqual(['Bench leads.', 'Bench leads.']);
});
