import { exercises } from '../exercises/catalogue.ts';
import type { Pattern } from '../exercises/exercise.ts';
import { isSuitable } from '../exercises/is-suitable.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import { largestLoad } from '../loads/loadable.ts';
import { expectedE1rm } from '../weights-profile/expected-load.ts';
import type { Situation } from './situation.ts';
import type { SessionShape, WorkoutSlot } from './slots-for.ts';

const mainPatterns: readonly Pattern[] = ['squat', 'hinge', 'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull'];
const heavyEnough = 0.76;
const patternsNeeded = 3;

/** Fewer than three main patterns that can be loaded to 76 %: hypertrophy instead of strength, and it is said. Training rules §2.1. */
export function loadsAreThere(situation: Situation): Situation {
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
export function forPopulation(shape: SessionShape, situation: Situation): SessionShape {
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
