import { describe, expect, test } from 'vitest';
import { goals } from '../../../server/src/domain/athletes/athlete.ts';
import type { SessionType, TemplateDay } from '../../../server/src/domain/programs/program.ts';
import { sessionTypes } from '../../../server/src/domain/programs/program.ts';
import { mainLiftKey, slotsFor, slotsForOnlySession } from '../../../server/src/domain/programs/session-slots.ts';
import { isLiftingType, type TemplateOptions, templateFor } from '../../../server/src/domain/programs/session-templates.ts';

const levels = ['beginner', 'intermediate', 'advanced'] as const;
const days = [1, 2, 3, 4, 5, 6, 7];
/** Every set of weekdays an athlete can name, none included. */
const weekdaySets = Array.from({ length: 128 }, (_, bits) => days.filter((day) => bits & (1 << (day - 1))));

const typesOf = (template: readonly TemplateDay[]): readonly SessionType[] => template.map(({ sessionType }) => sessionType);
const weekdaysOf = (template: readonly TemplateDay[]): readonly number[] => [...new Set(template.map(({ weekday }) => weekday))];
const lead = (day: TemplateDay | undefined) => day?.slots[0]?.patterns[0];
const usual = { weekdays: [], minutes: 60 };

/** What a session trains hard; told apart from the tables under test on purpose. */
function regionsOf({ sessionType, slots }: TemplateDay): readonly string[] {
  if (!slots.some(({ main }) => main)) return [];
  if (sessionType.startsWith('full_body')) return ['push', 'pull', 'lower'];
  if (sessionType === 'upper') return ['push', 'pull'];
  return [sessionType === 'legs' ? 'lower' : sessionType];
}

function everyTemplate(
  check: (
    template: TemplateDay[],
    about: { goal: (typeof goals)[number]; wanted: number; level: (typeof levels)[number]; options: TemplateOptions },
  ) => void,
): void {
  for (const goal of goals) {
    for (const wanted of days) {
      for (const level of levels.slice(0, 2)) {
        for (const weekdays of weekdaySets) {
          for (const minor of [false, true]) {
            const options = { weekdays, minutes: (weekdays.length + wanted) % 2 === 0 ? 60 : 30, minor, intervals: !minor };
            check(templateFor(goal, wanted, level, options), { goal, wanted, level, options });
          }
        }
      }
    }
  }
}

describe('weekly templates, for every goal, number of days, level and set of weekdays', () => {
  test('keep to the weekdays, the number of days, a rest day, the caps and 48 hours', () => {
    let seen = 0;
    everyTemplate((template, { goal, wanted, level, options }) => {
      seen += 1;
      const about = `${goal} ${wanted} ${level} [${options.weekdays}] ${options.minor ? 'minor' : ''}`;
      const used = weekdaysOf(template);
      const allowed = options.weekdays.length > 0 ? options.weekdays : days;
      const training = weekdaysOf(template.filter(({ sessionType }) => sessionType !== 'recovery'));
      const lifting = template.filter(({ sessionType }) => isLiftingType(sessionType));
      if (used.some((weekday) => !allowed.includes(weekday))) expect.fail(`${about}: a weekday nobody offered`);
      if (used.length > Math.min(wanted, allowed.length) || used.length < Math.min(wanted, allowed.length, 6))
        expect.fail(`${about}: ${used.length} days`);
      if (training.length > 6) expect.fail(`${about}: no rest`);
      if (lifting.length > (options.minor ? 3 : level === 'beginner' ? 4 : 6) || lifting.length < 1)
        expect.fail(`${about}: ${lifting.length} lifting days`);
      for (const a of template) {
        for (const b of template) {
          if ((b.weekday - a.weekday + 7) % 7 !== 1) continue;
          if (regionsOf(a).some((region) => regionsOf(b).includes(region)))
            expect.fail(`${about}: ${a.sessionType} and ${b.sessionType} on days ${a.weekday}, ${b.weekday}`);
        }
      }
      if (template.some(({ minutes }) => minutes > options.minutes || minutes < 5)) expect.fail(`${about}: minutes`);
      if (template.some(({ slots }) => slots.length === 0)) expect.fail(`${about}: nothing to do`);
      if (template.some(({ weekday }, index) => index > 0 && weekday < template[index - 1]!.weekday)) expect.fail(`${about}: out of order`);
    });
    expect(seen).toBe(goals.length * 7 * 2 * 128 * 2);
  }, 120_000);

  test('are the same every time', () => {
    for (const goal of goals) expect(templateFor(goal, 5, 'advanced', usual)).toEqual(templateFor(goal, 5, 'advanced', usual));
  });
});

