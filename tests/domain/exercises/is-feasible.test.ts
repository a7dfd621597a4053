import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import { equipmentKinds, fixtures } from '../../../server/src/domain/exercises/exercise.ts';
import { isFeasible } from '../../../server/src/domain/exercises/is-feasible.ts';
import { exercise, place } from './circumstances.ts';

/** Source: training rules §1.2. */
describe('what a place allows', () => {
  test('without equipment, indoors, only bodyweight with a wall or a table is left', () => {
    const left = exercises.filter((row) => isFeasible(row, place()));

    expect(left.every(({ equipment }) => equipment === 'bodyweight')).toBe(true);
    expect(new Set(left.flatMap((row) => row.fixtures))).toEqual(new Set(['wall', 'table']));
    expect(left.length).toBeGreaterThan(40);
  });

  test('without equipment, in a park, nothing that needs a fixture is left, but running is', () => {
    const left = exercises.filter((row) => isFeasible(row, place({ indoors: false, outdoor: true })));

    expect(new Set(left.flatMap((row) => row.fixtures))).toEqual(new Set(['outdoor']));
    expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining(['push_up', 'easy_run']));
  });

  test.each([
    ['barbell_back_squat', place({ equipment: ['barbell'], fixtures: ['rack'] }), true],
    ['barbell_back_squat', place({ equipment: ['barbell'] }), false],
    ['barbell_back_squat', place({ equipment: ['barbell', 'smith'] }), false],
    ['barbell_bench_press', place({ equipment: ['barbell'], fixtures: ['rack'] }), false],
    ['barbell_bench_press', place({ equipment: ['barbell'], fixtures: ['rack', 'bench'] }), true],
    ['conventional_deadlift', place({ equipment: ['landmine'] }), true],
    ['landmine_press', place({ equipment: ['barbell'] }), false],
    ['banded_row', place({ equipment: ['band'] }), false],
    ['banded_row', place({ equipment: ['band'], fixtures: ['anchor'] }), true],
    ['banded_row', place({ equipment: ['band', 'cable'] }), true],
    ['nordic_hamstring_curl', place({ equipment: ['cable'] }), false],
    ['nordic_hamstring_curl', place({ fixtures: ['foot_anchor'] }), true],
    ['band_assisted_pull_up', place({ equipment: ['band'] }), false],
    ['pull_up', place(), false],
    ['pull_up', place({ fixtures: ['pullup_bar'] }), true],
    ['wall_sit', place(), true],
    ['wall_sit', place({ indoors: false }), false],
    ['towel_or_table_row', place({ indoors: false }), false],
    ['easy_run', place(), false],
    ['easy_run', place({ outdoor: true }), true],
  ])('%s with %j: %s', (id, where, expected) => {
    expect(isFeasible(exercise(id), where)).toBe(expected);
  });

  test.each([
    ['a racked barbell', place({ equipment: ['barbell'], fixtures: ['rack'] }), true],
    ['a Smith bar', place({ equipment: ['smith'] }), true],
    ['a rack with the bar of a landmine', place({ equipment: ['landmine'], fixtures: ['rack'] }), true],
    ['a rack without a bar', place({ fixtures: ['rack'] }), false],
    ['a barbell without a rack', place({ equipment: ['barbell'] }), false],
  ])('an inverted row under %s: %s, %s', (_, where, expected) => {
    expect(isFeasible(exercise('inverted_row'), where)).toBe(expected);
  });

  test('having more never allows less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...exercises),
        fc.subarray([...equipmentKinds]),
        fc.subarray([...fixtures]),
        fc.constantFrom(...equipmentKinds),
        fc.constantFrom(...fixtures),
        (row, equipment, there, moreEquipment, moreFixture) => {
          const before = isFeasible(row, place({ equipment, fixtures: there }));
          const after = isFeasible(row, place({ equipment: [...equipment, moreEquipment], fixtures: [...there, moreFixture] }));
          expect(after || !before).toBe(true);
        },
      ),
    );
  });
});
