import { bodyMassOf, dateOf, heightCmOf, yearsOn } from '../settings/answers/body-measures.ts';
import { daysPerWeekOf } from '../settings/answers/days-per-week.ts';
import { accountFromYears, adultFromYears, asksPregnancy, bloodPressureOf, weeksOf } from '../settings/health/safety-draft.ts';
import type { OnboardingDraft } from './onboarding-draft.ts';

/** One question per screen, in this order. Units come before places (loads) and the body before safety (age and sex decide what is asked). */
export const steps = [
  'goal',
  'experience',
  'time-off',
  'days',
  'minutes',
  'units',
  'places',
  'injuries',
  'body',
  'symptoms',
  'conditions',
  'activity',
  'pregnancy',
  'blood-pressure',
  'guardian',
  'review',
] as const;
export type Step = (typeof steps)[number];

/** What is wrong with an answer: the field it belongs to and what to do. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** The steps this person is asked, by what was said so far. */
export function stepsFor(draft: OnboardingDraft, today: string): readonly Step[] {
  return steps.filter((step) => {
    switch (step) {
      case 'time-off':
        return draft.trainedMonths !== 0; // who has never trained has no time off
      case 'pregnancy':
        return draft.sex === null || asksPregnancy(draft.sex);
      case 'guardian':
        return isMinor(draft, today);
      default:
        return true;
    }
  });
}

export function isMinor(draft: Pick<OnboardingDraft, 'birth'>, today: string): boolean {
  const born = dateOf(draft.birth);
  return born !== null && yearsOn(born, today) < adultFromYears;
}

/** Under 13 there is no account: training rules §7.7 (G-33). */
export function isTooYoung(draft: Pick<OnboardingDraft, 'birth'>, today: string): boolean {
  const born = dateOf(draft.birth);
  return born !== null && born <= today && yearsOn(born, today) < accountFromYears;
}

/** The first step that still needs an answer; `review` when none does. */
export function firstOpenStep(draft: OnboardingDraft, today: string): Step {
  return stepsFor(draft, today).find((step) => problemWith(step, draft, today) !== null) ?? 'review';
}

/** @returns what keeps this step from being left, null when it may be */
export function problemWith(step: Step, draft: OnboardingDraft, today: string): Problem | null {
  switch (step) {
    case 'goal':
      return draft.goal === null ? choose('goal', 'Choose the one that comes closest.') : null;
    case 'experience':
      if (draft.trainedMonths === null) return choose('trainedMonths', 'Choose how long you have trained.');
      return draft.techniqueUnsure === null ? choose('techniqueUnsure', 'Say whether you know the main lifts.') : null;
    case 'time-off':
      return draft.monthsOff === null ? choose('monthsOff', 'Choose how long it has been.') : null;
    case 'days':
      return daysPerWeekOf(draft) < 1 ? choose('weekdays', 'Choose at least one day.') : null;
    case 'minutes':
    case 'units':
    case 'review':
      return null;
    case 'places':
      return problemWithPlaces(draft);
    case 'injuries':
      return draft.injuries.length === 0 && !draft.noInjuries ? choose('injuries', 'Choose what hurts, or say that nothing does.') : null;
    case 'body':
      return problemWithBody(draft, today);
    case 'symptoms':
      return draft.safety.symptoms === null ? choose('symptoms', 'Say yes or no.') : null;
    case 'conditions':
      return draft.safety.conditions.length === 0 && !draft.safety.noConditions
        ? choose('conditions', 'Choose what is true for you, or say that none of it is.')
        : null;
    case 'activity':
      return draft.safety.active === null ? choose('active', 'Say yes or no.') : null;
    case 'pregnancy':
      if (draft.safety.expecting === null) return choose('expecting', 'Choose one.');
      if (!Number.isNaN(weeksOf(draft.safety))) return null;
      return choose(
        'weeks',
        draft.safety.expecting === 'pregnant'
          ? 'Give the week as a number from 1 to 42.'
          : 'Give the weeks since the birth as a number from 0 to 104.',
      );
    case 'blood-pressure':
      return Number.isNaN(bloodPressureOf(draft.safety)?.systolic ?? 0)
        ? choose('systolic', 'Give both numbers in mmHg, the higher one first, or leave both empty.')
        : null;
    case 'guardian':
      return draft.safety.guardianAgreed ? null : choose('guardianAgreed', 'A parent or guardian has to agree before you begin.');
  }
}

function problemWithPlaces(draft: OnboardingDraft): Problem | null {
  if (draft.locations.length === 0) return choose('locations', 'Choose where you will train.');
  const nameless = draft.locations.findIndex((location) => location.name.trim() === '');
  return nameless < 0 ? null : choose(`locations.${nameless}.name`, 'Give the place a name.');
}

function problemWithBody(draft: OnboardingDraft, today: string): Problem | null {
  const born = dateOf(draft.birth);
  if (born === null) return choose('birthDate', 'Give the day, the month and the year, for example 7 March 1990.');
  if (born > today || yearsOn(born, today) > 110) return choose('birthDate', 'Check the year: this date can’t be a birth date.');
  if (isTooYoung(draft, today)) return choose('birthDate', 'Setwise is for people of 13 and over.');
  if (draft.sex === null) return choose('sex', 'Choose one. “Rather not say” is an answer.');
  if (Number.isNaN(heightCmOf(draft.height, draft.unit) ?? 0)) {
    return choose(
      'heightCm',
      draft.unit === 'kg'
        ? 'Give a height from 100 to 250 cm, or leave it empty.'
        : 'Give a height from 3 ft 4 in to 8 ft 2 in, or leave it empty.',
    );
  }
  if (Number.isNaN(bodyMassOf(draft.bodyMass, draft.unit) ?? 0)) {
    return choose(
      'bodyMass',
      draft.unit === 'kg' ? 'Give a mass from 25 to 350 kg, or leave it empty.' : 'Give a mass from 55 to 770 lb, or leave it empty.',
    );
  }
  return null;
}

const choose = (field: string, message: string): Problem => ({ field, message });

const stepOfField: Readonly<Record<string, Step>> = {
  goal: 'goal',
  goalWords: 'goal',
  trainedMonths: 'experience',
  techniqueUnsure: 'experience',
  monthsOff: 'time-off',
  unit: 'units',
  zone: 'days',
  locations: 'places',
  injuries: 'injuries',
  birthDate: 'body',
  sex: 'body',
  heightCm: 'body',
  bodyMass: 'body',
  'preferences.minutes': 'minutes',
  preferences: 'days',
  'safety.symptoms': 'symptoms',
  'safety.conditions': 'conditions',
  'safety.active': 'activity',
  'safety.pregnantWeek': 'pregnancy',
  'safety.postpartumWeeks': 'pregnancy',
  'safety.systolic': 'blood-pressure',
  'safety.diastolic': 'blood-pressure',
  'safety.guardianAgreed': 'guardian',
  safety: 'conditions',
};

/** Which step an issue of the server's belongs to, by its path ("input.locations.0.name"): the longest part of it that is known. */
export function stepOfIssue(path: string): Step {
  const parts = path.replace(/^input\./, '').split('.');
  for (let length = parts.length; length > 0; length--) {
    const step = stepOfField[parts.slice(0, length).join('.')];
    if (step) return step;
  }
  return 'review';
}
