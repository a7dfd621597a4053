import { describe, expect, test } from 'vitest';
import { screenDraft } from '../../../web/src/features/onboarding/screen-draft.ts';
import { toOnboardingInput } from '../../../web/src/features/onboarding/to-onboarding-input.ts';
import { startPlace } from '../../../web/src/features/settings/locations/place-presets.ts';
import { answeredDraft, today } from './answered-draft.ts';

const zone = 'Europe/Berlin';

describe('what is sent', () => {
  test('is the answers, as the API takes them', () => {
    const { locations, ...input } = toOnboardingInput(answeredDraft(), zone);

    expect(input).toEqual({
      sex: 'male',
      birthDate: '1990-03-07',
      heightCm: 181,
      bodyMass: { value: 82.5, unit: 'kg' },
      trainedMonths: 24,
      monthsOff: 0,
      techniqueUnsure: false,
      goal: 'strength',
      goalWords: 'Bench 80 kg by spring',
      injuries: [],
      safety: {
        symptoms: false,
        conditions: [],
        active: true,
        pregnantWeek: null,
        postpartumWeeks: null,
        systolic: null,
        diastolic: null,
        guardianAgreed: false,
        clearedOn: null,
      },
      preferences: { weekdays: [1, 3, 5], daysPerWeek: 3, minutes: 60 },
      unit: 'kg',
      zone,
    });
    expect(locations).toMatchObject([{ name: 'Gym', isDefault: true, indoors: true, inventory: { unit: 'kg' } }]);
  });

  test('exactly one place is the usual one: the marked one, else the first', () => {
    const places = [startPlace('gym', 'kg'), startPlace('nothing', 'kg')];
    const usual = (locations: typeof places) =>
      toOnboardingInput(answeredDraft({ locations }), zone).locations.map((place) => place.isDefault);

    expect(usual(places)).toEqual([true, false]);
    expect(usual(places.map((place, index) => ({ ...place, isDefault: index === 1 })))).toEqual([false, true]);
  });

  test('an answer to a question that is no longer asked is not sent', () => {
    const safety = { ...answeredDraft().safety, expecting: 'pregnant' as const, weeks: '20' };
    expect(toOnboardingInput(answeredDraft({ sex: 'female', safety }), zone).safety.pregnantWeek).toBe(20);
    expect(toOnboardingInput(answeredDraft({ sex: 'male', safety }), zone).safety.pregnantWeek).toBeNull();
    expect(toOnboardingInput(answeredDraft({ trainedMonths: 0, monthsOff: 9 }), zone).monthsOff).toBe(0);
  });

  test('pounds, feet and inches keep what was typed', () => {
    const input = toOnboardingInput(answeredDraft({ unit: 'lb', bodyMass: '181.5', height: { cm: '', feet: '5', inches: '11' } }), zone);
    expect(input.bodyMass).toEqual({ value: 181.5, unit: 'lb' });
    expect(input.heightCm).toBe(180.3);
  });

  test('a place without a stack still carries one the API takes', () => {
    const [place] = toOnboardingInput(answeredDraft({ locations: [startPlace('nothing', 'kg')] }), zone).locations;
    expect(place?.inventory.stack.last).toBeGreaterThanOrEqual(place?.inventory.stack.first ?? Number.NaN);
  });
});

describe('who waits is told before anything is sent', () => {
  const decisionWith = (change: Parameters<typeof answeredDraft>[0]) => screenDraft(answeredDraft(change), zone, today).decision;

  test('an adult with nothing to mind can start', () => {
    expect(decisionWith({})).toBe('train');
  });

  test('symptoms wait, until a clinician says yes', () => {
    const safety = { ...answeredDraft().safety, symptoms: true };
    expect(decisionWith({ safety })).toBe('wait');
    expect(decisionWith({ safety: { ...safety, clearedOn: today } })).toBe('gentle');
  });

  test('a known condition starts gently when active, else waits', () => {
    const safety = { ...answeredDraft().safety, noConditions: false, conditions: ['heart_disease' as const] };
    expect(decisionWith({ safety })).toBe('gentle');
    expect(decisionWith({ safety: { ...safety, active: false } })).toBe('wait');
  });
});
