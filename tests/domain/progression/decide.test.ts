import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Load } from '../../../server/src/domain/loads/load.ts';
import { hundredths } from '../../../server/src/domain/loads/load.ts';
import { isLoadable, loadableLoads } from '../../../server/src/domain/loads/loadable.ts';
import { goalReps } from '../../../server/src/domain/progression/advance.ts';
import { decideProgression, isTopSetOnly } from '../../../server/src/domain/progression/decide.ts';
import { effectiveAt, jumpLimit } from '../../../server/src/domain/progression/increments.ts';
import type { ProgressionState } from '../../../server/src/domain/progression/progression-state.ts';
import type { Sets } from './completed.ts';
import { context, exercised, fold, gym, kg, row } from './completed.ts';

const intermediate = { trainingAge: 'intermediate' } as const;
const advanced = { trainingAge: 'advanced' } as const;
const bench = (given: Sets = {}) => exercised({ id: 'barbell_bench_press', ...given });

describe('row 1: pain', () => {
  test('unscored pain counts as 5: at most 0.9 of the load next, and no streak', () => {
    const { state, decision, reason } = fold([bench({ pain: { site: 'shoulder', score: null } })]);

    expect(decision).toBe('regress');
    expect(state.nextLoad).toEqual(kg(52.5)); // 0.9 × 60 = 54
    expect(state).toMatchObject({ successStreak: 0, painFreeExposures: 0 });
    expect(reason).toBe('Pain flagged: down to 52.5 kg next.');
  });

  test('pain of 2 holds the load', () => {
    const { state, decision } = fold([bench({ pain: { site: 'shoulder', score: 2 } })]);

    expect(decision).toBe('hold');
    expect(state.nextLoad).toEqual(kg(60));
  });

  test('after pain nothing advances until two exposures without it', () => {
    const flagged = bench({ pain: { site: 'shoulder', score: 5 } });
    const once = fold([flagged, bench({ load: kg(52.5) })]);
    const twice = fold([flagged, bench({ load: kg(52.5) }), bench({ load: kg(52.5) })]);

    expect(once).toMatchObject({ decision: 'hold', state: { nextLoad: kg(52.5) } });
    expect(twice).toMatchObject({ decision: 'advance', state: { nextLoad: kg(55) } });
  });

  test('bodyweight has no load to take off: a fifth fewer reps', () => {
    const { state } = fold([exercised({ id: 'push_up', load: null, reps: 10, range: [5, 12], pain: { site: 'wrist_hand', score: 6 } })]);

    expect(state.nextReps).toBe(8);
  });

  test('a baseline is not taken from a painful exposure', () => {
    const { state } = fold([bench(), bench({ load: kg(62.5), pain: { site: 'shoulder', score: 5 } })]);

    expect(state.baselineLoad).toEqual(kg(60));
  });
});

describe('row 2: lighter days', () => {
  test.each([
    ['a deload', { deload: true }],
    ['a return ramp', { returning: true }],
    ['energy 1', { energy: 1 as const }],
    ['energy 0', { energy: 0 as const }],
  ])('%s holds and leaves streaks and the next load alone', (_, day) => {
    const before = fold([bench()], intermediate).state;
    const { state, decision } = decideProgression(
      before,
      bench({ load: kg(50) }),
      context({ ...intermediate, ...day, workoutId: 'workout-9' }),
    );

    expect(decision).toBe('hold');
    expect(state).toMatchObject({ nextLoad: before.nextLoad, nextReps: before.nextReps, successStreak: 1, baselineLoad: kg(60) });
  });

  test('an exercise done with care holds', () => {
    const before = fold([bench()]).state;
    const { state } = decideProgression(before, bench({ load: kg(47.5), caution: 'Stop at pain 4.' }), context({ workoutId: 'workout-9' }));

    expect(state.nextLoad).toEqual(before.nextLoad);
  });
});

describe('row 3: skipped', () => {
  test('a skip holds and is counted; two in a row offer a swap', () => {
    const skipped = bench({ skipped: true });
    const once = fold([bench(), skipped]);
    const twice = fold([bench(), skipped, skipped]);

    expect(once).toMatchObject({ decision: 'hold', state: { skipCount: 1, nextLoad: kg(62.5), failStreak: 0 } });
    expect(twice.state.skipCount).toBe(2);
    expect(twice.reason).toContain('swap');
  });

  test('doing it again clears the count', () => {
    expect(fold([bench({ skipped: true }), bench()]).state.skipCount).toBe(0);
  });
});

