import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { warmUpPage } from '../../../web/src/features/workout/primary-action.ts';
import { fakeWorkout, performed, smallWorkout } from './workout-fixtures.ts';

let fake: ReturnType<typeof fakeWorkout>;
beforeEach(() => localStorage.clear());
afterEach(() => fake.dispose());

const dock = () => [fake.workout.primary()?.label, fake.workout.primary()?.detail];

describe('Done', () => {
  test('leads from the warm-up through every set to the end, always saying what it will do', () => {
    fake = fakeWorkout();
    const { workout } = fake;
    const said = [dock()];
    for (let taps = 0; taps < 20 && workout.primary()?.kind !== 'finish'; taps++) {
      workout.act();
      if (workout.timedStep()) fake.wait(40);
      said.push(dock());
    }

    expect(said).toEqual([
      ['Warmed up', 'on to Bench Press'],
      ['Done', 'logs 5 × 40 kg'],
      ['Done', 'logs 8 × 62.5 kg'],
      ['Done', 'finishes Bench Press'],
      ['Start 40 s', 'set 1 of 2'],
      ['Done', 'logs 40 s'],
      ['Start 40 s', 'set 2 of 2'],
      ['Done', 'logs 40 s'],
      ['Finish', 'saves your workout'],
    ]);
    expect(workout.counts(), 'warm-ups are not counted').toEqual({ done: 4, planned: 4, open: 0, begun: true });
  });

  test('logs the set as it is written, with the time of the tap', () => {
    fake = fakeWorkout();
    fake.workout.act();
    fake.workout.act();

    expect(fake.changes()).toEqual([
      expect.objectContaining({
        kind: 'log',
        setId: 'b1',
        reps: 5,
        rpe: null,
        at: '2026-11-21T10:05:00.000Z',
        load: expect.objectContaining({ value: 40 }),
      }),
    ]);
  });

  test('logs the exercise on show, not the one the plan would do next', () => {
    fake = fakeWorkout();
    fake.workout.showPage('plank');
    fake.workout.act();
    fake.wait(40);
    fake.workout.act();

    expect(fake.changes().map((change) => change.kind === 'log' && change.setId)).toEqual(['p1']);
  });

  test('before the time is over logs the seconds that were held', () => {
    fake = fakeWorkout();
    fake.workout.showPage('plank');
    fake.workout.act();
    fake.wait(28);

    expect(dock()).toEqual(['Done', 'logs 28 s']);
    fake.workout.act();
    expect(fake.changes()[0]).toMatchObject({ setId: 'p1', seconds: 28 });
  });

  test('goes back for sets left open before it offers to finish', () => {
    fake = fakeWorkout();
    fake.workout.showPage('plank');
    for (const _ of [1, 2]) {
      fake.workout.act();
      fake.wait(40);
      fake.workout.act();
    }
    expect(fake.workout.page()).toBe('bench');
  });

  test('in the list names the exercise and the set', () => {
    fake = fakeWorkout(smallWorkout(), 'list');
    expect(dock()).toEqual(['Done', 'Bench Press, warm-up 1: 5 × 40 kg']);
  });
});

describe('where one is', () => {
  test('a new workout opens with the warm-up', () => {
    fake = fakeWorkout();
    expect(fake.workout.page()).toBe(warmUpPage);
  });

  test('a workout opened again goes on after the set logged last', () => {
    const view = smallWorkout();
    view.exercises[0]!.sets.forEach((set, index) => {
      set.performed = performed(`2026-11-21T10:0${index}:00Z`);
    });
    fake = fakeWorkout(view);
    expect(fake.workout.page()).toBe('plank');
  });

  test('a timer survives a closed page with the true time', () => {
    fake = fakeWorkout();
    fake.workout.showPage('plank');
    fake.workout.act();
    fake.dispose();
    fake = fakeWorkout();
    fake.wait(15);

    expect(fake.workout.reading()?.remainingSeconds).toBe(25);
  });

  test('a set logged on another device moves the text here', () => {
    fake = fakeWorkout();
    fake.workout.act();
    const view = smallWorkout();
    view.exercises[0]!.sets[0]!.performed = performed('2026-11-21T10:04:00Z');
    fake.setServer({ ...view, revision: 2 });

    expect(dock()).toEqual(['Done', 'logs 8 × 62.5 kg']);
  });

  test('rows keep their identity when a set is logged', () => {
    fake = fakeWorkout();
    const before = fake.workout.view()?.exercises[0];
    fake.workout.act();
    fake.workout.act();

    expect(fake.workout.view()?.exercises[0]).toBe(before);
    expect(fake.workout.view()?.exercises[0]?.sets[0]?.performed?.reps).toBe(5);
  });
});

describe('leaving out', () => {
  test('a set left out is not logged and does not come back', () => {
    fake = fakeWorkout();
    fake.workout.act();
    fake.workout.pass(fake.workout.current()!);

    expect(fake.changes()).toEqual([]);
    expect(dock()).toEqual(['Done', 'logs 8 × 62.5 kg']);
    expect(fake.workout.counts()).toEqual({ done: 0, planned: 4, open: 4, begun: false });
  });

  test('a set logged before it is left out is taken back', () => {
    fake = fakeWorkout();
    fake.workout.act();
    fake.workout.act();
    fake.workout.pass(fake.workout.lastLogged()!);

    expect(fake.changes().map((change) => change.kind)).toEqual(['log', 'unlog']);
  });

  test('skipping an exercise moves to the next, and taking it up again comes back to it', () => {
    fake = fakeWorkout();
    fake.workout.skip('bench', true, { site: 'shoulder', score: 4 });
    expect(fake.workout.page()).toBe('plank');
    expect(fake.workout.counts().open).toBe(2);

    fake.workout.skip('bench', false, null);
    expect(fake.workout.page()).toBe('bench');
    expect(fake.workout.counts().open).toBe(5);
  });

  test('pain alone skips nothing', () => {
    fake = fakeWorkout();
    fake.workout.notePain('bench', { site: 'shoulder', score: 2 });
    expect(fake.changes()[0]).toMatchObject({ kind: 'skip', skipped: false, pain: { site: 'shoulder', score: 2 } });
    expect(fake.workout.counts().open).toBe(5);
  });

  test('everything skipped can still be finished', () => {
    fake = fakeWorkout();
    fake.workout.skip('bench', true, null);
    fake.workout.skip('plank', true, null);
    expect(dock()).toEqual(['Finish', 'saves your workout']);
    expect(fake.workout.act()).toBe(true);
  });
});

describe('cards', () => {
  test('a tap toggles a set done and open again', () => {
    fake = fakeWorkout(smallWorkout(), 'cards');
    const bench = () => fake.workout.view()!.exercises[0]!;
    fake.workout.toggle({ exercise: bench(), set: bench().sets[1]! });
    expect(bench().sets[1]!.performed?.reps).toBe(8);
    fake.workout.toggle({ exercise: bench(), set: bench().sets[1]! });
    expect(bench().sets[1]!.performed).toBeNull();
  });
});
