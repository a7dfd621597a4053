import { dateInWords, days, experienceOptions, goalTitle, nearest, timeOffOptions } from '../settings/answers/answer-words.ts';
import { dateOf } from '../settings/answers/body-measures.ts';
import { daysPerWeekOf } from '../settings/answers/days-per-week.ts';
import type { OnboardingDraft } from './onboarding-draft.ts';
import type { Step } from './onboarding-steps.ts';

/** The question of each screen. */
export const questions: Readonly<Record<Step, string>> = {
  goal: 'What do you train for?',
  experience: 'How long have you lifted?',
  'time-off': 'Are you training now?',
  days: 'Which days work?',
  minutes: 'How long is a session?',
  units: 'Kilograms or pounds?',
  places: 'Where do you train?',
  injuries: 'Does anything hurt?',
  body: 'About your body',
  symptoms: 'Any of these lately?',
  conditions: 'Is any of this true for you?',
  activity: 'Have you been active lately?',
  pregnancy: 'Pregnancy or a recent birth?',
  'blood-pressure': 'Your blood pressure?',
  guardian: 'You are under 18',
  review: 'Is this you?',
};

/** Under the question: why it is asked, where that is not plain. */
export const reasons: Readonly<Partial<Record<Step, string>>> = {
  experience: 'Months with two or more sessions a week. It sets how the first loads are found.',
  'time-off': 'After a break the first weeks begin lighter.',
  minutes: 'The upper bound of a usual day. Each workout asks again.',
  units: 'A load stays in the unit you lift it in.',
  places: 'Only what is there is prescribed. You can have several places.',
  injuries: 'Old or new. Movements that could bother it are swapped or kept light.',
  symptoms: 'Five short questions about safety come now. They decide whether you can start right away.',
  conditions: 'Each of these changes what is safe to prescribe.',
  activity: '30 minutes, three times a week, for the last three months.',
  pregnancy: 'It changes which movements and efforts are right.',
  'blood-pressure': 'At rest. Skip it if you don’t know; nothing is assumed.',
};

/** The second line of the dock's button: what was chosen, so that a thumb can go on without looking up. */
export function nextDetail(step: Step, draft: OnboardingDraft): string | undefined {
  switch (step) {
    case 'goal':
      return draft.goal ? goalTitle(draft.goal) : undefined;
    case 'experience':
      return draft.trainedMonths === null ? undefined : nearest(experienceOptions, draft.trainedMonths).title;
    case 'time-off':
      return draft.monthsOff === null ? undefined : nearest(timeOffOptions, draft.monthsOff).title;
    case 'days':
      return draft.weekdays.length === 0 ? undefined : `${days(daysPerWeekOf(draft))} a week`;
    case 'minutes':
      return `${draft.minutes} min`;
    case 'units':
      return draft.unit === 'kg' ? 'Kilograms' : 'Pounds';
    case 'places':
      return draft.locations.length === 0 ? undefined : draft.locations.map((location) => location.name.trim()).join(', ');
    case 'injuries':
      return draft.injuries.length > 0 ? `${draft.injuries.length} to mind` : draft.noInjuries ? 'Nothing hurts' : undefined;
    case 'conditions':
      return draft.safety.noConditions
        ? 'None of these'
        : draft.safety.conditions.length > 0
          ? `${draft.safety.conditions.length} of these`
          : undefined;
    case 'symptoms':
      return draft.safety.symptoms === null ? undefined : draft.safety.symptoms ? 'Yes, at least one' : 'No, none of these';
    case 'activity':
      return draft.safety.active === null ? undefined : draft.safety.active ? 'Yes' : 'No, or less';
    case 'pregnancy':
      return expectingDetail(draft);
    case 'blood-pressure':
      return draft.safety.systolic === '' ? 'Without it' : `${draft.safety.systolic}/${draft.safety.diastolic} mmHg`;
    case 'body':
      return bodyDetail(draft);
    default:
      return undefined;
  }
}

function bodyDetail(draft: OnboardingDraft): string | undefined {
  const born = dateOf(draft.birth);
  if (!born) return undefined;
  return `Born ${dateInWords(born)}`;
}

function expectingDetail({ safety }: OnboardingDraft): string | undefined {
  if (safety.expecting === null) return undefined;
  if (safety.expecting === 'neither') return 'Neither';
  if (safety.weeks.trim() === '') return undefined;
  return safety.expecting === 'pregnant' ? `Pregnant, week ${safety.weeks}` : `A birth ${safety.weeks} weeks ago`;
}
