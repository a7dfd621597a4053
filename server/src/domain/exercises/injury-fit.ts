import type { Injury, LocalDate } from '../athletes/athlete.ts';
import { daysBetween } from '../calendar/local-date.ts';
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
/** A resolved injury is forgotten after this long, or after this many exposures without pain. Training rules §1.4, proposed. */
const resolvedLapsesAfterDays = 8 * 7;
const resolvedLapsesAfterExposures = 4;

/**
 * Whether the exercise suits the athlete's injuries and pain on this day; the strictest site decides.
 *
 * Contraindicated sites: excluded while active and moderate or severe, caution while mild or resolved and not lapsed.
 * Caution sites: excluded while active and severe, else caution.
 *
 * @param on the local date of training; decides which resolved injuries have lapsed
 *
 * Source: training rules §1.4, guardrails G-13, G-14 and G-16.
 */
export function injuryFit(
  exercise: Pick<Exercise, 'contraindicatedSites' | 'cautionSites'>,
  injuries: readonly Injury[],
  painFlags: readonly OpenPainFlag[],
  on: LocalDate,
): InjuryFit {
  const fits = issuesOn(injuries, painFlags, on).map(({ site, grade }) => fitAt(exercise, site, grade));
  if (fits.includes('excluded')) return 'excluded';
  return fits.includes('caution') ? 'caution' : 'clear';
}

/** Something at a site that is to be minded on this day, and how much. */
export interface Issue {
  readonly site: InjurySite;
  readonly grade: Injury['severity'];
}

/** Injuries that have not lapsed (a resolved one counts as mild, whatever it once was) and pain flags strong enough to count. */
export const issuesOn = (injuries: readonly Injury[], painFlags: readonly OpenPainFlag[], on: LocalDate): readonly Issue[] => [
  ...injuries
    .filter((injury) => !hasLapsed(injury, on))
    .map(({ site, state, severity }): Issue => ({ site, grade: state === 'resolved' ? 'mild' : severity })),
  ...painFlags.filter((flag) => (flag.score ?? unscoredPain) >= painThatExcludes).map(({ site }): Issue => ({ site, grade: 'moderate' })),
];

/** Whether a resolved injury no longer changes what is prescribed. Active injuries never lapse. */
export function hasLapsed(injury: Injury, on: LocalDate): boolean {
  if (injury.state === 'active') return false;
  if (injury.painFreeExposures >= resolvedLapsesAfterExposures) return true;
  return injury.resolvedOn !== null && daysBetween(injury.resolvedOn, on) >= resolvedLapsesAfterDays;
}

function fitAt(exercise: Pick<Exercise, 'contraindicatedSites' | 'cautionSites'>, site: InjurySite, grade: Injury['severity']): InjuryFit {
  if (exercise.contraindicatedSites.includes(site)) return grade === 'mild' ? 'caution' : 'excluded';
  if (exercise.cautionSites.includes(site)) return grade === 'severe' ? 'excluded' : 'caution';
  return 'clear';
}
