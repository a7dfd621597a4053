import { describe, expect, test } from 'vitest';
import type { Injury } from '../../../server/src/domain/athletes/athlete.ts';
import { addDays } from '../../../server/src/domain/calendar/local-date.ts';
import { planWeek } from '../../../server/src/domain/programs/plan-week.ts';
import { updateProfile } from '../../../server/src/domain/weights-profile/update-profile.ts';
import { generateWorkout, isGenerated, recoveryOffer } from '../../../server/src/domain/workout-generation/generate-workout.ts';
import type { GenerationInput } from '../../../server/src/domain/workout-generation/generation-input.ts';
import { warmUpText } from '../../../server/src/domain/workout-generation/warm-up.ts';
import type { GeneratedWorkout } from '../../../server/src/domain/workout-generation/workout.ts';
import type { CompletedWorkout } from '../../../server/src/domain/workout-stats/completed-workout.ts';
import { computeStats } from '../../../server/src/domain/workout-stats/stats.ts';
import { summarize } from '../../../server/src/domain/workout-stats/summary.ts';
import { aDay, anAthlete, monday } from '../../support/training-day.ts';

const soreShoulder: Injury = {
  id: 'shoulder',
  site: 'shoulder',
  side: 'left',
  severity: 'moderate',
  state: 'active',
  resolvedOn: null,
  painFreeExposures: 0,
  note: '',
};

function written(input: GenerationInput): GeneratedWorkout {
  const workout = generateWorkout(input);
  if (!isGenerated(workout)) throw new Error(workout.message);
  return workout;
}

const done = (workout: GeneratedWorkout, input: GenerationInput): CompletedWorkout => ({
  workoutId: `workout-${input.on}`,
  on: input.on,
  sessionType: input.intent.sessionType,
  title: workout.title,
  minutesPlanned: workout.minutes,
  energy: input.energy,
  startedAt: null,
  finishedAt: null,
  deload: false,
  exercises: workout.exercises.map((exercise) => ({
    exercise,
    skipped: false,
    pain: null,
    difficulty: null,
    sets: exercise.sets.map((prescribed) => ({
      prescribed,
      skipped: false,
      performed: {
        reps: prescribed.reps,
        seconds: prescribed.seconds,
        rounds: prescribed.rounds,
        load: prescribed.load,
        bandLevel: prescribed.bandLevel,
        rpe: null,
        corrected: false,
        performedAt: `${input.on}T18:00:00Z`,
      },
    })),
  })),
});

/** The same day two days later, the first one done as written. */
function next(input: GenerationInput, changes: Partial<GenerationInput> = {}): GenerationInput {
  const completed = done(written(input), input);
  const updated = updateProfile({
    profile: input.profile,
    progression: input.progression,
    completed,
    athlete: input.athlete,
    inventory: input.location.inventory,
    on: input.on,
  });
  return { ...input, on: addDays(monday, 7), history: [completed], profile: updated.profile, progression: updated.progression, ...changes };
}

const reasonsOf = (workout: GeneratedWorkout): string[][] =>
  workout.exercises.map(({ receipt }) => receipt.reasons.map(({ text }) => text));

describe('the opening', () => {
  test('does not promise a press that an injury has taken away', () => {
    const input = aDay({ athlete: { injuries: [soreShoulder] }, place: 'home_dumbbells', type: 'full_body_b' });
    const purpose = 'Hip hinges lead, then overhead presses and rows. Smooth reps.';
    const { opening } = written({ ...input, intent: { ...input.intent, purpose } });
    expect(opening).toMatch(/^Hip hinges lead, then chest presses and rows\. Smooth reps\./);
  });

  test('keeps the purpose where everything it names is there', () => {
    const input = aDay({ type: 'full_body_a' });
    const purpose = 'Squats lead, then chest presses and rows. Smooth reps.';
    expect(written({ ...input, intent: { ...input.intent, purpose } }).opening).toContain(purpose);
  });

  test('calls a day of easy cardio by its name when intervals have to wait', () => {
    const athlete = anAthlete({
      goal: 'fat_loss',
      trainedMonths: 3,
      preferences: { ...anAthlete().preferences, weekdays: [1, 2, 4, 6], daysPerWeek: 4, minutes: 30 },
    });
    const input = aDay({ athlete, place: 'park', minutes: 30 });
    const program = { ...input.program, template: aTemplateWithIntervals(input) };
    const day = planWeek(program, monday, 7).find(({ intent }) => intent.title === 'Intervals');
    const workout = written({ ...input, program, intent: day?.intent ?? input.intent, on: day?.on ?? monday });
    expect([day?.intent.title, workout.title, workout.opening]).toEqual([
      'Intervals',
      'Easy cardio',
      'Easy cardio at a pace you can talk at.',
    ]);
  });
});

const aTemplateWithIntervals = (input: GenerationInput): GenerationInput['program']['template'] => [
  ...input.program.template,
  {
    weekday: 2,
    sessionType: 'conditioning',
    minutes: 30,
    muscleFocus: [],
    slots: [{ patterns: ['cardio_interval'], main: false, light: false }],
    purpose: 'Short hard efforts with easy ones between.',
  },
];

