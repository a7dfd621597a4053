import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageInYears } from '../../../server/src/domain/athletes/age.ts';
import { equipmentChoices, equipmentGroups } from '../../../server/src/domain/athletes/equipment-choices.ts';
import { locationPreset, locationPresetKinds } from '../../../server/src/domain/athletes/location-presets.ts';
import { loadClassOf, trainingAgeOf } from '../../../server/src/domain/athletes/training-age.ts';
import { exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import { equipmentKinds, fixtures } from '../../../server/src/domain/exercises/exercise.ts';
import { isFeasible } from '../../../server/src/domain/exercises/is-feasible.ts';
import { date } from '../programs/program-samples.ts';

describe('age', () => {
  test('a year is completed on the birthday', () => {
    expect(ageInYears(date('2013-11-21'), date('2026-11-20'))).toBe(12);
    expect(ageInYears(date('2013-11-21'), date('2026-11-21'))).toBe(13);
  });

  test('people born on 29 February turn a year older on 1 March of common years', () => {
    expect(ageInYears(date('2008-02-29'), date('2026-02-28'))).toBe(17);
    expect(ageInYears(date('2008-02-29'), date('2026-03-01'))).toBe(18);
    expect(ageInYears(date('2008-02-29'), date('2028-02-29'))).toBe(20);
  });
});

describe('training age', () => {
  test('beginners below 6 months, advanced above 36', () => {
    const ages = [0, 5, 6, 36, 37].map((trainedMonths) => trainingAgeOf({ trainedMonths, techniqueUnsure: false }));
    expect(ages).toEqual(['beginner', 'beginner', 'intermediate', 'intermediate', 'advanced']);
  });

  test('whoever is unsure of the lifts is a beginner', () => {
    expect(trainingAgeOf({ trainedMonths: 90, techniqueUnsure: true })).toBe('beginner');
  });

  test('loads go by months alone, one class lower after more than a year off', () => {
    const classes = (monthsOff: number) => [0, 2, 3, 11, 12, 36, 37].map((trainedMonths) => loadClassOf({ trainedMonths, monthsOff }));
    expect(classes(12)).toEqual(['untrained', 'untrained', 'novice', 'novice', 'intermediate', 'intermediate', 'advanced']);
    expect(classes(13)).toEqual(['untrained', 'untrained', 'untrained', 'untrained', 'novice', 'novice', 'intermediate']);
  });
});

describe('places', () => {
  test('what can be tapped covers all equipment and fixtures but bodyweight', () => {
    expect(new Set(equipmentChoices.flatMap(({ equipment }) => equipment))).toEqual(
      new Set(equipmentKinds.filter((kind) => kind !== 'bodyweight')),
    );
    expect(new Set(equipmentChoices.flatMap((choice) => choice.fixtures))).toEqual(new Set(fixtures));
  });

  test('choices have ids and labels of their own, and every group has some', () => {
    expect(new Set(equipmentChoices.map(({ id }) => id)).size).toBe(equipmentChoices.length);
    expect(new Set(equipmentChoices.map(({ label }) => label)).size).toBe(equipmentChoices.length);
    expect(new Set(equipmentChoices.map(({ group }) => group))).toEqual(new Set(equipmentGroups));
  });

  test('a preset has loads for what it has, in the unit asked for', () => {
    for (const kind of locationPresetKinds) {
      for (const unit of ['kg', 'lb'] as const) {
        const { equipment, inventory } = locationPreset(kind, unit);
        expect(inventory.unit).toBe(unit);
        expect(inventory.dumbbells.length > 0).toBe(equipment.includes('dumbbell'));
        expect(inventory.plates.length > 0).toBe(equipment.includes('barbell'));
      }
    }
    expect(locationPreset('home_dumbbells', 'kg').inventory.dumbbells.map(Number)).toEqual([
      200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000, 2200, 2400,
    ]);
  });

  test('with nothing only bodyweight is left, and a park has a bar to pull on', () => {
    const feasible = (kind: (typeof locationPresetKinds)[number]) =>
      exercises.filter((exercise) => isFeasible(exercise, locationPreset(kind, 'kg')));
    expect(new Set(feasible('nothing').map(({ equipment }) => equipment))).toEqual(new Set(['bodyweight']));
    expect(feasible('park').map(({ id }) => id)).toContain('pull_up');
    expect(feasible('park').map(({ id }) => id)).not.toContain('wall_sit');
    expect(feasible('hotel').map(({ id }) => id)).not.toContain('easy_run');
  });

  test('a gym serves every main pattern with a staple', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('squat', 'hinge', 'lunge', 'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull'),
        (pattern) => {
          expect(
            exercises.some(
              (exercise) =>
                exercise.pattern === pattern &&
                exercise.tier === 1 &&
                exercise.level === 'beginner' &&
                isFeasible(exercise, locationPreset('gym', 'lb')),
            ),
          ).toBe(true);
        },
      ),
    );
  });
});
