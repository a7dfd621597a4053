import type { AthleteProfile, TrainingAge } from './athlete.ts';

/** Row of the table of initial loads (training rules §5.1); goes by months of consistent lifting alone. */
export type LoadClass = 'untrained' | 'novice' | 'intermediate' | 'advanced';

const loadClasses: readonly LoadClass[] = ['untrained', 'novice', 'intermediate', 'advanced'];

/** Months of consistent lifting. Source: training rules §0, ACSM 2009 draws the lines at about none, six months and years. */
const intermediateFromMonths = 6;
const advancedAboveMonths = 36;
const noviceFromMonths = 3;
const intermediateLoadsFromMonths = 12;
/** After more than a year away, loads start one class lower; the skill stays. Training rules §0, proposed. */
const longBreakMonths = 12;

/**
 * How far along somebody is: decides skill, caps and how fast to add. Whoever is unsure of the lifts is still learning them: a beginner.
 *
 * Source: training rules §0.
 */
export function trainingAgeOf(athlete: Pick<AthleteProfile, 'trainedMonths' | 'techniqueUnsure'>): TrainingAge {
  if (athlete.techniqueUnsure || athlete.trainedMonths < intermediateFromMonths) return 'beginner';
  return athlete.trainedMonths > advancedAboveMonths ? 'advanced' : 'intermediate';
}

/**
 * Which column of the initial loads applies: by months alone, one class lower after more than twelve months off.
 *
 * Source: training rules §0, §5.1.
 */
export function loadClassOf(athlete: Pick<AthleteProfile, 'trainedMonths' | 'monthsOff'>): LoadClass {
  const byMonths = loadClassAt(athlete.trainedMonths);
  if (athlete.monthsOff <= longBreakMonths) return byMonths;
  return loadClasses[Math.max(0, loadClasses.indexOf(byMonths) - 1)] ?? 'untrained';
}

function loadClassAt(months: number): LoadClass {
  if (months < noviceFromMonths) return 'untrained';
  if (months < intermediateLoadsFromMonths) return 'novice';
  return months > advancedAboveMonths ? 'advanced' : 'intermediate';
}
