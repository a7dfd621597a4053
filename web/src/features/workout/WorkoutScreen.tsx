import { createEffect, createSignal, lazy, Match, on, onCleanup, onMount, Show, Suspense, Switch } from 'solid-js';
import { announce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { withViewTransition } from '../../ui/view-transition.ts';
import type { Correction } from './CorrectSheet.tsx';
import { commandForKey, focusKindOf } from './command-for-key.ts';
import type { Workout } from './create-workout.ts';
import { ExercisePage } from './ExercisePage.tsx';
import { ExercisePages } from './ExercisePages.tsx';
import { FinishPage } from './FinishPage.tsx';
import { ListMode } from './ListMode.tsx';
import { makeWakeLock } from './make-wake-lock.ts';
import type { Step } from './order-of-sets.ts';
import { finishPage, type WorkoutMode, warmUpPage } from './primary-action.ts';
import { SetCards } from './SetCards.tsx';
import { StatusLine } from './StatusLine.tsx';
import { segmentsOfWorkout } from './segments.ts';
import { timerWords } from './TimerFace.tsx';
import { WarmUpPage } from './WarmUpPage.tsx';
import { WorkoutFrame } from './WorkoutFrame.tsx';
import type { ExerciseView, WorkoutView } from './workout-types.ts';

const WorkoutSheets = lazy(async () => ({ default: (await import('./WorkoutSheets.tsx')).WorkoutSheets }));

/** Two taps closer than this were meant as one: the second must not log the next set. */
const bounceMs = 250;

/** One workout in its three modes. Knows nothing of where the workout comes from or where changes go. */
export function WorkoutScreen(props: {
  workout: Workout;
  view: WorkoutView;
  mode: WorkoutMode;
  /** Something the athlete must know above all: a change could not be kept. */
  problem?: string | null;
  onMode: (mode: WorkoutMode) => void;
  onClose: () => void;
  onFinished: () => void;
}) {
  const [correcting, setCorrecting] = createSignal<Step | null>(null);
  const [skipping, setSkipping] = createSignal<ExerciseView | null>(null);
  const [asking, setAsking] = createSignal(false);
  const sheetOpen = () => correcting() !== null || skipping() !== null || asking();

  const exercisePages = () => props.workout.pages().filter((page) => page !== warmUpPage && page !== finishPage);
  const exerciseOf = (id: string) => props.view.exercises.find((exercise) => exercise.id === id);
  const place = () => {
    if (props.mode !== 'workout') return props.view.title;
    const page = props.workout.page();
    if (page === warmUpPage) return 'Warm up';
    return page === finishPage ? 'Finish' : `${exercisePages().indexOf(page) + 1} of ${exercisePages().length}`;
  };
  const nowExercise = () => (props.mode === 'workout' ? props.workout.page() : (props.workout.current()?.exercise.id ?? null));

  const setMode = (mode: WorkoutMode) => mode !== props.mode && withViewTransition(() => props.onMode(mode));
  const show = (page: string) => {
    props.workout.showPage(page);
    setMode('workout');
  };
  const finish = () => {
    props.workout.finish();
    props.onFinished();
  };
  const act = () => {
    if (!props.workout.act()) return;
    if (props.workout.counts().open > 0) setAsking(true);
    else finish();
  };
  let tappedAt = Number.NEGATIVE_INFINITY;
  const tap = (event: MouseEvent) => {
    // Keys don't bounce; a press of one comes here without a count.
    const bounced = event.detail > 0 && performance.now() - tappedAt < bounceMs;
    tappedAt = performance.now();
    if (!bounced) act();
  };
  const correct = (step?: Step | null) => {
    const wanted = step ?? props.workout.lastLogged() ?? props.workout.current();
    if (wanted) setCorrecting(wanted);
  };
  const save = ({ step, values, pain }: Correction) => {
    setCorrecting(null);
    const first = !step.set.performed;
    const exerciseId = step.exercise.id;
    const setId = step.set.id;
    if (values) props.workout.log(setId, values);
    else props.workout.pass(step);
    if (pain) props.workout.notePain(exerciseId, pain);
    if (values && first) props.workout.moveOn(setId);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || sheetOpen()) return;
    const command = commandForKey(event, focusKindOf(event.target));
    if (!command) return;
    event.preventDefault();
    if (command === 'done') act();
    else if (command === 'correct') correct();
    else if (command === 'next' || command === 'previous') {
      if (props.mode === 'workout') props.workout.turnPage(command === 'next' ? 1 : -1);
    } else setMode(command);
  };
  onMount(() => {
    window.addEventListener('keydown', onKeyDown);
    onCleanup(() => window.removeEventListener('keydown', onKeyDown));
  });

  createEffect(() => {
    if (props.workout.timedStep()) onCleanup(makeWakeLock());
  });

  // Readers hear the coach where eyes see the text change (X9): the next set, the next exercise, the next stretch of a timer.
  const spoken = () => {
    const page = props.workout.page();
    const set = props.workout.current();
    if (props.mode !== 'workout' || !set || set.exercise.id !== page) return '';
    return `${set.exercise.name}. ${set.set.paragraph}`;
  };
  createEffect(on(spoken, (text) => text && announce(text), { defer: true }));
  const timerSays = () => {
    const reading = props.workout.reading();
    const step = props.workout.timedStep();
    return reading && step ? timerWords(reading, { rounds: step.set.rounds, timerType: step.exercise.timerType }) : '';
  };
  createEffect(on(timerSays, (text) => text && announce(text), { defer: true }));

  return (
    <>
      <WorkoutFrame
        title={props.view.title}
        place={place()}
        mode={props.mode}
        segments={segmentsOfWorkout(props.view, nowExercise(), props.workout.passed())}
        segmentsLabel={`${props.workout.counts().done} of ${props.workout.counts().planned} sets done`}
        onMode={setMode}
        onClose={() => props.onClose()}
        aside={props.mode === 'workout' ? <ListMode workout={props.workout} view={props.view} onShow={show} /> : undefined}
        dock={
          <Dock
            status={
              <>
                <Show when={props.problem}>{(words) => <Notice kind="failed">{words()}</Notice>}</Show>
                <StatusLine
                  last={props.workout.lastLogged()}
                  here={props.mode === 'workout' ? props.workout.page() : ''}
                  waiting={props.workout.waiting().has(props.workout.lastLogged()?.set.id ?? '')}
                  onCorrect={correct}
                />
              </>
            }
          >
            <Show when={props.workout.primary()}>
              {(action) => (
                <Button detail={action().detail} onClick={tap}>
                  {action().label}
                </Button>
              )}
            </Show>
          </Dock>
        }
      >
        <Switch>
          <Match when={props.mode === 'workout'}>
            <ExercisePages pages={props.workout.pages()} page={props.workout.page()} onPage={props.workout.showPage}>
              {(id) => (
                <Switch
                  fallback={
                    <Show when={exerciseOf(id)}>
                      {(exercise) => (
                        <ExercisePage
                          exercise={exercise()}
                          workout={props.workout}
                          current={props.workout.page() === id}
                          onCorrect={() => correct(props.workout.current())}
                          onSkip={() => setSkipping(exercise())}
                          onUnskip={() => props.workout.skip(exercise().id, false, null)}
                        />
                      )}
                    </Show>
                  }
                >
                  <Match when={id === warmUpPage}>
                    <WarmUpPage workout={props.view} />
                  </Match>
                  <Match when={id === finishPage}>
                    <FinishPage workout={props.workout} view={props.view} />
                  </Match>
                </Switch>
              )}
            </ExercisePages>
          </Match>
          <Match when={props.mode === 'list'}>
            <h1 class="sr-only">{props.view.title}, list</h1>
            <ListMode workout={props.workout} view={props.view} transition onShow={show} />
          </Match>
          <Match when={props.mode === 'cards'}>
            <h1 class="sr-only">{props.view.title}, set cards</h1>
            <SetCards workout={props.workout} view={props.view} onCorrect={correct} />
          </Match>
        </Switch>
      </WorkoutFrame>
      <Suspense>
        <WorkoutSheets
          workout={props.workout}
          correcting={correcting()}
          skipping={skipping()}
          asking={asking()}
          onSave={save}
          onSkip={(exercise, pain) => {
            setSkipping(null);
            props.workout.skip(exercise.id, true, pain);
          }}
          onFinish={finish}
          onClose={() => {
            setCorrecting(null);
            setSkipping(null);
            setAsking(false);
          }}
        />
      </Suspense>
    </>
  );
}
