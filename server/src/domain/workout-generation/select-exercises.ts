import { loadClassOf } from '../athletes/training-age.ts';
import { daysBetween } from '../calendar/local-date.ts';
import { catalogueOrder, exerciseById, exercises } from '../exercises/catalogue.ts';
import type { Exercise, Muscle, Pattern } from '../exercises/exercise.ts';
import { profileKeyOf } from '../exercises/exercise.ts';
import { injuryFit } from '../exercises/injury-fit.ts';
import { isFeasible } from '../exercises/is-feasible.ts';
import { isSuitable, isWithinLevel } from '../exercises/is-suitable.ts';
import { weeklyTarget } from '../guardrails/volume-limits.ts';
import { loadableLoads, nextLoadUp } from '../loads/loadable.ts';
import type { Ladder } from '../progression/bodyweight-ladders.ts';
import { ladderOf } from '../progression/bodyweight-ladders.ts';
import { startingRung } from '../weights-profile/starting-rungs.ts';
import type { CompletedWorkout } from '../workout-stats/completed-workout.ts';
import type { ChosenLoad } from './choose-load.ts';
import { chooseLoad } from './choose-load.ts';
import type { Dose } from './prescribe-sets.ts';
import { doseFor, isCompound } from './prescribe-sets.ts';
import type { Situation } from './situation.ts';
import { wasTrained } from './situation.ts';
import type { SessionShape, WorkoutSlot } from './slots-for.ts';

/** An exercise in a slot, with its dose and the load of a day with usual energy. */
export interface Pick {
  readonly slot: WorkoutSlot;
  readonly exercise: Exercise;
  readonly dose: Dose;
  readonly chosen: ChosenLoad;
  /** An injury or pain asks for care. */
  readonly caution: boolean;
}

export interface Selection {
  readonly picks: readonly Pick[];
  /** A sentence for each slot that nothing fits, and for each that another movement took. */
  readonly notes: readonly string[];
}

/** The nearest family of movements when a place cannot serve a pattern. Training rules §1.6, spec W13. */
const families: readonly (readonly Pattern[])[] = [
  ['squat', 'lunge'],
  ['hinge', 'hip_extension', 'knee_flexion', 'back_extension'],
  ['horizontal_pull', 'vertical_pull'],
  ['horizontal_push', 'vertical_push'],
  ['elbow_flexion', 'horizontal_pull', 'vertical_pull'],
  ['elbow_extension', 'horizontal_push'],
  ['shoulder_abduction', 'vertical_push', 'horizontal_abduction'],
  ['knee_extension', 'lunge', 'squat'],
  ['carry', 'core_anti_lateral_flexion'],
  ['cardio_steady', 'cardio_interval'],
];
const isolationOf: Readonly<Partial<Record<Pattern, readonly Pattern[]>>> = {
  squat: ['knee_extension', 'hip_abduction'],
  lunge: ['knee_extension', 'hip_abduction', 'hip_extension'],
  hinge: ['knee_flexion', 'hip_extension'],
  horizontal_push: ['horizontal_adduction', 'elbow_extension'],
  vertical_push: ['shoulder_abduction', 'shoulder_flexion', 'shoulder_rotation'],
  horizontal_pull: ['horizontal_abduction', 'elbow_flexion', 'back_extension'],
  vertical_pull: ['shoulder_extension', 'horizontal_abduction', 'elbow_flexion'],
};

const patternWords: Readonly<Partial<Record<Pattern, string>>> = {
  squat: 'squats',
  hinge: 'deadlift movements',
  lunge: 'lunges',
  horizontal_push: 'pressing',
  vertical_push: 'overhead pressing',
  horizontal_pull: 'rows',
  vertical_pull: 'pull-ups and pulldowns',
  hip_extension: 'bridges',
  knee_flexion: 'leg curls',
  knee_extension: 'leg extensions',
  calf_raise: 'calf raises',
  elbow_flexion: 'curls',
  elbow_extension: 'triceps work',
  shoulder_abduction: 'side raises',
  horizontal_abduction: 'rear shoulder work',
  horizontal_adduction: 'flyes',
  carry: 'carries',
  shoulder_extension: 'pullovers',
  cardio_steady: 'easy cardio',
  cardio_interval: 'intervals',
  back_extension: 'back extensions',
  jump: 'jumps',
  throw: 'throws',
  shoulder_rotation: 'rotator cuff work',
  scapular_elevation: 'shrugs',
  balance: 'balance work',
};
const wordFor = (pattern: Pattern): string => patternWords[pattern] ?? (pattern.startsWith('core') ? 'trunk work' : 'other work');

