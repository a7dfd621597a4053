/** A load is a value and the unit it exists in. Pounds stay pounds: 135 lb is 13500 hundredths of a pound, for ever. */

export const units = ['kg', 'lb'] as const;
export type Unit = (typeof units)[number];

/** Whole hundredths of a unit: 2.5 kg is 250, 1.25 lb is 125. Integers, so that sums are exact. */
export type Hundredths = number & { readonly __brand: 'Hundredths' };

export interface Load {
  readonly value: Hundredths;
  readonly unit: Unit;
}

/** @throws RangeError when the value has more than two decimals or is not finite */
export function hundredths(value: number): Hundredths {
  const scaled = Math.round(value * 100);
  if (!Number.isFinite(value) || Math.abs(scaled - value * 100) > 1e-6)
    throw new RangeError(`${value} is not a whole number of hundredths`);
  return scaled as Hundredths;
}

export const load = (value: number, unit: Unit): Load => ({ value: hundredths(value), unit });
