import { buildProgram } from '../domain/programs/build-program.ts';
import { planWeek } from '../domain/programs/plan-week.ts';
import { writeProgramDocument } from '../domain/programs/write-program-document.ts';
import { buildInitialProfile } from '../domain/weights-profile/initial-profile.ts';
import { generateWorkout } from '../domain/workout-generation/generate-workout.ts';
import { describeWorkout } from '../domain/workout-stats/describe-workout.ts';
import type { Coach } from './coach.ts';

/** The first plan covers today and the next six days (C3). */
const firstWeekDays = 7;

/** The built-in coach: pure functions of the domain, no key, no network, the same answer every time. */
export const rulesCoach: Coach = {
  kind: 'rules',
  async writeFirstProgram(athlete, locations, on) {
    const reason = 'Written from your answers to the questionnaire.';
    const plan = buildProgram({ athlete, locations, on });
    return {
      plan,
      document: writeProgramDocument(plan, athlete, { version: 1, on, reason }),
      week: planWeek(plan, on, firstWeekDays),
      reason,
    };
  },
  async writeFirstWeightsProfile(athlete, locations, on) {
    return { profile: buildInitialProfile(athlete, locations, on), progression: [] };
  },
  async writeWorkout(input) {
    return generateWorkout(input);
  },
  async writeSummary(stats, completed) {
    return describeWorkout(stats, completed);
  },
};
