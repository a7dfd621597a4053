import { ageInYears } from '../athletes/age.ts';
import type { AthleteProfile, Goal, LocalDate } from '../athletes/athlete.ts';
import type { Location } from '../athletes/location.ts';
import { screen } from '../athletes/screening.ts';
import { trainingAgeOf } from '../athletes/training-age.ts';
import { firstCoachNotes } from './first-coach-notes.ts';
import { guardrailsFor } from './guardrail-sentences.ts';
import { milestonesFor } from './milestones.ts';
import { availablePhases, firstPhaseAfterBase, phaseWeeks } from './phases.ts';
import type { Phase, PhaseKind, ProgramPlan } from './program.ts';
import { canLoadHeavily, unservedPatterns, withStandIns } from './serve-patterns.ts';
import { templateFor } from './session-templates.ts';
import { templateExtras, withoutRuns } from './template-extras.ts';

export interface BuildProgramInput {
  readonly athlete: AthleteProfile;
  readonly locations: readonly Location[];
  /** The first day of the program. */
  readonly on: LocalDate;
}

const goalSentences: Readonly<Record<Goal, string>> = {
  general: 'Get stronger and fitter all round, in a way that lasts.',
  muscle: 'Build muscle.',
  strength: 'Get stronger in the big lifts.',
  fat_loss: 'Feel lighter and fitter: keep your muscle, move more, and build stamina.',
  athletic: 'Be strong, quick and hard to tire.',
  running: 'Run better, with the strength to carry it.',
};

/** Away this long, training begins with the base phase again. Training rules §4.7, 85 days. */
const returnsToBaseAfterMonths = 3;
const returnBaseWeeks = 3;

/**
 * The first program of an athlete: phase, weekly template, milestones and guardrails. Deterministic: the same answers on the same day
 * give the same plan.
 *
 * Beginners, people back from a break and those who start gently begin with the base phase, everybody else with what the goal begins
 * with; heavy phases only where a saved place can load them. Somebody who has to wait for clearance gets a plan too; whether a workout
 * may be written is decided by `screen` on the day.
 *
 * Source: training rules §2.8, §4.7, §7.7; requirements P1, P2.
 */
export function buildProgram({ athlete, locations, on }: BuildProgramInput): ProgramPlan {
  const { limits, decision } = screen(athlete, on);
  const age = ageInYears(athlete.birthDate, on);
  const trainingAge = trainingAgeOf(athlete);
  const goal = goalFor(athlete, age);
  const phases = availablePhases(goal, trainingAge, limits).filter((kind) => !isHeavy(kind) || canLoadHeavily(locations));
  const startsWithBase = trainingAge === 'beginner' || athlete.monthsOff >= returnsToBaseAfterMonths || decision !== 'train';
  const kind = startsWithBase ? 'base' : firstPhaseAfterBase(goal, phases);
  const returning = startsWithBase && trainingAge !== 'beginner' && decision === 'train';
  const phase: Phase = { kind, week: 1, weeks: returning ? returnBaseWeeks : phaseWeeks[kind].usual };
  const asked = templateFor(
    withoutRuns(athlete, age) && goal === 'running' ? 'fat_loss' : goal,
    athlete.preferences.daysPerWeek,
    trainingAge,
    {
      weekdays: athlete.preferences.weekdays,
      minutes: athlete.preferences.minutes,
      ...templateExtras(athlete, on),
    },
  );
  const template = withStandIns(asked, unservedPatterns(locations, trainingAge));
  const words = athlete.goalWords.replace(/\s+/g, ' ').trim();
  return {
    goal,
    goals: [goalSentences[goal], ...(words === '' ? [] : [words])],
    phase,
    availablePhases: phases,
    template,
    mainLifts: {},
    guardrails: guardrailsFor(athlete, on),
    milestones: milestonesFor({ goal, phase, template }),
    coachNotes: firstCoachNotes({ athlete, locations, on, phase, phases, template, goal }),
    startedOn: on,
  };
}

/** Nobody under 18 gets a program for losing weight (G-33). */
const goalFor = ({ goal }: AthleteProfile, age: number): Goal => (age < 18 && goal === 'fat_loss' ? 'general' : goal);

const isHeavy = (kind: PhaseKind): boolean => kind === 'strength' || kind === 'power';