/** Training rules §10, step 3. */
const weights = { tier: 0.3, deficit: 0.25, external: 0.15, confidence: 0.1, variety: 0.1, preference: 0.1 };
/** Not of §10: a rung that is too hard or too easy for the athlete, the same implement and pattern twice, and staying with an accessory. */
const rungPenalty = 0.12;
const repeatPenalty = 0.15;
const stayBonus = 0.12;
/** What needs care comes after what does not; and when care is needed, the spine is loaded less. */
const carePenalty = 0.25;
const spinePenalty = 0.05;
/** Accessories rotate every four to six weeks. Training rules §10. */
const accessoryStaysDays = 35;

/** What a selection carries from slot to slot. */
interface Progress {
  readonly taken: Set<string>;
  readonly muscleSets: Map<Muscle, number>;
  picks: Pick[];
  notes: string[];
}

/**
 * An exercise for each slot, in order: only what is feasible, safe, within skill and wanted; best score first, main lifts kept through the phase.
 *
 * Source: training rules §10 step 3, §1.6 for what stands in, §2.3 O9.
 *
 * @param already exercises that are in the workout
 */
export function selectExercises(
  slots: readonly WorkoutSlot[],
  shape: SessionShape,
  situation: Situation,
  already: readonly Pick[] = [],
): Selection {
  const progress: Progress = {
    taken: new Set(already.map((pick) => pick.exercise.id)),
    muscleSets: new Map(),
    picks: [...already],
    notes: [],
  };
  for (const pick of already) count(progress, pick);
  const missing = new Map<string, { slot: WorkoutSlot; instead: Pick | null }>();
  for (const slot of slots) {
    const own = bestFor(slot, slot.patterns, shape, situation, progress);
    const found = own ?? standIn(slot, shape, situation, progress);
    const [first] = slot.patterns;
    const there = progress.picks.some((pick) => pick.exercise.pattern === first);
    if (own === null && first !== undefined && !there) missing.set(first, { slot, instead: found });
    if (found === null) continue;
    progress.taken.add(found.exercise.id);
    progress.picks.push(found);
    count(progress, found);
  }
  for (const [first, { instead }] of missing) {
    const note = missingNote(first as Pattern, instead, shape, situation);
    if (note !== null) progress.notes.push(note);
  }
  return { picks: progress.picks.slice(already.length), notes: progress.notes };
}

/** Why a pattern is not there, and what is done in its place. */
function missingNote(pattern: Pattern, instead: Pick | null, shape: SessionShape, situation: Situation): string | null {
  const what = wordFor(pattern);
  const { place, level, injuries, painFlags, on } = situation.circumstances;
  const rows = exercises.filter((exercise) => exercise.pattern === pattern);
  const here = rows.filter((exercise) => isFeasible(exercise, place));
  const learned = here.filter((exercise) => isWithinLevel(exercise, level));
  const sound = learned.filter((exercise) => injuryFit(exercise, injuries, painFlags, on) !== 'excluded');
  const other = instead && wordFor(instead.exercise.pattern) !== what ? wordFor(instead.exercise.pattern) : null;
  const then = other ? `; ${other} instead.` : instead ? ', so this is the closest to it.' : '.';
  if (here.length === 0) return `There is nothing here for ${what}${then}`;
  if (learned.length === 0) return `No ${what} yet: what there is here asks for more practice${then}`;
  if (sound.length === 0) return `No ${what} today, to spare what hurts${then}`;
  if (!sound.some((exercise) => shape.allows(exercise))) return shape.notes.length > 0 ? null : `No ${what}, as you asked${then}`;
  return `No ${what} today: nothing here suits you for now${then}`;
}

