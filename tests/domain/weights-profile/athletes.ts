import type { AthleteProfile } from '../../../server/src/domain/athletes/athlete.ts';
import type { Location } from '../../../server/src/domain/athletes/location.ts';
import { equipmentKinds, fixtures } from '../../../server/src/domain/exercises/exercise.ts';
import { defaultInventory, emptyInventory } from '../../../server/src/domain/loads/default-inventory.ts';
import type { Unit } from '../../../server/src/domain/loads/load.ts';
import type { ProfileEntry, WeightsProfile } from '../../../server/src/domain/weights-profile/weights-profile.ts';
import { day, kg } from '../progression/completed.ts';

export const today = day('2026-11-21');

/** A healthy woman of 30 and 60 kg who has never lifted, unless told otherwise. */
export function athlete(given: Partial<AthleteProfile> = {}): AthleteProfile {
  return {
    sex: 'female',
    birthDate: day('1996-05-01'),
    heightCm: 165,
    bodyMass: kg(60),
    trainedMonths: 0,
    monthsOff: 0,
    techniqueUnsure: false,
    goal: 'general',
    goalWords: '',
    injuries: [],
    safety: {
      symptoms: false,
      conditions: [],
      active: true,
      pregnantWeek: null,
      postpartumWeeks: null,
      systolic: null,
      diastolic: null,
      guardianAgreed: false,
      clearedOn: null,
      redFlagOn: null,
    },
    preferences: { excludedExerciseIds: [], favoriteExerciseIds: [], weekdays: [], daysPerWeek: 3, minutes: 60, notes: '' },
    unit: 'kg',
    zone: 'America/New_York',
    ...given,
  };
}

/** A man of 30, 85 kg and 180 cm with two years of training. */
export const trainedMan = (given: Partial<AthleteProfile> = {}): AthleteProfile =>
  athlete({ sex: 'male', bodyMass: kg(85), heightCm: 180, trainedMonths: 24, ...given });

export const gymAt = (unit: Unit): Location => ({
  id: 'gym',
  name: 'Gym',
  equipment: equipmentKinds,
  fixtures,
  indoors: true,
  outdoor: false,
  inventory: defaultInventory(unit),
});

export const livingRoom: Location = {
  id: 'home',
  name: 'Home',
  equipment: [],
  fixtures: [],
  indoors: true,
  outdoor: true,
  inventory: emptyInventory('kg'),
};

export function entryOf(profile: WeightsProfile, key: string): ProfileEntry {
  const found = profile.entries.find((entry) => entry.key === key);
  if (!found) throw new RangeError(`no entry ${key}`);
  return found;
}
