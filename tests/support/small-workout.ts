import type { Coach } from '../../server/src/coach/coach.ts';
import { rulesCoach } from '../../server/src/coach/rules-coach.ts';
import { hundredths } from '../../server/src/domain/loads/load.ts';
import { isGenerated } from '../../server/src/domain/workout-generation/generate-workout.ts';
import type { PrescribedSet, WorkoutExercise } from '../../server/src/domain/workout-generation/workout.ts';

const set = (kind: PrescribedSet['kind'], reps: number, kilos: number): PrescribedSet => ({
  kind,
  reps,
  seconds: null,
  rounds: null,
  workSeconds: null,
  recoverSeconds: null,
  load: { value: hundredths(kilos), unit: 'kg' },
  bandLevel: null,
  rir: 2,
});

const small = (like: WorkoutExercise): WorkoutExercise[] => [
  {
    ...like,
    exerciseId: 'barbell_bench_press',
    name: 'Barbell bench press',
    timerType: 'reps',
    unilateral: false,
    superset: null,
    sets: [set('warm_up', 10, 20), set('working', 8, 60), set('working', 8, 60)],
  },
  {
    ...like,
    exerciseId: 'dumbbell_bench_press',
    name: 'Dumbbell bench press',
    timerType: 'reps',
    unilateral: true,
    superset: null,
    sets: [set('working', 10, 12.5)],
  },
];

/** Writes the same two exercises every time, small enough to be added up by hand: one warm-up, three working sets. */
export const smallCoach: Coach = {
  ...rulesCoach,
  async writeWorkout(input, signal) {
    const workout = await rulesCoach.writeWorkout(input, signal);
    const like = isGenerated(workout) ? workout.exercises[0] : undefined;
    return isGenerated(workout) && like ? { ...workout, exercises: small(like) } : workout;
  },
};
