import { ageInYears } from '../athletes/age.ts';
import type { AthleteProfile, Goal, LocalDate } from '../athletes/athlete.ts';
import type { Location } from '../athletes/location.ts';
import { screen } from '../athletes/screening.ts';
import { trainingAgeOf } from '../athletes/training-age.ts';
import { exercises } from '../exercises/catalogue.ts';
import { injuryFit } from '../exercises/injury-fit.ts';
import { isFeasible } from '../exercises/is-feasible.ts';
import { isWithinLevel } from '../exercises/is-suitable.ts';
import { injuredPart } from './describe-injury.ts';
import { phaseNames } from './phase-words.ts';
import type { Phase, PhaseKind, TemplateDay } from './program.ts';
import { canLoadHeavily, unservedPatterns } from './serve-patterns.ts';
import { isLiftingType } from './session-templates.ts';
import { withoutRuns } from './template-extras.ts';

export interface CoachNotesInput {
  readonly athlete: AthleteProfile;
  readonly locations: readonly Location[];
  readonly on: LocalDate;
  readonly goal: Goal;
  readonly phase: Phase;
  readonly phases: readonly PhaseKind[];
  readonly template: readonly TemplateDay[];
}

/** Why the first program looks as it does, one thought a note; only what is true of this athlete. */
export function firstCoachNotes(input: CoachNotesInput): readonly string[] {
  return [
    whyThisPhase(input),
    ...whyTheseDays(input),
    ...whatInjuriesTake(input),
    ...whatPlacesAllow(input),
    ...goalNotes(input),
    firstWeights,
  ];
}

const firstWeights =
  'Your first weights are careful estimates. If a set is too easy or too hard, say so with one tap and I’ll set the next one right; after two or three workouts I know your numbers.';

function whyThisPhase({ athlete, on, phase }: CoachNotesInput): string {
  const { decision } = screen(athlete, on);
  const start = `We begin with ${phase.weeks} weeks of ${phaseNames[phase.kind]}`;
  if (phase.kind !== 'base') return `${start}: you train regularly already, so there is no need to start from zero.`;
  if (decision === 'wait') return `${start}, as soon as you are cleared to train. Nothing is lost by waiting.`;
  if (decision === 'gentle') return `${start}, so that everything stays easy while your body gets used to it.`;
  if (trainingAgeOf(athlete) === 'beginner')
    return `${start}: first the movements, then the weights. You will notice progress almost every week.`;
  return `${start}, because you have been away for ${athlete.monthsOff} months. What you built before comes back faster than it came the first time.`;
}

function whyTheseDays({ athlete, on, template }: CoachNotesInput): readonly string[] {
  const { daysPerWeek, weekdays } = athlete.preferences;
  const days = new Set(template.map(({ weekday }) => weekday)).size;
  const lifting = template.filter(({ sessionType }) => isLiftingType(sessionType)).length;
  const minor = ageInYears(athlete.birthDate, on) < 18;
  const notes: string[] = [];
  if (weekdays.length > 0 && weekdays.length < daysPerWeek)
    notes.push(
      `You asked for ${daysPerWeek} days and named ${weekdays.length}, so the plan uses those ${days}. Name more whenever you like.`,
    );
  if (daysPerWeek > 6 && days > 5) notes.push('One day of the seven is for rest or a walk: that is when the work of the others pays off.');
  if (minor && lifting < days)
    notes.push('Under 18, two or three lifting days a week with a day between are what helps most; the other days are easy movement.');
  else if (trainingAgeOf(athlete) === 'beginner' && lifting === 4 && days > 4)
    notes.push('Four lifting days are plenty in your first months; the other days are easy cardio.');
  return notes;
}

function whatPlacesAllow({ athlete, locations, goal, phases }: CoachNotesInput): readonly string[] {
  const notes: string[] = [];
  if (locations.length === 0)
    notes.push(
      'You haven’t saved a place to train yet, so I plan with your own body weight. Add a place and its equipment and the loads follow.',
    );
  const wantsHeavy = goal === 'strength' || goal === 'athletic';
  if (wantsHeavy && !phases.includes('strength') && !canLoadHeavily(locations)) {
    notes.push(
      'Strength work needs heavy weights, and your places don’t have them. Until they do we build muscle with what is there, which makes you stronger too.',
    );
  }
  const missing = unservedPatterns(locations, trainingAgeOf(athlete));
  if (missing.includes('horizontal_pull')) {
    notes.push(
      'Your places offer little to pull on, so there is less pulling than I’d like. A resistance band or a pair of dumbbells would balance all the pressing.',
    );
  } else if (missing.includes('vertical_pull')) {
    notes.push(
      'None of your places has a pull-up bar, a cable or an anchored band, so pulling from above is left out and rows do that work.',
    );
  }
  if (athlete.techniqueUnsure)
    notes.push(
      'You said you’re unsure about the main lifts: the first four weeks use machines, dumbbells and your own weight, which forgive more while you learn.',
    );
  return notes;
}

const liftNames = {
  squat: 'squats',
  hinge: 'hip hinges',
  lunge: 'lunges',
  horizontal_push: 'chest presses',
  vertical_push: 'overhead presses',
  horizontal_pull: 'rows',
  vertical_pull: 'pulling from above',
} as const;

/** The week above names its lifts for a sound body; what an injury takes out of it for now is said here. */
function whatInjuriesTake({ athlete, locations, on }: CoachNotesInput): readonly string[] {
  const injuries = athlete.injuries.filter(({ state }) => state === 'active');
  const level = trainingAgeOf(athlete);
  const out = (Object.keys(liftNames) as (keyof typeof liftNames)[]).filter((pattern) => {
    const rows = exercises.filter(
      (row) => row.pattern === pattern && row.tier < 3 && isWithinLevel(row, level) && locations.some((place) => isFeasible(row, place)),
    );
    return rows.length > 0 && rows.every((row) => injuryFit(row, injuries, [], on) === 'excluded');
  });
  if (out.length === 0) return [];
  const parts = [...new Set(injuries.map(injuredPart))];
  const names = out.map((pattern) => liftNames[pattern]);
  return [
    `While your ${joined(parts)} ${parts.length === 1 ? 'needs' : 'need'} sparing, ${joined(names)} stay out, whatever the week above says. The nearest movement that spares ${parts.length === 1 ? 'it' : 'them'} takes the place, and each workout says which.`,
  ];
}

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function goalNotes({ athlete, on, goal, template }: CoachNotesInput): readonly string[] {
  const age = ageInYears(athlete.birthDate, on);
  const notes: string[] = [];
  if (goal !== athlete.goal) notes.push('While you’re growing, the plan aims at getting stronger and fitter and sets no weight to reach.');
  if (goal === 'fat_loss')
    notes.push(
      'Strength work keeps your muscle, and walking more on any day helps as much as anything in this plan. I count workouts and minutes, not pounds or kilos.',
    );
  if (goal === 'running' && withoutRuns(athlete, age))
    notes.push('Running waits for now, because of the impact. Walking, cycling or the elliptical keep your stamina until it comes back.');
  else if (goal === 'running' && hasDoubleDay(template))
    notes.push(
      'On some days strength follows an easy run: leave at least 3 hours between them, 6 if you can, so the legs get something out of both.',
    );
  return notes;
}

const hasDoubleDay = (template: readonly TemplateDay[]): boolean => new Set(template.map(({ weekday }) => weekday)).size < template.length;
