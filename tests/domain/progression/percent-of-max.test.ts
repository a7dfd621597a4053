import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { energyFactor } from '../../../server/src/domain/progression/energy-factor.ts';
import {
  estimateE1rm,
  evidenceWeight,
  fractionOfMax,
  isBeyondChart,
  isEvidence,
} from '../../../server/src/domain/progression/percent-of-max.ts';
import { rampedLoadFactor, returnFactor } from '../../../server/src/domain/progression/return-factor.ts';
import type { Energy } from '../../../server/src/domain/workout-generation/workout.ts';

describe('the strength chart', () => {
  test.each([
    [1, 0, 1],
    [5, 2, 0.811], // training rules 3.2: 5 @ RPE 8
    [8, 1, 0.762], // 8 @ RPE 9
    [10, 4, 0.626],
    [8, 0.5, 0.774],
    [15.5, 0, 0.586],
  ])('%d reps with %d left are %d of the max', (reps, rir, fraction) => {
    expect(fractionOfMax(reps, rir)).toBeCloseTo(fraction, 10);
  });

  test('beyond 15.5 reps to failure it goes on in a straight line and says so', () => {
    expect(fractionOfMax(16, 0)).toBeCloseTo(0.573, 10);
    expect(isBeyondChart(13, 3)).toBe(true);
    expect(isBeyondChart(13, 2.5)).toBe(false);
  });

  test('more reps or more in reserve never mean more load, and the fraction stays above zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 12 }), (reps, halves) => {
        const rir = halves / 2;
        expect(fractionOfMax(reps + 1, rir)).toBeLessThanOrEqual(fractionOfMax(reps, rir));
        expect(fractionOfMax(reps, rir + 0.5)).toBeLessThanOrEqual(fractionOfMax(reps, rir));
        expect(fractionOfMax(reps, rir)).toBeGreaterThan(0);
      }),
    );
  });

  test('an estimate gives back the load it came from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 4 }),
        (effective, reps, rir) => {
          expect(estimateE1rm(effective, reps, rir) * fractionOfMax(reps, rir)).toBeCloseTo(effective, 6);
        },
      ),
    );
  });

  test('100 kg for five with two left is a one-rep max of 123.3 kg', () => {
    expect(estimateE1rm(10000, 5, 2)).toBeCloseTo(12330.46, 1);
  });
});

describe('evidence', () => {
  const set = { reps: 8, rir: 2, painFlagged: false, externalLoad: true, warmUp: false, deload: false };

  test.each([
    ['a hard set of eight counts', {}, true],
    ['twelve reps to failure is the last that counts', { reps: 8, rir: 4 }, true],
    ['thirteen is too many', { reps: 9, rir: 4 }, false],
    ['five in reserve is too far from failure', { reps: 5, rir: 5 }, false],
    ['pain proves nothing', { painFlagged: true }, false],
    ['bodyweight has no number', { externalLoad: false }, false],
    ['a warm-up is no evidence', { warmUp: true }, false],
    ['a deload is no evidence', { deload: true }, false],
  ])('%s', (_, change, counts) => {
    expect(isEvidence({ ...set, ...change })).toBe(counts);
  });

  test('fewer reps to failure weigh more', () => {
    expect([6, 10, 12, 15.5, 16].map((toFailure) => evidenceWeight(toFailure, 0))).toEqual([1, 0.8, 0.5, 0.3, 0]);
  });
});

describe('factors of the day', () => {
  test('energy takes sets and load off by the table', () => {
    expect(energyFactor(0)).toEqual({ sets: 0.4, load: 0.8, rirShown: 3 });
    expect(energyFactor(2)).toEqual({ sets: 0.8, load: 0.95, rirShown: 1 });
    expect(energyFactor(5)).toEqual({ sets: 1.1, load: 1, rirShown: 0 });
  });

  test('lower energy never raises sets or load, nor brings failure closer', () => {
    const ratings: Energy[] = [0, 1, 2, 3, 4, 5];
    for (const [at, rating] of ratings.slice(1).entries()) {
      const lower = energyFactor(ratings[at] ?? 0);
      const higher = energyFactor(rating);
      expect(lower.sets).toBeLessThanOrEqual(higher.sets);
      expect(lower.load).toBeLessThanOrEqual(higher.load);
      expect(lower.rirShown).toBeGreaterThanOrEqual(higher.rirShown);
    }
  });

  test.each([
    [10, 1, 1, 0, 0],
    [11, 0.95, 0.8, 1, 1],
    [14, 0.95, 0.8, 1, 1],
    [15, 0.9, 0.7, 1, 3],
    [29, 0.8, 0.6, 2, 6],
    [57, 0.75, 0.5, 2, 9],
    [85, 0.65, 0.5, 3, 12],
    [183, 0.5, 0.4, 3, 12],
  ])('after %d days the load is %d, the sets %d', (days, load, sets, rirShown, rampSessions) => {
    expect(returnFactor(days)).toMatchObject({ load, sets, rirShown, rampSessions }); // training rules 6.2
  });

  test('modifiers add up, never below 0.40, and none apply without a gap', () => {
    expect(returnFactor(20, { beginner: true, older: true }).load).toBe(0.8);
    expect(returnFactor(200, { beginner: true, older: true, illnessOrInjury: true }).load).toBe(0.4);
    expect(returnFactor(8, { beginner: true, older: true }).load).toBe(1);
  });

  test('a session a week during the gap is one row milder', () => {
    expect(returnFactor(40, { trainedDuringGap: true }).load).toBe(0.9);
    expect(returnFactor(12, { trainedDuringGap: true, beginner: true })).toMatchObject({ load: 1, rampSessions: 0 });
  });

  test('a longer gap never means more load or sets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.boolean(), (days, beginner) => {
        expect(returnFactor(days + 1, { beginner }).load).toBeLessThanOrEqual(returnFactor(days, { beginner }).load);
        expect(returnFactor(days + 1, { beginner }).sets).toBeLessThanOrEqual(returnFactor(days, { beginner }).sets);
      }),
    );
  });

  test('the ramp gives back a tenth of what was lost per session, up to 95 %', () => {
    expect([1, 2, 3].map((session) => rampedLoadFactor(0.8, session))).toEqual([0.8, 0.8 + 0.2 * 0.1, 0.8 + 0.2 * 0.1 * 2]);
    expect(rampedLoadFactor(0.8, 30)).toBe(0.95);
  });
});
