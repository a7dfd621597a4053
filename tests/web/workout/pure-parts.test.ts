import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandForKey, focusKindOf } from '../../../web/src/features/workout/command-for-key.ts';
import { effortWord, stepLoad, stepValue } from '../../../web/src/features/workout/correction.ts';
import {
  describeAloud,
  describeLine,
  describePlates,
  describeValues,
  nameOfSet,
  shortName,
  valuesAsWritten,
} from '../../../web/src/features/workout/describe-set.ts';
import { formatClock, formatMinutes, formatSeconds } from '../../../web/src/features/workout/format-duration.ts';
import { markValues } from '../../../web/src/features/workout/mark-values.ts';
import { moveInGrid } from '../../../web/src/features/workout/move-in-grid.ts';
import { nextStep, orderOfSets, resumeStep } from '../../../web/src/features/workout/order-of-sets.ts';
import { readTimer, stretchesOf } from '../../../web/src/features/workout/run-timer.ts';
import { exerciseView, kg, performed, setView, smallWorkout, workoutView } from './workout-fixtures.ts';

const none = new Set<string>();
const ids = (steps: readonly { set: { id: string } }[]) => steps.map((step) => step.set.id);

describe('the order of sets', () => {
  test('is warm-ups first, then working sets, exercise by exercise', () => {
    expect(ids(orderOfSets(smallWorkout()))).toEqual(['b1', 'b2', 'b3', 'p1', 'p2']);
  });

  test('alternates the working sets of a superset, the longer one going on alone', () => {
    const pair = workoutView([
      exerciseView('row', [setView('r1'), setView('r2'), setView('r3')], { superset: 1 }),
      exerciseView('press', [setView('q1', { kind: 'warm_up' }), setView('q2'), setView('q3')], { superset: 1 }),
      exerciseView('curl', [setView('c1')]),
    ]);
    expect(ids(orderOfSets(pair))).toEqual(['q1', 'r1', 'q2', 'r2', 'q3', 'r3', 'c1']);
  });

  test('goes on after the set logged last, and comes back for those left open', () => {
    const workout = smallWorkout();
    workout.exercises[1]!.sets[0]!.performed = performed('2026-11-21T10:20:00Z');
    workout.exercises[0]!.sets[0]!.performed = performed('2026-11-21T10:10:00Z');
    const steps = orderOfSets(workout);

    expect(resumeStep(steps, none)?.set.id).toBe('p2');
    expect(nextStep(steps, none, 'p2')?.set.id).toBe('b2');
  });

  test('passes over skipped exercises and sets left out', () => {
    const workout = smallWorkout();
    workout.exercises[0]!.skippedAt = '2026-11-21T10:10:00Z';
    expect(nextStep(orderOfSets(workout), new Set(['p1']))?.set.id).toBe('p2');
  });
});

describe('sets in words', () => {
  test('a set is named among its own kind', () => {
    const bench = smallWorkout().exercises[0]!;
    expect(bench.sets.map((set) => nameOfSet(bench, set))).toEqual(['Warm-up 1', 'Set 1', 'Set 2']);
  });

  test.each([
    [setView('a'), '8 × 62.5 kg', '8 reps at 62.5 kg'],
    [setView('a', { load: null }), '8 reps', '8 reps'],
    [setView('a', { reps: 1, load: null }), '1 rep', '1 rep'],
    [setView('a', { reps: null, seconds: 40, load: kg(24) }), '40 s × 24 kg', '40 s at 24 kg'],
    [setView('a', { reps: null, rounds: 8, load: null }), '8 rounds', '8 rounds'],
    [setView('a', { reps: 12, load: null, bandLevel: 2 }), '12 × light band', '12 reps at light band'],
  ])('%# reads on the button and aloud', (set, written, aloud) => {
    expect(describeValues(valuesAsWritten(set))).toBe(written);
    expect(describeAloud(valuesAsWritten(set))).toBe(aloud);
  });

  test('a line counts working sets and gives the span of loads', () => {
    const bench = exerciseView('b', [setView('1', { kind: 'warm_up' }), setView('2', { load: kg(60) }), setView('3')]);
    expect(describeLine(bench)).toEqual({ count: '2 × 8', resistance: '60 to 62.5 kg' });
    const plank = exerciseView('p', [
      setView('1', { reps: null, seconds: 40, load: null }),
      setView('2', { reps: null, seconds: 40, load: null }),
    ]);
    expect(describeLine(plank)).toEqual({ count: '2 × 40 s', resistance: null });
    const bike = exerciseView('c', [setView('1', { reps: null, rounds: 8, workSeconds: 30, recoverSeconds: 90, load: null })]);
    expect(describeLine(bike).count).toBe('8 × 30 s');
  });

  test('plates are named for one side, and an empty bar in words', () => {
    expect(describePlates([kg(20), kg(1.25)])).toBe('Each side: 20 + 1.25 kg');
    expect(describePlates([])).toBe('The bar alone, no plates');
    expect(describePlates(null)).toBeNull();
  });

  test('a button calls a lift what people call it', () => {
    expect(shortName('Barbell Bench Press')).toBe('Bench Press');
    expect(shortName('Barbell Row')).toBe('Barbell Row');
    expect(shortName('Front Plank (long lever)')).toBe('Front Plank');
  });
});

