import { findRedFlags, redFlagText } from '../athletes/red-flags.ts';
import { exercises } from '../exercises/catalogue.ts';
import type { Pattern } from '../exercises/exercise.ts';
import { isSuitable } from '../exercises/is-suitable.ts';
import { checkWorkout } from '../guardrails/check-workout.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import { largestLoad } from '../loads/loadable.ts';
import { expectedE1rm } from '../weights-profile/expected-load.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';
import { applyEnergy } from './apply-energy.ts';
import { conditioningDrafts, easyCardio, recoveryDrafts } from './conditioning.ts';
import type { Draft } from './draft.ts';
import { arrange, countsAsWork, draftOf, secondsOf } from './draft.ts';
import { fitToTime } from './fit-to-time.ts';
import type { GenerationInput } from './generation-input.ts';
import { limitVolume, volumeBudget } from './limit-volume.ts';
import { readWords } from './read-words.ts';
import { selectExercises } from './select-exercises.ts';
import type { Situation } from './situation.ts';
import { situationOf } from './situation.ts';
import type { SessionShape, WorkoutSlot } from './slots-for.ts';
import { slotsFor } from './slots-for.ts';
import { coolDownSeconds, generalWarmUpSeconds, lowerBoundSeconds } from './time-model.ts';
import type { GeneratedWorkout } from './workout.ts';
import { writeWorkout } from './write-workout.ts';

/** No workout was written; `message` says why and what to do, in words for the athlete. */
export interface NotGenerated {
  readonly kind: 'wait_for_clearance' | 'red_flag' | 'nothing_fits';
  readonly message: string;
  readonly receipts: readonly Receipt[];
}

export const isGenerated = (result: GeneratedWorkout | NotGenerated): result is GeneratedWorkout => 'exercises' in result;

/**
 * Writes the workout of one session, from the eight things of W2. The same input gives byte-identical output, on the server and in the
 * browser: no clock, no chance, no locale.
 *
 * Safety comes first and decides every conflict: red flag, injury, population, energy and return, equipment, time, then the program's
 * intent and preference. Never longer than the minutes; shorter than most of them only with the reason said.
 *
 * Source: training rules §10.
 */
export function generateWorkout(input: GenerationInput): GeneratedWorkout | NotGenerated {
  const stopped = redFlag(input);
  if (stopped) return stopped;
  const usual = situationOf(input);
  if (usual.screening.decision === 'wait') return waitFor(usual);
  const situation = loadsAreThere(usual);
  const shape = forPopulation(slotsFor(input), situation);
  const warmUp = generalWarmUpSeconds(situation.minutes);
  const coolDown = situation.noBreathHolding ? Math.max(120, coolDownSeconds(situation.minutes)) : coolDownSeconds(situation.minutes);
  const available = situation.minutes * 60 - warmUp - coolDown;
  const plan = planFor(shape, situation, available, lowerBoundSeconds(situation.minutes) - warmUp - coolDown);
  if (plan.drafts.length === 0 && input.words !== null) return withoutWords(input);
  if (plan.drafts.length === 0) return nothingFits(situation, plan.notes);
  return checked(input, situation, shape, plan, { warmUp, coolDown, available });
}

/** Nothing asked for is possible here today: a full body workout, and that is said. */
function withoutWords(input: GenerationInput): GeneratedWorkout | NotGenerated {
  const instead = generateWorkout({ ...input, words: null, intent: { ...input.intent, muscleFocus: [] } });
  if (!isGenerated(instead)) return instead;
  return {
    ...instead,
    notes: ['What you asked for does not fit this place or what needs care, so this is a full-body workout.', ...instead.notes],
  };
}

interface Plan {
  readonly drafts: readonly Draft[];
  readonly notes: readonly string[];
  /** What kept the workout short, when something did. */
  readonly limits: readonly string[];
}

interface Frame {
  readonly warmUp: number;
  readonly coolDown: number;
  readonly available: number;
}

