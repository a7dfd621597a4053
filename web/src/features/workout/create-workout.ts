import { type Accessor, createMemo, createRenderEffect, createSignal, on } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { applyPending, type WorkoutOverlay } from './apply-pending.ts';
import { createClock } from './create-clock.ts';
import { valuesAsWritten } from './describe-set.ts';
import { countSets, groupsOf, isOpen, nextStep, openStepOf, orderOfSets, resumeStep, type Step } from './order-of-sets.ts';
import { finishPage, type PrimaryAction, primaryAction, type WorkoutMode, warmUpPage } from './primary-action.ts';
import { readTimer, stretchesOf, type TimerReading } from './run-timer.ts';
import { freshProgress, progressOf, type WorkoutProgress } from './workout-progress.ts';
import type { PainMark, SetValues, WorkoutChange, WorkoutView } from './workout-types.ts';

export interface WorkoutSource {
  /** As the server last said it. */
  readonly workout: Accessor<WorkoutView | undefined>;
  /** The athlete's changes that the server may not have yet, oldest first. */
  readonly changes: Accessor<readonly WorkoutChange[]>;
  readonly send: (change: WorkoutChange) => void;
  readonly mode: Accessor<WorkoutMode>;
  /** The time of a tap, in milliseconds. */
  readonly clock?: () => number;
  /** The time that is shown, in milliseconds. Ticks by itself when left out. */
  readonly now?: Accessor<number>;
}

/** A running timer shows whole seconds, so four looks a second never show one late. "12 min in" needs less. */
const timerTickMs = 250;
const minuteTickMs = 20_000;
/** Two taps closer than this on a timer's button were meant as one. */
const slipMs = 1000;

/** Touches what an answer can change, so that whoever calls runs again when it does. */
const readProgress = (workout: WorkoutView): unknown => [
  workout.id,
  workout.revision,
  workout.exercises.map((exercise) => [
    exercise.skippedAt,
    exercise.pain?.site,
    exercise.pain?.score,
    exercise.sets.map(
      ({ performed }) => performed && [performed.performedAt, performed.reps, performed.seconds, performed.load?.hundredths, performed.rpe],
    ),
  ]),
];

/**
 * The state of one workout: the server's workout with pending changes over it, where the athlete is, and what Done will do.
 *
 * Where the athlete is follows from the sets that were logged, so that a closed page, a second device or a drained outbox need no
 * bookkeeping; only a page chosen by hand is remembered, and only while the workout is open.
 */
