import type { ExerciseView, SetView, WorkoutView } from './workout-types.ts';

/** One set in the order it is done in. */
export interface Step {
  readonly exercise: ExerciseView;
  readonly set: SetView;
}

/** Exercises that are done in turn; an exercise by itself is a group of one. */
export type Group = readonly ExerciseView[];

/** Neighbours with the same superset number belong together. */
export function groupsOf(exercises: readonly ExerciseView[]): Group[] {
  const groups: ExerciseView[][] = [];
  for (const exercise of [...exercises].sort((a, b) => a.position - b.position)) {
    const last = groups.at(-1);
    if (last && exercise.superset !== null && exercise.superset !== undefined && last[0]?.superset === exercise.superset)
      last.push(exercise);
    else groups.push([exercise]);
  }
  return groups;
}

/** Where an exercise stands among those done in turn with it. Skipped ones stand aside; who is left alone has no place. */
export function placesInGroups(exercises: readonly ExerciseView[]): ReadonlyMap<string, 'first' | 'middle' | 'last'> {
  const places = new Map<string, 'first' | 'middle' | 'last'>();
  for (const group of groupsOf(exercises)) {
    const together = group.filter((exercise) => !exercise.skippedAt);
    if (together.length < 2) continue;
    together.forEach((exercise, index) => {
      places.set(exercise.id, index === 0 ? 'first' : index === together.length - 1 ? 'last' : 'middle');
    });
  }
  return places;
}

const ofKind = (exercise: ExerciseView, kind: SetView['kind']): SetView[] =>
  exercise.sets.filter((set) => set.kind === kind).sort((a, b) => a.position - b.position);

/**
 * Every set in the order it is done in: warm-up sets before working sets, and in a superset the working sets in turn. Skipped exercises keep
 * their place, so that positions do not move when one is taken up again.
 */
export function orderOfSets(workout: Pick<WorkoutView, 'exercises'>): Step[] {
  const steps: Step[] = [];
  for (const group of groupsOf(workout.exercises)) {
    for (const exercise of group) for (const set of ofKind(exercise, 'warm_up')) steps.push({ exercise, set });
    const working = group.map((exercise) => ({ exercise, sets: ofKind(exercise, 'working') }));
    const rounds = Math.max(...working.map((one) => one.sets.length));
    for (let round = 0; round < rounds; round++) {
      for (const { exercise, sets } of working) {
        const set = sets[round];
        if (set) steps.push({ exercise, set });
      }
    }
  }
  return steps;
}

/** A set still to do: not performed, not passed over, its exercise not skipped. */
export const isOpen = (step: Step, passed: ReadonlySet<string>): boolean =>
  !step.set.performed && !step.exercise.skippedAt && !passed.has(step.set.id);

/** The first set still to do after a given one, going round to earlier ones left open; null when none is left. */
export function nextStep(steps: readonly Step[], passed: ReadonlySet<string>, afterSetId?: string | null): Step | null {
  const at = afterSetId ? steps.findIndex((step) => step.set.id === afterSetId) : -1;
  const onward = steps.slice(at + 1).find((step) => isOpen(step, passed));
  return onward ?? steps.find((step) => step.set.id !== afterSetId && isOpen(step, passed)) ?? null;
}

/** The set of one exercise that Done would log; null when nothing of it is open. */
export const openStepOf = (steps: readonly Step[], exerciseId: string, passed: ReadonlySet<string>): Step | null =>
  steps.find((step) => step.exercise.id === exerciseId && isOpen(step, passed)) ?? null;

/**
 * Where to go on when the workout is opened again: the set after the one logged last, so that a page closed in mid-workout costs nothing.
 */
export function resumeStep(steps: readonly Step[], passed: ReadonlySet<string>): Step | null {
  let last: Step | null = null;
  for (const step of steps) {
    if (step.set.performed && (!last?.set.performed || step.set.performed.performedAt >= last.set.performed.performedAt)) last = step;
  }
  return nextStep(steps, passed, last?.set.id);
}

export interface SetCounts {
  /** Working sets; warm-ups are not what a workout is counted by, here as in its stats. */
  readonly done: number;
  readonly planned: number;
  /** Sets of either kind still to do. */
  readonly open: number;
  /** Whether any set of either kind was logged. */
  readonly begun: boolean;
}

export function countSets(steps: readonly Step[], passed: ReadonlySet<string>): SetCounts {
  const working = steps.filter((step) => step.set.kind === 'working');
  return {
    done: working.filter((step) => step.set.performed).length,
    planned: working.length,
    open: steps.filter((step) => isOpen(step, passed)).length,
    begun: steps.some((step) => step.set.performed),
  };
}
