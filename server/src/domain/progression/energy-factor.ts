import type { Energy } from '../workout-generation/workout.ts';

/** What today's energy does to the planned session. The load is multiplied once; `rirShown` says the same thing as effort, and is not applied again. */
export interface EnergyFactor {
  /** Of the planned working sets: round half up; at energy 5 round down, two more at most. */
  readonly sets: number;
  readonly load: number;
  /** Added to the reps in reserve that are shown. */
  readonly rirShown: number;
}

const factors: Record<Energy, EnergyFactor> = {
  0: { sets: 0.4, load: 0.8, rirShown: 3 },
  1: { sets: 0.6, load: 0.9, rirShown: 2 },
  2: { sets: 0.8, load: 0.95, rirShown: 1 },
  3: { sets: 1, load: 1, rirShown: 0 },
  4: { sets: 1, load: 1, rirShown: 0 },
  5: { sets: 1.1, load: 1, rirShown: 0 },
};

/** A lower rating never raises sets, load or closeness to failure, and never touches the profile. Source: training rules §2.7. */
export const energyFactor = (energy: Energy): EnergyFactor => factors[energy];