describe('row 4: harder', () => {
  test('all done and harder tapped is one increment at the same reps', () => {
    const { state, decision } = fold([bench({ reps: 6, difficulty: 'harder' })], intermediate);

    expect(decision).toBe('advance');
    expect(state).toMatchObject({ nextLoad: kg(62.5), nextReps: 6, failStreak: 0 });
  });

  test('where one increment is more than a tenth it is two reps', () => {
    const { state } = fold([exercised({ id: 'dumbbell_curl', load: kg(5), reps: 10, range: [10, 15], difficulty: 'harder' })]);

    expect(state).toMatchObject({ nextLoad: kg(5), nextReps: 12 });
  });

  test('harder tapped and reps missed does not advance', () => {
    expect(fold([bench({ did: [8, 8, 7], difficulty: 'harder' })]).decision).toBe('hold');
  });
});

describe('row 5: success', () => {
  test('below the top of the range: one rep more at the same load', () => {
    const { state, reason } = fold([bench({ reps: 6 })]);

    expect(state).toMatchObject({ nextLoad: kg(60), nextReps: 7 });
    expect(reason).toBe('All 3 × 6 at 60 kg done: 7 reps next.');
  });

  test('in ranges to 12 and more: two reps more, never past the top', () => {
    expect(fold([bench({ reps: 8, range: [8, 12] })]).state.nextReps).toBe(10);
    expect(fold([bench({ reps: 11, range: [8, 12] })]).state.nextReps).toBe(12);
  });

  test('a beginner at the top goes up after one success', () => {
    const { state, decision, reason } = fold([bench()]);

    expect(decision).toBe('advance');
    expect(state).toMatchObject({ nextLoad: kg(62.5), nextReps: 6, successStreak: 0 });
    expect(reason).toBe('All 3 × 8 at 60 kg done: 62.5 kg next.');
  });

  test('an intermediate needs two', () => {
    const once = fold([bench()], intermediate);

    expect(once).toMatchObject({ decision: 'hold', state: { nextLoad: kg(60), nextReps: 8, successStreak: 1 } });
    expect(once.reason).toBe('All 3 × 8 at 60 kg done: once more, then 62.5 kg.');
    expect(fold([bench(), bench()], intermediate).state.nextLoad).toEqual(kg(62.5));
  });

  test('an advanced athlete needs both with the reserve that was planned', () => {
    expect(fold([bench({ rpe: 8 }), bench({ rpe: 8 })], advanced).state.nextLoad).toEqual(kg(62.5));
    expect(fold([bench({ rpe: 8 }), bench({ rpe: 9.5 })], advanced).state).toMatchObject({ nextLoad: kg(60), successStreak: 0 });
  });

  test('a success clears failures', () => {
    expect(fold([bench({ did: [8, 5, 5] }), bench({ reps: 6 })]).state.failStreak).toBe(0);
  });

  test('a squat of a beginner takes the bigger step', () => {
    expect(fold([exercised({ load: kg(80) })]).state.nextLoad).toEqual(kg(85));
  });

  test('at energy 2 a lighter load done brings back the normal one and no more', () => {
    const before = fold([bench()]).state; // 62.5 kg next
    const { state, decision } = decideProgression(
      before,
      bench({ load: kg(57.5), reps: 6 }),
      context({ energy: 2, workoutId: 'workout-9' }),
    );

    expect(decision).toBe('hold');
    expect(state).toMatchObject({ nextLoad: kg(62.5), nextReps: 6 });
  });

  test('a load lowered for a ramp or a cap keeps the usual one and its baseline', () => {
    const before = fold([bench(), bench({ load: kg(62.5), reps: 6 })]).state; // 62.5 kg × 7 next
    const { state, reason } = decideProgression(before, bench({ load: kg(50), reps: 7 }), context({ workoutId: 'workout-9' }));

    expect(state).toMatchObject({ nextLoad: kg(62.5), nextReps: 7, baselineLoad: kg(62.5) });
    expect(reason).toBe('All 3 × 7 at 50 kg done on a lighter day: back to 62.5 kg next.');
  });

  test('a new rep range starts from its own load', () => {
    const before = fold([bench({ load: kg(80), reps: 5, range: [3, 5] })]).state;
    const { state } = decideProgression(before, bench({ load: kg(65), reps: 8, range: [8, 12] }), context({ workoutId: 'workout-9' }));

    expect(state).toMatchObject({ nextLoad: kg(65), nextReps: 10, baselineLoad: kg(65) });
  });

  test('with the heaviest there is, reps go on to 20', () => {
    const heaviest = exercised({ id: 'dumbbell_bench_press', load: kg(50) });

    expect(fold([heaviest]).state).toMatchObject({ nextLoad: kg(50), nextReps: 9 });
  });

  test('a load heavier than asked is followed as far as one exposure may rise', () => {
    const { state, decision } = fold([bench({ load: kg(100), usedLoad: kg(120) })], intermediate);

    expect(decision).toBe('advance');
    expect(state.nextLoad).toEqual(kg(105));
  });

  test('what a week may add up to stops the next step', () => {
    const { state, reason } = fold([bench({ load: kg(105) })], { weekBaseline: kg(97.5) });

    expect(state.nextLoad).toEqual(kg(105)); // 97.5 × 1.1 = 107.25
    expect(reason).toContain('enough added for one week');
  });
});

