import type { Goal, Sex } from '@setwise/server/domain/athletes/athlete.ts';
import type { Unit } from '@setwise/server/domain/loads/load.ts';
import type { DateParts, HeightParts } from '../settings/answers/body-measures.ts';
import type { InjuryDraft } from '../settings/health/injury-draft.ts';
import { emptySafety, type SafetyDraft } from '../settings/health/safety-draft.ts';
import type { LocationDraft } from '../settings/locations/location-draft.ts';

/** What has been answered so far. null = not asked or not answered yet; strings are as typed. */
export interface OnboardingDraft {
  goal: Goal | null;
  goalWords: string;
  /** Months of consistent lifting. */
  trainedMonths: number | null;
  techniqueUnsure: boolean | null;
  /** Months since the last regular training; 0 = training now. */
  monthsOff: number | null;
  /** Monday = 1 … Sunday = 7, ascending. */
  weekdays: number[];
  /** null = all the chosen weekdays. */
  daysPerWeek: number | null;
  minutes: number;
  unit: Unit;
  locations: LocationDraft[];
  injuries: InjuryDraft[];
  /** Told apart from an empty list: "nothing hurts" is an answer. */
  noInjuries: boolean;
  birth: DateParts;
  sex: Sex | null;
  /** Centimeters, or feet and inches when the unit is pounds. */
  height: HeightParts;
  bodyMass: string;
  safety: SafetyDraft;
}

export function emptyDraft(unit: Unit): OnboardingDraft {
  return {
    goal: null,
    goalWords: '',
    trainedMonths: null,
    techniqueUnsure: null,
    monthsOff: null,
    weekdays: [],
    daysPerWeek: null,
    minutes: 60,
    unit,
    locations: [],
    injuries: [],
    noInjuries: false,
    birth: { day: '', month: '', year: '' },
    sex: null,
    height: { cm: '', feet: '', inches: '' },
    bodyMass: '',
    safety: emptySafety(),
  };
}

/** Pounds where the locale says the United States, Liberia or Myanmar, else kilograms. A first guess; the unit is asked. */
export function unitOfLocale(locale: string): Unit {
  return /-(US|LR|MM)\b/i.test(locale) ? 'lb' : 'kg';
}
