/** Muscles as people name a day's focus: three heads of the shoulder are one word. */
const groups: Readonly<Record<string, string>> = {
  front_delts: 'shoulders',
  side_delts: 'shoulders',
  rear_delts: 'shoulders',
  rotator_cuff: 'shoulders',
  serratus: 'chest',
  lats: 'back',
  mid_back: 'back',
  upper_traps: 'back',
  abs: 'trunk',
  obliques: 'trunk',
  hip_flexors: 'hips',
  abductors: 'hips',
  adductors: 'inner thighs',
  tibialis: 'shins',
};

/** How many are named before a focus is no focus any more. */
const most = 3;

const wordOf = (muscle: string): string => groups[muscle] ?? muscle.replaceAll('_', ' ');

/** "Chest and shoulders", "Quads, glutes and trunk"; empty when nothing is in focus. */
export function describeFocus(muscles: readonly string[]): string {
  const words = [...new Set(muscles.map(wordOf))].slice(0, most);
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
  return list.charAt(0).toUpperCase() + list.slice(1);
}
