import { cleanup, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CompletionScreen } from '../../../web/src/features/workout/CompletionScreen.tsx';
import type { CompletionView } from '../../../web/src/features/workout/completion-types.ts';
import { createPreparation } from '../../../web/src/features/workout/create-preparation.ts';
import { PreWorkoutScreen } from '../../../web/src/features/workout/PreWorkoutScreen.tsx';
import type { EntryBefore, LocationView, WritingAnswer } from '../../../web/src/features/workout/preparation-types.ts';
import { sumUpLocally } from '../../../web/src/features/workout/sum-up-locally.ts';
import { expectNoViolations, renderScreen } from './render-screen.tsx';
import { kg, performed, smallWorkout } from './workout-fixtures.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const place = (id: string, name: string): LocationView => ({
  __typename: 'Location',
  id,
  name,
  equipment: ['barbell'],
  fixtures: ['bench'],
  isDefault: id === 'l1',
  inventory: { __typename: 'Inventory', unit: 'kg', plates: [] },
});
const entry = {
  __typename: 'CalendarEntry',
  id: 'e1',
  minutes: 60,
  title: 'Upper body push',
  on: '2026-11-21',
  purpose: 'Bench leads. Leave one rep in hand.',
  words: null,
} as EntryBefore;

function openBefore(answers: (WritingAnswer | null)[] = []) {
  return renderScreen(() => {
    const locations = [place('l1', 'Home garage'), place('l2', 'Hotel')];
    const preparation = createPreparation(
      'e1',
      { entry: () => entry, locations: () => locations, generate: async () => ({ answer: answers.shift() ?? null, words: null }) },
      () => {},
    );
    return <PreWorkoutScreen entry={entry} locations={locations} preparation={preparation} onOpen={() => {}} />;
  });
}

describe('before the workout', () => {
  test('the button says what will be written, and follows every choice', async () => {
    const { user } = openBefore();
    expect(screen.getByRole('button', { name: /^Write my workout.*60 min, Home garage$/ })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: '30 minutes' }));
    await user.click(screen.getByRole('button', { name: /^Change ?place$/ }));
    await user.click(screen.getByRole('button', { name: /^Hotel/ }));

    expect(screen.getByRole('button', { name: /^Write my workout.*30 min, Hotel$/ })).toBeTruthy();
  });

  test('energy is six radios with a word each; none left offers rest without a push', async () => {
    const { user } = openBefore();
    expect(screen.getByRole('radio', { name: '3, steady' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('radio', { name: '0, empty' }));
    expect(screen.getByText('Rest counts too. A 15-minute session is an option.')).toBeTruthy();
  });

  test('what was not sent is kept and says so', async () => {
    const { user } = openBefore([null]);
    await user.type(screen.getByLabelText('Anything today'), 'Left shoulder is stiff');
    await user.click(screen.getByRole('button', { name: /^Write my workout/ }));

    expect(await screen.findByText('Not sent. Kept here.')).toBeTruthy();
    expect(screen.getByLabelText('Anything today')).toHaveProperty('value', 'Left shoulder is stiff');
    expect(screen.getByRole('button', { name: /^Try again/ })).toBeTruthy();
  });

  test.each([
    [
      { __typename: 'ClearanceNeeded', message: 'Please see a doctor first.', reasons: ['Chest pain on effort'] },
      ['Please see a doctor first.', 'Chest pain on effort'],
    ],
    [
      { __typename: 'RedFlag', message: 'Stop here today and call your doctor.', emergency: false },
      ['Stop here today and call your doctor.'],
    ],
    [{ __typename: 'NothingFits', message: 'Nothing fits 10 minutes here.' }, ['Nothing fits 10 minutes here.']],
    [
      { __typename: 'EntryClosed', message: 'The day of this session has passed.', status: 'skipped' },
      ['The day of this session has passed.'],
    ],
  ] as [WritingAnswer, string[]][])('%# a refusal is told in words', async (answer, words) => {
    const { user } = openBefore([answer]);
    await user.click(screen.getByRole('button', { name: /^Write my workout/ }));
    for (const text of words) expect(await screen.findByText(text)).toBeTruthy();
  });

  test('a refusal made of its reasons says each once', async () => {
    const reasons = ['A doctor should agree first.', 'No max tests.'];
    const { user } = openBefore([{ __typename: 'ClearanceNeeded', message: reasons.join(' '), reasons }]);
    await user.click(screen.getByRole('button', { name: /^Write my workout/ }));

    expect(await screen.findByText('A doctor should agree first.')).toBeTruthy();
    expect(screen.queryByText(/should agree first. No max tests./)).toBeNull();
    expect(screen.getByRole('button', { name: 'Record a clearance' })).toBeTruthy();
  });

  test('has no violations', async () => {
    const { container } = openBefore();
    await expectNoViolations(container);
  });
});

