import type { Equipment, Exercise, Pattern } from '../exercises/exercise.ts';
import type { LiftRole } from '../programs/phase-doses.ts';
import { phaseDoses, rirFor } from '../programs/phase-doses.ts';
import { liftClassOf } from '../progression/lift-class.ts';
import type { Situation } from './situation.ts';

export type Role = 'main' | 'compound' | 'isolation' | 'trunk' | 'carry' | 'power' | 'balance' | 'mobility' | 'cardio';

/** How much of an exercise, before energy, load and time have their say. */
export interface Dose {
  readonly role: Role;
  /** Double progression moves within these; null for time. */
  readonly repsLow: number;
  readonly repsHigh: number;
  readonly rir: number | null;
  /** Hold or carry, or the work of time-based exercises. */
  readonly seconds: number | null;
  readonly restSeconds: number;
  /** Rest may be trimmed to this where time is short; never on main lifts of strength and power. */
  readonly leastRestSeconds: number;
  readonly sets: number;
  readonly mostSets: number;
}

const compoundPatterns: readonly Pattern[] = [
  'squat',
  'hinge',
  'lunge',
  'horizontal_push',
  'vertical_push',
  'horizontal_pull',
  'vertical_pull',
  'full_body',
];
const trunkRoles: readonly Pattern[] = [
  'core_anti_extension',
  'core_anti_rotation',
  'core_anti_lateral_flexion',
  'core_flexion',
  'core_rotation',
];
const powerPatterns: readonly Pattern[] = ['jump', 'throw', 'olympic'];

export const isCompound = (exercise: Pick<Exercise, 'pattern'>): boolean => compoundPatterns.includes(exercise.pattern);

export function roleOf(exercise: Exercise, main: boolean): Role {
  const { pattern } = exercise;
  if (powerPatterns.includes(pattern)) return 'power';
  if (pattern === 'carry') return 'carry';
  if (trunkRoles.includes(pattern)) return 'trunk';
  if (pattern === 'balance' || pattern === 'mobility') return pattern;
  if (pattern === 'cardio_steady' || pattern === 'cardio_interval') return 'cardio';
  if (!isCompound(exercise)) return 'isolation';
  return main ? 'main' : 'compound';
}

/**
 * Sets, reps, reserve and rest of an exercise in the phase, within the limits of the athlete's age and health.
 *
 * Beginners keep two reps at least in reserve; accessories begin with two sets, so that weeks have somewhere to go.
 *
 * Source: training rules §2.1, §7.7.
 */
export function doseFor(exercise: Exercise, slot: { readonly main: boolean; readonly light: boolean }, situation: Situation): Dose {
  const role = roleOf(exercise, slot.main);
  const dose = withinLimits(baseDose(exercise, role, slot.light, situation), situation);
  return slot.light
    ? { ...dose, sets: Math.max(1, Math.floor(dose.sets * 0.8)), mostSets: Math.max(1, Math.floor(dose.mostSets * 0.8)) }
    : dose;
}

function baseDose(exercise: Exercise, role: Role, light: boolean, situation: Situation): Dose {
  switch (role) {
    case 'main':
    case 'compound':
    case 'isolation':
      return liftDose(exercise, role, light, situation);
    case 'trunk':
      return trunkDose(exercise, situation);
    case 'carry':
      return timed(role, 20, 60, 2, situation);
    case 'balance':
      return exercise.timerType === 'hold'
        ? timed(role, 20, 30, 2, situation)
        : { ...timed(role, 20, 30, 2, situation), seconds: null, repsLow: 8, repsHigh: 12 };
    case 'mobility':
      return exercise.timerType === 'hold'
        ? timed(role, 30, 15, 1, situation)
        : { ...timed(role, 30, 15, 1, situation), seconds: null, repsLow: 6, repsHigh: 8 };
    case 'power':
      return powerDose(exercise);
    case 'cardio':
      return { ...timed(role, 600, 0, 1, situation), mostSets: 1 };
  }
}

function liftDose(exercise: Exercise, role: LiftRole, light: boolean, situation: Situation): Dose {
  const { phase, trainingAge } = situation;
  const row = phaseDoses[phase];
  const [low, high] = repsOf(
    exercise,
    role === 'main' && heavyPhases.includes(phase) && (light || !suitsTriples(exercise)) ? 'compound' : role,
    situation,
  );
  const settled = trainingAge === 'advanced' || (trainingAge === 'intermediate' && situation.input.program.phase.week >= 2);
  const advancedMain = role === 'main' && (phase === 'hypertrophy' ? settled : phase === 'strength' && trainingAge === 'advanced') ? 1 : 0;
  const hold = exercise.timerType === 'hold';
  return {
    role,
    repsLow: low,
    repsHigh: high,
    rir: hold ? null : rirFor(phase, role, trainingAge),
    seconds: hold ? 20 : null,
    restSeconds: row.restSeconds[role],
    leastRestSeconds: row.leastRestSeconds[role],
    sets: Math.max(2, row.sets[role] + advancedMain),
    mostSets: row.mostSets,
  };
}

const heavyPhases: readonly string[] = ['strength', 'power'];
const barbells: readonly Equipment[] = ['barbell', 'trap_bar', 'smith'];

