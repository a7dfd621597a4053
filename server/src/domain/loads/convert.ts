import type { Load, Unit } from './load.ts';

/** Exact by definition since 1959: one avoirdupois pound in kilograms. */
const kilogramsPerPound = 0.45359237;

/** Kilograms of a load, unrounded. Never stored: the load itself stays what was on the bar. */
export function toKilograms(load: Load): number {
  const value = load.value / 100;
  return load.unit === 'kg' ? value : value * kilogramsPerPound;
}

/** The same mass counted in a unit, unrounded. Convert first, round to a loadable value second. */
export const fromKilograms = (kilograms: number, unit: Unit): number => (unit === 'kg' ? kilograms : kilograms / kilogramsPerPound);

/** Hundredths of one unit as hundredths of another, unrounded; the very same number when the units agree, so nothing drifts. */
export function convertHundredths(value: number, from: Unit, to: Unit): number {
  if (from === to) return value;
  return from === 'lb' ? value * kilogramsPerPound : value / kilogramsPerPound;
}
