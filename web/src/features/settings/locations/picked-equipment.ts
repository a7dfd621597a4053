import { type EquipmentChoice, equipmentChoices } from '@setwise/server/domain/athletes/equipment-choices.ts';
import type { Equipment, Fixture } from '@setwise/server/domain/exercises/exercise.ts';

/** What the drawings look at and change. */
export interface Things {
  equipment: Equipment[];
  fixtures: Fixture[];
  indoors: boolean;
  outdoor: boolean;
}

const idsOf = (choice: EquipmentChoice): readonly string[] => [...choice.equipment, ...choice.fixtures];

/** A choice covers another when having it means having the other too: an adjustable bench is a flat one as well. */
const covers = (choice: EquipmentChoice, other: EquipmentChoice): boolean => idsOf(other).every((id) => idsOf(choice).includes(id));

/** Room outside is a flag of the place; a table and a wall go with being indoors. */
export function isThere(choice: EquipmentChoice, place: Things): boolean {
  if (choice.id === 'outdoors') return place.outdoor;
  if (choice.id === 'table_and_wall' && place.indoors) return true;
  return choice.equipment.every((id) => place.equipment.includes(id)) && choice.fixtures.every((id) => place.fixtures.includes(id));
}

/** The place with this thing put there or taken away. What is left of other things stays; what relied on it goes with it. */
export function withChoice(place: Things, choice: EquipmentChoice, there: boolean): Things {
  const flags = { indoors: place.indoors, outdoor: choice.id === 'outdoors' ? there : place.outdoor };
  if (there) {
    return {
      ...flags,
      equipment: [...new Set([...place.equipment, ...choice.equipment])],
      fixtures: [...new Set([...place.fixtures, ...choice.fixtures])],
    };
  }
  const kept = equipmentChoices.filter((other) => isThere(other, place) && !covers(other, choice)).flatMap(idsOf);
  const gone = new Set(equipmentChoices.filter((other) => isThere(other, place) && covers(other, choice)).flatMap(idsOf));
  const stays = (id: string): boolean => kept.includes(id) || !gone.has(id);
  return { ...flags, equipment: place.equipment.filter(stays), fixtures: place.fixtures.filter(stays) };
}

const unsaid = new Set(['outdoors', 'table_and_wall', 'bench', 'foot_hold']);
const saidThings = (place: Things): readonly EquipmentChoice[] =>
  equipmentChoices.filter(
    (choice) => isThere(choice, place) && (!unsaid.has(choice.id) || (choice.id === 'bench' && !place.fixtures.includes('incline_bench'))),
  );

/** How many things were picked. */
export const countThings = (place: Things): number => saidThings(place).length;

/** "Dumbbells, flat bench and 3 more"; what goes without saying is left out. */
export function placeInWords(place: Things, most = 3): string {
  const words = saidThings(place).map((choice) => choice.label);
  if (words.length === 0) return 'You and the floor';
  const shown = words.slice(0, most).map((word, index) => (index === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1)));
  const more = words.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
