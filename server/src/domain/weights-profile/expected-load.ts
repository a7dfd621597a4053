import type { AthleteProfile } from '../athletes/athlete.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, ProfileKey } from '../exercises/exercise.ts';
import { profileKeyOf } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { formatLoad } from '../loads/format-load.ts';
import type { Hundredths, Load, Unit } from '../loads/load.ts';
import { acrossEquipment, conversionOf } from './lift-standards.ts';
import type { ProfileEntry, Receipt, WeightsProfile } from './weights-profile.ts';

export interface ExpectedE1rm {
  /** Effective load, hundredths of the athlete's unit, unrounded. */
  readonly e1rm: number;
  /** 0-1. */
  readonly confidence: number;
  readonly receipts: readonly Receipt[];
  /** Converted from another implement: one more in reserve is shown on the first exposure. */
  readonly crossEquipment: boolean;
}

/** A variant's ratio, and a conversion, are each less sure than what they rest on. Proposed. */
const variantConfidence = 0.9;
const conversionConfidence = 0.6;

/**
 * The one-rep max to expect of an exercise: its own profile entry times the exercise's ratio, else converted from another implement of the
 * same base lift, × 0.9 when that was measured. Numbers of stacks are never carried to another machine.
 *
 * @returns null for bodyweight, bands and whatever the profile says nothing about
 *
 * Source: training rules §1.4, §3.4, §5.4.
 */
export function expectedE1rm(exercise: Exercise, profile: WeightsProfile, athlete: AthleteProfile): ExpectedE1rm | null {
  if (exercise.loadBasis === 'none' || exercise.loadBasis === 'band_level') return null;
  const key = profileKeyOf(exercise);
  const own = profile.entries.find((entry) => entry.key === key && entry.e1rm !== null);
  if (own && exercise.loadRatioToAnchor !== null) return fromOwnEntry(exercise, own, athlete);
  return fromAnotherImplement(exercise, key, profile, athlete);
}

/**
 * What to start a carry or a loaded hold with: the working load of its key times the ratio. No one-rep max stands behind it.
 *
 * @returns hundredths of the entry's unit, unrounded, as the number on the implement; null without an entry
 */
export function expectedWorkingLoad(
  exercise: Exercise,
  profile: WeightsProfile,
): { value: number; unit: Unit; receipts: readonly Receipt[] } | null {
  const entry = profile.entries.find(({ key }) => key === profileKeyOf(exercise));
  if (!entry?.workingLoad || exercise.loadRatioToAnchor === null) return null;
  const ratio = exercise.loadRatioToAnchor / ratioOf(entry.exerciseId);
  return {
    value: entry.workingLoad.value * ratio,
    unit: entry.workingLoad.unit,
    receipts: [
      profileReceipt(entry, `${exerciseById(entry.exerciseId)?.name ?? exercise.name}: ${formatLoad(entry.workingLoad)} on record`),
      ...entry.evidence.slice(-1),
    ],
  };
}

/** Whether something the athlete lifted stands behind the entry, and not a table alone. */
export const isMeasured = (entry: ProfileEntry): boolean =>
  entry.evidence.some(({ source }) => source === 'performed_set' || source === 'reported_lift');

/** The unit an entry's e1rm is counted in. */
export const unitOfEntry = (entry: ProfileEntry, athlete: Pick<AthleteProfile, 'unit'>): Unit => entry.workingLoad?.unit ?? athlete.unit;

/** An effective load of one exercise as that of another of the same key: per implement, by the ratio of the catalogue. */
export function withinKey(effective: number, from: Exercise, to: Exercise): number {
  const perImplement = effective / implementsOf(from);
  return ((perImplement * (to.loadRatioToAnchor ?? 1)) / (from.loadRatioToAnchor ?? 1)) * implementsOf(to);
}

