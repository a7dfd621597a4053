import { expect, test } from 'vitest';
import { describeDraft } from '../../../web/src/features/onboarding/describe-draft.ts';
import { describeFirstPlan } from '../../../web/src/features/onboarding/describe-first-plan.ts';
import { newInjury } from '../../../web/src/features/settings/health/injury-draft.ts';
import { answeredDraft, today } from './answered-draft.ts';

const words = (draft = answeredDraft()) =>
  describeDraft(draft, today)
    .map((sentence) => sentence.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join(''))
    .join(' ');

test('the review reads as a paragraph', () => {
  expect(words()).toBe(
    'You want to get stronger and have lifted for 1 to 3 years; you are training now. There is time on 3 days a week, Monday, Wednesday and Friday, ' +
      'for about 60 min. You train at Gym and count in kilograms. You are 36, born 7 March 1990, male, 181 cm, 82.5 kg. Nothing hurts. ' +
      'No symptoms, no conditions or medicines, active these three months.',
  );
});

test('fewer days than weekdays are said as a choice, and injuries with their state', () => {
  const draft = answeredDraft({ daysPerWeek: 2, noInjuries: false, injuries: [newInjury('knee')] });
  expect(words(draft)).toContain('on 2 days a week, Monday, Wednesday or Friday');
  expect(words(draft)).toContain('To mind: left knee (mild, now).');
});

test('every value of the review leads to a question', () => {
  const pieces = describeDraft(answeredDraft(), today).flat();
  expect(pieces.filter((piece) => typeof piece !== 'string').map((piece) => piece.step)).toEqual([
    'goal',
    'experience',
    'time-off',
    'days',
    'minutes',
    'places',
    'units',
    'body',
    'body',
    'body',
    'body',
    'injuries',
    'symptoms',
    'conditions',
    'activity',
  ]);
});

test('progress says only what is there', () => {
  const program = {
    __typename: 'Program' as const,
    id: 'p1',
    version: 1,
    phase: { __typename: 'Phase' as const, kind: 'strength' as const, weeks: 5 },
  };
  const entry = { origin: 'program' } as never;
  const states = (data: unknown) => describeFirstPlan(data as never).map((line) => line.state);

  expect(states(undefined)).toEqual(['now', 'waiting', 'waiting']);
  expect(states({ me: { tasks: [] }, program: null, weightsProfile: null, calendar: [] })).toEqual(['now', 'waiting', 'waiting']);
  expect(states({ me: { tasks: [] }, program, weightsProfile: null, calendar: [entry] })).toEqual(['done', 'done', 'now']);
  expect(states({ me: { tasks: [] }, program, weightsProfile: { entries: [] }, calendar: [entry] })).toEqual(['done', 'done', 'done']);
  expect(describeFirstPlan({ me: { tasks: [] }, program, weightsProfile: null, calendar: [entry] } as never)[0]?.text).toBe(
    'Program: 5 weeks of strength work to begin with',
  );
});
