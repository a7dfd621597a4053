import { weekdayName } from '@setwise/server/domain/calendar/day-names.ts';
import { dateInWords, days, experienceOptions, goalTitle, listInWords, nearest, timeOffOptions } from '../settings/answers/answer-words.ts';
import { bodyMassOf, dateOf, heightCmOf, yearsOn } from '../settings/answers/body-measures.ts';
import { daysPerWeekOf } from '../settings/answers/days-per-week.ts';
import { injuryName, injuryState } from '../settings/health/injury-draft.ts';
import { asksPregnancy, conditionWords } from '../settings/health/safety-draft.ts';
import type { OnboardingDraft } from './onboarding-draft.ts';
import type { Step } from './onboarding-steps.ts';

/** A piece of the review: plain words, or a value that leads back to the question it came from. */
export type Piece = string | { readonly value: string; readonly step: Step };

const value = (text: string, step: Step): Piece => ({ value: text, step });

/** What was understood, as sentences one can read and press. `today` is the local date. */
export function describeDraft(draft: OnboardingDraft, today: string): readonly (readonly Piece[])[] {
  return [goalAndTime(draft), whereAndLoads(draft), body(draft, today), injuries(draft), safety(draft)];
}

function goalAndTime(draft: OnboardingDraft): Piece[] {
  const experience = nearest(experienceOptions, draft.trainedMonths ?? 0).short;
  const pieces: Piece[] = [
    'You want to ',
    value(lower(goalTitle(draft.goal ?? 'general')), 'goal'),
    ' and ',
    value(experience, 'experience'),
  ];
  if (draft.trainedMonths !== 0 && draft.monthsOff !== null) {
    const off = nearest(timeOffOptions, draft.monthsOff);
    pieces.push('; you ', value(off.short, 'time-off'));
  }
  const weekdays = listInWords(draft.weekdays.map(weekdayName), daysPerWeekOf(draft) < draft.weekdays.length ? 'or' : 'and');
  pieces.push(
    '. There is time on ',
    value(`${days(daysPerWeekOf(draft))} a week`, 'days'),
    `, ${weekdays}, for about `,
    value(`${draft.minutes} min`, 'minutes'),
    '.',
  );
  return pieces;
}

function whereAndLoads(draft: OnboardingDraft): Piece[] {
  const names = listInWords(draft.locations.map((location) => location.name.trim()));
  return ['You train at ', value(names, 'places'), ' and count in ', value(draft.unit === 'kg' ? 'kilograms' : 'pounds', 'units'), '.'];
}

function body(draft: OnboardingDraft, today: string): Piece[] {
  const born = dateOf(draft.birth);
  const height = heightCmOf(draft.height, draft.unit);
  const mass = bodyMassOf(draft.bodyMass, draft.unit);
  const facts = [
    draft.sex === 'undisclosed' ? null : draft.sex,
    height === null ? null : draft.unit === 'kg' ? `${height} cm` : `${draft.height.feet || 0} ft ${draft.height.inches || 0} in`,
    mass === null ? null : `${mass} ${draft.unit}`,
  ].filter((fact) => fact !== null);
  const pieces: Piece[] = ['You are ', value(born ? `${yearsOn(born, today)}, born ${dateInWords(born)}` : 'of unknown age', 'body')];
  return [...pieces, ...facts.flatMap((fact) => [', ', value(fact, 'body')]), '.'];
}

function injuries(draft: OnboardingDraft): Piece[] {
  if (draft.injuries.length === 0) return [value('Nothing hurts', 'injuries'), '.'];
  const list = draft.injuries.map((injury) => value(`${lower(injuryName(injury))} (${injuryState(injury)})`, 'injuries'));
  return ['To mind: ', ...between(list), '.'];
}

function safety(draft: OnboardingDraft): Piece[] {
  const { safety: answers } = draft;
  const pieces: Piece[] = [
    value(answers.symptoms ? 'You have had symptoms' : 'No symptoms', 'symptoms'),
    ', ',
    ...between(
      answers.conditions.length === 0
        ? [value('no conditions or medicines', 'conditions')]
        : answers.conditions.map((id) => value(lower(conditionWords(id)), 'conditions')),
    ),
    ', ',
    value(answers.active ? 'active these three months' : 'not very active lately', 'activity'),
  ];
  if (draft.sex === null || asksPregnancy(draft.sex)) {
    if (answers.expecting === 'pregnant') pieces.push(', ', value(`pregnant, week ${answers.weeks}`, 'pregnancy'));
    if (answers.expecting === 'postpartum') pieces.push(', ', value(`a birth ${answers.weeks} weeks ago`, 'pregnancy'));
  }
  if (answers.systolic !== '') pieces.push(', ', value(`blood pressure ${answers.systolic}/${answers.diastolic} mmHg`, 'blood-pressure'));
  return [...pieces, '.'];
}

const between = (pieces: readonly Piece[]): Piece[] => pieces.flatMap((piece, index) => (index === 0 ? [piece] : [', ', piece]));

const lower = (text: string): string => (/^(EZ|GHD)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
