import { describe, expect, test } from 'vitest';
import { exerciseById } from '../../../server/src/domain/exercises/catalogue.ts';
import { injuryFit } from '../../../server/src/domain/exercises/injury-fit.ts';
import { isFeasible } from '../../../server/src/domain/exercises/is-feasible.ts';
import { checkWorkout } from '../../../server/src/domain/guardrails/check-workout.ts';
import { convertHundredths } from '../../../server/src/domain/loads/convert.ts';
import { effectiveLoad } from '../../../server/src/domain/loads/effective-load.ts';
import { formatLoad } from '../../../server/src/domain/loads/format-load.ts';
import { isLoadable } from '../../../server/src/domain/loads/loadable.ts';
import { canonicalJson } from '../../../server/src/domain/workout-generation/canonical-json.ts';
import { generateWorkout, isGenerated } from '../../../server/src/domain/workout-generation/generate-workout.ts';
import type { GenerationInput } from '../../../server/src/domain/workout-generation/generation-input.ts';
import { situationOf } from '../../../server/src/domain/workout-generation/situation.ts';
import { estimateSeconds, lowerBoundSeconds } from '../../../server/src/domain/workout-generation/time-model.ts';
import type { Energy, GeneratedWorkout, WorkoutExercise } from '../../../server/src/domain/workout-generation/workout.ts';
import {
  paragraphTemplate,
  paragraphText,
  paragraphValues,
  renderParagraph,
} from '../../../server/src/domain/workout-generation/write-paragraph.ts';
import { arbitraryInput, describeInput } from '../../support/arbitrary-athletes.ts';

/** 250 athletes with up to nine workouts behind them, at places as they are. */
const cases = Array.from({ length: 250 }, (_, index) => {
  const input = arbitraryInput(index + 1);
  const result = generateWorkout(input);
  return { name: `${index + 1}: ${describeInput(input)}`, input, workout: isGenerated(result) ? result : null };
});

const each = (judge: (workout: GeneratedWorkout, input: GenerationInput) => readonly string[]): string[] =>
  cases.flatMap(({ name, input, workout }) => (workout ? judge(workout, input).map((problem) => `${name}: ${problem}`) : []));

const rowOf = (exercise: WorkoutExercise) => exerciseById(exercise.exerciseId);

