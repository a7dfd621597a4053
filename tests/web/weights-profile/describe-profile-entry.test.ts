import { describe, expect, test } from 'vitest';
import {
  figureText,
  groupByEquipment,
  lastChange,
  leadingEntry,
  nameUnderHeading,
} from '../../../web/src/features/weights-profile/describe-profile-entry.ts';
import { describeHistory, describePoint, lastOfEachDay } from '../../../web/src/features/weights-profile/step-points.ts';
import { kg } from '../workout/workout-fixtures.ts';
import { lb, point, profileEntry, squatHistory } from './profile-fixtures.ts';

const squat = profileEntry('barbell:squat', 'Barbell back squat');
const pushUp = profileEntry('bodyweight:horizontal_push', 'Push-up', { workingLoad: null, e1rm: null, workingReps: 14, history: [] });
const bandRow = profileEntry('band:horizontal_pull', 'Band row', { workingLoad: null, e1rm: null, bandLevel: 3, history: [] });

describe('the figure of an entry', () => {
  test('is its load in its own unit, the band, or the repetitions', () => {
    const bench = profileEntry('barbell:horizontal_push', 'Barbell bench press', { workingLoad: lb(135) });
    expect([squat, bench, bandRow, pushUp].map(figureText)).toEqual(['77.5 kg', '135 lb', 'medium band', '14 reps']);
  });

  test('of an assisted machine says that it is help', () => {
    expect(figureText(profileEntry('machine_assist:vertical_pull', 'Assisted pull-up', { workingLoad: kg(20) }))).toBe('20 kg of help');
  });
});

describe('what moved', () => {
  test('says from where to where', () => {
    expect(lastChange(squat)).toBe('62.5 to 77.5 kg');
  });

  test('a load that was said again keeps the change before', () => {
    expect(lastChange({ ...squat, history: [...squatHistory, point(9, '2026-11-20', kg(77.5))] })).toBe('62.5 to 77.5 kg');
  });

  test('a held entry claims no move, whatever came before', () => {
    expect(lastChange({ ...squat, move: 'held' })).toBeNull();
  });

  test('a change of unit names both', () => {
    expect(lastChange({ ...squat, history: [point(1, '2026-09-25', kg(60)), point(2, '2026-10-02', lb(135))] })).toBe('60 kg to 135 lb');
  });
});

describe('the order of the page', () => {
  test('begins with the entry that has the most behind it, however the profile is sorted', () => {
    const fresh = profileEntry('barbell:hinge', 'Barbell deadlift', { history: squatHistory.slice(0, 1), workingLoad: kg(105) });
    expect(leadingEntry([pushUp, fresh, squat])?.key).toBe('barbell:squat');
    expect(leadingEntry([squat, fresh, pushUp])?.key).toBe('barbell:squat');
    expect(leadingEntry([])).toBeUndefined();
  });

  test('an entry without a load leads only when there is no other', () => {
    expect(leadingEntry([pushUp, bandRow])?.key).toBe('bodyweight:horizontal_push');
  });

  test('goes by implement, the bar first', () => {
    expect(groupByEquipment([bandRow, pushUp, squat]).map(([equipment]) => equipment)).toEqual(['barbell', 'bodyweight', 'band']);
  });

  test('under the implement’s heading a name goes without it', () => {
    const press = profileEntry('dumbbell:vertical_push', 'Dumbbell shoulder press');
    expect([squat, press, pushUp, bandRow].map(nameUnderHeading)).toEqual(['Back squat', 'Shoulder press', 'Push-up', 'Row']);
  });
});

describe('a load’s history in words', () => {
  test('says first, last and how many changes', () => {
    expect(describeHistory(squatHistory)).toBe('From 60 kg on 25 Sept to 77.5 kg on 18 Nov, 3 changes.');
    expect(describeHistory(squatHistory.slice(0, 1))).toBe('60 kg on 25 Sept.');
    expect(describeHistory([])).toBe('No value yet.');
  });

  test('a load that is still the same is held, whatever moved it once', () => {
    const still = [...squatHistory, point(9, '2026-11-20', kg(77.5), 'up')];
    expect(describePoint(still, 4)).toBe('20 Nov: 77.5 kg, held');
  });

  test('of two sessions on one day the last one counts', () => {
    const twice = [point(1, '2026-09-25', kg(60), 'new'), point(2, '2026-09-25', kg(65)), point(3, '2026-09-26', kg(65))];
    expect(lastOfEachDay(twice).map(({ version }) => version)).toEqual([2, 3]);
  });

  test('each point is one line', () => {
    expect(squatHistory.map((_, index) => describePoint(squatHistory, index))).toEqual([
      '25 Sept: 60 kg, where it began',
      '9 Oct: 65 kg, up',
      '30 Oct: 62.5 kg, down',
      '18 Nov: 77.5 kg, up',
    ]);
  });
});
