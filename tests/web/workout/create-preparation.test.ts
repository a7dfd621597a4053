import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPreparation, type PreparationSource } from '../../../web/src/features/workout/create-preparation.ts';
import { describeLocation } from '../../../web/src/features/workout/describe-location.ts';
import { changePreparation, freshPreparation, stepMinutesBy } from '../../../web/src/features/workout/preparation.ts';
import type { EntryBefore, LocationView, WritingAnswer } from '../../../web/src/features/workout/preparation-types.ts';
import { kg } from './workout-fixtures.ts';

const garage: LocationView = {
  __typename: 'Location',
  id: 'l1',
  name: 'Home garage',
  equipment: ['bodyweight', 'barbell', 'dumbbell'],
  fixtures: ['bench', 'rack', 'plates'],
  isDefault: true,
  inventory: { __typename: 'Inventory', unit: 'kg', plates: [{ __typename: 'PlatePair', pairs: 3, load: kg(20) }] },
};
const hotel: LocationView = {
  ...garage,
  id: 'l2',
  name: 'Hotel room',
  equipment: ['bodyweight'],
  fixtures: [],
  isDefault: false,
  inventory: { ...garage.inventory, plates: [] },
};
const entry = { __typename: 'CalendarEntry', id: 'e1', minutes: 55, title: 'Upper body push', on: '2026-11-21' } as EntryBefore;
const written = { __typename: 'CalendarEntry', id: 'e1' } as WritingAnswer;

let dispose = () => {};
beforeEach(() => localStorage.clear());
afterEach(() => dispose());

function prepare(answers: (WritingAnswer | null)[]) {
  const sent: Parameters<PreparationSource['generate']>[0][] = [];
  let keys = 0;
  let done = 0;
  const preparation = createRoot((end) => {
    dispose = end;
    return createPreparation(
      'e1',
      {
        entry: () => entry,
        locations: () => [hotel, garage],
        generate: async (input) => {
          sent.push(input);
          return { answer: answers.shift() ?? null, words: null };
        },
        newKey: () => `key-${++keys}`,
      },
      () => {
        done += 1;
      },
    );
  });
  return { preparation, sent, done: () => done };
}

describe('before the workout', () => {
  test('place and minutes are there from the start: the default place, the plan’s minutes', () => {
    const { preparation } = prepare([]);
    expect(preparation.location()?.name).toBe('Home garage');
    expect(preparation.minutes()).toBe(55);
    expect(preparation.asPlanned()).toBe(true);
  });

  test('a failed network costs nothing: a retry sends the same inputs under the same key', async () => {
    const { preparation, sent, done } = prepare([null, written]);
    preparation.change({ energy: 2, note: 'Left shoulder is stiff' });
    await preparation.write();
    expect(preparation.state().kind).toBe('not_sent');
    await preparation.write();

    expect(sent[1]).toEqual(sent[0]);
    expect(sent[0]).toMatchObject({ idempotencyKey: 'key-1', locationId: 'l1', energy: 2, minutes: 55, note: 'Left shoulder is stiff' });
    expect(done()).toBe(1);
  });

  test('the inputs and the key outlive a closed page', async () => {
    const first = prepare([null]);
    first.preparation.change({ minutes: 30, locationId: 'l2' });
    await first.preparation.write();
    dispose();
    const again = prepare([written]);
    await again.preparation.write();

    expect(again.sent[0]).toEqual(first.sent[0]);
  });

  test('other inputs after a try are another request with another key', async () => {
    const { preparation, sent } = prepare([null, null]);
    await preparation.write();
    preparation.change({ minutes: 30 });
    await preparation.write();

    expect(sent[1]!.idempotencyKey).not.toBe(sent[0]!.idempotencyKey);
  });

  test('a refusal is shown, and trying again is a new request', async () => {
    const problem = { __typename: 'NothingFits', message: 'Nothing fits 10 minutes here.' } as WritingAnswer;
    const { preparation, sent } = prepare([problem, written]);
    await preparation.write();
    expect(preparation.state()).toMatchObject({ kind: 'problem', problem });
    await preparation.write();

    expect(sent[1]!.idempotencyKey).not.toBe(sent[0]!.idempotencyKey);
  });

  test('a second tap while it is written sends nothing', async () => {
    const { preparation, sent } = prepare([written]);
    await Promise.all([preparation.write(), preparation.write()]);
    expect(sent).toHaveLength(1);
  });

  test('nothing is kept once the workout is there', async () => {
    const { preparation } = prepare([written]);
    preparation.change({ note: 'Tired' });
    await preparation.write();
    expect(localStorage).toHaveLength(0);
  });

  test('what was kept by another version is not believed', () => {
    localStorage.setItem('setwise.prepare.e1', '{"energy":9,"note":"x","idempotencyKey":"k","minutes":1}');
    const { preparation } = prepare([]);
    expect(preparation.kept()).toMatchObject({ energy: 3, minutes: null, note: 'x' });
  });
});

describe('the parts of it', () => {
  test('minutes step to multiples of five inside their bounds', () => {
    expect([stepMinutesBy(57, 1), stepMinutesBy(57, -1), stepMinutesBy(60, 1), stepMinutesBy(10, -1), stepMinutesBy(180, 1)]).toEqual([
      60, 55, 65, 10, 180,
    ]);
  });

  test('saying the same again changes no key', () => {
    const tried = { ...freshPreparation(() => 'k1'), tried: true };
    expect(changePreparation(tried, { energy: 3 }, () => 'k2')).toBe(tried);
  });

  test('a place is described by what is there', () => {
    expect(describeLocation(garage)).toBe('Barbell, 120 kg of plates, dumbbell, bench and 1 more');
    expect(describeLocation(hotel)).toBe('Bodyweight only');
  });
});
