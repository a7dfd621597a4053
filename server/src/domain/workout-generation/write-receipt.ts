import { formatLoad } from '../loads/format-load.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';
import type { Draft } from './draft.ts';
import { workingSets } from './draft.ts';
import type { WorkoutExercise } from './workout.ts';
import { paragraphValues } from './write-paragraph.ts';

/** "Why 62.5 kg", "Why 12 reps", "Why 20 min": what the exercise is measured by, and what that rests on. */
export function receiptOf(draft: Draft, exercise: WorkoutExercise, doneBefore: boolean): WorkoutExercise['receipt'] {
  const first = exercise.sets.findIndex((set) => set.kind === 'working');
  const values = paragraphValues(exercise, Math.max(0, first));
  const [set] = workingSets(draft);
  const subject = set?.load
    ? formatLoad(set.load)
    : set?.bandLevel
      ? `the ${values.load}`
      : (values.reps ?? values.seconds ?? values.rounds ?? 'this');
  return { title: `Why ${subject}`, reasons: [...draft.chosen.reasons, ...slotReason(draft, doneBefore)] };
}

const rule = (text: string): Receipt => ({ source: 'rule', sourceId: null, on: null, text });

function slotReason({ pick, chosen }: Draft, doneBefore: boolean): Receipt[] {
  if (pick.dose.role === 'cardio') return [rule('Easy enough to talk: that is what builds the base.')];
  if (pick.dose.role === 'mobility' || pick.dose.role === 'balance') return [];
  if (chosen.first && chosen.load !== null && !doneBefore)
    return [rule('The first set is a test: say easier or harder after it, and the rest follow.')];
  return pick.slot.main ? [rule('A main lift of this phase: it stays, so that progress can be seen.')] : [];
}