function planFor(shape: SessionShape, situation: Situation, available: number, atLeast: number): Plan {
  if (situation.ill) {
    const resting = recoveryDrafts(shape, situation, Math.min(available, 20 * 60));
    return {
      drafts: resting,
      notes: [
        'With a fever or the flu, rest comes first. This is gentle mobility and nothing more; training waits until you have been well for a day.',
      ],
      limits: ['you are ill'],
    };
  }
  if (shape.kind === 'recovery')
    return { drafts: recoveryDrafts(shape, situation, available), notes: shape.notes, limits: ['recovery is short on purpose'] };
  if (shape.kind === 'conditioning') {
    const wish = readWords(situation.input.words ?? '');
    const { drafts, notes } = conditioningDrafts(shape, situation, available, wish.cardioIds);
    return {
      drafts,
      notes: [...shape.notes, ...notes],
      limits: situation.energy <= 2 ? ['your energy is low today'] : ['easy cardio is capped at what builds without wearing you down'],
    };
  }
  return strengthPlan(shape, situation, available, atLeast);
}

function strengthPlan(shape: SessionShape, today: Situation, available: number, atLeast: number): Plan {
  // planned as on a usual day, and only then reduced: less energy can then only take away (G-26)
  const situation: Situation = { ...today, energy: 3 };
  const budget = volumeBudget(situation);
  const cut = shape.slots.slice(0, exerciseCount(shape, situation));
  const selection = selectExercises(cut, shape, situation);
  const drafts = selection.picks.map((pick, index) =>
    pick.dose.role === 'cardio'
      ? (easyCardio(Math.min(available / 3, 960), shape, situation, index, pick.slot.preferredIds) ?? draftOf(pick, index))
      : draftOf(pick, index),
  );
  const adjusted = drafts
    .filter((draft) => draft.pick.dose.role !== 'cardio' || draft.seconds !== null || draft.intervals !== null)
    .map((draft) => forReturnAndDeload(draft, situation));
  const limited = limitVolume(adjusted, budget, situation);
  const limits = limitsOf(today, limited.limited, adjusted);
  const unused = [...shape.slots.slice(cut.length), ...shape.extras];
  const tried = new Set<WorkoutSlot>();
  const nextExtra = (current: readonly Draft[]) => {
    for (const slot of unused) {
      if (tried.has(slot)) continue;
      tried.add(slot);
      const found = selectExercises(
        [slot],
        shape,
        situation,
        current.map((draft) => draft.pick),
      );
      const [pick] = found.picks;
      // extras add what is missing; another exercise standing in for them would only repeat
      if (pick && slot.patterns.includes(pick.exercise.pattern) && pick.dose.role !== 'cardio') return found;
    }
    return { picks: [], notes: [] };
  };
  const mayGrow = !situation.deload && !adjusted.some((draft) => situation.returning(draft.pick.exercise).sets < 1);
  const fit = fitToTime({ drafts: limited.drafts, situation, budget, atMost: available, atLeast, mayGrow, nextExtra });
  const finished = withFinisher(fit.drafts, shape, situation, available, atLeast, limits);
  const reduced = applyEnergy(finished, shape, today, budget, available);
  const reached = hitsCap(finished, situation, budget.workout)
    ? [...limits, 'you are at the sets that do you good in one workout']
    : limits;
  if (reduced.length > 0)
    return { drafts: reduced, notes: [...shape.notes, ...situation.notes, ...selection.notes, ...fit.notes], limits: reached };
  if (selection.picks.length === 0) return { drafts: [], notes: selection.notes, limits: [] };
  // the week is full: something easy instead
  return {
    drafts: recoveryDrafts(shape, today, Math.min(available, 30 * 60)),
    notes: ['This week’s sets for these muscles are done, so today is easy movement.'],
    limits: ['the week is full'],
  };
}

const hitsCap = (drafts: readonly Draft[], _situation: Situation, cap: number): boolean =>
  drafts.filter(countsAsWork).reduce((total, draft) => total + draft.sets, 0) >= cap;

/** How many exercises the minutes hold; strength rests longer. Source: training rules §2.6. */
function exerciseCount(shape: SessionShape, { minutes, phase }: Situation): number {
  const heavy = phase === 'strength' || phase === 'power';
  const rows: readonly (readonly [number, number, number])[] = [
    [20, 2, 2],
    [30, 3, 2],
    [40, 4, 3],
    [50, 6, 4],
    [70, 7, 5],
    [85, 8, 6],
  ];
  const row = rows.find(([below]) => minutes < below);
  const most = row ? (heavy ? row[2] : row[1]) : heavy ? 8 : 10;
  const balance = shape.slots.filter((slot) => slot.patterns[0] === 'balance').length;
  return most + balance;
}

