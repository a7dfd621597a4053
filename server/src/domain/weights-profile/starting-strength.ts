import { ageInYears } from '../athletes/age.ts';
import type { AthleteProfile, LocalDate } from '../athletes/athlete.ts';
import type { LoadClass } from '../athletes/training-age.ts';
import { loadClassOf } from '../athletes/training-age.ts';
import { daysBetween } from '../calendar/local-date.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import { profileKeyOf } from '../exercises/exercise.ts';
import { fromKilograms, toKilograms } from '../loads/convert.ts';
import { assumedBodyMass, effectiveLoad } from '../loads/effective-load.ts';
import { formatLoad, formatQuantity } from '../loads/format-load.ts';
import type { Load } from '../loads/load.ts';
import { estimateE1rm } from '../progression/percent-of-max.ts';
import { ageDivisor, olderUntrainedFactor } from './age-divisor.ts';
import type { BaseLift } from './lift-standards.ts';
import { conversionOf, standardName, standardRatio, startFactors } from './lift-standards.ts';
import type { Receipt } from './weights-profile.ts';

/** A recent hard set, as the athlete remembers it: replaces the table for its lift. */
export interface ReportedLift {
  readonly exerciseId: string;
  readonly load: Load;
  readonly reps: number;
  readonly rir: number;
  readonly on: LocalDate;
}

/** What the table of standards is multiplied with, once per athlete. All masses in kilograms. */
export interface StartingPoint {
  readonly loadClass: LoadClass;
  readonly age: number;
  /** The body mass the standards are multiplied with: no more than at a BMI of 27.5. */
  readonly usedBodyMass: number;
  readonly startFactor: number;
  readonly highBmi: boolean;
  readonly factor: number;
  readonly receipts: readonly Receipt[];
  /** "From your body mass of 80 kg and 12 months of training" */
  readonly because: string;
}

/** Source: training rules §5.1, §5.3. */
const bmiOfUsedMass = 27.5;
const heaviestWithoutHeight = { male: 100, female: 85, undisclosed: 92.5 } as const;
const lightestUsedMass = 40;
const highBmiFrom = 35;
const longBreakMonths = 6;
const perCaution = 0.9;
const lowestStartFactor = 0.55;
const reportedFactor = 0.9;
const reportedWithinDays = 56;
const reportedMostReps = 10;

/** Everything about the athlete that the first loads follow from. Source: training rules §5.1-5.3. */
export function startingPointOf(athlete: AthleteProfile, on: LocalDate): StartingPoint {
  const loadClass = loadClassOf(athlete);
  const age = ageInYears(athlete.birthDate, on);
  const mass = toKilograms(athlete.bodyMass ?? assumedBodyMass);
  const squaredHeight = athlete.heightCm === null ? null : (athlete.heightCm / 100) * (athlete.heightCm / 100);
  const heaviest = squaredHeight === null ? heaviestWithoutHeight[athlete.sex] : bmiOfUsedMass * squaredHeight;
  const usedBodyMass = Math.max(lightestUsedMass, Math.min(mass, heaviest));
  const highBmi = squaredHeight !== null && mass / squaredHeight >= highBmiFrom;
  const cautions = [highBmi, athlete.monthsOff > longBreakMonths, athlete.techniqueUnsure].filter(Boolean).length;
  let startFactor = startFactors[loadClass];
  for (let one = 0; one < cautions; one += 1) startFactor *= perCaution;
  startFactor = Math.max(lowestStartFactor, startFactor);
  const older = olderUntrainedFactor(age, loadClass === 'untrained');
  const factor = (usedBodyMass * startFactor * older) / ageDivisor(age);
  const receipts = [massReceipt(athlete, mass, usedBodyMass), ageReceipt(age, older), startReceipt(startFactor, cautions)];
  return { loadClass, age, usedBodyMass, startFactor, highBmi, factor, receipts, because: becauseOf(athlete) };
}

/** One-rep max of a base lift to start from, kilograms, and whether a reported set stands behind it. */
export interface BaseStrength {
  readonly kilograms: number;
  readonly measured: boolean;
  readonly receipts: readonly Receipt[];
}