describe('the warm-up', () => {
  test('asks no big arm swings of a sore shoulder, and says where to stop', () => {
    const text = warmUpText(['horizontal_pull'], 300, false, { outdoors: false, sites: ['shoulder'] });
    expect([text.includes('arm swings'), text.includes('stay in the range that is easy')]).toEqual([false, true]);
  });

  test('does not march on a sore knee', () => {
    expect(warmUpText(['horizontal_pull'], 300, false, { outdoors: false, sites: ['knee'] })).not.toContain('march');
  });

  test('before a walk is the same walk, slower', () => {
    expect(warmUpText(['cardio_steady'], 180, false)).toBe(
      'About 3 minutes of the same, slower than you mean to go, until your breathing has settled into it. Then pick up to your pace.',
    );
  });
});

describe('rest', () => {
  test('with a fever has no warm-up to get warm in', () => {
    const workout = written(aDay({ note: 'I have a fever' }));
    expect(workout.warmUp.text).toMatch(/^Take about 5 minutes to settle: breathe slowly/);
    expect(workout.warmUp.text).not.toMatch(/brisk|march|machine/);
  });

  test('does not offer the recovery session inside the recovery session', () => {
    const offer = recoveryOffer(aDay({ energy: 0, minutes: 20 }));
    expect(isGenerated(offer) && offer.notes.some((note) => note.startsWith('Rest counts too'))).toBe(false);
    expect(written(aDay({ energy: 0 })).notes.some((note) => note.startsWith('Rest counts too'))).toBe(true);
  });

  test('does not ask twice in a row to breathe slowly', () => {
    const { exercises } = written(aDay({ note: 'I have a fever' }));
    const endings = exercises.map(({ paragraph }) => paragraph.split('. ').at(-1));
    expect(exercises.length).toBeGreaterThan(3);
    expect(exercises.filter(({ paragraph }) => (paragraph.match(/breathe slowly/gi) ?? []).length > 1)).toEqual([]);
    expect(new Set(endings).size).toBeGreaterThan(1);
  });
});

describe('a receipt', () => {
  test('calls the first set a test once, not every time', () => {
    const first = aDay({ athlete: { injuries: [soreShoulder] }, place: 'home_dumbbells', phase: 'base' });
    const testing = (workout: GeneratedWorkout): string[] =>
      workout.exercises.filter(({ receipt }) => receipt.reasons.some(({ text }) => text.includes('is a test'))).map(({ name }) => name);
    const before = testing(written(first));
    expect(before).toContain('Dumbbell Floor Press');
    expect(testing(written(next(first))).filter((name) => before.includes(name))).toEqual([]);
  });

  test('does not say what was done twice', () => {
    const repeated = reasonsOf(written(next(aDay()))).filter(([performed = '', ...others]) =>
      others.some((text) => performed.endsWith(', all done.') && text.startsWith(`All ${performed.replace(', all done.', '')}`)),
    );
    expect(repeated).toEqual([]);
  });

  test('speaks of reps, not of weight, where nothing is lifted but oneself', () => {
    const input = aDay({ athlete: { injuries: [soreShoulder], trainedMonths: 2 }, place: 'nothing', phase: 'base' });
    const careful = written(input).exercises.filter(({ caution, sets }) => caution !== null && sets.every(({ load }) => load === null));
    expect(careful.length).toBeGreaterThan(0);
    expect(careful.flatMap(({ receipt }) => receipt.reasons).filter(({ text }) => text.includes('lighter'))).toEqual([]);
  });

  test('of a new rep range leaves out what the old one asked for next', () => {
    const heavy = written(next(aDay(), { program: { ...aDay().program, phase: { kind: 'strength', week: 1, weeks: 4 } } }));
    const bench = heavy.exercises.find(({ exerciseId }) => exerciseId === 'barbell_bench_press')?.receipt.reasons.map(({ text }) => text);
    expect(bench?.some((text) => text.startsWith('Another rep range than last time'))).toBe(true);
    expect(bench?.some((text) => text.includes('reps next'))).toBe(false);
  });
});

test('what low energy takes out is not said to be left out for time', () => {
  const notes = [20, 30, 45, 60].flatMap((minutes) =>
    (['upper', 'lower', 'full_body_a'] as const).flatMap((type) => {
      const workout = written(aDay({ energy: 1, minutes, type, place: 'hotel' }));
      return workout.notes.some((note) => note.startsWith('This ends')) ? workout.notes : [];
    }),
  );
  expect(notes.length).toBeGreaterThan(0);
  expect(notes.filter((note) => note.startsWith('Left out for time'))).toEqual([]);
});

describe('the summary', () => {
  test('of a walk counts minutes, not sets', () => {
    const input = aDay({ place: 'park', type: 'conditioning', minutes: 30 });
    const program = { ...input.program, template: aTemplateWithIntervals(input) };
    const walked = done(written({ ...input, program }), input);
    const one = { ...walked, exercises: walked.exercises.slice(0, 1) };
    expect(summarize(computeStats(one), one, []).sentence).toMatch(/^[A-Z][A-Za-z -]+, \d+ min: done\.$/);
  });

  test('looks forward to a main lift before balance work', () => {
    const input = aDay({ athlete: { trainedMonths: 0, birthDate: '1956-01-01' as typeof monday } });
    const completed = done(written(input), input);
    const main = completed.exercises.find(({ exercise }) => exercise.main)?.exercise;
    const decisions = completed.exercises.map(({ exercise }) => ({
      exerciseId: exercise.exerciseId,
      decision: 'advance',
      reason: 'More.',
    }));
    expect(completed.exercises[0]?.exercise.main).toBe(false);
    expect(summarize(computeStats(completed), completed, [], decisions).next).toBe(`Next time: ${main?.name}. More.`);
  });
});