/** A return takes its share of the sets, a deload half, rounded up. Training rules §6.2, §4.6. */
function forReturnAndDeload(draft: Draft, situation: Situation): Draft {
  const back = situation.returning(draft.pick.exercise).sets;
  const sets = situation.deload ? Math.ceil(draft.sets / 2) : draft.sets;
  return countsAsWork(draft) ? { ...draft, sets: back < 1 ? Math.max(1, Math.floor(sets * back + 0.5)) : sets } : draft;
}

function limitsOf(situation: Situation, volume: boolean, drafts: readonly Draft[]): string[] {
  const limits: string[] = [];
  if (situation.energy <= 2) limits.push('your energy is low today');
  if (situation.deload) limits.push('this is a deload week');
  if (drafts.some((draft) => situation.returning(draft.pick.exercise).sets < 1)) limits.push('you are coming back from a break');
  if (drafts.some((draft) => draft.pick.caution)) limits.push('some of it is done with care');
  if (situation.sheltered) limits.push('a measured start does more than a long one');
  if (volume) limits.push('this week’s sets for these muscles are nearly done');
  return limits;
}

/** What time is left when nothing more may be lifted goes to easy cardio, if there is a way; never in a deload. */
function withFinisher(
  drafts: readonly Draft[],
  shape: SessionShape,
  situation: Situation,
  available: number,
  atLeast: number,
  limits: readonly string[],
): readonly Draft[] {
  const used = secondsOf(drafts);
  if (
    drafts.length === 0 ||
    used >= atLeast ||
    situation.deload ||
    situation.energy <= 2 ||
    limits.includes('you are coming back from a break')
  )
    return drafts;
  if (drafts.some((draft) => draft.pick.dose.role === 'cardio')) return drafts;
  const priority = Math.max(...drafts.map((draft) => draft.priority)) + 1;
  const easy = easyCardio(Math.min(available - used, 20 * 60 + 70), shape, situation, priority);
  return easy && easy.seconds !== null ? arrange([...drafts, easy], situation) : drafts;
}

const mainPatterns: readonly Pattern[] = ['squat', 'hinge', 'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull'];
const heavyEnough = 0.76;
const patternsNeeded = 3;

/** Fewer than three main patterns that can be loaded to 76 %: hypertrophy instead of strength, and it is said. Training rules §2.1. */
function loadsAreThere(situation: Situation): Situation {
  if (situation.phase !== 'strength' && situation.phase !== 'power') return situation;
  const { input, athlete, circumstances } = situation;
  const { inventory } = input.location;
  const heavy = mainPatterns.filter((pattern) =>
    exercises.some((exercise) => {
      if (exercise.pattern !== pattern || exercise.timerType !== 'reps' || !isSuitable(exercise, circumstances)) return false;
      const largest = largestLoad(exercise, inventory);
      const expected = largest === null ? null : expectedE1rm(exercise, input.profile, athlete);
      if (largest === null || expected === null || exercise.loadBasis === 'assistance') return false;
      return (
        effectiveLoad(exercise, { value: largest, unit: inventory.unit }, athlete.bodyMass) >=
        heavyEnough * convertHundredths(expected.e1rm, athlete.unit, inventory.unit)
      );
    }),
  );
  if (heavy.length >= patternsNeeded) return situation;
  return {
    ...situation,
    phase: 'hypertrophy',
    notes: [...situation.notes, 'The loads here are too light for heavy sets of few reps, so today builds muscle instead.'],
  };
}

