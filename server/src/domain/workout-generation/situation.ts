import { ageInYears } from '../athletes/age.ts';
import type { AthleteProfile, LocalDate, TrainingAge } from '../athletes/athlete.ts';
import type { Screening } from '../athletes/screening.ts';
import { screen } from '../athletes/screening.ts';
import { loadClassOf, trainingAgeOf } from '../athletes/training-age.ts';
import { daysBetween } from '../calendar/local-date.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, InjurySite, Pattern } from '../exercises/exercise.ts';
import type { OpenPainFlag } from '../exercises/injury-fit.ts';
import type { Circumstances } from '../exercises/is-suitable.ts';
import { populationOf } from '../exercises/population.ts';
import type { PhaseKind } from '../programs/program.ts';
import type { ReturnModifiers } from '../progression/return-factor.ts';
import { rampedLoadFactor, returnFactor } from '../progression/return-factor.ts';
import type { CompletedExercise, CompletedWorkout } from '../workout-stats/completed-workout.ts';
import type { GenerationInput } from './generation-input.ts';
import type { Energy } from './workout.ts';

/** What follows from the input and is asked for again and again: who trains, how far along, in which phase, back from what. */
export interface Situation {
  readonly input: GenerationInput;
  readonly on: LocalDate;
  readonly athlete: AthleteProfile;
  readonly age: number;
  readonly trainingAge: TrainingAge;
  readonly screening: Screening;
  readonly circumstances: Circumstances;
  /** Whole weeks since the program began. */
  readonly weeksIn: number;
  /** The phase the dose is taken from; never deload, which halves another one. */
  readonly phase: Exclude<PhaseKind, 'deload'>;
  readonly deload: boolean;
  readonly energy: Energy;
  /** What is planned for; the athlete's minutes, 90 at most. */
  readonly minutes: number;
  /** Under 18, or 65 and over and untrained: fewer sets, gentler steps. */
  readonly sheltered: boolean;
  /** Loads are rounded down. Training rules §1.5. */
  readonly cautiousRounding: boolean;
  /** Hot: no intervals, longer rests (G-41). */
  readonly hot: boolean;
  /** Fever or flu: mobility only (G-04). */
  readonly ill: boolean;
  /** Blood pressure or pregnancy: nothing that invites breath-holding above 70 % of the one-rep max (G-35, G-36). */
  readonly noBreathHolding: boolean;
  readonly returning: (exercise: Exercise) => Returning;
  /** Sentences about the phase. */
  readonly notes: readonly string[];
}

/** What a gap does to an exercise: its pattern, and patterns that share its main muscle, count as one. */
export interface Returning {
  /** Of the last normal load; 1 = no gap. */
  readonly load: number;
  /** Of the planned sets. */
  readonly sets: number;
  readonly rirShown: number;
  readonly rebaseline: boolean;
  /** Days without it before the return; null when there was no gap. */
  readonly gapDays: number | null;
}

/** T > 90 is planned as 90. Training rules §2.6. */
const longestMinutes = 90;
const noGap: Returning = { load: 1, sets: 1, rirShown: 0, rebaseline: false, gapDays: null };
/** Up to here nothing is lost. Training rules §6.2. */
const gapFromDays = 11;
/** Sets come back by a fifth of the plan a week. Training rules §6.2. */
const setsRegainedPerWeek = 0.2;

/** Source: training rules §0, §2.1, §6.2, §7; what each field says. */
export function situationOf(input: GenerationInput): Situation {
  const { athlete, on } = input;
  const age = ageInYears(athlete.birthDate, on);
  const trainingAge = trainingAgeOf(athlete);
  const screening = screen(athlete, on);
  const weeksIn = Math.max(0, Math.floor(daysBetween(input.program.startedOn, on) / 7));
  const population = populationOf(athlete, on, weeksIn);
  const untrained = loadClassOf(athlete) === 'untrained';
  const said = `${input.note ?? ''} ${input.words ?? ''}`.toLowerCase();
  const dates = trainedDates(input);
  const lastOn = [...dates.byPattern.values()]
    .flat()
    .reduce<LocalDate | null>((last, day) => (last === null || day > last ? day : last), null);
  const sinceAnything = lastOn === null ? null : daysBetween(lastOn, on);
  const modifiers = { beginner: trainingAge === 'beginner', older: age >= 65 };
  const returningBy = new Map<string, Returning>();
  const returning = (exercise: Exercise): Returning => {
    const key = `${exercise.pattern}/${exercise.primary[0]}`;
    const found = returningBy.get(key) ?? returningFrom(datesOf(exercise, dates), input, modifiers);
    returningBy.set(key, found);
    return found;
  };
  const longAway = sinceAnything !== null && returnFactor(sinceAnything, modifiers).base;
  const { phase, deload, notes } = phaseOf(input, screening, weeksIn, longAway);
  const painOpen = input.painFlags.length > 0 || athlete.injuries.some((injury) => injury.state === 'active');
  const isReturning = sinceAnything !== null && sinceAnything > 10;
  return {
    input,
    on,
    athlete,
    age,
    trainingAge,
    screening,
    weeksIn,
    phase,
    deload,
    notes,
    returning,
    circumstances: {
      place: input.location,
      injuries: athlete.injuries,
      painFlags: flagsInForce(input),
      on,
      level: trainingAge,
      population,
    },
    energy: input.energy,
    minutes: Math.min(longestMinutes, Math.floor(input.minutes)),
    sheltered: age < 18 || (age >= 65 && untrained),
    cautiousRounding: trainingAge === 'beginner' || isReturning || painOpen || age >= 65 || athlete.safety.pregnantWeek !== null,
    hot: /\b(?:very hot|heat ?wave|sweltering|boiling|scorching)\b/.test(said) && !/\bnot (?:very hot|boiling)\b/.test(said),
    ill: /\b(?:fever|flu|influenza|stomach bug|vomiting|chest infection)\b/.test(said) && !/\bno (?:fever|flu)\b/.test(said),
    noBreathHolding: population.hypertension !== 'none' || athlete.safety.pregnantWeek !== null,
  };
}

