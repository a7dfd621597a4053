import type { Condition, SafetyIntake, Sex } from '@setwise/server/domain/athletes/athlete.ts';

/** What is asked; the day of a warning sign is not, it is heard. */
export type SafetyAnswers = Omit<SafetyIntake, 'redFlagOn'>;

/** The safety questions as answered. null = not answered yet. */
export interface SafetyDraft {
  symptoms: boolean | null;
  conditions: Condition[];
  /** Told apart from an empty list: "none of these" is an answer. */
  noConditions: boolean;
  active: boolean | null;
  expecting: 'neither' | 'pregnant' | 'postpartum' | null;
  weeks: string;
  systolic: string;
  diastolic: string;
  guardianAgreed: boolean;
  /** Local date on which a clinician said yes. */
  clearedOn: string | null;
}

export const emptySafety = (): SafetyDraft => ({
  symptoms: null,
  conditions: [],
  noConditions: false,
  active: null,
  expecting: null,
  weeks: '',
  systolic: '',
  diastolic: '',
  guardianAgreed: false,
  clearedOn: null,
});

export const adultFromYears = 18;
export const accountFromYears = 13;

/** Source of the questions: training rules §7.1, after the general readiness questions of PAR-Q+ 2023. */
export const symptomWords = [
  'Pain or pressure in the chest, at rest or with effort',
  'Fainting, or dizziness that makes you lose your balance',
  'Out of breath at rest or with slight effort',
  'A heart that races or stumbles without a reason',
] as const;

export const conditionGroups: readonly { title: string; items: readonly { id: Condition; words: string }[] }[] = [
  {
    title: 'Conditions',
    items: [
      { id: 'heart_disease', words: 'Heart or circulation disease' },
      { id: 'metabolic_disease', words: 'Diabetes or another metabolic disease' },
      { id: 'kidney_disease', words: 'Kidney disease' },
      { id: 'epilepsy', words: 'Epilepsy' },
      { id: 'osteoporosis', words: 'Osteoporosis' },
      { id: 'vertebral_fracture', words: 'A broken vertebra' },
      { id: 'eating_disorder_history', words: 'An eating disorder, now or earlier' },
    ],
  },
  {
    title: 'Medicines',
    items: [
      { id: 'hypertension_medicated', words: 'Something for blood pressure' },
      { id: 'beta_blocker', words: 'A beta-blocker (it slows the heart)' },
      { id: 'insulin_or_sulfonylurea', words: 'Insulin or a sulfonylurea (they lower blood sugar)' },
    ],
  },
  {
    title: 'Anything else',
    items: [
      { id: 'other_readiness_yes', words: 'A doctor told me to train only under supervision, or something else that speaks against it' },
    ],
  },
];

export const conditionWords = (id: string): string =>
  conditionGroups.flatMap((group) => group.items).find((item) => item.id === id)?.words ?? id;

/** Pregnancy and birth are asked of everybody but those who said male. */
export const asksPregnancy = (sex: Sex | null): boolean => sex !== 'male';

const weekLimits = { pregnant: { least: 1, most: 42 }, postpartum: { least: 0, most: 104 } };
const pressureLimits = { systolic: { least: 60, most: 260 }, diastolic: { least: 30, most: 160 } };

export const weeksOf = (safety: Pick<SafetyDraft, 'expecting' | 'weeks'>): number | null => {
  if (safety.expecting !== 'pregnant' && safety.expecting !== 'postpartum') return null;
  return wholeWithin(safety.weeks, weekLimits[safety.expecting]);
};

/** @returns both in mmHg, null when neither was given; NaN in place of one that is missing or can't be */
export function bloodPressureOf(safety: Pick<SafetyDraft, 'systolic' | 'diastolic'>): { systolic: number; diastolic: number } | null {
  if (safety.systolic.trim() === '' && safety.diastolic.trim() === '') return null;
  const systolic = wholeWithin(safety.systolic, pressureLimits.systolic);
  const diastolic = wholeWithin(safety.diastolic, pressureLimits.diastolic);
  return systolic > diastolic ? { systolic, diastolic } : { systolic: Number.NaN, diastolic: Number.NaN };
}

/** The answers in the shape that both the API and the domain take. Unanswered counts as no. */
export function toSafetyIntake(safety: SafetyDraft): SafetyAnswers {
  const weeks = weeksOf(safety);
  const pressure = bloodPressureOf(safety);
  return {
    symptoms: safety.symptoms === true,
    conditions: safety.noConditions ? [] : safety.conditions,
    active: safety.active === true,
    pregnantWeek: safety.expecting === 'pregnant' ? weeks : null,
    postpartumWeeks: safety.expecting === 'postpartum' ? weeks : null,
    systolic: pressure?.systolic ?? null,
    diastolic: pressure?.diastolic ?? null,
    guardianAgreed: safety.guardianAgreed,
    clearedOn: (safety.clearedOn ?? null) as SafetyIntake['clearedOn'],
  };
}

/** The stored answers, ready to be changed. */
export function toSafetyDraft(
  intake: Omit<SafetyAnswers, 'conditions' | 'clearedOn'> & { conditions: readonly string[]; clearedOn: string | null },
): SafetyDraft {
  const weeks = intake.pregnantWeek ?? intake.postpartumWeeks;
  return {
    symptoms: intake.symptoms,
    conditions: [...intake.conditions] as Condition[],
    noConditions: intake.conditions.length === 0,
    active: intake.active,
    expecting: intake.pregnantWeek !== null ? 'pregnant' : intake.postpartumWeeks !== null ? 'postpartum' : 'neither',
    weeks: weeks === null ? '' : String(weeks),
    systolic: intake.systolic === null ? '' : String(intake.systolic),
    diastolic: intake.diastolic === null ? '' : String(intake.diastolic),
    guardianAgreed: intake.guardianAgreed,
    clearedOn: intake.clearedOn,
  };
}

function wholeWithin(typed: string, limits: { least: number; most: number }): number {
  const value = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return value >= limits.least && value <= limits.most ? value : Number.NaN;
}
