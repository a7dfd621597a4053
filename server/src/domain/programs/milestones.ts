import type { Goal } from '../athletes/athlete.ts';
import { phaseDoses } from './phase-doses.ts';
import type { Milestone, Phase, PhaseKind, ProgramPlan, TemplateDay } from './program.ts';
import { mainLiftKey } from './session-slots.ts';
import { isLiftingType } from './session-templates.ts';

/** Four of five planned workouts is a good phase; life gets the fifth. */
const attendanceShare = 0.8;

/**
 * Three to five things to reach in a phase, each countable from what is logged; attendance is always one. No targets for body weight, and
 * none for the one-rep max: at the start nobody knows it.
 *
 * Ids are stable: attendance, full_week, regular_weeks, main_lifts, cardio_minutes, runs, balance.
 *
 * Source: training rules §4.7.
 */
export function milestonesFor({ goal, phase, template }: Pick<ProgramPlan, 'goal' | 'phase' | 'template'>): readonly Milestone[] {
  const planned = template.length * phase.weeks;
  const cardio = template.filter(({ sessionType }) => sessionType === 'conditioning');
  const balance = template.filter(({ slots }) => slots.some(({ patterns }) => patterns.includes('balance'))).length;
  return [
    open('attendance', `Finish ${share(planned)} of the ${planned} workouts planned for these ${weeks(phase.weeks)}.`),
    template.length > 1
      ? open('full_week', 'Finish every planned workout of one week.')
      : open('regular_weeks', `Train in ${Math.min(3, phase.weeks)} weeks in a row.`),
    ...mainLiftMilestone(phase.kind, countMainLifts(template)),
    ...cardioMilestone(goal, cardio, phase),
    ...(balance > 0 ? [open('balance', `Do your balance work in ${share(balance * phase.weeks)} workouts.`)] : []),
  ].slice(0, 5);
}

const open = (id: string, text: string): Milestone => ({ id, text, state: 'open' });
const share = (count: number): number => Math.max(1, Math.floor(count * attendanceShare));
const weeks = (count: number): string => (count === 1 ? '1 week' : `${count} weeks`);

const countMainLifts = (template: readonly TemplateDay[]): number =>
  new Set(
    template
      .filter(({ sessionType }) => isLiftingType(sessionType))
      .flatMap((day) => day.slots.filter(({ main, light }) => main && !light).map((slot) => mainLiftKey(day.sessionType, slot))),
  ).size;

function mainLiftMilestone(kind: PhaseKind, mainLifts: number): readonly Milestone[] {
  const lifts = Math.min(3, mainLifts);
  if (lifts === 0) return [];
  const text: Readonly<Record<PhaseKind, string>> = {
    base: `Reach ${phaseDoses.base.reps.main[1]} reps in every set on ${lifts} main lifts, still with ${phaseDoses.base.rir.main} in reserve.`,
    hypertrophy: `Do more than in week 1, in reps or load, on ${lifts} main lifts.`,
    strength: `Lift more than in week 1 on ${lifts} main lifts, all sets done.`,
    power: `Do every planned jump, throw or fast set in ${lifts} workouts without slowing down.`,
    endurance: `Reach ${phaseDoses.endurance.reps.main[1]} reps in every set on ${lifts} main lifts.`,
    deload: 'Come out of the easier week with energy of 3 or more.',
  };
  return [open('main_lifts', text[kind])];
}

function cardioMilestone(goal: Goal, cardio: readonly TemplateDay[], phase: Phase): readonly Milestone[] {
  if (cardio.length === 0) return [];
  if (goal === 'running')
    return [
      open(
        'runs',
        `Finish ${share(cardio.length * phase.weeks)} of the ${cardio.length * phase.weeks} runs or cardio sessions planned for the phase.`,
      ),
    ];
  const minutes = cardio.reduce((sum, day) => sum + day.minutes, 0) * phase.weeks;
  return [open('cardio_minutes', `Collect ${Math.floor((minutes * attendanceShare) / 10) * 10} minutes of cardio over the phase.`)];
}
