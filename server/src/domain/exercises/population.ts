import { ageInYears } from '../athletes/age.ts';
import type { AthleteProfile, LocalDate } from '../athletes/athlete.ts';
import type { Load } from '../loads/load.ts';

/** What about an athlete rules an exercise in or out, apart from injuries and skill. */
export interface Population {
  readonly ageYears: number;
  /** null = not told. */
  readonly bodyMassKg: number | null;
  /** Months of consistent lifting up to today. */
  readonly trainedMonths: number;
  /** Whole weeks since training with a program began. */
  readonly weeksOfTraining: number;
  /** Answered "unsure" to knowing the main lifts. */
  readonly techniqueUnsure: boolean;
  /** A coach or a spotter stands by. */
  readonly supervised: boolean;
  readonly pregnantWeek: number | null;
  readonly postpartumWeeks: number | null;
  /** Leaking, heaviness or pain since giving birth. */
  readonly postpartumSymptoms: boolean;
  /** A clinician said yes to training. */
  readonly cleared: boolean;
  /** `raised`: 140/90 or more at rest, or on medication. `severe`: 180 systolic or 110 diastolic. */
  readonly hypertension: 'none' | 'raised' | 'severe';
  readonly osteoporosis: 'none' | 'osteoporosis' | 'vertebral_fracture';
}

const kgPerPound = 0.45359237;
const weeksPerMonth = 52 / 12;

/**
 * The population facts of an athlete on a day. Nobody is asked about supervision or symptoms after birth: alone, and none.
 *
 * @param weeksOfTraining whole weeks since training with a program began
 */
export function populationOf(athlete: AthleteProfile, on: LocalDate, weeksOfTraining: number): Population {
  const { safety } = athlete;
  return {
    ageYears: ageInYears(athlete.birthDate, on),
    bodyMassKg: athlete.bodyMass && kilograms(athlete.bodyMass),
    trainedMonths: athlete.trainedMonths + Math.floor(weeksOfTraining / weeksPerMonth),
    weeksOfTraining,
    techniqueUnsure: athlete.techniqueUnsure,
    supervised: false,
    pregnantWeek: safety.pregnantWeek,
    postpartumWeeks: safety.postpartumWeeks,
    postpartumSymptoms: false,
    cleared: safety.clearedOn !== null,
    hypertension: hypertensionOf(safety),
    osteoporosis: osteoporosisOf(safety),
  };
}

const kilograms = (mass: Load): number => (mass.value / 100) * (mass.unit === 'lb' ? kgPerPound : 1);

/** Thresholds: guardrail G-35. */
function hypertensionOf({ systolic, diastolic, conditions }: AthleteProfile['safety']): Population['hypertension'] {
  if ((systolic ?? 0) >= 180 || (diastolic ?? 0) >= 110) return 'severe';
  if ((systolic ?? 0) >= 140 || (diastolic ?? 0) >= 90 || conditions.includes('hypertension_medicated')) return 'raised';
  return 'none';
}

function osteoporosisOf({ conditions }: AthleteProfile['safety']): Population['osteoporosis'] {
  if (conditions.includes('vertebral_fracture')) return 'vertebral_fracture';
  return conditions.includes('osteoporosis') ? 'osteoporosis' : 'none';
}
