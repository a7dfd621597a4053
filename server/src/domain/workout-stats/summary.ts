import { formatLoad } from '../loads/format-load.ts';
import type { Receipt } from '../weights-profile/weights-profile.ts';
import type { CompletedWorkout } from './completed-workout.ts';
import type { BestSet, WorkoutStats } from './stats.ts';
import { bestSetOf, isBetter, performedSets, workingSets } from './stats.ts';

export interface Win {
  readonly text: string;
  readonly receipt: Receipt;
}

export interface WorkoutSummary {
  /** One sentence, done of planned. */
  readonly sentence: string;
  readonly wins: readonly Win[];
  /** One focus for the next time. */
  readonly next: string;
}

const mostWins = 3;

/**
 * The summary screen, from facts alone: every number in it is one of the stats, or stands in the receipt beside it. No praise that the
 * numbers do not carry, no reproach for what was left.
 *
 * @param previous earlier workouts, in any order; this one itself is ignored
 * @param decisions what progression decided about this workout, when that is known: the first advance is the next focus
 *
 * Source: spec W10; training rules §7.8, §10.
 */
export function summarize(
  stats: WorkoutStats,
  completed: CompletedWorkout,
  previous: readonly CompletedWorkout[],
  decisions: readonly { readonly exerciseId: string; readonly decision: string; readonly reason: string }[] = [],
): WorkoutSummary {
  const earlier = previous.filter(({ workoutId }) => workoutId !== completed.workoutId);
  return { sentence: sentenceOf(stats, completed), wins: winsOf(stats, completed, earlier), next: nextOf(completed, decisions) };
}

function sentenceOf(stats: WorkoutStats, completed: CompletedWorkout): string {
  if (stats.setsDone === 0) return 'Noted: today no sets were done, and the plan goes on from here.';
  const [only] = stats.bestSets;
  // a walk is not "all 1 set"
  if (stats.setsPlanned === 1 && only && completed.exercises.length === 1) return `${only.name}, ${setText(only)}: done.`;
  const sets =
    stats.setsDone === stats.setsPlanned
      ? `All ${countOf(stats.setsPlanned, 'set')}`
      : `${stats.setsDone} of ${countOf(stats.setsPlanned, 'set')}`;
  const exercises = stats.exercisesPlanned === 1 ? '' : ` across ${countOf(stats.exercisesDone, 'exercise')}`;
  const minutes = Math.round(stats.durationSeconds / 60);
  const time = minutes > 0 ? ` in ${minutes} min` : '';
  const volume = stats.volume.value > 0 ? `, ${formatLoad(stats.volume)} lifted in all` : '';
  return `${sets}${exercises}${time}${volume}.`;
}

function winsOf(stats: WorkoutStats, completed: CompletedWorkout, earlier: readonly CompletedWorkout[]): Win[] {
  const bests = stats.bestSets.flatMap((best) => recordOf(best, completed, earlier) ?? []);
  const wins = bests.slice(0, mostWins);
  if (wins.length > 0 || stats.setsDone === 0) return wins;
  if (stats.setsPlanned === 1) return [];
  const heaviest = stats.bestSets.find(({ load }) => load !== null) ?? stats.bestSets[0];
  if (!heaviest) return [];
  return [
    { text: `Best set: ${heaviest.name}, ${setText(heaviest)}.`, receipt: performed(completed, `${heaviest.name}: ${setText(heaviest)}`) },
  ];
}

/** A set better than any before of the same exercise; nothing the first time, when there is nothing to beat. */
function recordOf(best: BestSet, completed: CompletedWorkout, earlier: readonly CompletedWorkout[]): Win | null {
  let before: { set: BestSet; on: string } | null = null;
  for (const workout of earlier) {
    for (const done of workout.exercises) {
      const set = done.exercise.exerciseId === best.exerciseId ? bestSetOf(done) : null;
      if (set && (before === null || isBetter(set, before.set))) before = { set, on: workout.on };
    }
  }
  if (before === null || !isBetter(best, before.set)) return null;
  const text = `${best.name}: ${setText(best)}, your best so far.`;
  return { text, receipt: performed(completed, `${best.name}: ${setText(best)}; before, ${setText(before.set)} on ${before.on}`) };
}

/** The first of: a decision to advance, pain to work around, sets that were left, and the plan as it is. */
function nextOf(
  completed: CompletedWorkout,
  decisions: readonly { readonly exerciseId: string; readonly decision: string; readonly reason: string }[],
): string {
  const painful = completed.exercises.find(({ pain }) => pain !== null);
  if (painful) return `Next time: ${painful.exercise.name} with care, after the pain you flagged.`;
  // balance work may come first in a workout, but a main lift is what to look forward to
  const advances = decisions.filter(({ decision }) => decision === 'advance');
  const advance =
    advances.find(({ exerciseId }) => completed.exercises.some(({ exercise }) => exercise.main && exercise.exerciseId === exerciseId)) ??
    advances[0];
  const advanced = completed.exercises.find(({ exercise }) => exercise.exerciseId === advance?.exerciseId);
  if (advance && advanced) return `Next time: ${advanced.exercise.name}. ${advance.reason}`;
  const left = completed.exercises.find((one) => !one.skipped && performedSets(one).length < workingSets(one).length);
  if (left) return `Next time: all sets of ${left.exercise.name}.`;
  const main = completed.exercises.find(({ exercise }) => exercise.main) ?? completed.exercises[0];
  return main ? `Next time: ${main.exercise.name} again, one step at a time.` : 'Next time: the plan as it stands.';
}

/** "8 reps at 62.5 kg", "12 reps", "45 s". */
function setText({ load, reps, seconds }: BestSet): string {
  const amount = reps !== null ? countOf(reps, 'rep') : seconds !== null ? timeText(seconds) : 'done';
  return load === null ? amount : `${amount} at ${formatLoad(load)}`;
}

const timeText = (seconds: number): string => (seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);

const performed = (completed: CompletedWorkout, text: string): Receipt => ({
  source: 'performed_set',
  sourceId: completed.workoutId,
  on: completed.on,
  text,
});

const countOf = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
