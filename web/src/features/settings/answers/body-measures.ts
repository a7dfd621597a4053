import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import type { Unit } from '@setwise/server/domain/loads/load.ts';

/** A birth date as it is typed. Parts, so that half an answer survives a reload. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** A height as it is typed: centimeters, or feet and inches. */
export interface HeightParts {
  cm: string;
  feet: string;
  inches: string;
}

const centimetersPerInch = 2.54; // exact, international inch
const heightLimitsCm = { least: 100, most: 250 };
const massLimits: Record<Unit, { least: number; most: number }> = { kg: { least: 25, most: 350 }, lb: { least: 55, most: 770 } };

/** @returns the date when the three parts name one that exists, else null */
export function dateOf(parts: DateParts): LocalDate | null {
  const [year, month, day] = [parts.year, parts.month, parts.day].map((part) => Number(part.trim()));
  if (!isWhole(year) || !isWhole(month) || !isWhole(day) || year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as LocalDate;
}

export function partsOf(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: String(Number(month)), day: String(Number(day)) };
}

/** Completed years. The server decides by its own clock; here it says early what will be asked. */
export function yearsOn(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** A number as people type it: "72,5" is 72.5. NaN for anything else; null when nothing was typed. */
export function typedNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return null;
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** @returns centimeters with one decimal, null when not given, NaN when it can't be a height */
export function heightCmOf(height: HeightParts, unit: Unit): number | null {
  if (unit === 'kg') return within(typedNumber(height.cm), heightLimitsCm.least, heightLimitsCm.most);
  const feet = typedNumber(height.feet);
  const inches = typedNumber(height.inches);
  if (feet === null && inches === null) return null;
  const total = ((feet ?? 0) * 12 + (inches ?? 0)) * centimetersPerInch;
  return within(Math.round(total * 10) / 10, heightLimitsCm.least, heightLimitsCm.most);
}

/** The typed form of a stored height, in both ways of writing it. */
export function heightParts(cm: number | null | undefined): HeightParts {
  if (cm === null || cm === undefined) return { cm: '', feet: '', inches: '' };
  const inches = Math.round(cm / centimetersPerInch);
  return { cm: String(cm), feet: String(Math.floor(inches / 12)), inches: String(inches % 12) };
}

/** @returns the value in the unit with at most two decimals, null when not given, NaN when it can't be a body mass */
export function bodyMassOf(typed: string, unit: Unit): number | null {
  const value = within(typedNumber(typed), massLimits[unit].least, massLimits[unit].most);
  return value === null ? null : Math.round(value * 100) / 100;
}

function within(value: number | null, least: number, most: number): number | null {
  if (value === null) return null;
  return value >= least && value <= most ? value : Number.NaN;
}

const isWhole = (value: number | undefined): value is number => value !== undefined && Number.isInteger(value);