function count(progress: Progress, pick: Pick): void {
  for (const muscle of pick.exercise.primary) progress.muscleSets.set(muscle, (progress.muscleSets.get(muscle) ?? 0) + pick.dose.sets);
  for (const muscle of pick.exercise.secondary)
    progress.muscleSets.set(muscle, (progress.muscleSets.get(muscle) ?? 0) + pick.dose.sets / 2);
}

function standIn(slot: WorkoutSlot, shape: SessionShape, situation: Situation, progress: Progress): Pick | null {
  const relaxed: WorkoutSlot = { ...slot, muscles: null, preferredIds: [] };
  for (const pattern of slot.patterns) {
    const family = families.find((each) => each[0] === pattern) ?? families.find((each) => each.includes(pattern)) ?? [];
    const related = [...family.filter((each) => each !== pattern), ...(isolationOf[pattern] ?? [])].filter(
      (each) => !slot.patterns.includes(each),
    );
    for (const other of related) {
      // one movement standing in twice is a repetition, not a replacement
      if (progress.picks.filter((pick) => pick.exercise.pattern === other).length >= 2) continue;
      const found = bestFor(
        { ...relaxed, distinct: true, main: slot.main && isCompound({ pattern: other }) },
        [other],
        shape,
        situation,
        progress,
      );
      if (found) return found;
    }
  }
  return null;
}

/** The first pattern that anything fits wins; within trunk work the one trained least leads. */
function bestFor(
  slot: WorkoutSlot,
  patterns: readonly Pattern[],
  shape: SessionShape,
  situation: Situation,
  progress: Progress,
): Pick | null {
  const ordered = patterns.length > 2 ? rotated(patterns, situation, progress) : patterns;
  for (const pattern of ordered) {
    const candidates = exercises.filter((exercise) => exercise.pattern === pattern && mayFill(exercise, slot, shape, situation, progress));
    const found = bestOf(candidates, slot, situation, progress);
    if (found) return found;
  }
  return null;
}

/** Trunk patterns take turns: the one not done in the last workouts first, those of today last. */
function rotated(patterns: readonly Pattern[], situation: Situation, progress: Progress): readonly Pattern[] {
  const recent = situation.input.history
    .slice(0, patterns.length - 1)
    .flatMap((workout) => workout.exercises.filter(wasTrained).map((done) => exerciseById(done.exercise.exerciseId)?.pattern));
  const staleness = (pattern: Pattern): number => {
    if (progress.picks.some((pick) => pick.exercise.pattern === pattern)) return 1000;
    const at = recent.indexOf(pattern);
    return at < 0 ? 0 : recent.length - at;
  };
  return [...patterns].sort((a, b) => staleness(a) - staleness(b));
}

const heavyAxial = 3;

function mayFill(exercise: Exercise, slot: WorkoutSlot, shape: SessionShape, situation: Situation, progress: Progress): boolean {
  if (progress.taken.has(exercise.id)) return false;
  if (slot.muscles !== null && !exercise.primary.some((muscle) => slot.muscles?.includes(muscle))) return false;
  if (situation.athlete.preferences.excludedExerciseIds.includes(exercise.id)) return false;
  if (slot.light && exercise.axialLoad > 2) return false;
  if (slot.distinct && progress.picks.some((pick) => ladderOf(pick.exercise.id)?.rungs.includes(exercise.id))) return false;
  if (
    exercise.axialLoad === heavyAxial &&
    progress.picks.some(
      (pick) =>
        pick.exercise.axialLoad === heavyAxial &&
        !(pick.exercise.pattern === 'squat' && exercise.pattern === 'hinge') &&
        !(pick.exercise.pattern === 'hinge' && exercise.pattern === 'squat'),
    )
  )
    return false;
  if (exercise.axialLoad === heavyAxial && progress.picks.some((pick) => pick.exercise.axialLoad === heavyAxial) && situation.minutes < 60)
    return false;
  if (exercise.pattern === 'jump' && jumpsTooSoon(situation)) return false;
  if (
    exercise.pattern === 'cardio_interval' &&
    exercise.timerType === 'intervals' &&
    (situation.hot || !situation.screening.limits.intervals) &&
    exercise.id !== 'shadow_march'
  )
    return false;
  if (exercise.timerType === 'intervals' && !exercise.pattern.startsWith('cardio')) return false;
  return shape.allows(exercise) && isSuitable(exercise, situation.circumstances);
}