function fromOwnEntry(exercise: Exercise, entry: ProfileEntry, athlete: AthleteProfile): ExpectedE1rm {
  const of = exerciseById(entry.exerciseId) ?? exercise;
  const e1rm = convertHundredths(withinKey(entry.e1rm ?? 0, of, exercise), unitOfEntry(entry, athlete), athlete.unit);
  const same = of.id === exercise.id;
  const receipts = [e1rmReceipt(entry, of, athlete)];
  const ratio = (exercise.loadRatioToAnchor ?? 1) / (of.loadRatioToAnchor ?? 1);
  if (!same) receipts.push(rule(`${exercise.name}: about ${decimals(ratio)} × ${of.name}${exercise.implements === 2 ? ', per hand' : ''}`));
  return { e1rm, confidence: entry.confidence * (same ? 1 : variantConfidence), receipts, crossEquipment: false };
}

function fromAnotherImplement(exercise: Exercise, key: ProfileKey, profile: WeightsProfile, athlete: AthleteProfile): ExpectedE1rm | null {
  const to = conversionOf(key);
  if (!to) return null;
  const entry = bestSource(profile, key, to.from);
  const of = entry && exerciseById(entry.exerciseId);
  const from = entry && conversionOf(entry.key);
  if (!entry || !of || !from) return null;
  const measured = isMeasured(entry);
  const base = withinKey(entry.e1rm ?? 0, of, { ...of, loadRatioToAnchor: 1 }) / implementsOf(of) / from.factor;
  const unit = unitOfEntry(entry, athlete);
  const converted = convertHundredths(base * to.factor * (measured ? acrossEquipment : 1), unit, athlete.unit);
  const anchorLoad = to.cap === undefined ? converted : Math.min(converted, convertHundredths(to.cap * 100, 'kg', athlete.unit));
  const e1rm = anchorLoad * (exercise.loadRatioToAnchor ?? 1) * implementsOf(exercise);
  const words = `${exercise.name} from ${of.name}: × ${decimals(to.factor / from.factor)}${measured ? ` × ${acrossEquipment}, as another implement` : ''}`;
  const receipts = [e1rmReceipt(entry, of, athlete), rule(words)];
  return { e1rm, confidence: entry.confidence * conversionConfidence, receipts, crossEquipment: true };
}

/** The surest entry that shares the base lift; ties by the order of the profile. A base lift may itself be a stack; other stacks never count. */
function bestSource(profile: WeightsProfile, key: ProfileKey, base: string): ProfileEntry | null {
  let best: ProfileEntry | null = null;
  for (const entry of profile.entries) {
    const conversion = conversionOf(entry.key);
    if (entry.key === key || entry.e1rm === null || conversion?.from !== base) continue;
    const otherStack = conversion.factor !== 1 && (entry.key.startsWith('cable:') || entry.key.startsWith('machine_stack:'));
    const toStack = key.startsWith('cable:') || key.startsWith('machine_stack:');
    const fromStack = entry.key.startsWith('cable:') || entry.key.startsWith('machine_stack:');
    if (otherStack || (toStack && fromStack)) continue;
    if (best === null || entry.confidence > best.confidence) best = entry;
  }
  return best;
}

const implementsOf = (exercise: Exercise): number => exercise.implements ?? 1;

const ratioOf = (exerciseId: string): number => exerciseById(exerciseId)?.loadRatioToAnchor ?? 1;

function e1rmReceipt(entry: ProfileEntry, of: Exercise, athlete: AthleteProfile): Receipt {
  // An estimate is good to about a whole unit: hundredths would claim more.
  const load: Load = { value: (Math.round((entry.e1rm ?? 0) / 100) * 100) as Hundredths, unit: unitOfEntry(entry, athlete) };
  return profileReceipt(
    entry,
    `${of.name}: estimated one-rep max about ${formatLoad(load)}${of.implements === 2 ? ' for both hands' : ''}`,
  );
}

const profileReceipt = (entry: ProfileEntry, text: string): Receipt => ({
  source: 'profile',
  sourceId: null,
  on: entry.lastTrainedOn,
  text,
});

const rule = (text: string): Receipt => ({ source: 'rule', sourceId: null, on: null, text });

/** Three decimals at most. */
function decimals(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
