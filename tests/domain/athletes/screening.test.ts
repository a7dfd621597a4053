import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SafetyIntake } from '../../../server/src/domain/athletes/athlete.ts';
import { screen, usualLimits } from '../../../server/src/domain/athletes/screening.ts';
import { anyAthlete, athlete, date } from '../programs/program-samples.ts';

const on = date('2026-11-21');
const asked = (safety: Partial<SafetyIntake>, birthDate = '1990-05-02', trainedMonths = 24) =>
  screen(athlete({ birthDate: date(birthDate), trainedMonths, safety }), on);
const idsOf = (screening: ReturnType<typeof screen>) => screening.reasons.map(({ id }) => id);

describe('screening', () => {
  test('a healthy adult trains under the usual limits', () => {
    expect(asked({})).toEqual({ decision: 'train', reasons: [], limits: usualLimits });
  });

  test('symptoms wait for clearance, whatever else is said', () => {
    expect(asked({ symptoms: true }).decision).toBe('wait');
    expect(asked({ symptoms: true, clearedOn: date('2026-11-01') }).decision).toBe('gentle');
  });

  test('a clearance counts from its date on', () => {
    expect(asked({ symptoms: true, clearedOn: date('2026-11-21') }).decision).toBe('gentle');
    expect(asked({ symptoms: true, clearedOn: date('2026-11-22') }).decision).toBe('wait');
  });

  test('a known disease waits when inactive and is gentle when active, until cleared', () => {
    for (const condition of ['heart_disease', 'metabolic_disease', 'kidney_disease', 'insulin_or_sulfonylurea'] as const) {
      expect(asked({ conditions: [condition], active: false }).decision).toBe('wait');
      expect(asked({ conditions: [condition], active: true })).toMatchObject({
        decision: 'gentle',
        limits: { minRir: 4, maxHeartRateFraction: 0.75, intervals: false, oneRepMax: false },
      });
      expect(asked({ conditions: [condition], active: true, clearedOn: on }).decision).toBe('train');
    }
  });

  test('another yes of the readiness questions is gentle until cleared', () => {
    for (const condition of ['other_readiness_yes', 'epilepsy', 'eating_disorder_history'] as const) {
      expect(asked({ conditions: [condition] })).toMatchObject({ decision: 'gentle', limits: { minRir: 4, intervals: false } });
      expect(asked({ conditions: [condition], clearedOn: on }).limits.minRir).toBe(0);
    }
  });

  test('under 13 is refused, and 13 to 17 needs a guardian', () => {
    expect(idsOf(asked({ guardianAgreed: true }, '2013-11-22'))).toEqual(['G-33-under-13']);
    expect(asked({ guardianAgreed: true }, '2013-11-22').decision).toBe('wait');
    expect(asked({}, '2013-11-21')).toMatchObject({ decision: 'wait', reasons: [{ id: 'G-33' }] });
    expect(asked({ guardianAgreed: true }, '2013-11-21')).toMatchObject({
      decision: 'train',
      limits: { minRir: 2, repsLow: 6, repsHigh: 15, maxSets: 3, oneRepMax: false },
    });
    expect(asked({ guardianAgreed: true }, '2013-11-21').limits.maxFractionOfMax).toBeLessThan(0.85);
    expect(asked({}, '2008-11-21').reasons).toEqual([]);
  });

  test('from 65 untrained people begin gently', () => {
    expect(asked({}, '1961-11-21', 2).decision).toBe('gentle');
    expect(asked({}, '1961-11-21', 24)).toMatchObject({ decision: 'train', reasons: [{ id: 'G-34' }] });
    expect(asked({}, '1961-11-22', 2).decision).toBe('train');
  });

  test.each([
    [180, 70, 'wait'],
    [120, 110, 'wait'],
    [179, 109, 'train'],
  ] as const)('a resting pressure of %i/%i means: %s', (systolic, diastolic, decision) => {
    expect(asked({ systolic, diastolic }).decision).toBe(decision);
  });

  test('raised or treated pressure limits reps, load, effort and holds', () => {
    const limits = { minRir: 2, repsLow: 8, repsHigh: 15, maxFractionOfMax: 0.8, maxHoldSeconds: 30 };
    for (const safety of [
      { systolic: 140 },
      { diastolic: 90 },
      { conditions: ['hypertension_medicated'] },
    ] satisfies Partial<SafetyIntake>[])
      expect(asked(safety).limits).toMatchObject(limits);
    expect(asked({ systolic: 139, diastolic: 89 }).reasons).toEqual([]);
    expect(asked({ systolic: 139, diastolic: 89 }).limits).toEqual(usualLimits);
  });

  test('a clearance does not overrule a pressure that is too high today', () => {
    expect(asked({ systolic: 185, clearedOn: on }).decision).toBe('wait');
  });

  test('pregnancy wants a clearance given in this pregnancy', () => {
    expect(asked({ pregnantWeek: 10 }).decision).toBe('wait');
    expect(asked({ pregnantWeek: 10, clearedOn: date('2026-08-01') }).decision).toBe('wait');
    expect(asked({ pregnantWeek: 10, clearedOn: date('2026-11-01') })).toMatchObject({
      decision: 'gentle',
      limits: { minRir: 3, oneRepMax: false, intervals: false },
    });
  });

  test('after birth: walking before week 6 or uncleared, gentle to week 12, then free', () => {
    expect(asked({ postpartumWeeks: 5, clearedOn: on }).decision).toBe('wait');
    expect(asked({ postpartumWeeks: 8 }).decision).toBe('wait');
    expect(asked({ postpartumWeeks: 8, clearedOn: on }).decision).toBe('gentle');
    expect(asked({ postpartumWeeks: 12, clearedOn: on })).toMatchObject({ decision: 'train', reasons: [] });
  });

  test('a fracture in the spine waits for a clinician, osteoporosis does not', () => {
    expect(asked({ conditions: ['vertebral_fracture'] }).decision).toBe('wait');
    expect(asked({ conditions: ['osteoporosis'] })).toMatchObject({ decision: 'train', reasons: [{ id: 'G-38' }] });
  });

  test('a beta-blocker turns heart-rate targets off and nothing else', () => {
    expect(asked({ conditions: ['beta_blocker'] })).toMatchObject({
      decision: 'train',
      limits: { ...usualLimits, heartRateTargets: false },
    });
  });

  test('the strictest of several findings wins', () => {
    const both = asked({ conditions: ['beta_blocker', 'other_readiness_yes'], systolic: 150, guardianAgreed: true }, '2010-01-01');
    expect(both.decision).toBe('gentle');
    expect(both.limits).toEqual({
      minRir: 4,
      maxHeartRateFraction: 0.75,
      intervals: false,
      oneRepMax: false,
      maxFractionOfMax: 0.8,
      repsLow: 8,
      repsHigh: 15,
      maxSets: 3,
      maxHoldSeconds: 30,
      heartRateTargets: false,
    });
  });

  test('one more yes never loosens anything', () => {
    const rank = { train: 0, gentle: 1, wait: 2 };
    fc.assert(
      fc.property(
        anyAthlete,
        fc.constantFrom('heart_disease', 'osteoporosis', 'beta_blocker', 'hypertension_medicated', 'other_readiness_yes'),
        (person, condition) => {
          const before = screen(person, on);
          const after = screen({ ...person, safety: { ...person.safety, conditions: [...person.safety.conditions, condition] } }, on);
          expect(rank[after.decision]).toBeGreaterThanOrEqual(rank[before.decision]);
          expect(after.limits.minRir).toBeGreaterThanOrEqual(before.limits.minRir);
          expect(after.limits.oneRepMax && !before.limits.oneRepMax).toBe(false);
        },
      ),
    );
  });

  test('every reason is one to three short sentences without shouting', () => {
    fc.assert(
      fc.property(anyAthlete, (person) => {
        for (const { text } of screen(person, on).reasons) {
          expect(text.split(/\s+/).length).toBeLessThanOrEqual(50);
          expect(text).toMatch(/^[A-Z][^!]*\.$/);
        }
      }),
    );
  });

  test('whoever waits is told what to do next', () => {
    fc.assert(
      fc.property(anyAthlete, (person) => {
        const { decision, reasons } = screen(person, on);
        if (decision === 'wait')
          expect(reasons.map(({ text }) => text).join(' ')).toMatch(/doctor|clinician|cleared|midwife|guardian|coach/);
      }),
    );
  });
});
