import { createRoot, createSignal } from 'solid-js';
import { createWorkout } from '../../../web/src/features/workout/create-workout.ts';
import type { WorkoutMode } from '../../../web/src/features/workout/primary-action.ts';
import type {
  ExerciseView,
  LoadView,
  PerformedView,
  SetView,
  WorkoutChange,
  WorkoutView,
} from '../../../web/src/features/workout/workout-types.ts';

export const kg = (value: number): LoadView => ({
  __typename: 'Load',
  value,
  unit: 'kg',
  hundredths: Math.round(value * 100),
  kilograms: value,
  text: `${value} kg`,
});

export const setView = (id: string, over: Partial<SetView> = {}): SetView => ({
  __typename: 'WorkoutSet',
  id,
  position: Number(id.replace(/\D/g, '')) || 0,
  kind: 'working',
  reps: 8,
  seconds: null,
  rounds: null,
  workSeconds: null,
  recoverSeconds: null,
  load: kg(62.5),
  bandLevel: null,
  rir: 1,
  paragraph: 'Set 1 of 3. Lower the bar to your low chest and press 8 reps at 62.5 kg. Stop with one clean rep left.',
  platesPerSide: [kg(20), kg(1.25)],
  loads: [kg(57.5), kg(60), kg(62.5), kg(65)],
  performed: null,
  ...over,
});

export const performed = (at: string, over: Partial<PerformedView> = {}): PerformedView => ({
  __typename: 'PerformedSet',
  reps: 8,
  seconds: null,
  rounds: null,
  load: kg(62.5),
  bandLevel: null,
  rpe: null,
  corrected: false,
  performedAt: at,
  ...over,
});

export const exerciseView = (id: string, sets: SetView[], over: Partial<ExerciseView> = {}): ExerciseView => ({
  __typename: 'WorkoutExercise',
  id,
  position: 0,
  name: 'Barbell Bench Press',
  timerType: 'reps',
  unilateral: false,
  main: true,
  repsLow: 8,
  repsHigh: 8,
  restSeconds: 120,
  superset: null,
  caution: null,
  skippedAt: null,
  exercise: {
    __typename: 'Exercise',
    id: `catalogue-${id}`,
    equipment: 'barbell',
    form: 'Set the bar on your hips. Drive up until your body is flat. Letting the ribs flare moves the work into your back.',
  },
  receipt: {
    __typename: 'ExerciseReceipt',
    title: 'Why 62.5 kg',
    reasons: [
      { __typename: 'Receipt', source: 'performed_set', on: '2026-11-14', text: 'All 3 × 8 at 60 kg' },
      { __typename: 'Receipt', source: 'rule', on: null, text: 'One step up after all sets at the top of the range' },
    ],
  },
  pain: null,
  sets,
  ...over,
});

export const workoutView = (exercises: ExerciseView[], over: Partial<WorkoutView> = {}): WorkoutView => ({
  __typename: 'Workout',
  id: 'w1',
  entryId: 'e1',
  title: 'Upper body push',
  energy: 3,
  minutes: 60,
  estimatedSeconds: 3300,
  opening: 'Bench leads today.',
  notes: ['No dips: they ask for a station this place does not have.'],
  coach: 'rules',
  generatedAt: '2026-11-21T10:00:00Z',
  startedAt: null,
  revision: 1,
  location: { __typename: 'Location', id: 'l1', name: 'Home garage' },
  warmUp: { __typename: 'TimedText', seconds: 300, text: 'Five easy minutes, then circle your arms.' },
  coolDown: { __typename: 'TimedText', seconds: 180, text: 'Walk and breathe.' },
  exercises: exercises.map((exercise, position) => ({ ...exercise, position })),
  ...over,
});

/** Bench with a warm-up and two working sets, then a plank, held. */
export const smallWorkout = (): WorkoutView =>
  workoutView([
    exerciseView('bench', [
      setView('b1', { kind: 'warm_up', reps: 5, load: kg(40), paragraph: 'Warm-up 1 of 1. 5 reps at 40 kg, easy.' }),
      setView('b2'),
      setView('b3'),
    ]),
    exerciseView(
      'plank',
      [
        setView('p1', { reps: null, seconds: 40, load: null, platesPerSide: null, loads: [], paragraph: 'Hold it for 40 s.' }),
        setView('p2', { reps: null, seconds: 40, load: null, platesPerSide: null, loads: [], paragraph: 'Hold it for 40 s.' }),
      ],
      { name: 'Plank', timerType: 'hold', main: false, receipt: { __typename: 'ExerciseReceipt', title: 'Why 40 s', reasons: [] } },
    ),
  ]);

/** A workout whose changes stay in memory: what the outbox would be. Dispose it at the end of the test. */
export function fakeWorkout(view: WorkoutView = smallWorkout(), startMode: WorkoutMode = 'workout') {
  const time = { now: Date.parse('2026-11-21T10:05:00Z') };
  return createRoot((dispose) => {
    const [server, setServer] = createSignal<WorkoutView>(view);
    const [changes, setChanges] = createSignal<readonly WorkoutChange[]>([]);
    const [mode, setMode] = createSignal<WorkoutMode>(startMode);
    const [shown, setShown] = createSignal(time.now);
    const workout = createWorkout({
      workout: server,
      changes,
      send: (change) => setChanges((all) => [...all, change]),
      mode,
      clock: () => time.now,
      now: shown,
    });
    const wait = (seconds: number) => {
      time.now += seconds * 1000;
      setShown(time.now);
    };
    return { workout, changes, setChanges, server, setServer, mode, setMode, wait, dispose };
  });
}