/**
 * The fewest reps of strength and power are for what is braced and held by a bar, and for weighted pull-ups and dips. Rows and pulldowns
 * lose their shape before they get heavy, machines and dumbbells are there for fours to sixes. Proposed, within the ranges of training rules §2.1.
 */
const suitsTriples = ({ equipment, pattern }: Exercise): boolean =>
  equipment === 'dip_belt' || (barbells.includes(equipment) && pattern !== 'horizontal_pull' && pattern !== 'vertical_pull');

/** Bodyweight and bands: the hardest rung doable for 5 to 12, else reps to 20, and to 30 on calves. Training rules §2.1. */
function repsOf(exercise: Exercise, role: LiftRole, { phase, trainingAge }: Situation): readonly [number, number] {
  const light = exercise.loadBasis === 'none' || exercise.loadBasis === 'band_level';
  const range = phaseDoses[phase].reps[trainingAge === 'beginner' && role === 'main' && phase === 'hypertrophy' ? 'compound' : role];
  if (!light) return range;
  if (exercise.pattern === 'calf_raise') return [12, 25];
  if (phase === 'endurance') return [12, 20];
  if (exercise.level !== 'beginner' || exercise.pattern === 'vertical_pull') return [5, 12];
  return liftClassOf(exercise) === 'isolation' ? [12, 20] : [8, 15];
}

function trunkDose(exercise: Exercise, situation: Situation): Dose {
  if (exercise.timerType === 'hold') return timed('trunk', situation.trainingAge === 'beginner' ? 20 : 30, 45, 2, situation);
  const braced = exercise.unilateral || exercise.pattern === 'core_anti_rotation' || exercise.pattern === 'core_anti_extension';
  const [repsLow, repsHigh] = braced ? [6, 12] : [8, 15];
  const rir = situation.trainingAge === 'beginner' || situation.phase === 'base' ? 3 : 2;
  return { role: 'trunk', repsLow, repsHigh, rir, seconds: null, restSeconds: 45, leastRestSeconds: 45, sets: 2, mostSets: 3 };
}

const timed = (role: Role, seconds: number, restSeconds: number, sets: number, situation: Situation): Dose => ({
  role,
  repsLow: 0,
  repsHigh: 0,
  rir: null,
  seconds: Math.min(seconds, situation.screening.limits.maxHoldSeconds ?? seconds),
  restSeconds,
  leastRestSeconds: restSeconds === 60 ? 45 : restSeconds,
  sets,
  mostSets: role === 'mobility' ? 2 : 3,
});

/** Speed needs fresh muscles: few reps, full rests. Training rules §2.1. */
function powerDose(exercise: Exercise): Dose {
  const reps = exercise.pattern === 'olympic' ? ([2, 3] as const) : ([3, 5] as const);
  const rir = exercise.pattern === 'olympic' ? 4 : null;
  return {
    role: 'power',
    repsLow: reps[0],
    repsHigh: reps[1],
    rir,
    seconds: null,
    restSeconds: 120,
    leastRestSeconds: 120,
    sets: 3,
    mostSets: 5,
  };
}

function withinLimits(dose: Dose, { screening, age, athlete, hot }: Situation): Dose {
  const { limits } = screening;
  const minor = age < 18;
  const lift = dose.role === 'main' || dose.role === 'compound' || dose.role === 'isolation';
  const low = lift ? Math.max(dose.repsLow, limits.repsLow ?? 0, minor ? 6 : 0) : dose.repsLow;
  const ceiling = Math.min(limits.repsHigh ?? 30, minor ? 15 : 30);
  const high = lift ? Math.max(low, Math.min(ceiling, Math.max(dose.repsHigh, low + 2))) : dose.repsHigh;
  const most = Math.min(dose.mostSets, limits.maxSets ?? dose.mostSets, minor ? 3 : dose.mostSets);
  const longerRest =
    (hot ? 30 : 0) + (athlete.safety.conditions.includes('hypertension_medicated') || limits.maxFractionOfMax !== null ? 15 : 0);
  return {
    ...dose,
    repsLow: Math.min(low, high),
    repsHigh: high,
    rir: dose.rir === null ? null : Math.min(6, Math.max(dose.rir, limits.minRir)),
    restSeconds: dose.role === 'cardio' || dose.role === 'mobility' ? dose.restSeconds : dose.restSeconds + longerRest,
    leastRestSeconds: dose.role === 'cardio' || dose.role === 'mobility' ? dose.leastRestSeconds : dose.leastRestSeconds + longerRest,
    sets: Math.min(dose.sets, most),
    mostSets: most,
  };
}

/** Reps legal in the phase for the role: a state that lives inside keeps its own range. */
export function phaseRange(exercise: Exercise, dose: Dose, { phase }: Situation): readonly [number, number] {
  if (dose.role !== 'main' && dose.role !== 'compound' && dose.role !== 'isolation') return [dose.repsLow, dose.repsHigh];
  if (exercise.loadBasis === 'none' || exercise.loadBasis === 'band_level') return [5, exercise.pattern === 'calf_raise' ? 30 : 20];
  const [low, high] = phaseDoses[phase].legalReps[dose.role];
  return [Math.min(low, dose.repsLow), Math.max(high, dose.repsHigh)];
}
