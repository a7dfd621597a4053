import { describe, expect, test } from 'vitest';
import { dateOf, heightCmOf, heightParts, typedNumber, yearsOn } from '../../../web/src/features/settings/answers/body-measures.ts';
import { daysPerWeekOf } from '../../../web/src/features/settings/answers/days-per-week.ts';
import { bloodPressureOf, toSafetyDraft, toSafetyIntake } from '../../../web/src/features/settings/health/safety-draft.ts';

describe('a typed date', () => {
  test.each([
    [{ day: '7', month: '3', year: '1990' }, '1990-03-07'],
    [{ day: '29', month: '2', year: '2000' }, '2000-02-29'],
    [{ day: '29', month: '2', year: '2001' }, null],
    [{ day: '0', month: '1', year: '2001' }, null],
    [{ day: '1', month: '', year: '2001' }, null],
    [{ day: '1', month: '1', year: '90' }, null],
  ])('%o is %s', (parts, date) => {
    expect(dateOf(parts)).toBe(date);
  });

  test('a year is complete on the birthday', () => {
    expect(yearsOn('1990-11-21', '2026-11-20')).toBe(35);
    expect(yearsOn('1990-11-21', '2026-11-21')).toBe(36);
  });
});

describe('a typed measure', () => {
  test('a comma is a point, and anything else is not a number', () => {
    expect(typedNumber('72,5')).toBe(72.5);
    expect(typedNumber(' ')).toBeNull();
    expect(typedNumber('72 kg')).toBeNaN();
  });

  test('5 ft 11 in is 180.3 cm, and 180.3 cm is written as 5 ft 11 in', () => {
    expect(heightCmOf({ cm: '', feet: '5', inches: '11' }, 'lb')).toBe(180.3);
    expect(heightParts(180.3)).toEqual({ cm: '180.3', feet: '5', inches: '11' });
  });
});

test('days a week never pass the weekdays there are, nor six', () => {
  expect(daysPerWeekOf({ weekdays: [1, 3], daysPerWeek: 5 })).toBe(2);
  expect(daysPerWeekOf({ weekdays: [1, 2, 3, 4, 5, 6, 7], daysPerWeek: null })).toBe(6);
});

describe('the safety answers', () => {
  test('half a blood pressure is no reading', () => {
    expect(bloodPressureOf({ systolic: '', diastolic: '' })).toBeNull();
    expect(bloodPressureOf({ systolic: '120', diastolic: '80' })).toEqual({ systolic: 120, diastolic: 80 });
    expect(bloodPressureOf({ systolic: '120', diastolic: '' })?.systolic).toBeNaN();
  });

  test('come back from the server as they were given', () => {
    const intake = {
      symptoms: false,
      conditions: ['beta_blocker' as const],
      active: true,
      pregnantWeek: null,
      postpartumWeeks: 8,
      systolic: 120,
      diastolic: 80,
      guardianAgreed: false,
      clearedOn: '2026-11-20' as never,
    };
    expect(toSafetyIntake(toSafetyDraft(intake))).toEqual(intake);
  });
});
