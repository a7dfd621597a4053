import type { RedFlagLevel } from '../athletes/red-flag-terms.ts';
import { findRedFlags, redFlagText } from '../athletes/red-flags.ts';
import { checkWorkout } from '../guardrails/check-workout.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';
import { conditioningDrafts, recoveryDrafts } from './conditioning.ts';
import { arrange } from './draft.ts';
import type { GenerationInput } from './generation-input.ts';
import { readWords } from './read-words.ts';
import type { Situation } from './situation.ts';
import { situationOf } from './situation.ts';
import type { SessionShape } from './slots-for.ts';
import { slotsFor } from './slots-for.ts';
import { type Plan, strengthPlan } from './strength-plan.ts';
import { forPopulation, loadsAreThere } from './suit-the-day.ts';
import { coolDownSeconds, generalWarmUpSeconds, lowerBoundSeconds } from './time-model.ts';
import type { GeneratedWorkout } from './workout.ts';
import { writeWorkout } from './write-workout.ts';

/** No workout was written; `message` says why and what to do, in words for the athlete. */
export type NotGenerated = { readonly message: string; readonly receipts: readonly Receipt[] } & (
  | { readonly kind: 'wait_for_clearance' | 'nothing_fits' }
  | { readonly kind: 'red_flag'; readonly level: RedFlagLevel }
);

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
      limits: ['more than this would cost you more than it gives while you are ill'],
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
  return { kind: 'red_flag', level: flag.level, message: redFlagText(flag.level), receipts: [receipt] };
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
