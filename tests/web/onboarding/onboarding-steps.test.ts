import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../../../web/src/features/onboarding/onboarding-draft.ts';
import { firstOpenStep, problemWith, stepOfIssue, steps, stepsFor } from '../../../web/src/features/onboarding/onboarding-steps.ts';
import type { emptySafety } from '../../../web/src/features/settings/health/safety-draft.ts';
import { answeredDraft, today } from './answered-draft.ts';

const safetyWith = (change: Partial<ReturnType<typeof emptySafety>>) => ({ ...answeredDraft().safety, ...change });

describe('which questions are asked', () => {
  test('who has never lifted is not asked about time off', () => {
    expect(stepsFor(answeredDraft({ trainedMonths: 0 }), today)).not.toContain('time-off');
    expect(stepsFor(answeredDraft({ trainedMonths: 2 }), today)).toContain('time-off');
  });

  test.each([
    ['female', true],
    ['undisclosed', true],
    ['male', false],
  ] as const)('sex %s: pregnancy asked is %s', (sex, asked) => {
    expect(stepsFor(answeredDraft({ sex }), today).includes('pregnancy')).toBe(asked);
  });

  test.each([
    ['2008-11-21', false],
    ['2008-11-22', true],
  ])('born %s: a guardian is asked is %s', (born, asked) => {
    const [year = '', month = '', day = ''] = born.split('-');
    expect(stepsFor(answeredDraft({ birth: { year, month, day } }), today).includes('guardian')).toBe(asked);
  });

  test('an untouched draft opens at the first question, a full one at the review', () => {
    expect(firstOpenStep(emptyDraft('kg'), today)).toBe('goal');
    expect(firstOpenStep(answeredDraft(), today)).toBe('review');
  });
});

describe('what keeps a question from being left', () => {
  test('nothing, when everything is answered', () => {
    expect(
      steps.map((step) => problemWith(step, answeredDraft({ safety: safetyWith({ guardianAgreed: true }) }), today)).filter(Boolean),
    ).toEqual([]);
  });

  test.each([
    ['goal', { goal: null }, 'goal'],
    ['experience', { techniqueUnsure: null }, 'techniqueUnsure'],
    ['days', { weekdays: [] }, 'weekdays'],
    ['places', { locations: [] }, 'locations'],
    ['injuries', { noInjuries: false }, 'injuries'],
    ['body', { birth: { day: '30', month: '2', year: '1990' } }, 'birthDate'],
    ['body', { birth: { day: '22', month: '11', year: '2026' } }, 'birthDate'],
    ['body', { birth: { day: '22', month: '11', year: '2013' } }, 'birthDate'],
    ['body', { sex: null }, 'sex'],
    ['body', { height: { cm: '18', feet: '', inches: '' } }, 'heightCm'],
    ['body', { bodyMass: 'eighty' }, 'bodyMass'],
    ['symptoms', { safety: safetyWith({ symptoms: null }) }, 'symptoms'],
    ['conditions', { safety: safetyWith({ noConditions: false }) }, 'conditions'],
    ['pregnancy', { safety: safetyWith({ expecting: 'pregnant', weeks: '43' }) }, 'weeks'],
    ['blood-pressure', { safety: safetyWith({ systolic: '120', diastolic: '' }) }, 'systolic'],
    ['blood-pressure', { safety: safetyWith({ systolic: '80', diastolic: '120' }) }, 'systolic'],
    ['guardian', {}, 'guardianAgreed'],
  ] as const)('%s with %o names the field %s', (step, change, field) => {
    expect(problemWith(step, answeredDraft(change as never), today)?.field).toBe(field);
  });

  test('height, body mass and blood pressure may stay empty', () => {
    const draft = answeredDraft({ height: { cm: '', feet: '', inches: '' }, bodyMass: '' });
    expect(problemWith('body', draft, today)).toBeNull();
    expect(problemWith('blood-pressure', draft, today)).toBeNull();
  });
});

test.each([
  ['preferences.minutes', 'minutes'],
  ['preferences.daysPerWeek', 'days'],
  ['input.locations.0.name', 'places'],
  ['bodyMass.value', 'body'],
  ['safety.systolic', 'blood-pressure'],
  ['safety.something.new', 'conditions'],
  ['somethingNew', 'review'],
])('an issue at %s opens the question %s', (path, step) => {
  expect(stepOfIssue(path)).toBe(step);
});