describe('values in a sentence', () => {
  test('are marked with their units, and the text stays whole', () => {
    const parts = markValues('Set 2 of 3. Press 8 reps at 62.5 kg, with the light band.', ['light band']);
    expect(parts.filter((part) => part.value).map((part) => part.text)).toEqual(['2 of 3', '8 reps', '62.5 kg', 'light band']);
    expect(parts.map((part) => part.text + part.tail).join('')).toBe('Set 2 of 3. Press 8 reps at 62.5 kg, with the light band.');
  });

  test('a full stop after a figure and a thousands comma are told apart', () => {
    const parts = markValues('You did 17 of 17 sets in 58 min, 6,420 kg in all. Hold 2 min 30 s, then rest until 5.');
    expect(parts.filter((part) => part.value).map((part) => part.text)).toEqual(['17 of 17 sets', '58 min', '6,420 kg', '2 min 30 s']);
  });

  test('no sentence loses a letter', () => {
    const words = fc.constantFrom('8', '62.5', '1,000', ' ', ' of ', ' × ', ' kg', ' reps', ' min', 's', '.', ',', ')', 'press');
    const sentence = fc.array(words, { maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(sentence, (text) => {
        expect(
          markValues(text)
            .map((part) => part.text + part.tail)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('time', () => {
  test('is written as people say it', () => {
    expect([40, 60, 90, 120, 150, 1200].map(formatSeconds)).toEqual(['40 s', '1 min', '90 s', '2 min', '2 min 30 s', '20 min']);
    expect([0, 20, 2760, 3600, 3900].map(formatMinutes)).toEqual(['0 min', '1 min', '46 min', '1 h', '1 h 5 min']);
    expect([39.2, 60, 80, 3725].map(formatClock)).toEqual(['0:40', '1:00', '1:20', '1:02:05']);
  });

  test('a hold counts down from when it was started, however long the phone slept', () => {
    const hold = stretchesOf({ seconds: 40 }, false);
    expect(readTimer(hold, 12_300)).toMatchObject({ over: false, workedSeconds: 12, remainingSeconds: 27.7 });
    expect(readTimer(hold, 3_600_000)).toMatchObject({ over: true, remainingSeconds: 0, workedSeconds: 40 });
    expect(readTimer(hold, -5000)).toMatchObject({ over: false, remainingSeconds: 40 });
  });

  test('a one-sided hold has two sides with time to turn over', () => {
    const sides = stretchesOf({ seconds: 30 }, true);
    expect(sides.map((stretch) => stretch.kind)).toEqual(['work', 'change_sides', 'work']);
    expect(readTimer(sides, 31_000).stretch.kind).toBe('change_sides');
    expect(readTimer(sides, 36_000).stretch).toMatchObject({ kind: 'work', round: 2 });
  });

  test('intervals end with the last round of work', () => {
    const rounds = stretchesOf({ rounds: 3, workSeconds: 20, recoverSeconds: 10 }, false);
    expect(rounds.at(-1)).toEqual({ kind: 'work', seconds: 20, round: 3 });
    expect(readTimer(rounds, 55_000)).toMatchObject({ stretch: { kind: 'recover', round: 2 }, roundsDone: 2 });
  });

  test('the parts of a timer never add up to more or less than the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 5, max: 120 }),
        fc.nat(120),
        fc.nat(3000),
        (rounds, work, rest, elapsed) => {
          const all = stretchesOf({ rounds, workSeconds: work, recoverSeconds: rest }, false);
          const total = all.reduce((sum, stretch) => sum + stretch.seconds, 0);
          const read = readTimer(all, elapsed * 1000);
          expect(read.over).toBe(elapsed >= total);
          expect(read.roundsDone).toBe(read.over ? rounds : Math.min(rounds, Math.floor((elapsed + rest) / (work + rest))));
        },
      ),
    );
  });
});

describe('correcting', () => {
  test('steps through loads that exist and stops at the ends', () => {
    const loads = [kg(65), kg(60), kg(62.5)];
    expect(stepLoad(loads, kg(62.5), 1)).toEqual(kg(65));
    expect(stepLoad(loads, kg(62.5), -1)).toEqual(kg(60));
    expect(stepLoad(loads, kg(65), 1)).toEqual(kg(65));
    expect(stepLoad(loads, kg(61), 1)).toEqual(kg(62.5));
  });

  test('nothing goes below none', () => {
    const values = { ...valuesAsWritten(setView('a', { reps: 0, load: null })) };
    expect(stepValue(values, 'reps', -1).reps).toBe(0);
    expect(stepValue({ ...values, seconds: 40 }, 'seconds', 1).seconds).toBe(45);
  });

  test('effort is said as reps left where reps are counted', () => {
    expect(effortWord(9, true)).toBe('one rep left');
    expect(effortWord(10, true)).toBe('nothing left');
    expect(effortWord(9, false)).toBe('very hard');
  });
});

describe('the keyboard', () => {
  const press = (key: string, over: object = {}) => ({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    ...over,
  });

  test('drives the workout from the page', () => {
    expect(['ArrowLeft', 'ArrowRight', ' ', 'c', 'L', 's', 'w', 'x'].map((key) => commandForKey(press(key), 'page'))).toEqual([
      'previous',
      'next',
      'done',
      'correct',
      'list',
      'cards',
      'workout',
      null,
    ]);
  });

  test('leaves Space to the control that has the focus, and every key to a field', () => {
    expect(commandForKey(press(' '), 'control')).toBeNull();
    expect(commandForKey(press('c'), 'field')).toBeNull();
  });

  test('a held Space logs one set and a browser shortcut none', () => {
    expect(commandForKey(press(' ', { repeat: true }), 'page')).toBeNull();
    expect(commandForKey(press('l', { ctrlKey: true }), 'page')).toBeNull();
  });

  test('a field, a control and the page are told apart', () => {
    document.body.innerHTML = '<input id="i"><button id="b"><span id="s"></span></button><p id="p"></p>';
    const kind = (id: string) => focusKindOf(document.getElementById(id));
    expect(['i', 'b', 's', 'p'].map(kind)).toEqual(['field', 'control', 'control', 'page']);
  });
});

describe('arrows among cards', () => {
  // Two groups: four cards in a row and one below, then three.
  const spots = [0, 90, 180, 270, 0, 0, 90, 180].map((left, index) => ({ left, top: index < 4 ? 0 : index === 4 ? 80 : 200 }));

  test('move through rows that wrap, to the nearest card', () => {
    expect(moveInGrid(spots, 3, 'down')).toBe(4);
    expect(moveInGrid(spots, 4, 'down')).toBe(5);
    expect(moveInGrid(spots, 6, 'up')).toBe(4);
    expect(moveInGrid(spots, 3, 'right')).toBe(4);
    expect(moveInGrid(spots, 0, 'left')).toBe(0);
    expect(moveInGrid(spots, 7, 'down')).toBe(7);
  });
});
