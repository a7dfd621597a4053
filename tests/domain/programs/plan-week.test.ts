import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../../server/src/domain/calendar/local-date.ts';
import { buildProgram } from '../../../server/src/domain/programs/build-program.ts';
import { planWeek, slotsForIntent, titledDays } from '../../../server/src/domain/programs/plan-week.ts';
import type { ProgramPlan } from '../../../server/src/domain/programs/program.ts';
import { type About, anyAthlete, anyPlaces, athlete, date, place } from './program-samples.ts';

const on = date('2026-11-21'); // a Saturday
const planFor = (about: About): ProgramPlan => buildProgram({ athlete: athlete(about), locations: [place('gym')], on });

describe('the week ahead', () => {
  test('never leaves its window, falls on the weekdays of the template and is in order', () => {
    fc.assert(
      fc.property(
        anyAthlete,
        anyPlaces,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -2, max: 12 }),
        (person, locations, offset, days) => {
          const plan = buildProgram({ athlete: person, locations, on });
          const from = addDays(on, offset);
          const entries = planWeek(plan, from, days);
          const last = addDays(from, Math.max(0, Math.min(7, days)) - 1);
          expect(entries.every((entry) => entry.on >= from && entry.on <= last)).toBe(true);
          expect(entries.map((entry) => entry.on)).toEqual(entries.map((entry) => entry.on).toSorted());
          expect(
            entries.every((entry) =>
              plan.template.some((day) => day.weekday === weekdayOf(entry.on) && day.minutes === entry.intent.minutes),
            ),
          ).toBe(true);
          if (days >= 7) expect(entries).toHaveLength(plan.template.length);
          expect(entries.every(({ intent }) => /^[A-Z].*\.$/.test(intent.purpose) && intent.title !== '')).toBe(true);
        },
      ),
    );
  });

  test('gives two sessions of a type different letters, and different titles to all other sessions of a day', () => {
    expect(titledDays(planFor({ trainedMonths: 24, goal: 'muscle', preferences: { daysPerWeek: 4 } })).map(({ title }) => title)).toEqual([
      'Upper body A',
      'Lower body A',
      'Upper body B',
      'Lower body B',
    ]);
    expect(titledDays(planFor({ trainedMonths: 24, goal: 'muscle', preferences: { daysPerWeek: 5 } })).map(({ title }) => title)).toEqual([
      'Upper body',
      'Lower body',
      'Upper body push',
      'Upper body pull',
      'Legs',
    ]);
    expect(
      titledDays(planFor({ trainedMonths: 24, goal: 'running', preferences: { daysPerWeek: 4, minutes: 60 } })).map(({ title }) => title),
    ).toEqual(['Easy run', 'Full body A', 'Fast run', 'Easy run', 'Full body B', 'Long run']);
  });

  test('says what leads and how the sets should feel in this phase', () => {
    const plan = planFor({ trainedMonths: 24, goal: 'strength', preferences: { daysPerWeek: 4 } });
    const [monday] = planWeek(plan, date('2026-11-23'), 1);
    expect(monday!.intent.purpose).toBe('Squats lead. Few reps, full rests, and about two to spare in every set.');
    const chosen = { ...plan, phase: { kind: 'deload', week: 1, weeks: 1 }, mainLifts: { 'lower/squat': 'barbell_back_squat' } } as const;
    expect(planWeek(chosen, date('2026-11-23'), 1)[0]!.intent.purpose).toBe(
      'Barbell Back Squat leads. Half the usual sets and lighter loads, so that you finish fresh.',
    );
  });

  test('one session a week alternates between full body A and B, beginning with A', () => {
    const plan = planFor({ preferences: { daysPerWeek: 1, weekdays: [1] } });
    const types = [0, 7, 14, 21].map((days) => planWeek(plan, addDays(on, days), 7)[0]!.intent.sessionType);
    expect(types).toEqual(['full_body_a', 'full_body_b', 'full_body_a', 'full_body_b']);
  });

  test('a day that is left out of a zone is a day like any other', () => {
    const plan = planFor({ preferences: { weekdays: [5], daysPerWeek: 1 }, zone: 'Pacific/Apia' });
    expect(planWeek({ ...plan, startedOn: date('2011-12-26') }, date('2011-12-26'), 7).map((entry) => entry.on)).toEqual(['2011-12-30']);
  });
});

describe('the slots of an intent', () => {
  test('are those of the day it came from, also after it was moved', () => {
    fc.assert(
      fc.property(anyAthlete, anyPlaces, fc.integer({ min: 0, max: 6 }), (person, locations, moved) => {
        const plan = buildProgram({ athlete: person, locations, on });
        for (const entry of planWeek(plan, on, 7)) {
          const day = titledDays(plan).find(
            (titled) => titled.title === entry.intent.title && titled.day.sessionType === entry.intent.sessionType,
          )?.day;
          expect(slotsForIntent(plan, entry.intent, addDays(entry.on, moved))).toEqual(day?.slots);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the session of the other week has slots of its own', () => {
    const plan = planFor({ preferences: { daysPerWeek: 1, weekdays: [1], minutes: 45 } });
    const [entry] = planWeek(plan, addDays(on, 7), 7);
    expect(slotsForIntent(plan, entry!.intent, entry!.on).map(({ patterns }) => patterns[0])).toEqual([
      'hinge',
      'vertical_push',
      'vertical_pull',
      'lunge',
      'horizontal_push',
      'squat',
      'core_anti_extension',
    ]);
  });
});