/** Balance beside the lifting from 65 on and with osteoporosis, and back extensors with the latter (G-34, G-38); a jump or throw first in a power phase. */
function forPopulation(shape: SessionShape, situation: Situation): SessionShape {
  if (shape.kind !== 'strength') return shape;
  const slot = (patterns: readonly Pattern[]): WorkoutSlot => ({
    patterns,
    main: false,
    light: false,
    key: null,
    preferredIds: [],
    muscles: null,
  });
  const has = (pattern: Pattern): boolean => shape.slots.some((each) => each.patterns.includes(pattern));
  const bones = situation.circumstances.population.osteoporosis !== 'none';
  const added: WorkoutSlot[] = [];
  if ((situation.age >= 65 || bones) && !has('balance') && situation.minutes >= 20) added.push(slot(['balance']));
  if (bones && !has('back_extension') && situation.minutes >= 30) added.push(slot(['back_extension']));
  const upper = shape.slots[0]?.patterns[0]?.includes('push') || shape.slots[0]?.patterns[0]?.includes('pull');
  const planned = situation.input.intent.sessionType !== 'custom'; // whoever asks for arms does not mean jumps
  if (planned && situation.phase === 'power' && situation.trainingAge !== 'beginner' && !has('jump') && situation.minutes >= 30) {
    added.push(slot(upper ? ['throw', 'jump'] : ['jump', 'throw']));
  }
  const [first, ...rest] = shape.slots;
  return first && added.length > 0 ? { ...shape, slots: [first, ...added, ...rest] } : shape;
}

/** Writes the text and asks every guardrail; an exercise that one objects to goes, and what is left is asked again. */
function checked(
  input: GenerationInput,
  situation: Situation,
  shape: SessionShape,
  plan: Plan,
  frame: Frame,
): GeneratedWorkout | NotGenerated {
  let drafts = plan.drafts;
  let notes = plan.notes;
  for (let guard = 0; guard < 6 && drafts.length > 0; guard += 1) {
    const workout = writeWorkout({
      situation,
      shape,
      drafts,
      notes,
      limits: plan.limits,
      warmUpSeconds: frame.warmUp,
      coolDownSeconds: frame.coolDown,
    });
    const violations = checkWorkout(workout, input);
    const serious = violations.filter((violation) => violation.severity !== 'warn');
    if (serious.length === 0) {
      const warnings = violations.map(({ id, severity, message }) => ({ id, severity, message }));
      return { ...workout, guardrails: [...workout.guardrails, ...warnings] };
    }
    const index = serious.map((violation) => violation.exerciseIndex).find((each) => each !== null) ?? drafts.length - 1;
    const gone = drafts[index];
    drafts = arrange(
      drafts.filter((draft) => draft !== gone),
      situation,
    );
    if (gone) notes = [...notes, `${gone.pick.exercise.name} was left out: ${serious[0]?.message ?? 'it did not pass a safety rule.'}`];
  }
  return nothingFits(situation, notes);
}

function redFlag(input: GenerationInput): NotGenerated | null {
  const text = [input.words, input.note].filter((each) => each !== null).join('. ');
  const [flag] = findRedFlags(text, { pregnant: input.athlete.safety.pregnantWeek !== null });
  if (!flag) return null;
  const receipt: Receipt = { source: 'athlete', sourceId: null, on: input.on, text: `What you wrote reads like: ${flag.term}.` };
  return { kind: 'red_flag', message: redFlagText(flag.level), receipts: [receipt] };
}

function waitFor({ screening, on }: Situation): NotGenerated {
  return {
    kind: 'wait_for_clearance',
    message: screening.reasons.map((reason) => reason.text).join(' '),
    receipts: screening.reasons.map((reason) => ({ source: 'rule', sourceId: reason.id, on, text: reason.text })),
  };
}

function nothingFits({ input }: Situation, notes: readonly string[]): NotGenerated {
  return {
    kind: 'nothing_fits',
    message: `Nothing at ${input.location.name} fits today’s session with what needs care. A walk is always a good answer, or pick another place or other words.`,
    receipts: notes.map((text) => ({ source: 'rule', sourceId: null, on: input.on, text })),
  };
}

/** Rest, or an easy quarter of an hour: what goes beside the workout when somebody comes in empty (energy 0). Training rules §2.7. */
export function recoveryOffer(input: GenerationInput): GeneratedWorkout | NotGenerated {
  const minutes = Math.min(20, Math.max(15, input.minutes));
  const intent = {
    ...input.intent,
    sessionType: 'recovery' as const,
    title: 'Easy recovery',
    muscleFocus: [],
    minutes,
    purpose: 'Loosen up and go home better than you came.',
  };
  return generateWorkout({ ...input, intent, words: null, minutes });
}
