import type { Injury, LocalDate } from '../../../server/src/domain/athletes/athlete.ts';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import type { Exercise } from '../../../server/src/domain/exercises/exercise.ts';
import type { Place } from '../../../server/src/domain/exercises/is-feasible.ts';
import type { Population } from '../../../server/src/domain/exercises/population.ts';
import type { SubstitutionContext } from '../../../server/src/domain/exercises/substitution.ts';

export const today = '2026-11-21' as LocalDate;

export function exercise(id: string): Exercise {
  const found = exerciseById(id);
  if (!found) throw new RangeError(`no exercise ${id}`);
  return found;
}

/** Indoors, with nothing. */
export const place = (given: Partial<Place> = {}): Place => ({ equipment: [], fixtures: [], indoors: true, outdoor: false, ...given });

export const gym = place({
  equipment: [
    'barbell',
    'dumbbell',
    'kettlebell',
    'cable',
    'machine_stack',
    'machine_plate',
    'machine_assist',
    'smith',
    'dip_belt',
    'treadmill',
    'rower',
  ],
  fixtures: ['rack', 'bench', 'incline_bench', 'pullup_bar', 'dip_station', 'box', 'plates'],
});

/** Active and moderate, at the low back. */
export const injury = (given: Partial<Omit<Injury, 'resolvedOn'>> & { resolvedOn?: string | null } = {}): Injury =>
  ({
    id: 'injury-1',
    site: 'low_back',
    side: 'none',
    severity: 'moderate',
    state: 'active',
    resolvedOn: null,
    painFreeExposures: 0,
    note: '',
    ...given,
  }) as Injury;

/** A healthy adult who has lifted for years. */
export const population = (given: Partial<Population> = {}): Population => ({
  ageYears: 35,
  bodyMassKg: 75,
  trainedMonths: 48,
  weeksOfTraining: 52,
  techniqueUnsure: false,
  supervised: false,
  pregnantWeek: null,
  postpartumWeeks: null,
  postpartumSymptoms: false,
  cleared: true,
  hypertension: 'none',
  osteoporosis: 'none',
  ...given,
});

/** A healthy, advanced adult in a full gym who has had enough sleep. */
export const context = (given: Partial<SubstitutionContext> = {}): SubstitutionContext => ({
  place: gym,
  injuries: [],
  painFlags: [],
  on: today,
  level: 'advanced',
  population: population(),
  energy: 4,
  profileKeys: new Set(),
  recentIds: new Set(),
  takenIds: new Set(),
  ...given,
});
