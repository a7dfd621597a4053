/** Foster, 14 to 22. Source: training rules §5.2. */
const young = [1.23, 1.18, 1.13, 1.08, 1.06, 1.04, 1.03, 1.02, 1.01] as const;
const youngFrom = 14;

/** McCulloch, 41 to 90. Source: training rules §5.2. */
const older = [
  1.01, 1.02, 1.031, 1.043, 1.055, 1.068, 1.082, 1.097, 1.113, 1.13, 1.147, 1.165, 1.184, 1.204, 1.225, 1.246, 1.268, 1.291, 1.315, 1.34,
  1.366, 1.393, 1.421, 1.45, 1.48, 1.511, 1.543, 1.576, 1.61, 1.645, 1.681, 1.718, 1.756, 1.795, 1.835, 1.876, 1.918, 1.961, 2.005, 2.05,
  2.096, 2.143, 2.19, 2.238, 2.287, 2.337, 2.388, 2.44, 2.494, 2.549,
] as const;
const olderFrom = 41;

/** A curve of competitors, so untrained people start lower still from this age. Source: training rules §5.2. */
const untrainedFrom = 60;
const untrainedFactor = 0.9;

/**
 * What a standard for adults in their prime is divided by at an age: 1 from 23 to 40. Between two birthdays a straight line; beyond the
 * tables, their ends.
 *
 * @param age years
 *
 * Source: training rules §5.2, McCulloch from 41 and Foster up to 22.
 */
export function ageDivisor(age: number): number {
  const below = Math.floor(age);
  const from = divisorAt(below);
  return from + (divisorAt(below + 1) - from) * (age - below);
}

/** A further × 0.9 for untrained people from 60, else 1. Source: training rules §5.2. */
export const olderUntrainedFactor = (age: number, untrained: boolean): number => (untrained && age >= untrainedFrom ? untrainedFactor : 1);

function divisorAt(years: number): number {
  if (years < youngFrom) return young[0];
  if (years < youngFrom + young.length) return young[years - youngFrom] ?? 1;
  if (years < olderFrom) return 1;
  return older[Math.min(years - olderFrom, older.length - 1)] ?? 1;
}