describe('big increments', () => {
  test.each([
    [0.1, 8],
    [0.15, 10],
    [0.2, 10],
    [0.25, 12],
    [0.5, 14],
  ])('a step of %d is earned at %d reps of a top of 8', (share, goal) => {
    expect(goalReps(8, share)).toBe(goal); // training rules 4.1
  });

  test('extra reps never pass 30', () => {
    expect(goalReps(25, 0.5)).toBe(30);
  });

  test('from 9 to 10 kg dumbbells: two reps over the top first, then back to two under the bottom', () => {
    const curl = (reps: number) => exercised({ id: 'dumbbell_curl', load: kg(9), reps, range: [10, 12] });

    expect(fold([curl(12)]).state).toMatchObject({ nextLoad: kg(9), nextReps: 14 });
    expect(fold([curl(14)]).state).toMatchObject({ nextLoad: kg(10), nextReps: 8 });
  });

  test('a step of more than a quarter is taken by set 1 for two exposures', () => {
    const swing = (first: number, rest: number, reps: number) => {
      const done = exercised({ id: 'kettlebell_goblet_squat', load: kg(rest), reps, range: [8, 12] });
      const [set, ...others] = done.sets;
      if (!set?.performed) throw new RangeError('no sets');
      const top = { ...set, prescribed: { ...set.prescribed, load: kg(first) }, performed: { ...set.performed, load: kg(first) } };
      return { ...done, sets: [top, ...others] };
    };
    const bells = { ...gym, kettlebells: [kg(8).value, kg(12).value, kg(16).value] };
    const earned = fold([swing(8, 8, 18)], { inventory: bells });
    const once = fold([swing(8, 8, 18), swing(12, 8, 6)], { inventory: bells });
    const twice = fold([swing(8, 8, 18), swing(12, 8, 6), swing(12, 8, 6)], { inventory: bells });

    expect(earned.state).toMatchObject({ nextLoad: kg(12), baselineLoad: kg(8), nextReps: 6 });
    expect(isTopSetOnly(earned.state, row('kettlebell_goblet_squat'), null)).toBe(true);
    expect(once).toMatchObject({ decision: 'hold', state: { nextLoad: kg(12), baselineLoad: kg(8) } });
    expect(twice).toMatchObject({ decision: 'advance', state: { nextLoad: kg(12), baselineLoad: kg(12) } });
    expect(isTopSetOnly(twice.state, row('kettlebell_goblet_squat'), null)).toBe(false);
  });
});

