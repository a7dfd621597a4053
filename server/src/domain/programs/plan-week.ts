import type { LocalDate } from '../athletes/athlete.ts';
import { addDays, daysBetween, weekdayOf } from '../calendar/local-date.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import type { Pattern } from '../exercises/exercise.ts';
import type { Intent, PhaseKind, ProgramPlan, SessionType, Slot, TemplateDay } from './program.ts';
import { families } from './serve-patterns.ts';
import { mainLiftKey, slotsFor, slotsForOnlySession } from './session-slots.ts';
import { focusOf, isLiftingType, runPurposes } from './session-templates.ts';

/** The plan reaches one week ahead, never further (C3). */
const longestPlanDays = 7;

/**
 * The entries of the coming days: one intent per session of the template that falls on them, by date.
 *
 * @param from the first local date, included
 * @param days 0 to 7; more is taken for 7
 *
 * Source: requirements C1, C3, C5; one lifting session a week alternates (training rules §2.8).
 */
export function planWeek(plan: ProgramPlan, from: LocalDate, days: number): { readonly on: LocalDate; readonly intent: Intent }[] {
  const titled = titledDays(plan);
  return Array.from({ length: Math.max(0, Math.min(longestPlanDays, Math.floor(days))) }, (_, index) => addDays(from, index)).flatMap(
    (on) =>
      titled.filter(({ day }) => day.weekday === weekdayOf(on)).map(({ day, title }) => ({ on, intent: intentOf(plan, day, title, on) })),
  );
}

/**
 * The slots an intent stands for: those of the template day it came from. Two days of a type differ in what leads, so the title decides,
 * then the weekday; a type the template lacks (a session of the other week, a move by hand) has the usual ones.
 */
export function slotsForIntent(
  plan: ProgramPlan,
  intent: Pick<Intent, 'sessionType' | 'title' | 'minutes'>,
  on: LocalDate,
): readonly Slot[] {
  const titled = titledDays(plan).filter(({ day }) => day.sessionType === intent.sessionType);
  const match = titled.find(({ title }) => title === intent.title) ?? titled.find(({ day }) => day.weekday === weekdayOf(on)) ?? titled[0];
  return match ? match.day.slots : alternateSlots(plan, intent.sessionType, intent.minutes);
}

function intentOf(plan: ProgramPlan, day: TemplateDay, title: string, on: LocalDate): Intent {
  const sessionType = typeOn(plan, day, on);
  const alternates = sessionType !== day.sessionType;
  const slots = alternates ? alternateSlots(plan, sessionType, day.minutes) : day.slots;
  return {
    sessionType,
    title: alternates ? baseTitles[sessionType] : title,
    muscleFocus: alternates ? focusOf(sessionType) : day.muscleFocus,
    minutes: day.minutes,
    purpose: slots.some(isHeavy) ? `${leadSentence(plan, sessionType, slots)} ${cues[plan.phase.kind]}` : day.purpose,
  };
}

/** With one lifting session a week, full body A and B take turns, week by week. */
function typeOn(plan: ProgramPlan, day: TemplateDay, on: LocalDate): SessionType {
  const lifting = plan.template.filter(({ sessionType }) => isLiftingType(sessionType));
  if (day.sessionType !== 'full_body_a' || lifting.length !== 1) return day.sessionType;
  const first = addDays(plan.startedOn, (day.weekday - weekdayOf(plan.startedOn) + 7) % 7);
  const week = Math.floor(daysBetween(first, on) / 7);
  return week % 2 === 0 ? 'full_body_a' : 'full_body_b';
}

const alwaysKept: readonly Pattern[] = ['balance', 'back_extension', 'jump'];

function alternateSlots(plan: ProgramPlan, sessionType: SessionType, minutes: number): readonly Slot[] {
  const only = plan.template.length === 1 && (sessionType === 'full_body_a' || sessionType === 'full_body_b');
  const slots = only ? slotsForOnlySession(sessionType, minutes) : slotsFor(sessionType);
  const kept =
    plan.template.length === 1 ? plan.template.flatMap((day) => day.slots.filter(({ patterns }) => alwaysKept.includes(patterns[0]!))) : [];
  const ordered = [...slots.filter(({ main }) => main), ...kept, ...slots.filter(({ main }) => !main)];
  return ordered.map((slot) => withStandInOf(plan, slot));
}

