import { formatLoad } from '../loads/format-load.ts';
import type { CompletedWorkout } from './completed-workout.ts';
import { bestSetOf, type WorkoutStats } from './stats.ts';

const minutesText = (seconds: number): string => {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
};

/**
 * Two or three sentences on a finished workout (S3), from its numbers alone: what was done, the best set, and what stood in the way.
 * Every number in it is one of the stats or of a performed set.
 */
export function describeWorkout(stats: WorkoutStats, completed: CompletedWorkout): string {
  if (stats.setsDone === 0) return 'No sets were done this time. The plan takes it as it is and goes on from here.';
  const sentences = [
    `${stats.setsDone} of ${stats.setsPlanned} sets${stats.durationSeconds >= 60 ? ` in ${minutesText(stats.durationSeconds)}` : ''}.`,
  ];
  const main = completed.exercises.find(({ exercise, sets }) => exercise.main && sets.some(({ performed }) => performed !== null));
  const best = main && bestSetOf(main);
  if (best) {
    const amount = best.reps !== null ? `${best.reps} ${best.reps === 1 ? 'rep' : 'reps'}` : `${best.seconds} s`;
    sentences.push(`Best set of ${best.name}: ${amount}${best.load ? ` at ${formatLoad(best.load)}` : ''}.`);
  }
  if (stats.painFlags > 0)
    sentences.push(
      stats.painFlags === 1
        ? 'One pain flag was noted; the next workouts go around it.'
        : `${stats.painFlags} pain flags were noted; the next workouts go around them.`,
    );
  else if (stats.skips > 0) sentences.push(stats.skips === 1 ? 'One exercise was left out.' : `${stats.skips} exercises were left out.`);
  return sentences.join(' ');
}
