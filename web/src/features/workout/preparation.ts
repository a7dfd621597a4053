import { isRecord, type Keeper, makeKeeper } from './keep-locally.ts';

/** W1: what a workout is asked for with, kept until the workout is there. */
export interface Preparation {
  readonly locationId: string | null;
  readonly energy: number;
  /** Null = the entry's own minutes. */
  readonly minutes: number | null;
  readonly note: string;
  /** The same for every try with these inputs, so that a retry makes no second workout. */
  readonly idempotencyKey: string;
  /** Whether a request with this key ever left; then its answer may exist although nobody saw it. */
  readonly tried: boolean;
}

export const energyWords = ['empty', 'low', 'flat', 'steady', 'good', 'full'] as const;
export const minuteChoices = [15, 30, 45, 60, 90] as const;
export const leastMinutes = 10;
export const mostMinutes = 180;
const stepMinutes = 5;

/** To the next multiple of five in a direction, inside the bounds. */
export function stepMinutesBy(minutes: number, direction: 1 | -1): number {
  const next = direction === 1 ? Math.floor(minutes / stepMinutes + 1) * stepMinutes : Math.ceil(minutes / stepMinutes - 1) * stepMinutes;
  return Math.min(mostMinutes, Math.max(leastMinutes, next));
}

export const freshPreparation = (newKey: () => string): Preparation => ({
  locationId: null,
  energy: 3,
  minutes: null,
  note: '',
  idempotencyKey: newKey(),
  tried: false,
});

/**
 * The preparation with something changed. Once a request left, other inputs are another request and need another key: the same key with
 * other inputs would be refused.
 */
export function changePreparation(
  preparation: Preparation,
  change: Partial<Pick<Preparation, 'locationId' | 'energy' | 'minutes' | 'note'>>,
  newKey: () => string,
): Preparation {
  const next = { ...preparation, ...change };
  const same = (Object.keys(change) as (keyof typeof change)[]).every((key) => preparation[key] === next[key]);
  if (same) return preparation;
  return preparation.tried ? { ...next, idempotencyKey: newKey(), tried: false } : next;
}

function acceptPreparation(found: unknown): Preparation | null {
  if (!isRecord(found) || typeof found.idempotencyKey !== 'string' || typeof found.note !== 'string') return null;
  const energy =
    Number.isInteger(found.energy) && (found.energy as number) >= 0 && (found.energy as number) <= 5 ? (found.energy as number) : 3;
  const minutes = Number.isInteger(found.minutes) && (found.minutes as number) >= leastMinutes && (found.minutes as number) <= mostMinutes;
  return {
    locationId: typeof found.locationId === 'string' ? found.locationId : null,
    energy,
    minutes: minutes ? (found.minutes as number) : null,
    note: found.note,
    idempotencyKey: found.idempotencyKey,
    tried: found.tried === true,
  };
}

export const preparationOf = (entryId: string): Keeper<Preparation> => makeKeeper(`prepare.${entryId}`, acceptPreparation);
