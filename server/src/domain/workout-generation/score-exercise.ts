import { loadClassOf } from '../athletes/training-age.ts';
import { daysBetween } from '../calendar/local-date.ts';
import type { Exercise, Muscle } from '../exercises/exercise.ts';
import { profileKeyOf } from '../exercises/exercise.ts';
import { injuryFit } from '../exercises/injury-fit.ts';
import { isSuitable } from '../exercises/is-suitable.ts';
import { weeklyTarget } from '../guardrails/volume-limits.ts';
import { loadableLoads, nextLoadUp } from '../loads/loadable.ts';
import type { Ladder } from '../progression/bodyweight-ladders.ts';
import { ladderOf } from '../progression/bodyweight-ladders.ts';
import { startingRung } from '../weights-profile/starting-rungs.ts';
import type { CompletedWorkout } from '../workout-stats/completed-workout.ts';
import type { Pick } from './select-exercises.ts';
import type { Situation } from './situation.ts';
import { wasTrained } from './situation.ts';
import type { WorkoutSlot } from './slots-for.ts';

/** Training rules §10, step 3. */
const weights = { tier: 0.3, deficit: 0.25, external: 0.15, confidence: 0.1, variety: 0.1, preference: 0.1 };
/** Not of §10: a rung that is too hard or too easy for the athlete, the same implement and pattern twice, and staying with an accessory. */
const rungPenalty = 0.12;
const repeatPenalty = 0.15;
const stayBonus = 0.12;
/** From 65 on untrained: machines and what supports the back come first (G-34). */
const supportBonus = 0.2;
/** What needs care comes after what does not; and when care is needed, the spine is loaded less. */
const carePenalty = 0.25;
const spinePenalty = 0.05;
/** Accessories rotate every four to six weeks. Training rules §10. */
const accessoryStaysDays = 35;

/** What a selection carries from slot to slot. */
export interface Progress {
  readonly taken: Set<string>;
  readonly muscleSets: Map<Muscle, number>;
  picks: Pick[];
  notes: string[];
}

/** The same session of earlier weeks: by its title, since two upper days of a week lead with different lifts; else by its type. */
export function alikeIn({ input }: Situation): readonly CompletedWorkout[] {
  const sameType = input.history.filter((workout) => workout.sessionType === input.intent.sessionType);
  const sameTitle = sameType.filter((workout) => workout.title === input.intent.title);
  const twins = input.program.template.filter((day) => day.sessionType === input.intent.sessionType).length > 1;
  return sameTitle.length > 0 || twins ? sameTitle : sameType;
}

/**
 * How well an exercise fits a slot today; ties are broken by tier and catalogue order elsewhere. Six decimals, so that equal sums are equal.
 *
 * Source: training rules §10 step 3, weights proposed.
 */
export function scoreOf(exercise: Exercise, slot: WorkoutSlot, situation: Situation, progress: Progress): number {
  const { input, athlete } = situation;
  const tier = exercise.tier === 1 ? 1 : exercise.tier === 2 ? 0.5 : 0;
  const entry = input.profile.entries.find((each) => each.key === profileKeyOf(exercise));
  const preferred = athlete.preferences.favoriteExerciseIds.includes(exercise.id) || slot.preferredIds.includes(exercise.id);
  const use = slot.main ? 'fresh' : useOf(exercise, situation);
  const again = progress.picks.some((pick) => pick.exercise.pattern === exercise.pattern && pick.exercise.equipment === exercise.equipment);
  const score =
    weights.tier * tier +
    weights.deficit * deficitOf(exercise, situation, progress) +
    weights.external * progressable(exercise, situation) +
    weights.confidence * (entry?.confidence ?? 0) +
    weights.variety * (use === 'worn' ? 0 : 1) +
    weights.preference * (preferred ? 1 : 0) +
    (use === 'current' ? stayBonus : 0) -
    rungPenalty * rungDistance(exercise, situation) -
    (careFor(exercise, situation) ? carePenalty + spinePenalty * exercise.axialLoad : 0) -
    (again ? repeatPenalty : 0) +
    (isSupported(exercise) && situation.sheltered && situation.age >= 65 ? supportBonus : 0);
  return Math.round(score * 1e6) / 1e6;
}

