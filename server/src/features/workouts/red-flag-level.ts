import { redFlagText } from '../../domain/athletes/red-flags.ts';

/** The generator answers with the text alone; which of the two it is decides how the screen shows it. */
export const redFlagLevelOf = (text: string): 'emergency' | 'same_day' =>
  text.startsWith(redFlagText('emergency')) ? 'emergency' : 'same_day';
