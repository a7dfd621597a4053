import { ageInYears } from '../../server/src/domain/athletes/age.ts';
import {
  type AthleteProfile,
  type Condition,
  goals,
  type Injury,
  type LocalDate,
  sexes,
} from '../../server/src/domain/athletes/athlete.ts';
import type { Location } from '../../server/src/domain/athletes/location.ts';
import { locationPreset, locationPresetKinds } from '../../server/src/domain/athletes/location-presets.ts';
import { trainingAgeOf } from '../../server/src/domain/athletes/training-age.ts';
import { addDays, daysBetween, weekOf } from '../../server/src/domain/calendar/local-date.ts';
import { injurySites } from '../../server/src/domain/exercises/exercise.ts';
import { hundredths, load, type Unit } from '../../server/src/domain/loads/load.ts';
import { buildProgram } from '../../server/src/domain/programs/build-program.ts';
import { planWeek } from '../../server/src/domain/programs/plan-week.ts';
import { type ProgramPlan, phaseKinds } from '../../server/src/domain/programs/program.ts';
import type { ProgressionState } from '../../server/src/domain/progression/progression-state.ts';
import { buildInitialProfile } from '../../server/src/domain/weights-profile/initial-profile.ts';
import { updateProfile } from '../../server/src/domain/weights-profile/update-profile.ts';
import { customIntent } from '../../server/src/domain/workout-generation/custom-intent.ts';
import { generateWorkout, isGenerated } from '../../server/src/domain/workout-generation/generate-workout.ts';
import type { GenerationInput } from '../../server/src/domain/workout-generation/generation-input.ts';
import type { Energy, GeneratedWorkout } from '../../server/src/domain/workout-generation/workout.ts';
import type { CompletedWorkout } from '../../server/src/domain/workout-stats/completed-workout.ts';
import { fractionalSets } from '../../server/src/domain/workout-stats/fractional-sets.ts';