describe('weekly templates', () => {
  test('four days of muscle are upper, lower, upper, lower with the weekend free', () => {
    const template = templateFor('muscle', 4, 'intermediate', usual);
    expect(typesOf(template)).toEqual(['upper', 'lower', 'upper', 'lower']);
    expect(weekdaysOf(template)).toEqual([1, 2, 4, 5]);
    expect(template.map(lead)).toEqual(['horizontal_push', 'squat', 'vertical_push', 'hinge']);
  });

  test('four days of strength lead with squat, bench, deadlift and press', () => {
    expect(templateFor('strength', 4, 'advanced', usual).map(lead)).toEqual(['squat', 'horizontal_push', 'hinge', 'vertical_push']);
  });

  test('three days are three full body sessions for beginners and upper, lower, full body for others', () => {
    expect(typesOf(templateFor('general', 3, 'beginner', usual))).toEqual(['full_body_a', 'full_body_b', 'full_body_c']);
    expect(weekdaysOf(templateFor('general', 3, 'beginner', usual))).toEqual([1, 3, 5]);
    expect(typesOf(templateFor('general', 3, 'intermediate', usual))).toEqual(['upper', 'lower', 'full_body_b']);
  });

  test('six days are push, pull, legs twice, and for beginners four lifting days and easy cardio', () => {
    expect(typesOf(templateFor('muscle', 6, 'advanced', usual))).toEqual(['push', 'pull', 'legs', 'push', 'pull', 'legs']);
    expect(typesOf(templateFor('muscle', 6, 'beginner', usual)).filter((type) => type === 'conditioning')).toHaveLength(2);
  });

  test('the seventh day is recovery, and for runners free', () => {
    expect(typesOf(templateFor('muscle', 7, 'advanced', usual))).toContain('recovery');
    expect(weekdaysOf(templateFor('running', 7, 'advanced', usual))).toHaveLength(6);
  });

  test('a weekend of two days is split into upper and lower rather than two full bodies', () => {
    expect(typesOf(templateFor('general', 2, 'beginner', { ...usual, weekdays: [6, 7] }))).toEqual(['upper', 'lower']);
  });

  test('under 18 lifting days never follow one another', () => {
    expect(typesOf(templateFor('strength', 2, 'beginner', { ...usual, weekdays: [6, 7], minor: true }))).toEqual([
      'full_body_a',
      'conditioning',
    ]);
  });

  test('runners lift after easy runs, never the day before the long or the fast run', () => {
    const template = templateFor('running', 4, 'intermediate', { ...usual, intervals: true });
    expect(template.map(({ weekday, sessionType, minutes }) => [weekday, sessionType, minutes])).toEqual([
      [1, 'conditioning', 35],
      [1, 'full_body_a', 25],
      [3, 'conditioning', 40],
      [4, 'conditioning', 35],
      [4, 'full_body_b', 25],
      [6, 'conditioning', 55],
    ]);
  });

  test('the long run stays within its share of the week', () => {
    for (const count of [2, 3, 4, 5, 6]) {
      const runs = templateFor('running', count, 'intermediate', { ...usual, minutes: 90 })
        .filter(({ sessionType }) => sessionType === 'conditioning')
        .map(({ minutes }) => minutes);
      const share = Math.max(...runs) / runs.reduce((sum, minutes) => sum + minutes, 0);
      expect(share).toBeLessThanOrEqual(Math.max(0.35, 1.3 / runs.length) + 0.02);
    }
  });

  test('balance work is there two or three times a week where it is asked for', () => {
    for (const count of [2, 3, 5, 7]) {
      const withBalance = templateFor('general', count, 'beginner', { ...usual, balance: true, backExtensors: true }).filter(({ slots }) =>
        slots.some(({ patterns }) => patterns[0] === 'balance'),
      );
      expect(withBalance.length).toBe(Math.min(3, count));
    }
  });

  test('jumps lead at most two leg sessions of an athletic plan, two days apart', () => {
    const jumps = templateFor('athletic', 3, 'intermediate', { ...usual, power: true }).filter((day) => lead(day) === 'jump');
    expect(jumps.map(({ weekday }) => weekday)).toEqual([1, 3]);
    expect(templateFor('athletic', 3, 'beginner', usual).some((day) => lead(day) === 'jump')).toBe(false);
  });
});

describe('slots', () => {
  test('the first two of a session are main lifts, three in full body', () => {
    for (const type of sessionTypes.filter(isLiftingType)) {
      for (const variant of ['first', 'second'] as const) {
        expect(
          slotsFor(type, variant)
            .map(({ main }) => main)
            .lastIndexOf(true),
        ).toBe(type.startsWith('full_body') ? 2 : 1);
      }
    }
  });

  test('no session has both a heavy squat and a heavy hinge', () => {
    for (const type of sessionTypes.filter(isLiftingType)) {
      for (const variant of ['first', 'second'] as const) {
        const heavy = slotsFor(type, variant)
          .filter(({ light }) => !light)
          .map(({ patterns }) => patterns[0]);
        expect(heavy.includes('squat') && heavy.includes('hinge')).toBe(false);
      }
    }
  });

  test('full body A and B cover the seven essentials between them', () => {
    const patterns = [...slotsFor('full_body_a'), ...slotsFor('full_body_b')].flatMap((slot) => slot.patterns);
    expect(patterns).toEqual(
      expect.arrayContaining([
        'squat',
        'hinge',
        'horizontal_push',
        'vertical_push',
        'horizontal_pull',
        'vertical_pull',
        'core_anti_extension',
      ]),
    );
  });

  test('the only session of a week gains a pull or a squat from 45 minutes on', () => {
    expect(slotsForOnlySession('full_body_a', 45).some(({ patterns }) => patterns[0] === 'vertical_pull')).toBe(true);
    expect(slotsForOnlySession('full_body_b', 45).some(({ patterns }) => patterns[0] === 'squat')).toBe(true);
    expect(slotsForOnlySession('full_body_a', 30)).toEqual(slotsFor('full_body_a'));
  });

  test('a heavy lift and its light partner of another day have different keys', () => {
    const [heavySquat] = slotsFor('lower', 'first');
    const [, lightSquat] = slotsFor('lower', 'second');
    expect(mainLiftKey('lower', heavySquat!)).toBe('lower/squat');
    expect(mainLiftKey('lower', lightSquat!)).toBe('lower/squat/light');
  });
});
