import type { Equipment, Exercise } from './exercise.ts';
import type { Population } from './population.ts';

export interface PopulationFit {
  readonly allowed: boolean;
  /** Why not, in one plain sentence; null when allowed. */
  readonly reason: string | null;
}

const olderFromYears = 65;
/** Below three months of lifting nobody counts as trained: the first column of the initial loads. Training rules §5.1. */
const untrainedBelowMonths = 3;
/** Nothing that can throw an older athlete off balance, and no impact, before this. G-34. */
const olderSettledFromWeeks = 8;
/** Machines, dumbbells or bodyweight until then. Training rules §1.4, proposed. */
const simpleEquipmentForWeeks = 4;
const supineUntilWeek = 14;
/** Nobody is asked whether lying face down is comfortable, so it ends when lying on the back does. Proposed. */
const proneUntilWeek = supineUntilWeek;
/** Crunches load a belly wall that is giving way to the child. Proposed. */
const crunchUntilWeek = supineUntilWeek;
const postpartumStartWeeks = 6;
const postpartumImpactWeeks = 12;
const towelRowMaxKg = 90;

const walks: readonly string[] = ['brisk_walk', 'incline_treadmill_walk'];

/** A cable station and a cardio machine guide or support the movement as a weight machine does; a Smith bar does neither below the bar. */
const simpleEquipment: readonly Equipment[] = [
  ...(['bodyweight', 'dumbbell', 'machine_stack', 'machine_plate', 'machine_assist', 'cable'] as const),
  ...(['treadmill', 'bike', 'air_bike', 'rower', 'elliptical', 'stair_climber'] as const),
];

type Rule = (exercise: Exercise, population: Population) => string | null;

/**
 * Whether the exercise suits the athlete's age and condition, and if not, why. The first rule that objects gives the reason.
 *
 * Only rows are judged here. How hard, how long and with what clearance is the business of screening and of the dose guardrails:
 * exercises that invite breath-holding stay allowed and are capped there.
 *
 * Source: training rules §1.2, 1.4; guardrails G-33 to G-38.
 */
export function populationFit(exercise: Exercise, population: Population): PopulationFit {
  for (const rule of rules) {
    const reason = rule(exercise, population);
    if (reason !== null) return { allowed: false, reason };
  }
  return { allowed: true, reason: null };
}

const bloodPressure: Rule = ({ tags }, { hypertension }) => {
  if (hypertension === 'severe') return 'With a resting blood pressure this high, training waits until a doctor has seen it.';
  if (hypertension === 'raised' && tags.includes('inverted')) return 'Head-down positions are left out with raised blood pressure.';
  return null;
};

const bones: Rule = ({ tags }, { osteoporosis, cleared }) => {
  if (osteoporosis === 'none') return null;
  if (osteoporosis === 'vertebral_fracture' && !cleared) return 'After a vertebral fracture a clinician decides what comes first.';
  if (tags.includes('spinal_flexion_or_rotation')) return 'Bending and twisting the spine is left out with osteoporosis.';
  return tags.includes('impact') ? 'Impact is left out with osteoporosis.' : null;
};

const pregnancy: Rule = ({ pattern, tags }, { pregnantWeek }) => {
  if (pregnantWeek === null) return null;
  if (tags.includes('impact')) return 'Impact is left out during pregnancy.';
  if (tags.includes('fall_risk')) return 'Exercises that can end in a fall are left out during pregnancy.';
  if (tags.includes('supine') && pregnantWeek >= supineUntilWeek) return 'From week 14 of pregnancy nothing is done lying on the back.';
  if (tags.includes('prone') && pregnantWeek >= proneUntilWeek) return 'From week 14 of pregnancy nothing is done lying face down.';
  if (pattern === 'core_flexion' && pregnantWeek >= crunchUntilWeek) return 'From week 14 of pregnancy the trunk is braced, not crunched.';
  return null;
};

const postpartum: Rule = ({ id, tags }, { postpartumWeeks, postpartumSymptoms, cleared }) => {
  if (postpartumWeeks === null) return null;
  if ((postpartumWeeks < postpartumStartWeeks || !cleared) && !walks.includes(id)) {
    return 'Until six weeks after birth and a clinician’s clearance, training is walking.';
  }
  if (!tags.includes('impact')) return null;
  if (postpartumWeeks < postpartumImpactWeeks) return 'Impact and running wait until twelve weeks after birth.';
  return postpartumSymptoms ? 'Impact and running wait until leaking, heaviness and pain are gone.' : null;
};

const minors: Rule = ({ pattern }, { ageYears, supervised }) => {
  if (ageYears < 13) return 'Training here begins at thirteen.';
  return ageYears < 18 && pattern === 'olympic' && !supervised ? 'Under eighteen, Olympic lifts are done with a coach present.' : null;
};

const older: Rule = ({ tags }, population) => {
  if (population.ageYears < olderFromYears) return null;
  const settled = population.weeksOfTraining >= olderSettledFromWeeks && !isUntrained(population);
  if (tags.includes('fall_risk') && !(settled && population.supervised)) {
    return 'From 65 on, exercises that can end in a fall are done with somebody standing by, after the first eight weeks.';
  }
  return tags.includes('impact') && !settled ? 'From 65 on, impact waits until the first eight weeks are done.' : null;
};

const firstWeeks: Rule = ({ equipment }, population) => {
  const starts =
    population.techniqueUnsure || population.pregnantWeek !== null || (population.ageYears >= olderFromYears && isUntrained(population));
  if (!starts || population.weeksOfTraining >= simpleEquipmentForWeeks || simpleEquipment.includes(equipment)) return null;
  return 'The first four weeks are done on machines, with dumbbells or with bodyweight.';
};

/** Furniture is not built to be pulled on. */
const furniture: Rule = ({ id }, { ageYears, bodyMassKg }) => {
  if (id !== 'towel_or_table_row') return null;
  const strongEnough = ageYears < olderFromYears && bodyMassKg !== null && bodyMassKg <= towelRowMaxKg;
  return strongEnough ? null : 'Rows under a table are for athletes under 65 and known to weigh no more than 90 kg.';
};

const isUntrained = ({ trainedMonths }: Population): boolean => trainedMonths < untrainedBelowMonths;

/** Clearance before comfort: what a doctor must decide is named first. */
const rules: readonly Rule[] = [bloodPressure, bones, pregnancy, postpartum, minors, older, firstWeeks, furniture];