/** A small seeded generator (mulberry32): the same seed gives the same athlete on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Dice {
  readonly chance: (share: number) => boolean;
  readonly whole: (low: number, high: number) => number;
  readonly one: <T>(choices: readonly T[]) => T;
}

function diceOf(seed: number): Dice {
  const next = seeded(seed);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    chance: (share) => next() < share,
    whole,
    one: (choices) => {
      const choice = choices[whole(0, choices.length - 1)];
      if (choice === undefined) throw new RangeError('nothing to choose from');
      return choice;
    },
  };
}

const today = '2026-11-23' as LocalDate;
const conditionsToTry: readonly Condition[] = ['hypertension_medicated', 'osteoporosis', 'beta_blocker', 'insulin_or_sulfonylurea'];

function injuryFrom(dice: Dice, index: number): Injury {
  const state = dice.chance(0.75) ? ('active' as const) : ('resolved' as const);
  return {
    id: `injury-${index}`,
    site: dice.one(injurySites),
    side: 'left',
    severity: dice.one(['mild', 'moderate', 'severe'] as const),
    state,
    resolvedOn: state === 'resolved' ? addDays(today, -dice.whole(1, 100)) : null,
    painFreeExposures: dice.whole(0, 5),
    note: '',
  };
}

export function arbitraryAthlete(seed: number): AthleteProfile {
  const dice = diceOf(seed);
  const unit: Unit = dice.chance(0.35) ? 'lb' : 'kg';
  const age = dice.chance(0.15) ? dice.whole(65, 82) : dice.chance(0.08) ? dice.whole(14, 17) : dice.whole(18, 64);
  const sex = dice.one(sexes);
  const pregnantWeek = sex === 'female' && age < 45 && dice.chance(0.12) ? dice.whole(5, 36) : null;
  const kilos = dice.whole(48, 120);
  return {
    sex,
    birthDate: `${2026 - age}-0${dice.whole(1, 9)}-1${dice.whole(0, 9)}` as LocalDate,
    heightCm: dice.chance(0.8) ? dice.whole(150, 198) : null,
    bodyMass: dice.chance(0.9) ? load(unit === 'kg' ? kilos : Math.round(kilos * 2.2), unit) : null,
    trainedMonths: dice.one([0, 0, 2, 4, 8, 14, 24, 40, 90]),
    monthsOff: dice.chance(0.15) ? dice.whole(1, 20) : 0,
    techniqueUnsure: dice.chance(0.15),
    goal: dice.one(goals),
    goalWords: '',
    injuries: dice.chance(0.4) ? Array.from({ length: dice.whole(1, 2) }, (_, index) => injuryFrom(dice, index)) : [],
    safety: {
      symptoms: false,
      conditions: dice.chance(0.15) ? [dice.one(conditionsToTry)] : [],
      active: true,
      pregnantWeek,
      postpartumWeeks: null,
      systolic: dice.chance(0.08) ? 150 : null,
      diastolic: null,
      guardianAgreed: age < 18,
      clearedOn: pregnantWeek !== null || dice.chance(0.5) ? addDays(today, -10) : null,
      redFlagOn: null,
    },
    preferences: {
      excludedExerciseIds: dice.chance(0.2) ? ['barbell_back_squat', 'push_up'] : [],
      favoriteExerciseIds: dice.chance(0.2) ? ['dumbbell_bench_press'] : [],
      weekdays: dice.one([[1, 3, 5], [1, 2, 4, 5], [2, 4], [1, 2, 3, 4, 5, 6], []]),
      daysPerWeek: dice.whole(1, 6),
      minutes: dice.one([20, 30, 45, 60, 90]),
      notes: '',
    },
    unit,
    zone: 'Europe/Berlin',
  };
}

/** Presets, and places as people really have them: two dumbbells, one bar and few plates, three kettlebells, a hotel that counts in pounds. */
export function arbitraryLocation(seed: number, unit: Unit): Location {
  const dice = diceOf(seed ^ 0x5bd1e995);
  const kind = dice.one(locationPresetKinds);
  const here = dice.chance(0.15) ? (unit === 'kg' ? 'lb' : 'kg') : unit;
  const preset = { id: `place-${seed}`, ...locationPreset(kind, here) };
  if (dice.chance(0.7)) return preset;
  const odd = (values: readonly number[]) => values.map((value) => hundredths(here === 'kg' ? value : value * 2));
  const inventory = {
    ...preset.inventory,
    dumbbells: odd(dice.one([[7.5], [3, 11], [2, 4, 6, 8, 14], [5, 10, 15, 20, 40]])),
    kettlebells: odd(dice.one([[16], [8, 24], [12, 16, 20]])),
    plates: dice.one([[10, 5], [20, 20, 1.25], [15]]).map((value) => ({ value: hundredths(value), pairs: dice.whole(1, 2) })),
    bandLevels: dice.one([[1], [2, 4], [5], [1, 2, 3]]),
  };
  const equipment = dice.one([
    ['bodyweight', 'dumbbell'],
    ['bodyweight', 'barbell', 'band'],
    ['bodyweight', 'kettlebell', 'suspension'],
    ['bodyweight', 'dumbbell', 'kettlebell', 'band', 'trap_bar'],
  ] as const);
  return {
    ...preset,
    equipment: [...new Set([...preset.equipment.filter((each) => each === 'bodyweight'), ...equipment])],
    fixtures: dice.chance(0.5) ? ['bench', 'rack'] : preset.fixtures,
    inventory,
  };
}

/** The workout as somebody does it: mostly as written, now and then a set short, a pain flag, a skip. */
export function perform(workout: GeneratedWorkout, input: GenerationInput, seed: number): CompletedWorkout {
  const dice = diceOf(seed);
  return {
    workoutId: `workout-${input.on}-${seed}`,
    on: input.on,
    sessionType: input.intent.sessionType,
    title: workout.title,
    minutesPlanned: workout.minutes,
    energy: input.energy,
    startedAt: null,
    finishedAt: null,
    deload: input.program.phase.kind === 'deload',
    exercises: workout.exercises.map((exercise) => {
      const skipped = dice.chance(0.05);
      const pain = dice.chance(0.03) ? { site: dice.one(injurySites), score: dice.chance(0.7) ? dice.whole(1, 8) : null } : null;
      return {
        exercise,
        skipped,
        pain,
        difficulty: dice.chance(0.05) ? ('easier' as const) : null,
        sets: exercise.sets.map((prescribed) => ({
          prescribed,
          skipped,
          performed: skipped
            ? null
            : {
                reps: prescribed.reps === null ? null : Math.max(1, prescribed.reps - (dice.chance(0.06) ? 3 : 0)),
                seconds: prescribed.seconds,
                rounds: prescribed.rounds,
                load: prescribed.load,
                bandLevel: prescribed.bandLevel,
                rpe: null,
                corrected: false,
                performedAt: `${input.on}T18:00:00Z`,
              },
        })),
      };
    }),
  };
}