/** Three flags of a site within 28 days, or two of 6 and more, count as an injury until they lapse (G-17); one flag counts for its day and 7 more. */
function flagsInForce(input: GenerationInput): OpenPainFlag[] {
  const recent = input.painFlags.filter((flag) => daysBetween(flag.on, input.on) >= 0 && daysBetween(flag.on, input.on) <= 28);
  return recent.map((flag) => (recurs(recent, flag.site) ? { site: flag.site, score: Math.max(4, flag.score ?? 5) } : flag));
}

function recurs(flags: GenerationInput['painFlags'], site: InjurySite): boolean {
  const here = flags.filter((flag) => flag.site === site);
  return new Set(here.map((flag) => flag.on)).size >= 3 || here.filter((flag) => (flag.score ?? 5) >= 6).length >= 2;
}

function phaseOf(
  input: GenerationInput,
  screening: Screening,
  weeksIn: number,
  longAway: boolean,
): Pick<Situation, 'phase' | 'deload' | 'notes'> {
  const planned = input.program.phase.kind;
  const deload = planned === 'deload';
  const usual = deload ? (input.program.goal === 'strength' ? 'strength' : 'hypertrophy') : planned;
  const early = input.athlete.safety.postpartumWeeks !== null && input.athlete.safety.postpartumWeeks < 12;
  if (longAway)
    return { phase: 'base', deload: false, notes: ['You were away for a good while, so this starts again from the base phase.'] };
  if (early || (screening.decision === 'gentle' && weeksIn < 4)) return { phase: 'base', deload, notes: [] };
  return { phase: usual, deload, notes: [] };
}

/** Working sets of the exercise were performed: what counts as having trained it. */
export const wasTrained = (done: CompletedExercise): boolean =>
  done.sets.some((set) => set.prescribed.kind === 'working' && set.performed !== null);

interface TrainedDates {
  readonly byPattern: Map<Pattern, LocalDate[]>;
  readonly byMuscle: Map<string, LocalDate[]>;
}

/** The history reaches back eight weeks; progression states and profile entries remember longer gaps. */
function trainedDates(input: GenerationInput): TrainedDates {
  const dates: TrainedDates = { byPattern: new Map(), byMuscle: new Map() };
  const note = (exerciseId: string, on: LocalDate | null): void => {
    const exercise = exerciseById(exerciseId);
    if (!exercise || on === null || on > input.on) return;
    add(dates.byPattern, exercise.pattern, on);
    const muscle = exercise.primary[0];
    if (muscle !== undefined) add(dates.byMuscle, muscle, on);
  };
  for (const workout of input.history)
    for (const done of workout.exercises) if (wasTrained(done)) note(done.exercise.exerciseId, workout.on);
  for (const state of input.progression) note(state.exerciseId, state.lastPerformedOn);
  for (const entry of input.profile.entries) note(entry.exerciseId, entry.lastTrainedOn);
  return dates;
}

function add<Key>(dates: Map<Key, LocalDate[]>, key: Key, on: LocalDate): void {
  const known = dates.get(key);
  if (!known) dates.set(key, [on]);
  else if (!known.includes(on)) known.push(on);
}

/** Newest first. */
const datesOf = (exercise: Exercise, dates: TrainedDates): LocalDate[] =>
  [...new Set([...(dates.byPattern.get(exercise.pattern) ?? []), ...(dates.byMuscle.get(exercise.primary[0] ?? '') ?? [])])]
    .sort()
    .reverse();

/** Either today is the first time back, or an earlier return is still being ramped up. */
function returningFrom(dates: readonly LocalDate[], input: GenerationInput, modifiers: ReturnModifiers): Returning {
  const sessionsPerWeek = Math.max(1, input.program.template.length);
  for (let back = -1; back + 1 < dates.length; back += 1) {
    const until = back < 0 ? input.on : (dates[back] ?? input.on);
    const gapDays = daysBetween(dates[back + 1] ?? until, until);
    if (gapDays < gapFromDays) continue;
    const trainedDuringGap = trainedWeekly(input.history, until, gapDays);
    const factor = returnFactor(gapDays, { ...modifiers, trainedDuringGap, sessionsPerWeek });
    const session = back + 2;
    if (factor.load >= 1 || (session > 1 && session > factor.rampSessions)) return noGap;
    const weeksBack = Math.floor(daysBetween(until, input.on) / 7);
    const sets = Math.min(1, factor.sets + setsRegainedPerWeek * weeksBack);
    return { load: rampedLoadFactor(factor.load, session), sets, rirShown: factor.rirShown, rebaseline: factor.rebaseline, gapDays };
  }
  return noGap;
}

/** At least one workout with resistance in every week of the gap. */
function trainedWeekly(history: readonly CompletedWorkout[], on: LocalDate, days: number): boolean {
  const weeks = Math.floor(days / 7);
  if (weeks === 0) return false;
  const ago = history
    .filter((workout) => workout.exercises.some((done) => wasTrained(done) && isResistance(done)))
    .map((workout) => daysBetween(workout.on, on));
  return Array.from({ length: weeks }, (_, week) => ago.some((day) => day > week * 7 && day <= (week + 1) * 7)).every(Boolean);
}

const isResistance = (done: CompletedExercise): boolean => {
  const pattern = exerciseById(done.exercise.exerciseId)?.pattern;
  return pattern !== undefined && !['cardio_steady', 'cardio_interval', 'balance', 'mobility'].includes(pattern);
};
