import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLoadList, parseLoadList } from '../../../web/src/features/settings/locations/load-list.ts';

describe('a list of loads', () => {
  test.each([
    ['2 to 10 by 2, 15, 20', [2, 4, 6, 8, 10, 15, 20]],
    ['12.5–20 by 2.5', [12.5, 15, 17.5, 20]],
    ['5 to 7', [5, 6, 7]],
    ['20, 5; 5', [5, 20]],
    ['', []],
  ])('%s is %j', (text, loads) => {
    expect(parseLoadList(text)).toEqual(loads);
  });

  test.each(['ten', '5 to', '10 to 5', '5 to 10 by 0', '1 to 500 by 0.01', '-5', '0', '501', '1.125', '7,5 kg'])(
    '%s can’t be read',
    (text) => {
      expect(parseLoadList(text)).toBeNull();
    },
  );

  test('is written in the shortest way', () => {
    expect(formatLoadList([1, 2, 3, 4, 5, 7.5, 10, 12.5, 30])).toBe('1 to 5 by 1, 7.5 to 12.5 by 2.5, 30');
  });

  test('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 25, max: 50_000 }), { maxLength: 60 }), (hundredths) => {
        const loads = hundredths.map((load) => load / 100).sort((one, other) => one - other);
        expect(parseLoadList(formatLoadList(loads))).toEqual(loads);
      }),
    );
  });
});
