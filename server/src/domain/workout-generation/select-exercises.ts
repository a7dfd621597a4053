import { daysBetween } from '../calendar/local-date.ts';
import { catalogueOrder, exerciseById, exercises } from '../exercises/catalogue.ts';
import type { Exercise, Pattern } from '../exercises/exercise.ts';
import { injuryFit } from '../exercises/injury-fit.ts';
import { isSuitable } from '../exercises/is-suitable.ts';
import { smallestLoad } from '../loads/loadable.ts';
import { ladderOf } from '../progression/bodyweight-ladders.ts';
import { chooseLoad } from './choose-load.ts';
import { missingNote } from './name-missing.ts';
import type { Dose } from './prescribe-sets.ts';
import { doseFor, isCompound } from './prescribe-sets.ts';
import { alikeIn, type Progress, scoreOf } from './score-exercise.ts';
import type { Situation } from './situation.ts';
import { wasTrained } from './situation.ts';
import type { SessionShape, WorkoutSlot } from './slots-for.ts';
import type { ChosenLoad } from './today-factors.ts';

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
  return chosen === null || startsTooLow(exercise, chosen, situation) ? null : { slot, exercise, dose, chosen, caution };
}

const fromTheFloor: readonly string[] = ['conventional_deadlift', 'sumo_deadlift', 'deficit_deadlift', 'pendlay_row'];

/** With small plates or none the bar lies at the ankles: a pull from the floor begins with the weight of two bars, another hinge before. Proposed. */
function startsTooLow(exercise: Exercise, { first, load }: ChosenLoad, { input }: Situation): boolean {
  const bar = fromTheFloor.includes(exercise.id) && first ? smallestLoad(exercise, input.location.inventory) : null;
  return bar !== null && load !== null && load.value < 2 * bar;
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
