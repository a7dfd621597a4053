import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { type Screening, screen } from '@setwise/server/domain/athletes/screening.ts';
import type { OnboardingDraft } from './onboarding-draft.ts';
import { toAthlete } from './to-onboarding-input.ts';

/** What the server will decide about these answers, said before they are sent. The same rule runs on both sides. */
export const screenDraft = (draft: OnboardingDraft, zone: string, today: string): Screening =>
  screen(toAthlete(draft, zone), today as LocalDate);