/** Standard × body mass ÷ age × start factor, or the best recent set the athlete reported × 0.9. Source: training rules §5.1-5.3. */
export function baseStrength(
  lift: BaseLift,
  athlete: AthleteProfile,
  point: StartingPoint,
  reported: readonly ReportedLift[],
  on: LocalDate,
): BaseStrength {
  const own = bestReported(lift, athlete, reported, on);
  if (own) return own;
  const ratio = standardRatio(lift, athlete.sex, point.loadClass);
  const text = `${standardName(lift)}, ${point.loadClass}${athlete.sex === 'undisclosed' ? '' : `, ${athlete.sex}`}: ${decimals(ratio)} × body mass`;
  const receipts: Receipt[] = [{ source: 'standards_table', sourceId: null, on: null, text }, ...point.receipts];
  return { kilograms: ratio * point.factor, measured: false, receipts };
}

/** Whether the set was reported for the key itself, so that nothing needs converting. */
export const isReportedFor = (key: string, reported: readonly ReportedLift[], on: LocalDate): boolean =>
  reported.some((lift) => isRecent(lift, on) && keyOf(lift) === key);

function bestReported(lift: BaseLift, athlete: AthleteProfile, reported: readonly ReportedLift[], on: LocalDate): BaseStrength | null {
  let best: BaseStrength | null = null;
  for (const one of reported) {
    const exercise = exerciseById(one.exerciseId);
    const conversion = exercise && conversionOf(profileKeyOf(exercise));
    if (!exercise || conversion?.from !== lift || !isRecent(one, on)) continue;
    const effective = effectiveLoad(exercise, one.load, athlete.bodyMass) / (exercise.implements ?? 1);
    const asAnchor = toKilograms({ value: effective as Load['value'], unit: one.load.unit }) / (exercise.loadRatioToAnchor ?? 1);
    const kilograms = (estimateE1rm(asAnchor, one.reps, one.rir) / conversion.factor) * reportedFactor;
    if (best !== null && kilograms <= best.kilograms) continue;
    const text = `${exercise.name}: ${one.reps} reps at ${formatLoad(one.load)}, as you told us; a tenth taken off to start`;
    best = { kilograms, measured: true, receipts: [{ source: 'reported_lift', sourceId: null, on: one.on, text }] };
  }
  return best;
}

function isRecent({ on: liftedOn, reps }: ReportedLift, on: LocalDate): boolean {
  const days = daysBetween(liftedOn, on);
  return days >= 0 && days <= reportedWithinDays && reps >= 1 && reps <= reportedMostReps;
}

function keyOf({ exerciseId }: ReportedLift): string | null {
  const exercise = exerciseById(exerciseId);
  return exercise ? profileKeyOf(exercise) : null;
}

function becauseOf(athlete: AthleteProfile): string {
  const months = athlete.trainedMonths;
  const training =
    months === 0 ? 'no regular lifting yet' : `${formatQuantity(months * 100)} ${months === 1 ? 'month' : 'months'} of training`;
  if (athlete.bodyMass === null) return `No body mass given, so ${formatLoad(assumedBodyMass)} is assumed, with ${training}`;
  return `From your body mass of ${formatLoad(athlete.bodyMass)} and ${training}`;
}

function massReceipt(athlete: AthleteProfile, mass: number, used: number): Receipt {
  const given =
    athlete.bodyMass === null ? `Body mass not given: ${formatLoad(assumedBodyMass)} assumed` : `Body mass ${formatLoad(athlete.bodyMass)}`;
  const unit = athlete.bodyMass?.unit ?? assumedBodyMass.unit;
  const rounded = Math.round(fromKilograms(used, unit) * 10) * 10;
  const text = used === mass ? given : `${given}; ${formatQuantity(rounded)} ${unit} counted for first loads`;
  return { source: 'athlete', sourceId: null, on: null, text };
}

function ageReceipt(age: number, older: number): Receipt {
  const divisor = ageDivisor(age);
  const text =
    divisor === 1 ? `Age ${age}: taken as it is` : `Age ${age}: ÷ ${decimals(divisor)}${older === 1 ? '' : ` and × ${decimals(older)}`}`;
  return { source: 'rule', sourceId: null, on: null, text };
}

function startReceipt(factor: number, cautions: number): Receipt {
  const text = `First loads start at ${decimals(factor)} of the estimate${cautions === 0 ? '' : ', to be careful'}`;
  return { source: 'rule', sourceId: null, on: null, text };
}

/** Three decimals at most. */
const decimals = (value: number): string => String(Math.round(value * 1000) / 1000);
