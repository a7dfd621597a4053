import { describePrescribed, describeValues, nameOfSet, numberOfSet, shortName } from './describe-set.ts';
import { formatSeconds } from './format-duration.ts';
import { isOpen, nextStep, openStepOf, type Step } from './order-of-sets.ts';
import { stretchesOf } from './run-timer.ts';
import type { ExerciseView, SetValues } from './workout-types.ts';

/** Where the athlete is: before the sets, at one exercise, or behind the last. */
export const warmUpPage = 'warm-up';
export const finishPage = 'finish';

export type WorkoutMode = 'workout' | 'list' | 'cards';

/** The one thing to do now, with what it will do in words. */
export type PrimaryAction =
  | { readonly kind: 'log'; readonly label: string; readonly detail: string; readonly step: Step; readonly values: SetValues }
  | { readonly kind: 'start_timer'; readonly label: string; readonly detail: string; readonly step: Step }
  | { readonly kind: 'go'; readonly label: string; readonly detail: string; readonly page: string }
  | { readonly kind: 'finish'; readonly label: string; readonly detail: string; readonly open: number };

interface Moment {
  readonly mode: WorkoutMode;
  readonly page: string;
  readonly steps: readonly Step[];
  readonly passed: ReadonlySet<string>;
  readonly warmedUp: boolean;
  /** The set whose timer runs, and what it would log by now. */
  readonly timing: { readonly setId: string; readonly values: SetValues } | null;
}

const isTimed = ({ exercise, set }: Step): boolean => stretchesOf(set, exercise.unilateral).length > 0;

function timerLabel({ exercise, set }: Step): string {
  if (set.rounds && set.workSeconds) return `Start ${set.rounds} × ${formatSeconds(set.workSeconds)}`;
  return `Start ${formatSeconds(set.seconds ?? 0)}${exercise.unilateral ? ' a side' : ''}`;
}

const setOfMany = (exercise: ExerciseView, step: Step): string => {
  const { number, of } = numberOfSet(exercise, step.set);
  return `${step.set.kind === 'warm_up' ? 'warm-up' : 'set'} ${number} of ${of}`;
};

function logAction(step: Step, moment: Moment): PrimaryAction {
  const { exercise, set } = step;
  const timing = moment.timing?.setId === set.id ? moment.timing : null;
  const name = shortName(exercise.name);
  if (isTimed(step) && !timing) {
    const which = setOfMany(exercise, step);
    return { kind: 'start_timer', label: timerLabel(step), detail: moment.mode === 'workout' ? which : `${name}, ${which}`, step };
  }
  const values = timing?.values ?? {
    reps: set.reps ?? null,
    seconds: set.seconds ?? null,
    rounds: set.rounds ?? null,
    load: set.load ?? null,
    bandLevel: set.bandLevel ?? null,
    rpe: null,
  };
  if (moment.mode !== 'workout') {
    const which = nameOfSet(exercise, set).toLowerCase();
    return { kind: 'log', label: 'Done', detail: `${name}, ${which}: ${describeValues(values)}`, step, values };
  }
  const left = moment.steps.filter((other) => other.exercise.id === exercise.id && isOpen(other, moment.passed)).length;
  const detail = left === 1 && !timing ? `finishes ${name}` : `logs ${timing ? describeValues(values) : describePrescribed(set)}`;
  return { kind: 'log', label: 'Done', detail, step, values };
}

/** What the middle of the dock does at this moment. */
export function primaryAction(moment: Moment): PrimaryAction {
  const { page, steps, passed } = moment;
  const open = steps.filter((step) => isOpen(step, passed)).length;
  const first = nextStep(steps, passed);
  if (moment.mode === 'workout' && page === warmUpPage) {
    return first
      ? {
          kind: 'go',
          label: moment.warmedUp ? 'Go on' : 'Warmed up',
          detail: `on to ${shortName(first.exercise.name)}`,
          page: first.exercise.id,
        }
      : { kind: 'go', label: 'Go on', detail: 'to the end', page: finishPage };
  }
  if (page === finishPage && moment.mode === 'workout') return finishAction(open);
  const here = openStepOf(steps, page, passed);
  if (here) return logAction(here, moment);
  const inOrder = steps.filter((step) => step.exercise.id === page).at(-1);
  const onward = nextStep(steps, passed, inOrder?.set.id);
  if (!onward)
    return moment.mode === 'workout' ? { kind: 'go', label: 'Go on', detail: 'to the end', page: finishPage } : finishAction(open);
  if (moment.mode !== 'workout') return logAction(onward, moment);
  return { kind: 'go', label: 'Go on', detail: `to ${shortName(onward.exercise.name)}`, page: onward.exercise.id };
}

const finishAction = (open: number): PrimaryAction => ({
  kind: 'finish',
  label: open === 0 ? 'Finish' : 'Finish early',
  detail: open === 0 ? 'saves your workout' : open === 1 ? 'one set is still open' : `${open} sets are still open`,
  open,
});
