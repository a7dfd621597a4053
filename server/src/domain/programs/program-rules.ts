import { ageInYears } from '../athletes/age.ts';
import type { AthleteProfile, LocalDate, TrainingAge } from '../athletes/athlete.ts';
import { trainingAgeOf } from '../athletes/training-age.ts';
import { exerciseById } from '../exercises/catalogue.ts';
import { successesNeeded } from '../progression/advance.ts';
import { weeklyRise } from '../progression/lift-class.ts';
import type { ProgramPlan } from './program.ts';
import { isLiftingType } from './session-templates.ts';

/** Weeks of hard training after which an easier one comes anyway. Training rules §4.6. */
const hardWeeks: Readonly<Record<TrainingAge, number>> = { beginner: 10, intermediate: 6, advanced: 5 };

/** How loads and reps move, in the words of a coach. Source: training rules §4.1-4.3, §4.6. */
export function progressionRules(athlete: AthleteProfile): readonly string[] {
  const trainingAge = trainingAgeOf(athlete);
  const times = successesNeeded[trainingAge];
  return [
    'First more reps, then more load: when every set is done, the next workout asks for another rep or two.',
    `When every set reaches the top of its rep range${times === 1 ? '' : `, ${times} workouts running`}, the load goes up by one step and the reps start again at the bottom.`,
    'A set that falls short means the same load again. Twice in a row takes off 5 %, a third time 10 %, and then it builds back up.',
    `In one week a lift rises by at most ${weeklyRise[trainingAge] * 100} %, or by one step of your equipment.`,
    'Pain, low energy, an easier week or a week back from a break never count against you, and never push a load up.',
    `An easier week comes when several signs ask for it (lifts that stall, low energy, unfinished sets, pain), when you ask, or after ${hardWeeks[trainingAge]} hard weeks.`,
  ];
}

/** How exercises are chosen. Names come from the catalogue; unknown ids are left out. Source: training rules §1.4, §2.3, §10. */
export function exerciseRules(plan: ProgramPlan, athlete: AthleteProfile, on: LocalDate): readonly string[] {
  const { excludedExerciseIds, favoriteExerciseIds } = athlete.preferences;
  const excluded = namesOf(excludedExerciseIds);
  const favorites = namesOf(favoriteExerciseIds);
  const trainingAge = trainingAgeOf(athlete);
  const mainLifts = [...new Set(namesOf(Object.values(plan.mainLifts)))];
  return [
    'The first lifts of a session are your main lifts. They stay the same through the phase, so that you can see them grow; the others change every 4 to 6 weeks.',
    ...(mainLifts.length > 0 ? [`Your main lifts now: ${mainLifts.join(', ')}.`] : []),
    'Only what your place has. With little equipment the nearest family of movements steps in, and I say so.',
    ...(trainingAge === 'beginner' ? ['Exercises a beginner can learn alone; harder versions come when these are easy.'] : []),
    ...(ageInYears(athlete.birthDate, on) >= 65 ? ['Machines and supported exercises first, and nothing that could end in a fall.'] : []),
    'Big movements before small ones, trunk and cardio last.',
    ...(excluded.length > 0 ? [`Left out, as you asked: ${excluded.join(', ')}.`] : []),
    ...(favorites.length > 0 ? [`Your favorites, whenever they fit: ${favorites.join(', ')}.`] : []),
  ];
}

const namesOf = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => exerciseById(id)?.name ?? []);

/** When to train, what to do about a missed day, and movement beside the plan. Source: training rules §2.4, §2.8, §8.9. */
export function schedulingRecommendations(plan: ProgramPlan, athlete: AthleteProfile): readonly string[] {
  const lifting = plan.template.filter(({ sessionType }) => isLiftingType(sessionType)).length;
  const runner = plan.goal === 'running';
  return [
    athlete.preferences.weekdays.length > 0
      ? 'The days above are the ones you named. If a week looks different, move a session; keep a day between sessions for the same muscles.'
      : 'The days above are a suggestion. Move a session when life asks for it; keep a day between sessions for the same muscles.',
    'A missed session is simply gone. Nothing piles up, and the next one runs as planned.',
    'Short of time? Keep the loads and do fewer sets: 15 minutes still count.',
    ...(runner ? ['Keep heavy leg work away from the day before a fast or long run.'] : []),
    ...(lifting > 0 && !runner
      ? ['Beside the lifting, 150 minutes a week of brisk walking or cycling do you good, in any portions. A suggestion, not a duty.']
      : []),
    'Each Sunday evening I look back at the week and write the next one.',
  ];
}
