import type { PhaseKind } from './program.ts';

/** Phases by name, within a sentence. */
export const phaseNames: Readonly<Record<PhaseKind, string>> = {
  base: 'base training',
  hypertrophy: 'muscle building',
  strength: 'strength training',
  power: 'power training',
  endurance: 'muscular endurance',
  deload: 'easier training',
};

/** Phases as headings. */
export const phaseTitles: Readonly<Record<PhaseKind, string>> = {
  base: 'Base',
  hypertrophy: 'Muscle',
  strength: 'Strength',
  power: 'Power',
  endurance: 'Endurance',
  deload: 'Deload',
};

/** What each is for. */
export const phasePurposes: Readonly<Record<PhaseKind, string>> = {
  base: 'Learn the movements and let joints and tendons get used to the work.',
  hypertrophy: 'Build muscle with steady, challenging sets.',
  strength: 'Lift heavier, with few reps and long rests.',
  power: 'Move fast: jumps, throws and quick lifts, never a grind.',
  endurance: 'Last longer: long sets, short rests.',
  deload: 'A week at half the sets and lighter loads, so that the work done can sink in.',
};