/** Fractional hard sets from Monday to the day. */
export const weekSetsOf = (history: readonly CompletedWorkout[], on: LocalDate): GenerationInput['weekSets'] =>
  fractionalSets(history, { from: weekOf(on).from, to: on });

const words = [
  'arms',
  '20 minute core',
  'legs, no squats',
  'chest and back with dumbbells',
  'something',
  'no running, just cardio',
  'stretch',
  'glutes and hamstrings',
  'upper body, bands only',
  'push ups and rows',
];

/** One day of one athlete, with the weeks before it lived through: generated, performed, progressed. */
export function arbitraryInput(seed: number): GenerationInput {
  const dice = diceOf(seed * 7919 + 13);
  const athlete = arbitraryAthlete(seed);
  const location = arbitraryLocation(seed, athlete.unit);
  const sessions = dice.chance(0.35) ? 0 : dice.whole(1, 9);
  const gap = dice.chance(0.25) ? dice.one([12, 20, 35, 70, 120]) : dice.whole(1, 3);
  const startedOn = addDays(today, -(sessions * 3 + gap));
  const built = buildProgram({ athlete, locations: [location], on: startedOn });
  let profile = buildInitialProfile(athlete, [location], startedOn);
  let history: CompletedWorkout[] = [];
  let progression: readonly ProgressionState[] = [];
  for (let session = 0; session < sessions; session += 1) {
    const on = addDays(startedOn, session * 3);
    const past = inputOn(on, {
      athlete,
      location,
      program: built,
      profile,
      history,
      progression,
      energy: dice.whole(0, 5) as Energy,
      minutes: dice.one([20, 30, 45, 60]),
      session,
      words: null,
    });
    const workout = generateWorkout(past);
    if (!isGenerated(workout)) continue;
    const done = perform(workout, past, seed + session);
    history = [done, ...history];
    const updated = updateProfile({ profile, progression, completed: done, athlete, inventory: location.inventory, on });
    profile = updated.profile;
    progression = updated.progression;
  }
  const phase = dice.chance(0.7) && trainingAgeOf(athlete) !== 'beginner' ? dice.one(phaseKinds) : built.phase.kind;
  const program: ProgramPlan = { ...built, phase: { kind: phase, week: dice.whole(1, 4), weeks: 6 } };
  const painFlags = dice.chance(0.2)
    ? [{ site: dice.one(injurySites), score: dice.chance(0.8) ? dice.whole(1, 8) : null, on: addDays(today, -dice.whole(0, 20)) }]
    : [];
  const input = inputOn(today, {
    athlete,
    location,
    program,
    profile,
    history: history.filter((workout) => daysBetween(workout.on, today) <= 56),
    progression,
    energy: dice.whole(0, 5) as Energy,
    minutes: dice.one([15, 20, 25, 30, 40, 45, 60, 75, 90]),
    session: dice.whole(0, 6),
    words: dice.chance(0.2) ? dice.one(words) : null,
  });
  return { ...input, painFlags, note: dice.chance(0.05) ? 'very hot in here' : null };
}

interface Day {
  readonly athlete: AthleteProfile;
  readonly location: Location;
  readonly program: ProgramPlan;
  readonly profile: GenerationInput['profile'];
  readonly history: readonly CompletedWorkout[];
  readonly progression: readonly ProgressionState[];
  readonly energy: Energy;
  readonly minutes: number;
  readonly session: number;
  readonly words: string | null;
}

function inputOn(on: LocalDate, day: Day): GenerationInput {
  const planned = planWeek(day.program, on, 7);
  const next = planned[day.session % Math.max(1, planned.length)]?.intent;
  const custom = customIntent(day.words ?? 'full body', day.minutes);
  return {
    on,
    program: day.program,
    programVersion: 1,
    profile: day.profile,
    intent: day.words === null && next ? next : custom,
    words: day.words,
    location: day.location,
    energy: day.energy,
    minutes: day.minutes,
    note: null,
    history: day.history,
    progression: day.progression,
    athlete: day.athlete,
    painFlags: [],
    weekSets: weekSetsOf(day.history, on),
  };
}

/** For the name of a failing case. */
export const describeInput = (input: GenerationInput): string =>
  `${ageInYears(input.athlete.birthDate, input.on)} y, ${input.athlete.trainedMonths} mo, ${input.location.name}, ${input.intent.sessionType}, ${input.minutes} min, energy ${input.energy}, ${input.program.phase.kind}`;
