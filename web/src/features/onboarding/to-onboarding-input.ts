import type { AthleteProfile } from '@setwise/server/domain/athletes/athlete.ts';
import { hundredths, type Load } from '@setwise/server/domain/loads/load.ts';
import { bodyMassOf, dateOf, heightCmOf } from '../settings/answers/body-measures.ts';
import { daysPerWeekOf } from '../settings/answers/days-per-week.ts';
import { toInjuryInput } from '../settings/health/injury-draft.ts';
import { asksPregnancy, toSafetyIntake } from '../settings/health/safety-draft.ts';
import { toLocationInput } from '../settings/locations/location-draft.ts';
import type { OnboardingDraft } from './onboarding-draft.ts';

/** The answers a complete draft has; throws nothing: what is missing takes the careful value. */
function answersOf(draft: OnboardingDraft) {
  return {
    sex: draft.sex ?? ('undisclosed' as const),
    birthDate: dateOf(draft.birth) ?? '',
    heightCm: heightCmOf(draft.height, draft.unit),
    trainedMonths: draft.trainedMonths ?? 0,
    monthsOff: draft.trainedMonths === 0 ? 0 : (draft.monthsOff ?? 0),
    techniqueUnsure: draft.techniqueUnsure ?? true,
    goal: draft.goal ?? ('general' as const),
    goalWords: draft.goalWords.trim(),
    unit: draft.unit,
    safety: safetyOf(draft),
    preferences: { weekdays: [...draft.weekdays], daysPerWeek: daysPerWeekOf(draft), minutes: draft.minutes },
  };
}

/** A question that was answered and then no longer asked says nothing. */
function safetyOf(draft: OnboardingDraft) {
  const intake = toSafetyIntake(draft.safety);
  return draft.sex !== null && !asksPregnancy(draft.sex) ? { ...intake, pregnantWeek: null, postpartumWeeks: null } : intake;
}

/** What is sent. The first place is the usual one unless another was marked. */
export function toOnboardingInput(draft: OnboardingDraft, zone: string) {
  const answers = answersOf(draft);
  const bodyMass = bodyMassOf(draft.bodyMass, draft.unit);
  const usual = Math.max(
    0,
    draft.locations.findIndex((location) => location.isDefault),
  );
  return {
    ...answers,
    bodyMass: bodyMass === null ? null : { value: bodyMass, unit: draft.unit },
    injuries: draft.noInjuries ? [] : draft.injuries.map(toInjuryInput),
    safety: { ...answers.safety, conditions: [...answers.safety.conditions] },
    zone,
    locations: draft.locations.map((location, index) => ({ ...toLocationInput(location), isDefault: index === usual })),
  };
}

/** The same answers as the domain knows an athlete, so that the screening can be told before anything is sent. */
export function toAthlete(draft: OnboardingDraft, zone: string): AthleteProfile {
  const answers = answersOf(draft);
  const bodyMass = bodyMassOf(draft.bodyMass, draft.unit);
  return {
    ...answers,
    birthDate: answers.birthDate as AthleteProfile['birthDate'],
    bodyMass: bodyMass === null || Number.isNaN(bodyMass) ? null : ({ value: hundredths(bodyMass), unit: draft.unit } satisfies Load),
    injuries: draft.injuries.map((injury, index) => ({
      id: String(index),
      site: injury.site,
      side: injury.side,
      severity: injury.severity,
      state: injury.state,
      resolvedOn: injury.resolvedOn as AthleteProfile['birthDate'] | null,
      painFreeExposures: 0,
      note: injury.note,
    })),
    safety: { ...answers.safety, redFlagOn: null },
    preferences: { ...answers.preferences, excludedExerciseIds: [], favoriteExerciseIds: [], notes: '' },
    zone,
  };
}
