import type { Change } from './create-onboarding.ts';
import type { OnboardingDraft } from './onboarding-draft.ts';
import type { Problem } from './onboarding-steps.ts';

/** What every question is given. */
export interface StepProps {
  draft: OnboardingDraft;
  change: Change;
  /** What keeps the answer from being taken; shown only after somebody tried to go on, or when the server said so. */
  problem: Problem | null;
  /** Local date, "2026-11-21". */
  today: string;
}

export const errorAt = (problem: Problem | null, field: string): string | undefined =>
  problem?.field === field ? problem.message : undefined;
