import type { Equipment, Exercise, Fixture } from './exercise.ts';

/** What a place to train offers; a saved location is one. */
export interface Place {
  readonly equipment: readonly Equipment[];
  readonly fixtures: readonly Fixture[];
  /** Walls and a table are there without saying so. */
  readonly indoors: boolean;
  /** There is room to run or walk outside. */
  readonly outdoor: boolean;
}

/**
 * Whether the exercise can be done at this place: its implement is there, and every fixture.
 *
 * Floor and a chair are assumed everywhere. With no equipment and no fixtures only bodyweight exercises are left.
 *
 * Source: training rules §1.2.
 */
export function isFeasible(exercise: Pick<Exercise, 'id' | 'equipment' | 'fixtures'>, place: Place): boolean {
  if (exercise.id === 'inverted_row') return hasBarForRows(place);
  return hasEquipment(exercise.equipment, place) && exercise.fixtures.every((fixture) => hasFixture(fixture, place));
}

function hasEquipment(equipment: Equipment, place: Place): boolean {
  if (equipment === 'bodyweight' || place.equipment.includes(equipment)) return true;
  return equipment === 'barbell' && place.equipment.includes('landmine'); // a landmine is a barbell in a pivot
}

function hasFixture(fixture: Fixture, place: Place): boolean {
  if (place.fixtures.includes(fixture)) return true;
  switch (fixture) {
    case 'wall':
    case 'table':
      return place.indoors;
    case 'outdoor':
      return place.outdoor;
    case 'anchor':
      return place.equipment.includes('cable'); // a cable station holds a band or a strap; it does not hold feet
    default:
      return false;
  }
}

/** The catalogue names one implement per row, and the inverted row hangs from either of two: a racked barbell or a Smith bar. */
const hasBarForRows = (place: Place): boolean =>
  place.equipment.includes('smith') || (hasEquipment('barbell', place) && place.fixtures.includes('rack'));
