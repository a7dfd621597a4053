import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import { injurySites } from '../../../server/src/domain/exercises/exercise.ts';
import { hasLapsed, injuryFit } from '../../../server/src/domain/exercises/injury-fit.ts';
import { exercise, injury, today } from './circumstances.ts';

const deadlift = exercise('conventional_deadlift'); // low back contraindicated, hip caution, knee clear

/** Source: training rules §1.4; guardrails G-13, G-14, G-16. */
describe('what an injury allows', () => {
  test.each([
    ['low_back', 'mild', 'active', 'caution'],
    ['low_back', 'moderate', 'active', 'excluded'],
    ['low_back', 'severe', 'active', 'excluded'],
    ['low_back', 'severe', 'resolved', 'caution'],
    ['hip', 'mild', 'active', 'caution'],
    ['hip', 'moderate', 'active', 'caution'],
    ['hip', 'severe', 'active', 'excluded'],
    ['hip', 'severe', 'resolved', 'caution'],
    ['knee', 'severe', 'active', 'clear'],
  ] as const)('a deadlift with a %s that is %s and %s: %s', (site, severity, state, expected) => {
    expect(
      injuryFit(deadlift, [injury({ site, severity, state, resolvedOn: state === 'resolved' ? '2026-11-01' : null })], [], today),
    ).toBe(expected);
  });

  test.each([
    ['low_back', 3, 'clear'],
    ['low_back', 4, 'excluded'],
    ['low_back', null, 'excluded'],
    ['hip', 10, 'caution'],
    ['knee', 10, 'clear'],
  ] as const)('an open pain flag at the %s of %s: %s', (site, score, expected) => {
    expect(injuryFit(deadlift, [], [{ site, score }], today)).toBe(expected);
  });

  test('the strictest site decides', () => {
    const both = [injury({ site: 'hip', severity: 'mild' }), injury({ site: 'low_back', severity: 'moderate' })];

    expect(injuryFit(deadlift, both, [], today)).toBe('excluded');
  });

  test('nothing wrong is clear', () => {
    expect(injuryFit(deadlift, [], [], today)).toBe('clear');
  });

  test.each([
    ['55 days ago', '2026-09-27', 0, false],
    ['56 days ago', '2026-09-26', 0, true],
    ['yesterday, after three exposures without pain', '2026-11-20', 3, false],
    ['yesterday, after four', '2026-11-20', 4, true],
    ['on a day nobody noted', null, 0, false],
  ])('an injury resolved %s has lapsed: %s %s %s', (_, resolvedOn, painFreeExposures, expected) => {
    expect(hasLapsed(injury({ state: 'resolved', resolvedOn, painFreeExposures }), today)).toBe(expected);
  });

  test('an active injury never lapses', () => {
    expect(hasLapsed(injury({ state: 'active', painFreeExposures: 9 }), today)).toBe(false);
  });

  test('a lapsed injury no longer changes anything', () => {
    expect(injuryFit(deadlift, [injury({ severity: 'severe', state: 'resolved', resolvedOn: '2026-01-01' })], [], today)).toBe('clear');
  });

  test('a graver injury never allows more', () => {
    const strictness = { clear: 0, caution: 1, excluded: 2 };
    fc.assert(
      fc.property(fc.constantFrom(...exercises), fc.constantFrom(...injurySites), (row, site) => {
        const grades = (['mild', 'moderate', 'severe'] as const).map(
          (severity) => strictness[injuryFit(row, [injury({ site, severity })], [], today)],
        );
        expect(grades).toEqual([...grades].sort((a, b) => a - b));
      }),
    );
  });
});
