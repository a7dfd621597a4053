import { cleanup, screen, within } from '@solidjs/testing-library';
import { Show } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WorkoutScreen } from '../../../web/src/features/workout/WorkoutScreen.tsx';
import { expectNoViolations, renderScreen } from './render-screen.tsx';
import { exerciseView, fakeWorkout, setView, smallWorkout, workoutView } from './workout-fixtures.ts';

let fake: ReturnType<typeof fakeWorkout>;
let finished = 0;
/** Between two taps, in milliseconds. */
let tapEveryMs = 0;
let now = 0;
beforeEach(() => {
  localStorage.clear();
  finished = 0;
  tapEveryMs = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  cleanup();
  fake.dispose();
  vi.restoreAllMocks();
});

function open(over: Parameters<typeof fakeWorkout> = []) {
  fake = fakeWorkout(...over);
  return renderScreen(() => (
    <Show when={fake.workout.view()}>
      {(view) => (
        <WorkoutScreen
          workout={fake.workout}
          view={view()}
          mode={fake.mode()}
          onMode={fake.setMode}
          onClose={() => {}}
          onFinished={() => {
            finished += 1;
          }}
        />
      )}
    </Show>
  ));
}

/** The one button, at the time of its next tap. */
const done = () => {
  now += tapEveryMs;
  return screen.getByRole('button', { name: /^(Done|Warmed up|Start|Go on|Finish)/ });
};
const onShow = () => [...document.querySelectorAll('article')].find((page) => !page.closest('[inert]'));

describe('workout mode', () => {
  test('opens with the warm-up, the coach’s opening and what was changed for today', () => {
    open();
    const page = within(onShow() as HTMLElement);
    expect(page.getByText('Bench leads today.')).toBeTruthy();
    expect(page.getByText('Five easy minutes, then circle your arms.')).toBeTruthy();
    expect(page.getByText(/No dips/)).toBeTruthy();
  });

  test('shows one exercise with its paragraph as one text, its receipt and its plates', async () => {
    const { user } = open();
    await user.click(done());
    await user.click(done());
    const page = onShow() as HTMLElement;

    expect(within(page).getByRole('heading', { level: 1, name: 'Barbell Bench Press' })).toBeTruthy();
    expect([...page.querySelectorAll('p')].map((p) => p.textContent)).toContain(setView('b2').paragraph);
    expect(within(page).getByText('Why 62.5 kg')).toBeTruthy();
    expect(within(page).getByText('Each side: 20 + 1.25 kg')).toBeTruthy();
    expect(screen.getByText('1 of 2')).toBeTruthy();
  });

  test('Done logs and moves the words on; the status line says what was logged', async () => {
    const { user } = open();
    await user.click(done());
    await user.click(done());

    expect(screen.getByText('5 × 40 kg').parentElement?.textContent).toContain('Warm-up 1: 5 × 40 kg');
    expect(done().textContent).toContain('logs 8 × 62.5 kg');
  });

  test('a tap that bounces logs one set', async () => {
    const { user } = open();
    await user.click(done());
    tapEveryMs = 100;
    await user.click(done());
    await user.click(done());
    expect(screen.getByText(/^1 of 2$/)).toBeTruthy();
    expect(done().textContent).toContain('logs 5 × 40 kg');
    tapEveryMs = 300;
    await user.click(done());
    expect(done().textContent).toContain('logs 8 × 62.5 kg');
  });

  test('Space is Done, arrows turn the page, L opens the list and C the correction', async () => {
    const { user } = open();
    await user.keyboard(' ');
    await user.keyboard(' ');
    expect(fake.changes()).toHaveLength(1);
    await user.keyboard('{ArrowRight}');
    expect(fake.workout.page()).toBe('plank');
    await user.keyboard('{ArrowLeft}');
    expect(fake.workout.page()).toBe('bench');
    await user.keyboard('c');
    expect(await screen.findByRole('dialog', { name: 'Warm-up 1, Bench Press' })).toBeTruthy();
    await user.keyboard(' ');
    expect(fake.changes(), 'a sheet keeps its keys').toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.keyboard('l');
    expect(fake.mode()).toBe('list');
  });

  test('a hold starts its timer first, and Done comes with it', async () => {
    const { user } = open();
    fake.workout.showPage('plank');
    await user.click(screen.getByRole('button', { name: /^Start 40 s/ }));
    fake.wait(12);

    expect(within(onShow() as HTMLElement).getByRole('timer').textContent).toContain('0:28');
    expect(done().textContent).toContain('logs 12 s');
  });

  test('switching modes keeps the place', async () => {
    const { user } = open();
    fake.workout.showPage('plank');
    await user.click(screen.getByRole('button', { name: 'List' }));
    expect(screen.getAllByRole('button', { current: 'step' })[0]?.textContent).toContain('Plank');
    await user.click(screen.getByRole('button', { name: 'Workout mode' }));
    expect(within(onShow() as HTMLElement).getByRole('heading', { level: 1 }).textContent).toBe('Plank');
  });

  test('skipping asks whether it hurt, and can be taken back', async () => {
    const { user } = open();
    fake.workout.showPage('bench');
    await user.click(within(onShow() as HTMLElement).getByRole('button', { name: 'Skip this exercise' }));
    await user.click(screen.getByRole('button', { name: 'It hurt' }));
    await user.selectOptions(screen.getByLabelText('Where it hurt'), 'elbow');
    await user.click(screen.getByRole('radio', { name: '4' }));
    await user.click(screen.getByRole('button', { name: /^Skip Bench Press/ }));

    expect(fake.changes()[0]).toMatchObject({ kind: 'skip', exerciseId: 'bench', skipped: true, pain: { site: 'elbow', score: 4 } });
    expect(fake.workout.page()).toBe('plank');
    fake.workout.showPage('bench');
    await user.click(within(onShow() as HTMLElement).getByRole('button', { name: 'Do it after all' }));
    expect(fake.changes().at(-1)).toMatchObject({ kind: 'skip', skipped: false });
  });

  test('finishing with sets open asks first, once and plainly', async () => {
    const { user } = open();
    fake.workout.showPage('finish');
    await user.click(screen.getByRole('button', { name: /^Finish early/ }));
    expect(finished).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Finish here' }));

    expect(finished).toBe(1);
    expect(fake.changes()).toEqual([expect.objectContaining({ kind: 'complete', workoutId: 'w1' })]);
  });

  test('has no violations', async () => {
    const { container } = open();
    fake.workout.showPage('bench');
    await expectNoViolations(container);
  });
});