describe('rows 6 to 8: failures', () => {
  const failed = bench({ load: kg(100), did: [6, 5, 4], range: [6, 8] });

  test('once holds', () => {
    expect(fold([failed])).toMatchObject({ decision: 'hold', state: { nextLoad: kg(100), failStreak: 1 } });
  });

  test('twice takes five percent off', () => {
    const { state, decision, reason } = fold([failed, failed]);

    expect(decision).toBe('hold');
    expect(state).toMatchObject({ nextLoad: kg(95), failStreak: 2 });
    expect(reason).toBe('6, 5, 4 of 3 × 8 at 100 kg, twice in a row: down to 95 kg.');
  });

  test('three times is a deload of ten percent, and counting starts again', () => {
    expect(fold([failed, failed, failed])).toMatchObject({ decision: 'deload', state: { nextLoad: kg(90), failStreak: 0 } });
  });

  test('easier tapped is a failure though all sets were done', () => {
    expect(fold([bench(), bench({ load: kg(62.5), difficulty: 'easier' })])).toMatchObject({
      decision: 'hold',
      state: { nextLoad: kg(62.5), failStreak: 1 },
    });
  });

  test('below the bottom but as prescribed is no failure', () => {
    expect(fold([bench({ reps: 5, did: [5, 5, 5], range: [6, 8] })]).state.failStreak).toBe(0);
  });

  test('a fixed number of reps fails below 80 %', () => {
    expect(fold([bench({ reps: 5, range: [5, 5], did: [5, 5, 4] })]).state.failStreak).toBe(0);
    expect(fold([bench({ reps: 5, range: [5, 5], did: [5, 5, 3] })]).state.failStreak).toBe(1);
  });

  test('a push-up that fails twice goes one rung down', () => {
    const short = exercised({ id: 'push_up', load: null, reps: 8, range: [5, 12], did: [8, 4, 3] });

    expect(fold([short])).toMatchObject({ decision: 'hold', step: 'none' });
    expect(fold([short, short])).toMatchObject({ decision: 'regress', step: 'rung_down' });
    expect(fold([short, short]).reason).toContain('Knee Push-Up');
  });
});

describe('row 9: the rest', () => {
  test('some below target, none below the range: the same again', () => {
    const { state, decision, reason } = fold([bench({ did: [8, 7, 6] })]);

    expect(decision).toBe('hold');
    expect(state).toMatchObject({ nextLoad: kg(60), nextReps: 8, failStreak: 0, successStreak: 0 });
    expect(reason).toBe('8, 7, 6 of 3 × 8 at 60 kg: the same again, for 8 on every set.');
  });

  test('a set left out is neither success nor failure', () => {
    expect(fold([bench({ did: [8, 8, null] })])).toMatchObject({ decision: 'hold', state: { nextLoad: kg(60), failStreak: 0 } });
  });

  test('a lighter load than asked is where it goes on', () => {
    expect(fold([bench({ usedLoad: kg(50) })])).toMatchObject({ decision: 'hold', state: { nextLoad: kg(50) } });
  });
});

describe('without a load', () => {
  const pushUp = (reps: number) => exercised({ id: 'push_up', load: null, reps, range: [8, 12] });

  test('reps first, then a harder rung after two sessions at the top', () => {
    expect(fold([pushUp(10)], intermediate).state.nextReps).toBe(12);
    expect(fold([pushUp(12)], intermediate)).toMatchObject({ decision: 'hold', step: 'none' });
    expect(fold([pushUp(12), pushUp(12)], intermediate)).toMatchObject({ decision: 'advance', step: 'rung_up' });
  });

  test('a rung beyond the level stays out of reach: more reps instead', () => {
    expect(fold([pushUp(12)], { trainingAge: 'beginner' })).toMatchObject({ decision: 'advance', step: 'none', state: { nextReps: 14 } });
  });

  test('bands go up a level after two sessions at the top', () => {
    const banded = exercised({ id: 'banded_row', load: null, bandLevel: 2, reps: 15, range: [10, 15] });
    const { step, reason, state } = fold([banded, banded]);

    expect(step).toBe('band_up');
    expect(reason).toContain('band level 3');
    expect(state.nextReps).toBe(10);
  });
});

describe('holds and carries', () => {
  test('five seconds more to the limit', () => {
    expect(fold([exercised({ id: 'front_plank', load: null, seconds: 30 })]).state.nextSeconds).toBe(35);
    expect(fold([exercised({ id: 'front_plank', load: null, seconds: 58 })]).state.nextSeconds).toBe(60);
  });

  test('a carry at 40 s takes one increment and starts again at 20 s', () => {
    const { state } = fold([exercised({ id: 'farmer_s_carry', load: kg(20), seconds: 40 })]);

    expect(state).toMatchObject({ nextLoad: kg(22.5), nextSeconds: 20 });
  });

  test('a plank at a minute, twice, goes up a rung', () => {
    const plank = exercised({ id: 'front_plank', load: null, seconds: 60 });

    expect(fold([plank, plank], intermediate)).toMatchObject({ decision: 'advance', step: 'rung_up' });
  });

  test('a hold below 80 % is a failure', () => {
    expect(fold([exercised({ id: 'front_plank', load: null, seconds: 30, did: [30, 30, 20] })]).state.failStreak).toBe(1);
  });
});

