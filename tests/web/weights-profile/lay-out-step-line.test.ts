import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutStepLine, nearestPoint } from '../../../web/src/features/weights-profile/lay-out-step-line.ts';

const box = { width: 120, height: 100, left: 10, right: 10, top: 0, bottom: 0 };

describe('a step line', () => {
  test('keeps level until the day of the change, then steps', () => {
    // 60 to 65 kg with a plate of 2.5 over and under: a scale of 10 kg on 100 units.
    const { path, points } = layOutStepLine(
      [
        { day: 0, value: 60 },
        { day: 5, value: 60 },
        { day: 10, value: 65 },
      ],
      2.5,
      box,
    );
    expect(path).toBe('M10 75H60V75H110V25');
    expect(points.map(({ changed }) => changed)).toEqual([false, false, true]);
  });

  test('points of one single day stand at even distances', () => {
    const { points } = layOutStepLine(
      [
        { day: 0, value: 60 },
        { day: 0, value: 62.5 },
        { day: 0, value: 65 },
      ],
      2.5,
      box,
    );
    expect(points.map(({ x }) => x)).toEqual([10, 60, 110]);
  });

  test('one value alone stands at the end, in the middle of the scale', () => {
    expect(layOutStepLine([{ day: 0, value: 40 }], 2.5, box).points).toEqual([{ x: 110, y: 50, changed: false }]);
  });

  test('stays in its box, in order, and more is always higher', () => {
    const history = fc
      .array(fc.record({ gap: fc.integer({ min: 0, max: 60 }), value: fc.integer({ min: 1, max: 1600 }) }), { minLength: 1, maxLength: 60 })
      .map((steps) => {
        let day = 0;
        return steps.map(({ gap, value }, index) => {
          day += index === 0 ? 0 : gap;
          return { day, value: value / 4 };
        });
      });
    fc.assert(
      fc.property(history, (points) => {
        const placed = layOutStepLine(points, 2.5, box).points;
        for (const [index, { x, y }] of placed.entries()) {
          expect(x).toBeGreaterThanOrEqual(box.left);
          expect(x).toBeLessThanOrEqual(box.width - box.right);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(box.height);
          const before = placed[index - 1];
          if (!before) continue;
          expect(x).toBeGreaterThanOrEqual(before.x);
          if ((points[index]?.value ?? 0) > (points[index - 1]?.value ?? 0)) expect(y).toBeLessThanOrEqual(before.y);
        }
      }),
    );
  });
});

describe('the point next to a finger', () => {
  test('is the nearest one, also outside of the line', () => {
    const points = [{ x: 10 }, { x: 20 }, { x: 100 }];
    expect([-5, 14, 16, 59, 61, 500].map((x) => nearestPoint(points, x))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