const completion: CompletionView = {
  __typename: 'Completion',
  id: 'c1',
  completedAt: '2026-11-21T11:00:00Z',
  attempted: false,
  sentence: 'You did 17 of 17 sets of 6 exercises in 58 min, 6,420 kg in all.',
  next: 'Lower body, Sunday',
  summary: null,
  summaryPending: true,
  notes: '',
  profileVersion: null,
  stats: {
    __typename: 'WorkoutStats',
    exercisesPlanned: 6,
    exercisesDone: 6,
    setsPlanned: 17,
    setsDone: 17,
    reps: 140,
    volume: kg(6420),
    durationSeconds: 3480,
    skips: 0,
    painFlags: 0,
    energy: 3,
  },
  wins: [
    {
      __typename: 'Win',
      text: 'Bench press, 60 to 62.5 kg',
      receipt: { __typename: 'Receipt', source: 'performed_set', on: '2026-11-14', text: 'First 3 × 8 at this load' },
    },
  ],
  decisions: [],
};

function openAfter(first: CompletionView | null, fresh = true) {
  const [view, setView] = createSignal(first);
  const [notes, setNotes] = createSignal('');
  const shown = renderScreen(() => (
    <CompletionScreen
      entry={{ id: 'e1', on: '2026-11-21', title: 'Upper body push' }}
      completion={view()}
      sentence="You did 5 of 5 sets of 2 exercises in 40 min."
      notes={notes()}
      waiting={view() === null}
      fresh={fresh}
      onNotes={setNotes}
      onClose={() => {}}
    />
  ));
  return { ...shown, setView, notes };
}

describe('after the workout', () => {
  test('the sentence has its values marked, and a win opens what it rests on', async () => {
    const { container } = openAfter(completion);
    expect([...container.querySelectorAll('[data-value]')].map((value) => value.textContent)).toEqual([
      '17 of 17 sets',
      '58 min',
      '6,420 kg',
    ]);
    expect(screen.getByText('Bench press, 60 to 62.5 kg').closest('details')?.textContent).toContain(
      'From your sets, 14 Nov: First 3 × 8 at this load',
    );
  });

  test('no wins leave the heading out', () => {
    openAfter({ ...completion, wins: [] });
    expect(screen.queryByRole('heading', { name: 'Wins' })).toBeNull();
  });

  test('is there before the server has heard of it, and says that it waits', () => {
    openAfter(null);
    expect(screen.getByText('Kept here, waiting to send.')).toBeTruthy();
    expect(screen.getByText(/5 of 5/)).toBeTruthy();
  });

  test('summary and profile fill in when they arrive', () => {
    const { setView } = openAfter(completion);
    expect(screen.getByText('Weights profile: reading today’s sets')).toBeTruthy();
    setView({
      ...completion,
      summaryPending: false,
      summary: 'A steady press day.',
      profileVersion: 4,
      decisions: [
        {
          __typename: 'Decision',
          decision: 'advance',
          reason: 'All 3 × 8 done.',
          exercise: { __typename: 'Exercise', id: 'x', name: 'Barbell Bench Press' },
        },
        {
          __typename: 'Decision',
          decision: 'regress',
          reason: 'Pain 5 of 10: 6 reps next.',
          exercise: { __typename: 'Exercise', id: 'y', name: 'Barbell Row' },
        },
      ],
    });
    expect(screen.getByText('A steady press day.')).toBeTruthy();
    expect(screen.getByText('Weights profile updated')).toBeTruthy();
    expect(screen.getByText('Barbell Bench Press: up')).toBeTruthy();
    expect(screen.getByText('Barbell Row: down')).toBeTruthy();
    expect(screen.getByText('1 up, 1 down')).toBeTruthy();
  });

  test('a workout of long ago is not said to be in the making', () => {
    openAfter(completion, false);
    expect(screen.queryByText('Weights profile: reading today’s sets')).toBeNull();
    expect(screen.queryByText('Your coach is writing a line about it.')).toBeNull();
  });

  test('the button says whether it saves', async () => {
    const { user, notes } = openAfter(completion);
    expect(screen.getByRole('button', { name: 'Close' })).toBeTruthy();
    await user.type(screen.getByLabelText('Notes'), 'Slept badly');
    expect(notes()).toBe('Slept badly');
    expect(screen.getByRole('button', { name: 'Save and close' })).toBeTruthy();
  });

  test('has no violations', async () => {
    const { container } = openAfter(completion);
    await expectNoViolations(container);
  });
});

describe('the device’s own sentence', () => {
  test('counts what was performed', () => {
    const workout = smallWorkout();
    workout.exercises[0]!.sets.forEach((set) => {
      set.performed = performed('2026-11-21T10:10:00Z', { load: set.load, reps: set.reps });
    });
    expect(sumUpLocally(workout, '2026-11-21T10:50:00Z')).toBe('You did 2 of 4 sets of one exercise in 40 min.');
  });

  test('nothing done is noted, not held against anybody', () => {
    expect(sumUpLocally(smallWorkout(), '2026-11-21T10:50:00Z')).toBe('You came, and did 0 of 4 sets. Noted for next time.');
  });
});
