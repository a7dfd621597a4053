import type { Injury, LocalDate } from '../athletes/athlete.ts';
import type { Exercise, SkillLevel } from './exercise.ts';
import { skillLevels } from './exercise.ts';
import type { OpenPainFlag } from './injury-fit.ts';
import { injuryFit } from './injury-fit.ts';
import type { Place } from './is-feasible.ts';
import { isFeasible } from './is-feasible.ts';
import type { Population } from './population.ts';
import { populationFit } from './population-fit.ts';

/** Who trains where on which day: all that decides which exercises may be prescribed at all. */
export interface Circumstances {
  readonly place: Place;
  readonly injuries: readonly Injury[];
  readonly painFlags: readonly OpenPainFlag[];
  readonly on: LocalDate;
  readonly level: SkillLevel;
  readonly population: Population;
}

/**
 * Whether the exercise may be prescribed: feasible at the place, not excluded by an injury or pain (caution is allowed), not above
 * the athlete's level, and suited to age and condition.
 *
 * Source: training rules §1.2, 1.4.
 */
export const isSuitable = (exercise: Exercise, { place, injuries, painFlags, on, level, population }: Circumstances): boolean =>
  isWithinLevel(exercise, level) &&
  isFeasible(exercise, place) &&
  injuryFit(exercise, injuries, painFlags, on) !== 'excluded' &&
  populationFit(exercise, population).allowed;

/** `level` of a row is the least skill it asks for. */
export const isWithinLevel = (exercise: Pick<Exercise, 'level'>, level: SkillLevel): boolean =>
  skillLevels.indexOf(exercise.level) <= skillLevels.indexOf(level);