describe('correcting', () => {
  test('saves reps, a load that exists and the effort', async () => {
    const { user } = open();
    await user.click(done());
    await user.click(done());
    await user.click(done());
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Set 1, Bench Press' }));
    expect(sheet.getByText('Written: 8 × 62.5 kg')).toBeTruthy();
    await user.click(sheet.getByRole('button', { name: 'Less: Reps' }));
    await user.click(sheet.getByRole('button', { name: 'Less: Load' }));
    await user.click(sheet.getByRole('radio', { name: '9, one rep left' }));
    await user.click(sheet.getByRole('button', { name: 'Save 7 × 60 kg' }));

    expect(fake.changes().at(-1)).toMatchObject({ kind: 'log', setId: 'b2', reps: 7, rpe: 9, load: { value: 60 } });
    expect(screen.getByText('7 × 60 kg').parentElement?.textContent).toContain('Set 1: 7 × 60 kg');
  });

  test('a set can be left out, and it can have hurt', async () => {
    const { user } = open();
    await user.click(done());
    await user.click(done());
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    await user.click(screen.getByRole('button', { name: 'Skipped' }));
    await user.click(screen.getByRole('button', { name: 'It hurt' }));
    await user.click(screen.getByRole('button', { name: /^Save as skipped/ }));

    expect(fake.changes().slice(1)).toEqual([
      expect.objectContaining({ kind: 'unlog', setId: 'b1' }),
      expect.objectContaining({ kind: 'skip', skipped: false, pain: { site: 'shoulder', score: null } }),
    ]);
  });

  test('the sheet has no violations', async () => {
    const { user, container } = open();
    await user.click(done());
    await user.keyboard('c');
    await expectNoViolations(container);
  });
});

describe('list mode', () => {
  test('is compact lines that lead to their exercise', async () => {
    const { user } = open([smallWorkout(), 'list']);
    expect(screen.getByText('0 of 4 sets, about 55 min left')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Plank.*2 × 40 s/ }));

    expect(fake.mode()).toBe('workout');
    expect(fake.workout.page()).toBe('plank');
  });

  test('says what is done in turn', () => {
    open([
      workoutView([
        exerciseView('row', [setView('r1')], { superset: 1, name: 'Dumbbell row' }),
        exerciseView('press', [setView('q1')], { superset: 1, name: 'Dumbbell press' }),
      ]),
      'list',
    ]);
    expect(screen.getAllByRole('button', { name: /part of a superset/ })).toHaveLength(2);
  });

  test('has no violations', async () => {
    const { container } = open([smallWorkout(), 'list']);
    await expectNoViolations(container);
  });
});

describe('set cards', () => {
  const card = (name: string) => screen.getByRole('button', { name });

  test('each card says its set, its values and its state', () => {
    open([smallWorkout(), 'cards']);
    expect(card('Warm-up 1, 5 reps at 40 kg, now').getAttribute('aria-pressed')).toBe('false');
    expect(card('Set 2, 40 s, planned')).toBeTruthy();
  });

  test('a tap or Space toggles, and keeps the focus', async () => {
    const { user } = open([smallWorkout(), 'cards']);
    await user.click(card('Set 2, 8 reps at 62.5 kg, planned'));
    const pressed = card('Set 2, 8 reps at 62.5 kg, done, waiting to send');
    expect(pressed.getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(pressed);
    await user.keyboard(' ');
    expect(pressed.getAttribute('aria-pressed')).toBe('false');
  });

  test('one Tab stop, arrows between the cards, Enter corrects', async () => {
    const { user, container } = open([smallWorkout(), 'cards']);
    expect(container.querySelectorAll('[data-set][tabindex="0"]')).toHaveLength(1);
    (container.querySelector('[data-set]') as HTMLElement).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-set')).toBe('b3');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Set 2, Bench Press' })).toBeTruthy();
  });

  test('has no violations', async () => {
    const { container } = open([smallWorkout(), 'cards']);
    await expectNoViolations(container);
  });
});
