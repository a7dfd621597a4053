import type { Injury } from '../athletes/athlete.ts';
import type { InjurySite } from '../exercises/exercise.ts';

const siteNames: Readonly<Record<InjurySite, string>> = {
  neck: 'neck',
  shoulder: 'shoulder',
  elbow: 'elbow',
  wrist_hand: 'wrist or hand',
  upper_back: 'upper back',
  low_back: 'lower back',
  hip: 'hip',
  groin: 'groin',
  knee: 'knee',
  hamstring: 'hamstring',
  ankle_foot: 'ankle or foot',
  abdomen: 'abdomen',
};

/** "left knee", "shoulders on both sides", "lower back". */
export function injuredPart({ site, side }: Pick<Injury, 'site' | 'side'>): string {
  const name = siteNames[site];
  if (side === 'both') return `${name} on both sides`;
  return side === 'none' ? name : `${side} ${name}`;
}

/**
 * What an injury means for the exercises, in a sentence or two. The athlete's own note follows as a quotation.
 *
 * Source: training rules §1.4, guardrails G-13 and G-14.
 */
export function injuryGuardrail(injury: Injury): string {
  const note = injury.note.replace(/\s+/g, ' ').trim();
  return `${ruleFor(injury)}${note === '' ? '' : ` You wrote: “${note}”`}`;
}

function ruleFor(injury: Injury): string {
  const part = injuredPart(injury);
  if (injury.state === 'resolved')
    return `Your ${part} has settled: what loads it comes back lighter at first, with 2 more reps in reserve and never first in a workout.`;
  switch (injury.severity) {
    case 'mild':
      return `Your ${part}, mild: what loads it stays lighter, with 2 more reps in reserve and never first in a workout. Stop at pain 4 of 10.`;
    case 'moderate':
      return `Your ${part}, moderate: no exercise that loads it directly until you tell me it has settled, and care with everything near it.`;
    case 'severe':
      return `Your ${part}, severe: nothing that loads it or works close to it until you tell me it has settled. Please have it looked at if you haven’t yet.`;
  }
}