/** `current`: an accessory of the last workout of this type, in use for less than five weeks. `worn`: longer. */
function useOf(exercise: Exercise, situation: Situation): 'fresh' | 'current' | 'worn' {
  const { on } = situation;
  const alike = alikeIn(situation);
  const used = alike.filter((workout) => workout.exercises.some((done) => done.exercise.exerciseId === exercise.id && wasTrained(done)));
  if (used.length === 0) return 'fresh';
  const oldest = used.at(-1);
  const days = oldest ? daysBetween(oldest.on, on) : 0;
  if (days > accessoryStaysDays) return 'worn';
  return used[0] === alike[0] ? 'current' : 'fresh';
}

function deficitOf(exercise: Exercise, { input, trainingAge }: Situation, progress: Progress): number {
  if (exercise.primary.length === 0) return 0;
  const shares = exercise.primary.map((muscle) => {
    const target = weeklyTarget(muscle, trainingAge);
    const done = (input.weekSets[muscle] ?? 0) + (progress.muscleSets.get(muscle) ?? 0);
    return Math.max(0, Math.min(1, (target - done) / target));
  });
  return shares.reduce((total, share) => total + share, 0) / shares.length;
}

const isSupported = ({ equipment, axialLoad }: Exercise): boolean =>
  axialLoad === 0 && (equipment === 'machine_stack' || equipment === 'machine_plate' || equipment === 'machine_assist');

/** A load that can grow here; bands a little, bodyweight by reps alone. */
function progressable(exercise: Exercise, { input }: Situation): number {
  const { inventory } = input.location;
  if (exercise.loadBasis === 'none') return 0;
  if (exercise.loadBasis === 'band_level') return 0.3;
  const loads = loadableLoads(exercise, inventory);
  const middle = loads[Math.floor(loads.length / 2)];
  return middle !== undefined && nextLoadUp(middle, exercise, inventory) !== null ? 1 : 0.3;
}

/** Rungs between the exercise and the one that fits; a rung too hard counts double. 0 off the ladders. */
function rungDistance(exercise: Exercise, situation: Situation): number {
  const ladder = ladderOf(exercise.id);
  if (!ladder) return 0;
  const at = ladder.rungs.indexOf(exercise.id);
  const target = Math.max(0, rungFor(ladder, situation) - rungsEasier(exercise, situation));
  return at > target ? 2 * (at - target) : target - at;
}

function careFor(exercise: Exercise, { circumstances }: Situation): boolean {
  return injuryFit(exercise, circumstances.injuries, circumstances.painFlags, circumstances.on) === 'caution';
}

/** A rung easier below 0.85 of the usual load, two below 0.70. Training rules §1.4. */
function rungsEasier(exercise: Exercise, situation: Situation): number {
  const care = careFor(exercise, situation) ? 0.8 : 1;
  const product = care * situation.returning(exercise).load * (situation.deload ? 0.9 : 1);
  return product < 0.7 ? 2 : product < 0.85 ? 1 : 0;
}

function rungFor(ladder: Ladder, situation: Situation): number {
  const { input, athlete, age } = situation;
  const { rungs } = ladder;
  const states = input.progression.filter((state) => rungs.includes(state.exerciseId) && state.lastPerformedOn !== null);
  const latest = states.reduce<(typeof states)[number] | null>(
    (best, state) => (best === null || (state.lastPerformedOn ?? '') > (best.lastPerformedOn ?? '') ? state : best),
    null,
  );
  if (latest) {
    const at = rungs.indexOf(latest.exerciseId);
    if (latest.successStreak >= 2 && (latest.nextReps ?? 0) >= latest.repsHigh) return Math.min(rungs.length - 1, at + 1);
    return latest.failStreak >= 2 ? Math.max(0, at - 1) : at;
  }
  const entry = input.profile.entries.find((each) => rungs.includes(each.exerciseId));
  if (entry) return rungs.indexOf(entry.exerciseId);
  const older = age >= 65 || athlete.safety.pregnantWeek !== null;
  const start = startingRung(ladder, athlete, loadClassOf(athlete), older, (exercise) => isSuitable(exercise, situation.circumstances));
  return start ? rungs.indexOf(start.id) : 0;
}