describe('every workout', () => {
  test('is written for nearly everybody: only what must wait is refused', () => {
    expect(cases.filter(({ workout }) => workout !== null).length).toBeGreaterThan(cases.length * 0.9);
  });

  test('is feasible where it is done', () => {
    expect(
      each(({ exercises }, { location }) =>
        exercises.filter((exercise) => !isFeasible(rowOf(exercise) ?? neverFeasible, location)).map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  test('leaves alone what is hurt', () => {
    const problems = each(({ exercises }, input) =>
      exercises
        .filter((exercise) => {
          const row = rowOf(exercise);
          return !row || injuryFit(row, input.athlete.injuries, input.painFlags, input.on) === 'excluded';
        })
        .map(({ name }) => name),
    );
    expect(problems).toEqual([]);
  });

  test('fits its minutes, and says why when it ends early', () => {
    const problems = each((workout, { minutes }) => {
      const seconds = estimateSeconds(workout);
      const over = seconds > minutes * 60 || seconds !== workout.estimatedSeconds ? [`${seconds} s of ${minutes} min`] : [];
      const silent =
        seconds < lowerBoundSeconds(minutes) && !workout.notes.some((note) => note.startsWith('This ends'))
          ? ['ends early in silence']
          : [];
      return [...over, ...silent];
    });
    expect(problems).toEqual([]);
  });

  test('asks only for loads that exist there', () => {
    const problems = each(({ exercises }, { location }) =>
      exercises.flatMap((exercise) => {
        const row = rowOf(exercise);
        return exercise.sets
          .filter((set) => set.load !== null && !(row && isLoadable(set.load, row, location.inventory)))
          .map((set) => `${exercise.name} ${set.load ? formatLoad(set.load) : ''}`);
      }),
    );
    expect(problems).toEqual([]);
  });

  test('says no number that its fields do not carry', () => {
    const problems = each(({ exercises }) =>
      exercises.flatMap((exercise) =>
        exercise.sets.flatMap((set, index) => {
          const parts = renderParagraph(paragraphTemplate(exercise, index), paragraphValues(exercise, index));
          const words = parts
            .filter((part) => !part.value)
            .map((part) => part.text)
            .join(' ');
          const said = parts.filter((part) => part.value).map((part) => part.text);
          const missing = [
            set.reps === null ? null : `${set.reps} rep${set.reps === 1 ? '' : 's'}`,
            set.load ? formatLoad(set.load) : null,
          ].filter((value) => value !== null && !said.includes(value));
          const stray = /\d|\{|\}/.test(words) ? [`${exercise.name}: ${words}`] : [];
          return [...stray, ...missing.map((value) => `${exercise.name} does not say ${value}`)];
        }),
      ),
    );
    expect(problems).toEqual([]);
  });

  test('passes every guardrail', () => {
    expect(
      each((workout, input) =>
        checkWorkout(workout, input)
          .filter((violation) => violation.severity !== 'warn')
          .map(({ id, message }) => `${id} ${message}`),
      ),
    ).toEqual([]);
  });

  test('is the same, byte for byte, when written again', { timeout: 30_000 }, () => {
    const copies = cases.slice(0, 80).map(({ input }) => canonicalJson(generateWorkout(structuredClone(input))));
    expect(copies).toEqual(cases.slice(0, 80).map(({ input }) => canonicalJson(generateWorkout(input))));
  });
});

describe('less energy', () => {
  test('never asks for more sets, more load or less reserve of an exercise', { timeout: 30_000 }, () => {
    const problems = cases.slice(0, 80).flatMap(({ name, input }) => {
      const byEnergy = ([0, 1, 2, 3, 4, 5] as const).map((energy: Energy) => generateWorkout({ ...input, energy }));
      return byEnergy.flatMap((low, energy) =>
        byEnergy
          .slice(energy + 1)
          .flatMap((high, above) =>
            isGenerated(low) && isGenerated(high)
              ? harder(low, high, input).map((problem) => `${name}: energy ${energy} against ${energy + 1 + above}: ${problem}`)
              : [],
          ),
      );
    });
    expect(problems).toEqual([]);
  });
});

/** What the tired workout asks more of than the fresh one, exercise by exercise. */
function harder(low: GeneratedWorkout, high: GeneratedWorkout, input: GenerationInput): string[] {
  const bodyMass = situationOf(input).athlete.bodyMass;
  return low.exercises.flatMap((tired) => {
    const row = rowOf(tired);
    const fresh = high.exercises.find(({ exerciseId }) => exerciseId === tired.exerciseId);
    if (!row || !fresh || ['cardio_steady', 'cardio_interval', 'mobility'].includes(row.pattern)) return [];
    const work = (exercise: WorkoutExercise) => exercise.sets.filter((set) => set.kind === 'working');
    const [tiredSet] = work(tired);
    const [freshSet] = work(fresh);
    const found: string[] = [];
    if (work(tired).length > work(fresh).length) found.push(`${tired.name}: ${work(tired).length} sets against ${work(fresh).length}`);
    if ((tiredSet?.rir ?? 0) < (freshSet?.rir ?? 0)) found.push(`${tired.name}: less in reserve`);
    if (tiredSet?.load && freshSet?.load) {
      const heavier =
        convertHundredths(effectiveLoad(row, tiredSet.load, bodyMass), tiredSet.load.unit, freshSet.load.unit) >
        effectiveLoad(row, freshSet.load, bodyMass) + 1e-6;
      if (heavier) found.push(`${tired.name}: ${formatLoad(tiredSet.load)} against ${formatLoad(freshSet.load)}`);
    }
    if ((tiredSet?.seconds ?? 0) > (freshSet?.seconds ?? 0)) found.push(`${tired.name}: longer`);
    return found;
  });
}

const neverFeasible = { id: 'none', equipment: 'sled', fixtures: ['ghd'] } as const;

test('the paragraph reads as one text', () => {
  const [first] = cases.flatMap(({ workout }) => workout?.exercises.filter((exercise) => exercise.timerType === 'reps') ?? []);
  if (!first) throw new Error('no workout was written');
  expect(paragraphText(renderParagraph(paragraphTemplate(first, 0), paragraphValues(first, 0)))).not.toMatch(/undefined|null|\s{2}|[{}]/);
});
