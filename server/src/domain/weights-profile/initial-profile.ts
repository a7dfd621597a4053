import type { AthleteProfile, LocalDate } from '../athletes/athlete.ts';
import type { Location } from '../athletes/location.ts';
import { anchorOf, exercises } from '../exercises/catalogue.ts';
import type { Exercise, ProfileKey } from '../exercises/exercise.ts';
import { profileKeyOf } from '../exercises/exercise.ts';
import { injuryFit } from '../exercises/injury-fit.ts';
import { isFeasible } from '../exercises/is-feasible.ts';
import { fromKilograms } from '../loads/convert.ts';
import { loadForEffective } from '../loads/effective-load.ts';
import { formatLoad, formatQuantity } from '../loads/format-load.ts';
import type { Inventory } from '../loads/inventory.ts';
import type { Hundredths, Load } from '../loads/load.ts';
import { roundToLoadable, smallestLoad } from '../loads/loadable.ts';
import { ladders } from '../progression/bodyweight-ladders.ts';
import { fractionOfMax } from '../progression/percent-of-max.ts';
import type { Conversion } from './lift-standards.ts';
import { acrossEquipment, baseLifts, conversionOf, standardName } from './lift-standards.ts';
import { startingFloor } from './starting-floors.ts';
import { startingRung } from './starting-rungs.ts';
import type { BaseStrength, ReportedLift, StartingPoint } from './starting-strength.ts';
import { baseStrength, isReportedFor, startingPointOf } from './starting-strength.ts';
import type { ProfileEntry, Receipt, WeightsProfile } from './weights-profile.ts';

/** The first working loads: ten reps with four left, the middle of the base phase. Source: training rules §2.1, §5.3. */
const firstReps = 10;
const firstRir = 4;
const firstBodyweightReps = 8;
const reportedConfidence = 0.7;
const variantConfidence = 0.25;
/** From this age a first rung is one easier. Source: training rules §1.4, G-34. */
const gentlerFromAge = 65;
/** Carries: share of body mass per hand. Source: training rules §2.1. A sled and throws: proposed. */
const carryShare = { untrained: 0.15, others: 0.2 } as const;
const sledShare = 0.4;
const throwShare = 0.05;
const pinchShare = 0.1;

interface Draft {
  readonly athlete: AthleteProfile;
  readonly point: StartingPoint;
  readonly locations: readonly Location[];
  readonly reported: readonly ReportedLift[];
  readonly on: LocalDate;
  readonly bases: ReadonlyMap<string, BaseStrength>;
}

/**
 * What the athlete can be expected to lift before anything was lifted: version 1 of the weights profile, deliberately light. One entry
 * per equipment + pattern that some place serves and whose estimate can be loaded there; bodyweight ladders and bands by rung and level.
 * A lift too light for its bar has no entry: dumbbells or bands stand in until it grows.
 *
 * @param on the local date, for the age and for which reported sets are recent
 * @param reported recent hard sets that replace the table for their lift
 *
 * Source: training rules §5.1-5.4.
 */
export function buildInitialProfile(
  athlete: AthleteProfile,
  locations: readonly Location[],
  on: LocalDate,
  reported: readonly ReportedLift[] = [],
): WeightsProfile {
  const point = startingPointOf(athlete, on);
  const bases = new Map(baseLifts.map((lift) => [lift, baseStrength(lift, athlete, point, reported, on)] as const));
  const draft: Draft = { athlete, point, locations, reported, on, bases };
  const entries: ProfileEntry[] = [];
  for (const key of keysServed(locations)) {
    const entry = entryFor(key, draft);
    if (entry) entries.push(entry);
  }
  return { version: 1, entries: [...entries, ...rungEntries(draft)] };
}

/** In catalogue order: every key of which some exercise can be done somewhere. */
function keysServed(locations: readonly Location[]): ProfileKey[] {
  const keys = new Set<ProfileKey>();
  for (const exercise of exercises) {
    if (exercise.loadRatioToAnchor !== null && locations.some((place) => isFeasible(exercise, place))) keys.add(profileKeyOf(exercise));
  }
  return [...keys];
}

function entryFor(key: ProfileKey, draft: Draft): ProfileEntry | null {
  const anchor = anchorOf(key);
  const place = draft.locations.find((one) => exercises.some((exercise) => profileKeyOf(exercise) === key && isFeasible(exercise, one)));
  if (!anchor || !place) return null;
  if (anchor.loadBasis === 'band_level') return bandEntry(key, anchor, place.inventory, draft);
  const conversion = conversionOf(key);
  if (conversion) return loadedEntry(key, anchor, conversion, place.inventory, draft);
  return shareEntry(key, anchor, place.inventory, draft);
}

/** An entry with an estimated one-rep max, from a base lift. */
function loadedEntry(key: ProfileKey, anchor: Exercise, conversion: Conversion, inventory: Inventory, draft: Draft): ProfileEntry | null {
  const base = draft.bases.get(conversion.from);
  if (!base) return null;
  const { unit } = inventory;
  const reportedHere = isReportedFor(key, draft.reported, draft.on);
  const carried = base.measured && !reportedHere ? acrossEquipment : 1;
  const converted = base.kilograms * conversion.factor * carried;
  const perImplement = conversion.cap === undefined || reportedHere ? converted : Math.min(converted, conversion.cap);
  const share = fractionOfMax(firstReps, firstRir);
  const floor = startingFloor(
    key,
    anchor,
    inventory,
    draft.athlete,
    draft.point,
    injuryFit(anchor, draft.athlete.injuries, [], draft.on) === 'clear',
  );
  const estimate = fromKilograms(perImplement, unit) * 100;
  const held = estimate * (anchor.implements ?? 1);
  const target = loadForEffective(anchor, held * share, unit, draft.athlete.bodyMass);
  const raised = floor !== null && floor > target;
  const value = roundToLoadable(raised ? floor : target, anchor, inventory, 'down');
  if (value === null || value <= 0) return null;
  const e1rm = raised ? (floor * (anchor.implements ?? 1)) / share : held;
  const workingLoad: Load = { value, unit };
  return {
    ...blank(key, anchor),
    workingLoad,
    workingReps: firstReps,
    e1rm: Math.round(e1rm) as Hundredths,
    confidence: reportedHere ? reportedConfidence : conversion.confidence,
    reason: base.measured
      ? 'From the lift you told us about, a little lighter to begin with.'
      : `${draft.point.because}: a first estimate, light on purpose.`,
    evidence: [
      ...base.receipts,
      ...conversionReceipts(conversion, anchor, carried, reportedHere),
      firstSetReceipt(workingLoad, anchor, share, raised),
    ],
  };
}

