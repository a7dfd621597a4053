import { emptyDraft, type OnboardingDraft } from '../../../web/src/features/onboarding/onboarding-draft.ts';
import { startPlace } from '../../../web/src/features/settings/locations/place-presets.ts';

export const today = '2026-11-21';

/** Every question answered by an adult whom nothing stops. */
export function answeredDraft(change: Partial<OnboardingDraft> = {}): OnboardingDraft {
  const empty = emptyDraft('kg');
  return {
    ...empty,
    goal: 'strength',
    goalWords: 'Bench 80 kg by spring',
    trainedMonths: 24,
    techniqueUnsure: false,
    monthsOff: 0,
    weekdays: [1, 3, 5],
    minutes: 60,
    locations: [startPlace('gym', 'kg')],
    noInjuries: true,
    birth: { day: '7', month: '3', year: '1990' },
    sex: 'male',
    height: { cm: '181', feet: '', inches: '' },
    bodyMass: '82.5',
    ...change,
    safety: { ...empty.safety, symptoms: false, noConditions: true, active: true, expecting: 'neither', ...change.safety },
  };
}
