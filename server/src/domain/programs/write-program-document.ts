import type { AthleteProfile, LocalDate } from '../athletes/athlete.ts';
import { screen } from '../athletes/screening.ts';
import { trainingAgeOf } from '../athletes/training-age.ts';
import { weekdayName, weekdayNames } from '../calendar/day-names.ts';
import { addDays } from '../calendar/local-date.ts';
import { writeDate, writeShortDate } from '../calendar/write-date.ts';
import { escapeMarkdown, quoteMarkdown } from './escape-markdown.ts';
import { outlineOf } from './phase-doses.ts';
import { phasePurposes, phaseTitles } from './phase-words.ts';
import { phaseWeeks } from './phases.ts';
import { titledDays } from './plan-week.ts';
import type { PhaseKind, ProgramPlan } from './program.ts';
import { exerciseRules, progressionRules, schedulingRecommendations } from './program-rules.ts';

export interface DocumentContext {
  readonly version: number;
  readonly on: LocalDate;
  /** What caused this version, one sentence of the coach. */
  readonly reason: string;
}

/** P1, in this order. */
export const programSections = [
  'Goals',
  'Weekly template',
  'Current phase',
  'Available phases',
  'Progression rules',
  'Exercise rules',
  'Guardrails',
  'Coach’s notes',
  'Milestones',
  'Scheduling recommendations',
] as const;

/**
 * The program as a page to read: markdown with the ten sections of P1, in order. Every number comes from the plan or from the rules the
 * engine applies, so the page and what is prescribed cannot differ; the athlete's own words are quoted, never interpreted.
 *
 * Source: requirement P1.
 */
export function writeProgramDocument(plan: ProgramPlan, athlete: AthleteProfile, context: DocumentContext): string {
  const bodies: Readonly<Record<(typeof programSections)[number], string>> = {
    Goals: goals(plan, athlete),
    'Weekly template': weeklyTemplate(plan),
    'Current phase': currentPhase(plan, athlete, context),
    'Available phases': availablePhases(plan),
    'Progression rules': list(progressionRules(athlete)),
    'Exercise rules': list(exerciseRules(plan, athlete, context.on)),
    Guardrails: list(plan.guardrails),
    'Coach’s notes': coachNotes(plan, athlete),
    Milestones: milestones(plan),
    'Scheduling recommendations': list(schedulingRecommendations(plan, athlete)),
  };
  const head = `# Your program\n\nVersion ${context.version}, ${writeDate(context.on)}. ${escapeMarkdown(context.reason)}`;
  return `${[head, ...programSections.map((section) => `## ${section}\n\n${bodies[section]}`)].join('\n\n')}\n`;
}

const list = (items: readonly string[]): string => items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');

function goals({ goals: all }: ProgramPlan, { goalWords }: AthleteProfile): string {
  const words = goalWords.replace(/\s+/g, ' ').trim();
  return all.map((goal) => (goal === words ? `- In your words: ${quoteMarkdown(goal)}` : `- ${escapeMarkdown(goal)}`)).join('\n');
}

function weeklyTemplate(plan: ProgramPlan): string {
  const days = new Set(plan.template.map(({ weekday }) => weekday)).size;
  const rest = weekdayNames.filter((_, index) => !plan.template.some(({ weekday }) => weekday === index + 1));
  const sessions = titledDays(plan).map(
    ({ day, title }) => `- **${weekdayName(day.weekday)}: ${title}, ${day.minutes} minutes.** ${escapeMarkdown(day.purpose)}`,
  );
  const opening = `You train on ${days} ${days === 1 ? 'day' : 'days'} a week${plan.template.length > days ? `, ${plan.template.length} sessions in all` : ''}.`;
  const alternating = days === 1 ? ['Every other week it is full body B, led by a hip hinge and an overhead press.'] : [];
  const closing =
    rest.length === 0 ? [] : [rest.length > 4 ? 'The other days are free.' : `${joined(rest)} ${rest.length === 1 ? 'is' : 'are'} free.`];
  const hard = plan.template.some(({ slots }) => slots[0]?.patterns[0] === 'cardio_interval');
  const intervals = hard ? ['Intervals begin once four weeks of easy cardio are behind you; until then that day is easy too.'] : [];
  return [opening, sessions.join('\n'), [...alternating, ...intervals, ...closing].join(' ')].filter((part) => part !== '').join('\n\n');
}

function currentPhase(plan: ProgramPlan, athlete: AthleteProfile, { on }: DocumentContext): string {
  const { kind, week, weeks } = plan.phase;
  const end = addDays(on, (weeks - week + 1) * 7 - 1);
  const opening = `**${phaseTitles[kind]}, week ${week} of ${weeks}**, until about ${writeShortDate(end)}. ${phasePurposes[kind]}`;
  if (kind === 'deload') {
    return `${opening}\n\n- Half the usual sets, at nine tenths of the usual load.\n- At least 4 reps in reserve on every set.`;
  }
  const { limits } = screen(athlete, on);
  const dose = outlineOf(kind, trainingAgeOf(athlete), limits);
  return `${opening}\n\n${list([
    `Big lifts: ${range(dose.sets)} sets of ${range(dose.compoundReps)} reps, stopping with about ${dose.compoundRir} in reserve, ${dose.compoundRestSeconds} seconds of rest.`,
    `Smaller ones: ${range(dose.sets)} sets of ${range(dose.isolationReps)} reps, about ${dose.isolationRir} in reserve, ${dose.isolationRestSeconds} seconds of rest.`,
    `Body weight and bands: the hardest version you can do well, up to ${Math.min(20, limits.repsHigh ?? 20)} reps.`,
    ...(plan.template.some(({ slots }) =>
      slots.some(({ patterns }) => patterns.includes('cardio_steady') || patterns.includes('cardio_interval')),
    )
      ? [
          limits.heartRateTargets && limits.maxHeartRateFraction !== null
            ? `Cardio: easy, up to ${Math.round(limits.maxHeartRateFraction * 100)} % of your highest heart rate.`
            : 'Easy cardio: a pace at which you can speak in whole sentences.',
        ]
      : []),
  ])}`;
}

function availablePhases(plan: ProgramPlan): string {
  const line = (kind: PhaseKind): string => `- **${phaseTitles[kind]}**, ${weeksOf(kind)}. ${phasePurposes[kind]}`;
  const order = plan.availablePhases.filter((kind) => kind !== 'deload').map((kind) => phaseTitles[kind]);
  const opening =
    order.length > 1
      ? `The order that suits your goal: ${order.join(', then ')}. I move on when your numbers say so, and put an easier week between blocks when it helps.`
      : 'One phase suits you for now, with an easier week when it helps.';
  return `${opening}\n\n${plan.availablePhases.map(line).join('\n')}`;
}

function weeksOf(kind: PhaseKind): string {
  const { min, max } = phaseWeeks[kind];
  return min === max ? `${min} ${min === 1 ? 'week' : 'weeks'}` : `${min} to ${max} weeks`;
}

function coachNotes(plan: ProgramPlan, { preferences }: AthleteProfile): string {
  const words = preferences.notes.trim();
  return [list(plan.coachNotes), ...(words === '' ? [] : [`- You told me: ${quoteMarkdown(words)}`])]
    .filter((part) => part !== '')
    .join('\n');
}

function milestones({ milestones: all }: ProgramPlan): string {
  return all.map(({ text, state }) => `- ${state === 'reached' ? '**Reached:**' : '**Open:**'} ${escapeMarkdown(text)}`).join('\n');
}

const range = ([low, high]: readonly [number, number]): string => (low === high ? `${low}` : `${low} to ${high}`);

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