/** A pattern that another one leads for in the template, for want of equipment, is led for here too. */
function withStandInOf(plan: ProgramPlan, slot: Slot): Slot {
  const standIn = plan.template
    .flatMap((day) => day.slots)
    .find(({ patterns }) => patterns.length === 2 && patterns[1] === slot.patterns[0]);
  return standIn && slot.patterns.length === 1 && standIn.patterns[0] === families[slot.patterns[0]!]
    ? { ...slot, patterns: standIn.patterns }
    : slot;
}

const baseTitles: Readonly<Record<SessionType, string>> = {
  full_body_a: 'Full body A',
  full_body_b: 'Full body B',
  full_body_c: 'Full body C',
  upper: 'Upper body',
  lower: 'Lower body',
  push: 'Upper body push',
  pull: 'Upper body pull',
  legs: 'Legs',
  conditioning: 'Easy cardio',
  recovery: 'Recovery',
  custom: 'Custom workout',
};

/** Each day of the template with its title; titles that occur twice get a letter, in the order of the week: "Upper body A", "Upper body B". */
export function titledDays(plan: Pick<ProgramPlan, 'template'>): readonly { readonly day: TemplateDay; readonly title: string }[] {
  const days = plan.template.map((day) => ({ day, title: plainTitle(day) }));
  return days.map(({ day, title }, index) => {
    const same = days.filter((other) => other.title === title);
    if (same.length < 2 || !isLiftingType(day.sessionType)) return { day, title };
    const place = days.slice(0, index).filter((other) => other.title === title).length;
    return { day, title: `${title} ${'ABCDEFG'[place]}` };
  });
}

function plainTitle(day: TemplateDay): string {
  if (day.sessionType === 'pull' && !day.slots.some(({ main }) => main)) return 'Upper back and arms';
  if (day.sessionType !== 'conditioning') return baseTitles[day.sessionType];
  const run = runTitles[day.purpose];
  if (run !== undefined) return run;
  return day.slots[0]?.patterns[0] === 'cardio_interval' ? 'Intervals' : baseTitles.conditioning;
}

const runTitles: Readonly<Record<string, string>> = {
  [runPurposes.easy]: 'Easy run',
  [runPurposes.fast]: 'Fast run',
  [runPurposes.long]: 'Long run',
};

const patternNames: Readonly<Partial<Record<Pattern, string>>> = {
  squat: 'squats',
  lunge: 'lunges',
  hinge: 'hip hinges',
  horizontal_push: 'chest presses',
  vertical_push: 'overhead presses',
  horizontal_pull: 'rows',
  vertical_pull: 'pull-downs or pull-ups',
};

/** "Squats lead, then chest presses and rows." With main lifts chosen, their names: "Barbell Bench Press leads." */
function leadSentence(plan: ProgramPlan, sessionType: SessionType, slots: readonly Slot[]): string {
  const heavy = slots.filter(isHeavy);
  const lead = heavy[0]!;
  const chosen = exerciseById(plan.mainLifts[mainLiftKey(sessionType, lead)] ?? '');
  const followers = heavy.slice(1).map(nameOf);
  const first = chosen ? `${chosen.name} leads` : `${capitalized(nameOf(lead))} lead`;
  return withFollowers(first, followers);
}

const withFollowers = (first: string, followers: readonly string[]): string =>
  followers.length === 0 ? `${first}.` : `${first}, then ${followers.join(' and ')}.`;

/** The first sentence of a purpose, where it says what leads: how it begins, and how it is written for what leads in truth. */
export const leadOpening = /^[^.]* leads?(, then [^.]*)?\.(?= |$)/;
export function writeLead(patterns: readonly Pattern[]): string {
  const [first, ...others] = [...new Set(patterns)].map((pattern) => patternNames[pattern] ?? pattern.replaceAll('_', ' '));
  return first === undefined ? '' : withFollowers(`${capitalized(first)} lead`, others);
}

const isHeavy = ({ main, light }: Slot): boolean => main && !light;

const nameOf = ({ patterns }: Slot): string => patternNames[patterns[0]!] ?? patterns[0]!.replaceAll('_', ' ');

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How a set should feel in each phase; the numbers are those of the dose (training rules §2.1), in the loose words of somebody talking. */
const cues: Readonly<Record<PhaseKind, string>> = {
  base: 'Smooth reps, and stop every set with about four to spare.',
  hypertrophy: 'Work hard: two or three reps to spare on the big lifts, one or two on the small ones.',
  strength: 'Few reps, full rests, and about two to spare in every set.',
  power: 'Make every rep fast and end the set when the speed drops.',
  endurance: 'Long sets, short rests, and about three reps to spare.',
  deload: 'Half the usual sets and lighter loads, so that you finish fresh.',
};