/** Carries, sleds, throws and pinches: a share of body mass, with no one-rep max behind it. */
function shareEntry(key: ProfileKey, anchor: Exercise, inventory: Inventory, draft: Draft): ProfileEntry | null {
  const share = shareOfBodyMass(anchor, draft.point);
  if (share === null) return null;
  const target = fromKilograms(draft.point.usedBodyMass * share, inventory.unit) * 100;
  const value = roundToLoadable(target, anchor, inventory, 'down') ?? (anchor.pattern === 'carry' ? null : smallestLoad(anchor, inventory));
  if (value === null) return null;
  const hand = anchor.implements === 2 ? ' per hand' : '';
  const text = `${anchor.name}: ${formatQuantity(share * 100)} × body mass${hand}, rounded down to ${formatLoad({ value, unit: inventory.unit })}`;
  return {
    ...blank(key, anchor),
    workingLoad: { value, unit: inventory.unit },
    confidence: variantConfidence,
    reason: `${draft.point.because}: a first estimate, light on purpose.`,
    evidence: [...draft.point.receipts.slice(0, 1), rule(text)],
  };
}

function shareOfBodyMass({ pattern, equipment }: Exercise, { loadClass }: StartingPoint): number | null {
  const perHand = loadClass === 'untrained' ? carryShare.untrained : carryShare.others;
  if (equipment === 'sled') return sledShare;
  if (pattern === 'throw') return throwShare;
  if (pattern === 'wrist_grip') return pinchShare;
  if (pattern !== 'carry') return null;
  return equipment === 'trap_bar' ? perHand * 2 : perHand;
}

function bandEntry(key: ProfileKey, anchor: Exercise, inventory: Inventory, { point, athlete }: Draft): ProfileEntry | null {
  const wanted = point.loadClass === 'untrained' || athlete.sex !== 'male' ? 1 : 2;
  const levels = [...inventory.bandLevels].sort((a, b) => a - b);
  const bandLevel = levels.findLast((level) => level <= wanted) ?? levels[0];
  if (bandLevel === undefined) return null;
  return {
    ...blank(key, anchor),
    workingReps: firstReps,
    bandLevel,
    confidence: variantConfidence,
    reason: `A light band to start with: level ${bandLevel} of 5.`,
    evidence: [rule('Bands carry no number: the first sets say which level fits')],
  };
}

function rungEntries({ athlete, point, locations }: Draft): ProfileEntry[] {
  const gentler = point.age >= gentlerFromAge || point.highBmi || athlete.techniqueUnsure;
  const entries: ProfileEntry[] = [];
  for (const ladder of ladders) {
    const rung = startingRung(ladder, athlete, point.loadClass, gentler, (exercise) =>
      locations.some((place) => isFeasible(exercise, place)),
    );
    if (!rung) continue;
    entries.push({
      ...blank(ladder.key, rung),
      workingReps: rung.timerType === 'reps' ? firstBodyweightReps : null,
      confidence: variantConfidence,
      reason: `${point.because}: ${rung.name} to start with.`,
      evidence: [rule(`The ladder from easy to hard: ${ladder.rungs.length} steps, this is step ${ladder.rungs.indexOf(rung.id) + 1}`)],
    });
  }
  return entries;
}

function blank(key: ProfileKey, exercise: Exercise): Omit<ProfileEntry, 'confidence' | 'reason' | 'evidence'> {
  return {
    key,
    exerciseId: exercise.id,
    workingLoad: null,
    workingReps: null,
    e1rm: null,
    bandLevel: null,
    move: 'new',
    lastTrainedOn: null,
  };
}

function conversionReceipts(conversion: Conversion, anchor: Exercise, carried: number, reportedHere: boolean): Receipt[] {
  if (conversion.factor === 1 || reportedHere) return [];
  const hand = anchor.implements === 2 ? ', per hand' : '';
  const careful = carried === 1 ? '' : ` × ${carried}, as another implement`;
  return [rule(`${anchor.name}${hand}: ${decimals(conversion.factor)} × ${standardName(conversion.from).toLowerCase()}${careful}`)];
}

function firstSetReceipt(workingLoad: Load, anchor: Exercise, share: number, raised: boolean): Receipt {
  const hand = anchor.implements === 2 ? ' per hand' : '';
  if (raised) return rule(`${formatLoad(workingLoad)}${hand} is the usual lightest start`);
  const percent = formatQuantity(Math.round(share * 1000) * 10);
  return rule(`${firstReps} reps with ${firstRir} left is ${percent} % of it: ${formatLoad(workingLoad)}${hand}`);
}

const rule = (text: string): Receipt => ({ source: 'rule', sourceId: null, on: null, text });

/** Three decimals at most. */
const decimals = (value: number): string => String(Math.round(value * 1000) / 1000);
