import { Temporal } from 'temporal-polyfill';
import type { Injury, LocalDate } from '../athletes/athlete.ts';
import type { Exercise, InjurySite } from './exercise.ts';

/** `caution`: allowed lighter, with more in reserve and not first in the workout (G-14). `excluded`: not today (G-13). */
export type InjuryFit = 'clear' | 'caution' | 'excluded';

/** A pain flag that was not withdrawn; `score` 0-10, null when the athlete gave none. */
export interface OpenPainFlag {
  readonly site: InjurySite;
  readonly score: number | null;
}

/** Pain of this score or more counts as an active injury of moderate severity (G-13). */
const painThatExcludes = 4;
/** An unscored pain flag is taken for this (G-16). */
const unscoredPain = 5;
/** A resolved injury is forgotten after this long, or after this many exposures without pain. Training science 1.4, proposed. */
const resolvedLapsesAfterWeeks = 8;
const resolvedLapsesAfterExposures = 4;

/**
 * Whether the exercise suits the athlete's injuries and pain on this day; the strictest site decides.
 *
 * Contraindicated sites: excluded while active and moderate or severe, caution while mild or resolved and not lapsed.
 * Caution sites: excluded while active and severe, else caution.
 *
 * @param on the local date of training; decides which resolved injuries have lapsed
 *
 * Source: training science 1.4, guardrails G-13, G-14 and G-16.
 */
export function injuryFit(
  exercise: Pick<Exercise, 'contraindicatedSites' | 'cautionSites'>,
  injuries: readonly Injury[],
  painFlags: readonly OpenPainFlag[],
  on: LocalDate,
): InjuryFit {
  const issues = [
    ...injuries.filter((injury) => !hasLapsed(injury, on)).map((injury) => ({ site: injury.site, grade: gradeOf(injury) })),
    ...painFlags.filter(excludes).map(({ site }) => ({ site, grade: 'moderate' as const })),
  ];
  const fits = issues.map(({ site, grade }) => fitAt(exercise, site, grade));
  if (fits.includes('excluded')) return 'excluded';
  return fits.includes('caution') ? 'caution' : 'clear';
}

/** Whether a resolved injury no longer changes what is prescribed. Active injuries never lapse. */
export function hasLapsed(injury: Injury, on: LocalDate): boolean {
  if (injury.state === 'active') return false;
  if (injury.painFreeExposures >= resolvedLapsesAfterExposures) return true;
  if (injury.resolvedOn === null) return false;
  const lapsesOn = Temporal.PlainDate.from(injury.resolvedOn).add({ weeks: resolvedLapsesAfterWeeks });
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(on), lapsesOn) >= 0;
}

/** A resolved injury counts as mild, whatever it once was. */
const gradeOf = (injury: Injury): Injury['severity'] => (injury.state === 'resolved' ? 'mild' : injury.severity);

const excludes = (flag: OpenPainFlag): boolean => (flag.score ?? unscoredPain) >= painThatExcludes;

function fitAt(exercise: Pick<Exercise, 'contraindicatedSites' | 'cautionSites'>, site: InjurySite, grade: Injury['severity']): InjuryFit {
  if (exercise.contraindicatedSites.includes(site)) return grade === 'mild' ? 'caution' : 'excluded';
  if (exercise.cautionSites.includes(site)) return grade === 'severe' ? 'excluded' : 'caution';
  return 'clear';
}