export function createWorkout(source: WorkoutSource) {
  // The source may be a store. What can change is read through it, and the rest, hundreds of loads that never do, past it.
  const said = createMemo(
    () => {
      const workout = source.workout();
      if (workout) readProgress(workout);
      return unwrap(workout);
    },
    undefined,
    { equals: false },
  );
  const overlay = createMemo<WorkoutOverlay | undefined>(() => {
    const workout = said();
    return workout && applyPending(workout, source.changes());
  });

  // Rows keep their identity through every change: a tap repaints one set and not the list, and the focus stays where it is.
  const [view, setView] = createStore<{ workout: WorkoutView | undefined }>({ workout: undefined });
  createRenderEffect(() => setView('workout', reconcile(overlay()?.workout, { key: 'id', merge: true })));

  const [progress, setProgressSignal] = createSignal<WorkoutProgress>(freshProgress);
  const [chosen, setChosen] = createSignal<string | null>(null);
  createRenderEffect(
    on(
      () => source.workout()?.id,
      (id) => {
        setChosen(null);
        setProgressSignal((id && progressOf(id).read()) || freshProgress);
      },
    ),
  );
  const setProgress = (change: Partial<WorkoutProgress>) => {
    const next = setProgressSignal((old) => ({ ...old, ...change }));
    const id = source.workout()?.id;
    if (id) progressOf(id).write(next);
  };

  const clock = source.clock ?? Date.now;
  const shownNow = source.now ?? createClock(() => (progress().timer ? timerTickMs : minuteTickMs));

  const passed = createMemo(() => new Set(progress().passed));
  const steps = createMemo<readonly Step[]>(() => (overlay() ? orderOfSets(overlay()!.workout) : []));
  const counts = createMemo(() => countSets(steps(), passed()));
  const pages = createMemo<readonly string[]>(() => {
    const exercises = overlay()?.workout.exercises ?? [];
    return [warmUpPage, ...groupsOf(exercises).flatMap((group) => group.map((exercise) => exercise.id)), finishPage];
  });

  const page = createMemo(() => {
    const wanted = chosen();
    if (wanted && pages().includes(wanted)) return wanted;
    const begun = progress().warmedUp || counts().begun;
    return begun ? (resumeStep(steps(), passed())?.exercise.id ?? finishPage) : warmUpPage;
  });

  const timedStep = createMemo(() => {
    const { timer } = progress();
    return timer ? (steps().find((step) => step.set.id === timer.setId && isOpen(step, passed())) ?? null) : null;
  });
  const reading = createMemo<TimerReading | null>(() => {
    const step = timedStep();
    const { timer } = progress();
    return step && timer ? readTimer(stretchesOf(step.set, step.exercise.unilateral), shownNow() - timer.startedAt) : null;
  });
  /** What the running timer would log: the written values once it is over, before that what was really done. */
  const timedValues = (): SetValues | null => {
    const step = timedStep();
    const read = reading();
    if (!step || !read) return null;
    const written = valuesAsWritten(step.set);
    if (read.over) return written;
    if (step.set.rounds) return { ...written, rounds: read.roundsDone };
    // One side held whole counts for the written time: the second side was only cut short.
    return step.exercise.unilateral ? written : { ...written, seconds: Math.max(1, read.workedSeconds) };
  };

  const primary = createMemo<PrimaryAction | null>(() => {
    if (!overlay()) return null;
    const values = timedValues();
    const step = timedStep();
    return primaryAction({
      mode: source.mode(),
      page: page(),
      steps: steps(),
      passed: passed(),
      warmedUp: progress().warmedUp,
      timing: values && step ? { setId: step.set.id, values } : null,
    });
  });
  /** The set that is marked as "now" in every mode. */
  const current = createMemo<Step | null>(() => openStepOf(steps(), page(), passed()) ?? nextStep(steps(), passed()));

  const now = () => new Date(clock()).toISOString();
  const moveOn = (from: string) => setChosen(nextStep(steps(), passed(), from)?.exercise.id ?? finishPage);

  const log = (setId: string, values: SetValues) => {
    source.send({ kind: 'log', setId, at: now(), ...values });
    if (passed().has(setId)) setProgress({ passed: progress().passed.filter((id) => id !== setId) });
    if (progress().timer?.setId === setId) setProgress({ timer: null });
    setProgress({ warmedUp: true });
  };
  /** Takes a set back to "not done". */
  const unlog = (setId: string) => source.send({ kind: 'unlog', setId });

  return {
    view: () => view.workout,
    waiting: () => overlay()?.waiting ?? new Set<string>(),
    completedAt: () => overlay()?.completedAt ?? null,
    progress,
    passed,
    steps,
    counts,
    pages,
    page,
    current,
    primary,
    reading,
    timedStep,
    now: shownNow,
    /** The set logged last, for "Correct". */
    lastLogged: createMemo<Step | null>(() => {
      const done = steps().filter((step) => step.set.performed);
      return done.reduce<Step | null>(
        (last, step) =>
          last?.set.performed && step.set.performed && step.set.performed.performedAt < last.set.performed.performedAt ? last : step,
        null,
      );
    }),
    showPage: (id: string) => setChosen(id),
    turnPage: (by: 1 | -1) => {
      const next = pages()[pages().indexOf(page()) + by];
      if (next) setChosen(next);
    },
    log,
    unlog,
    /** To the set after the given one; what Done does on its own, and a correction of a set not done yet. */
    moveOn,
    /** Pain without leaving anything out. */
    notePain: (exerciseId: string, pain: PainMark) => {
      const skipped = Boolean(overlay()?.workout.exercises.find((exercise) => exercise.id === exerciseId)?.skippedAt);
      source.send({ kind: 'skip', exerciseId, skipped, pain, at: now() });
    },
    /** One tap on a card: done as written, or not done after all. */
    toggle: ({ exercise, set }: Step) => {
      const exerciseId = exercise.id;
      if (set.performed) {
        unlog(set.id);
        setChosen(exerciseId);
      } else {
        log(set.id, valuesAsWritten(set));
        moveOn(set.id);
      }
    },
    /** Leaves a set out: nothing of it is logged, and the workout goes on without it. */
    pass: ({ set }: Step) => {
      if (set.performed) unlog(set.id);
      setProgress({ passed: [...progress().passed.filter((id) => id !== set.id), set.id] });
      moveOn(set.id);
    },
    skip: (exerciseId: string, skipped: boolean, pain: PainMark | null) => {
      // From its first open set on: the partner of a superset is next, not what comes after both.
      const from = openStepOf(steps(), exerciseId, passed()) ?? steps().find((step) => step.exercise.id === exerciseId);
      source.send({ kind: 'skip', exerciseId, skipped, pain, at: now() });
      if (!skipped) setChosen(exerciseId);
      else if (from) moveOn(from.set.id);
    },
    /** Does what the dock's middle says. True when the workout is to be finished, which is the page's business. */
    act: (): boolean => {
      const action = primary();
      if (!action) return false;
      switch (action.kind) {
        case 'go':
          if (page() === warmUpPage) setProgress({ warmedUp: true });
          setChosen(action.page);
          return false;
        case 'start_timer':
          setChosen(action.step.exercise.id);
          setProgress({ timer: { setId: action.step.set.id, startedAt: clock() } });
          return false;
        case 'log':
          // A second tap on "Start" is a slip, not a hold of no time.
          if (progress().timer?.setId === action.step.set.id && clock() - (progress().timer?.startedAt ?? 0) < slipMs) return false;
          log(action.step.set.id, action.values);
          moveOn(action.step.set.id);
          return false;
        case 'finish':
          return true;
      }
    },
    finish: (notes: string | null = null) => {
      const workout = source.workout();
      if (workout) source.send({ kind: 'complete', workoutId: workout.id, at: now(), notes });
    },
  };
}

export type Workout = ReturnType<typeof createWorkout>;
