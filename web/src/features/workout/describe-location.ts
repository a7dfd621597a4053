interface Place {
  readonly equipment: readonly string[];
  readonly fixtures: readonly string[];
  readonly inventory: {
    readonly unit: string;
    readonly plates: readonly { readonly pairs: number; readonly load: { readonly hundredths: number } }[];
  };
}

/** Things everybody has, or that go without saying beside what uses them. */
const unsaid = new Set(['bodyweight', 'plate', 'plates', 'wall', 'table', 'foot_anchor', 'anchor', 'outdoor']);

const takesPlates = new Set(['barbell', 'ez_bar', 'trap_bar', 'smith', 'landmine', 'machine_plate', 'plate', 'dip_belt']);

/** Plate pairs as one figure: "120 kg of plates"; null without plates. */
function platesInAll({ equipment, fixtures, inventory }: Place): string | null {
  if (!fixtures.includes('plates') && !equipment.some((id) => takesPlates.has(id))) return null;
  const hundredths = inventory.plates.reduce((sum, plate) => sum + 2 * plate.pairs * plate.load.hundredths, 0);
  return hundredths === 0 ? null : `${hundredths / 100} ${inventory.unit} of plates`;
}

/** What is at a place, in one line: "Barbell, 120 kg of plates, bench, rack and 4 more". */
export function describeLocation(place: Place): string {
  const words = [...place.equipment, ...place.fixtures].filter((id) => !unsaid.has(id)).map((id) => id.replaceAll('_', ' '));
  const plates = platesInAll(place);
  if (plates) words.splice(Math.min(1, words.length), 0, plates);
  if (words.length === 0) return 'Bodyweight only';
  const shown = words.slice(0, 4);
  const more = words.length - shown.length;
  const line = shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
