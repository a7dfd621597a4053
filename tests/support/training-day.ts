import type { AthleteProfile, LocalDate } from '../../server/src/domain/athletes/athlete.ts';
import { type LocationPresetKind, locationPreset } from '../../server/src/domain/athletes/location-presets.ts';
import { load } from '../../server/src/domain/loads/load.ts';
import { buildProgram } from '../../server/src/domain/programs/build-program.ts';
import type { PhaseKind, SessionType } from '../../server/src/domain/programs/program.ts';
import { slotsFor } from '../../server/src/domain/programs/session-slots.ts';
import { buildInitialProfile } from '../../server/src/domain/weights-profile/initial-profile.ts';
import { customIntent } from '../../server/src/domain/workout-generation/custom-intent.ts';
import type { GenerationInput } from '../../server/src/domain/workout-generation/generation-input.ts';

export const monday = '2026-11-23' as LocalDate;

export const anAthlete = (changes: Partial<AthleteProfile> = {}): AthleteProfile => ({
  sex: 'male',
  birthDate: '1990-05-01' as LocalDate,
  heightCm: 180,
  bodyMass: load(80, 'kg'),
  trainedMonths: 18,
  monthsOff: 0,
  techniqueUnsure: false,
  goal: 'muscle',
  goalWords: '',
  injuries: [],
  safety: {
    symptoms: false,
    conditions: [],
    active: true,
    pregnantWeek: null,
    postpartumWeeks: null,
    systolic: null,
    diastolic: null,
    guardianAgreed: false,
    clearedOn: null,
    redFlagOn: null,
  },
  preferences: { excludedExerciseIds: [], favoriteExerciseIds: [], weekdays: [1, 3, 5], daysPerWeek: 3, minutes: 60, notes: '' },
  unit: 'kg',
  zone: 'Europe/Berlin',
  ...changes,
});

export interface Day extends Partial<Omit<GenerationInput, 'athlete' | 'program' | 'location' | 'profile' | 'intent'>> {
  readonly athlete?: Partial<AthleteProfile>;
  readonly place?: LocationPresetKind;
  readonly phase?: PhaseKind;
  readonly type?: SessionType;
  readonly profile?: GenerationInput['profile'];
}

/** The input of one generation: a full body A in a gym, unless said otherwise. */
export function aDay({ athlete: changes, place = 'gym', phase = 'hypertrophy', type = 'full_body_a', ...rest }: Day = {}): GenerationInput {
  const athlete = anAthlete(changes);
  const location = { id: 'place', ...locationPreset(place, athlete.unit) };
  const built = buildProgram({ athlete, locations: [location], on: monday });
  const template = [1, 3, 5].map((weekday) => ({
    weekday,
    sessionType: type,
    minutes: 60,
    muscleFocus: [],
    slots: slotsFor(type),
    purpose: 'Get stronger all round.',
  }));
  const words = rest.words ?? null;
  return {
    on: monday,
    program: { ...built, phase: { kind: phase, week: 2, weeks: 6 }, template },
    programVersion: 1,
    profile: buildInitialProfile(athlete, [location], monday),
    intent:
      words === null
        ? { sessionType: type, title: 'Today', muscleFocus: [], minutes: 60, purpose: 'Get stronger all round.' }
        : customIntent(words, rest.minutes ?? 60),
    words,
    location,
    energy: 3,
    minutes: 60,
    note: null,
    history: [],
    progression: [],
    athlete,
    painFlags: [],
    weekSets: {},
    ...rest,
  };
}
