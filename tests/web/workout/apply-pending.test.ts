import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPending } from '../../../web/src/features/workout/apply-pending.ts';
import type { WorkoutChange } from '../../../web/src/features/workout/workout-types.ts';
import { kg, performed, smallWorkout } from './workout-fixtures.ts';

const log = (setId: string, over: Partial<WorkoutChange & { kind: 'log' }> = {}): WorkoutChange => ({
  kind: 'log',
  setId,
  at: '2026-11-21T10:10:00Z',
  reps: 8,
  seconds: null,
  rounds: null,
  load: kg(62.5),
  bandLevel: null,
  rpe: null,
  ...over,
});
const setOf = (overlay: ReturnType<typeof applyPending>, id: string) =>
  overlay.workout.exercises.flatMap((exercise) => exercise.sets).find((set) => set.id === id);

describe('changes that wait', () => {
  test('a logged set shows what was done and that it waits', () => {
    const overlay = applyPending(smallWorkout(), [log('b2')]);

    expect(setOf(overlay, 'b2')?.performed).toMatchObject({ reps: 8, corrected: false, performedAt: '2026-11-21T10:10:00Z' });
    expect(overlay.waiting).toEqual(new Set(['b2']));
  });

  test('a set done otherwise than written counts as corrected', () => {
    const overlay = applyPending(smallWorkout(), [log('b2', { reps: 7 }), log('b3', { rpe: 9 })]);

    expect(setOf(overlay, 'b2')?.performed?.corrected).toBe(true);
    expect(setOf(overlay, 'b3')?.performed?.corrected).toBe(true);
  });

  test('the later change of a set wins', () => {
    const overlay = applyPending(smallWorkout(), [log('b2'), log('b2', { reps: 6 }), { kind: 'unlog', setId: 'b3' }]);

    expect(setOf(overlay, 'b2')?.performed?.reps).toBe(6);
    expect(setOf(overlay, 'b3')?.performed).toBeNull();
  });

  test('a correction changes the numbers, not when the set was done', () => {
    const workout = smallWorkout();
    workout.exercises[0]!.sets[1]!.performed = performed('2026-11-21T10:00:00Z');
    const overlay = applyPending(workout, [log('b2', { reps: 7 }), log('b3'), log('b3', { at: '2026-11-21T10:30:00Z', reps: 6 })]);

    expect(setOf(overlay, 'b2')?.performed).toMatchObject({ reps: 7, performedAt: '2026-11-21T10:00:00Z' });
    expect(setOf(overlay, 'b3')?.performed).toMatchObject({ reps: 6, performedAt: '2026-11-21T10:10:00Z' });
  });

  test('an unlogged set is open again although the server still has it', () => {
    const workout = smallWorkout();
    workout.exercises[0]!.sets[1]!.performed = performed('2026-11-21T10:00:00Z');

    expect(setOf(applyPending(workout, [{ kind: 'unlog', setId: 'b2' }]), 'b2')?.performed).toBeNull();
  });

  test('skipping and taking up again ends where it began', () => {
    const skip = {
      kind: 'skip',
      exerciseId: 'bench',
      at: '2026-11-21T10:10:00Z',
      skipped: true,
      pain: { site: 'shoulder', score: 3 },
    } as const;
    const skipped = applyPending(smallWorkout(), [skip]).workout.exercises[0];
    const back = applyPending(smallWorkout(), [skip, { ...skip, skipped: false, pain: null }]).workout.exercises[0];

    expect(skipped).toMatchObject({ skippedAt: '2026-11-21T10:10:00Z', pain: { site: 'shoulder', score: 3 } });
    expect(back).toMatchObject({ skippedAt: null, pain: null });
  });

  test('finishing and notes are told apart from the sets', () => {
    const overlay = applyPending(smallWorkout(), [
      { kind: 'complete', workoutId: 'w1', at: '2026-11-21T11:00:00Z', notes: null },
      { kind: 'notes', entryId: 'e1', notes: 'Slept badly' },
    ]);

    expect(overlay).toMatchObject({ completedAt: '2026-11-21T11:00:00Z', notes: 'Slept badly' });
    expect(overlay.waiting.size).toBe(0);
  });

  test('changes of another workout are passed over', () => {
    const other: WorkoutChange[] = [log('elsewhere'), { kind: 'complete', workoutId: 'w2', at: '2026-11-21T11:00:00Z', notes: null }];
    const overlay = applyPending(smallWorkout(), other);

    expect(overlay.workout).toEqual(smallWorkout());
    expect(overlay.completedAt).toBeNull();
  });
});

const anyChange: fc.Arbitrary<WorkoutChange> = fc.oneof(
  fc.record({ setId: fc.constantFrom('b1', 'b2', 'b3', 'p1', 'gone'), reps: fc.nat(12) }).map(({ setId, reps }) => log(setId, { reps })),
  fc.constantFrom('b1', 'b2', 'p2').map((setId): WorkoutChange => ({ kind: 'unlog', setId })),
  fc
    .record({ exerciseId: fc.constantFrom('bench', 'plank'), skipped: fc.boolean() })
    .map((one): WorkoutChange => ({ kind: 'skip', at: '2026-11-21T10:10:00Z', pain: null, ...one })),
);

describe('the overlay as a whole', () => {
  test('never changes the workout it is laid over', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const workout = smallWorkout();
        applyPending(workout, changes);
        expect(workout).toEqual(smallWorkout());
      }),
    );
  });

  test('laid over the answer it is the same: nothing flickers between the answer and the emptied outbox', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const once = applyPending(smallWorkout(), changes).workout;
        expect(applyPending(once, changes).workout).toEqual(once);
      }),
    );
  });

  test('shares no object that can change with what it was laid over', () => {
    const workout = smallWorkout();
    workout.exercises[0]!.sets[1]!.performed = performed('2026-11-21T10:00:00Z');
    const over = applyPending(workout, []).workout;

    expect(over.exercises[0]!.sets[1]).not.toBe(workout.exercises[0]!.sets[1]);
    expect(over.exercises[0]!.sets[1]!.performed).not.toBe(workout.exercises[0]!.sets[1]!.performed);
  });
});