/** G-25: 48 h between jumps, and none the day after heavy axial work. */
function jumpsTooSoon({ input, on, energy }: Situation): boolean {
  if (energy <= 1) return true;
  return input.history.some((workout) => {
    const days = daysBetween(workout.on, on);
    if (days > 1) return false;
    return workout.exercises.some((done) => {
      const exercise = exerciseById(done.exercise.exerciseId);
      return wasTrained(done) && (exercise?.pattern === 'jump' || exercise?.axialLoad === heavyAxial);
    });
  });
}

function bestOf(candidates: readonly Exercise[], slot: WorkoutSlot, situation: Situation, progress: Progress): Pick | null {
  const kept = keptLift(candidates, slot, situation);
  const ranked = candidates
    .map((exercise) => ({
      exercise,
      score: exercise.id === kept ? 10 : scoreOf(exercise, slot, situation, progress),
      tier: tierFor(exercise, slot),
    }))
    .sort((a, b) =>
      a.score >= 10 || b.score >= 10
        ? b.score - a.score
        : a.tier - b.tier ||
          b.score - a.score ||
          a.exercise.tier - b.exercise.tier ||
          catalogueOrder(a.exercise.id) - catalogueOrder(b.exercise.id),
    );
  for (const { exercise } of ranked) {
    const pick = pickOf(exercise, slot, situation);
    if (pick) return pick;
  }
  return null;
}

/** Main-lift slots take staples; tier 3 comes last anywhere, unless it was asked for by name. */
function tierFor(exercise: Exercise, slot: WorkoutSlot): number {
  if (slot.preferredIds.includes(exercise.id)) return 0;
  if (slot.main) return exercise.tier;
  return exercise.tier === 3 ? 3 : 1;
}

/** An exercise with its dose and load in a slot, or null when nothing there is light enough. */
export function pickOf(exercise: Exercise, slot: WorkoutSlot, situation: Situation): Pick | null {
  const { injuries, painFlags, on } = situation.circumstances;
  const caution = injuryFit(exercise, injuries, painFlags, on) === 'caution';
  const dose = doseFor(exercise, slot, situation);
  const chosen = chooseLoad(exercise, dose, caution, situation, 3);
  return chosen === null ? null : { slot, exercise, dose, chosen, caution };
}

/** Main lifts stay through the phase: the program's choice, else the one led with last time. Accessories stay by a bonus, not by right. */
function keptLift(candidates: readonly Exercise[], slot: WorkoutSlot, situation: Situation): string | null {
  if (!slot.main || slot.preferredIds.length > 0) return null;
  const { input } = situation;
  const has = (id: string | undefined): id is string => id !== undefined && candidates.some((exercise) => exercise.id === id);
  const planned = slot.key === null ? undefined : input.program.mainLifts[slot.key];
  if (has(planned)) return planned;
  const phaseBegan = input.program.phase.week * 7 + 7;
  for (const workout of alikeIn(situation)) {
    if (daysBetween(workout.on, input.on) > phaseBegan) continue;
    const led = workout.exercises.find((done) => done.exercise.main && wasTrained(done) && has(done.exercise.exerciseId));
    if (led) return led.exercise.exerciseId;
  }
  return null;
}

/** The same session of earlier weeks: by its title, since two upper days of a week lead with different lifts; else by its type. */
function alikeIn({ input }: Situation): readonly CompletedWorkout[] {
  const sameType = input.history.filter((workout) => workout.sessionType === input.intent.sessionType);
  const sameTitle = sameType.filter((workout) => workout.title === input.intent.title);
  const twins = input.program.template.filter((day) => day.sessionType === input.intent.sessionType).length > 1;
  return sameTitle.length > 0 || twins ? sameTitle : sameType;
}

function scoreOf(exercise: Exercise, slot: WorkoutSlot, situation: Situation, progress: Progress): number {
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
    (again ? repeatPenalty : 0);
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