describe('always', () => {
  const anySets = fc.record({
    id: fc.constantFrom(
      'barbell_back_squat',
      'barbell_bench_press',
      'dumbbell_curl',
      'wide_grip_lat_pulldown',
      'leg_press',
      'kettlebell_swing',
      'assisted_pull_up_machine',
      'weighted_dip',
    ),
    reps: fc.integer({ min: 3, max: 15 }),
    range: fc.constantFrom([6, 8] as const, [8, 12] as const, [5, 5] as const, [10, 20] as const),
    miss: fc.integer({ min: -3, max: 5 }),
    rpe: fc.option(fc.integer({ min: 5, max: 10 })),
    pain: fc.option(fc.record({ site: fc.constant('shoulder' as const), score: fc.option(fc.integer({ min: 0, max: 10 })) }), { freq: 6 }),
    difficulty: fc.constantFrom(null, null, 'easier' as const, 'harder' as const),
    skipped: fc.boolean(),
    pick: fc.nat(),
  });
  const anyContext = fc.record({
    trainingAge: fc.constantFrom('beginner' as const, 'intermediate' as const, 'advanced' as const),
    energy: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    deload: fc.boolean(),
    returning: fc.boolean(),
  });

  test('the same workout folded in twice changes nothing', () => {
    fc.assert(
      fc.property(anySets, anyContext, (sets, day) => {
        const done = exercised({ ...sets, load: pickLoad(sets.id, sets.pick) });
        const once = decideProgression(null, done, context(day));
        const again = decideProgression(once.state, done, context(day));
        expect(again.state).toEqual(once.state);
        expect(again).toMatchObject({ decision: once.decision, reason: once.reason });
      }),
    );
  });

  test('the next load exists at the place and never passes the jump cap over a whole history', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anySets, anyContext), { minLength: 1, maxLength: 6 }), fc.nat(), (history, pick) => {
        const id = history[0]?.[0].id ?? 'leg_press';
        let load: Load = pickLoad(id, pick);
        let state: ProgressionState | null = null;
        for (const [at, [sets, day]] of history.entries()) {
          const did = [sets.reps, sets.reps, Math.max(1, sets.reps - sets.miss)];
          const exercise = row(id);
          const result = decideProgression(state, exercised({ ...sets, id, load, did }), context({ ...day, workoutId: `w${at}` }));
          const step = { exercise, inventory: gym, trainingAge: day.trainingAge, bodyMass: kg(80) };
          const next = result.state.nextLoad;
          if (next !== null) {
            expect(isLoadable(next, exercise, gym)).toBe(true);
            const limit = Math.max(effectiveAt(jumpLimit(load, step) ?? 0, step), effectiveAt(state?.nextLoad?.value ?? 0, step));
            expect(effectiveAt(next.value, step)).toBeLessThanOrEqual(limit + 1e-6);
            if (result.decision !== 'advance')
              expect(effectiveAt(next.value, step)).toBeLessThanOrEqual(
                Math.max(effectiveAt(load.value, step), effectiveAt(state?.nextLoad?.value ?? 0, step)) + 1e-6,
              );
          }
          expect(result.reason).toMatch(/\.$/);
          if (sets.pain) expect(result.decision).not.toBe('advance');
          state = result.state;
          load = next ?? load;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('pain of 4 or more never leaves more than 0.9 of the load while something lighter is there', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 4, max: 10 }), (pick, score) => {
        const load = pickLoad('barbell_bench_press', pick);
        const { state } = fold([bench({ load, pain: { site: 'shoulder', score } })]);
        if (load.value > hundredths(22.5)) expect(state.nextLoad?.value ?? 0).toBeLessThanOrEqual(load.value * 0.9);
      }),
    );
  });
});

function pickLoad(id: string, pick: number) {
  const loads = loadableLoads(row(id), gym);
  return { value: loads[pick % loads.length] ?? hundredths(20), unit: 'kg' as const };
}
