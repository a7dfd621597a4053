import { cleanup, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keep } from '../../../web/src/features/onboarding/keep-draft.ts';
import type { OnboardingDraft } from '../../../web/src/features/onboarding/onboarding-draft.ts';
import { steps } from '../../../web/src/features/onboarding/onboarding-steps.ts';
import { Questionnaire } from '../../../web/src/features/onboarding/Questionnaire.tsx';
import { answeredDraft, today } from './answered-draft.ts';
import { expectNoViolations, renderPage } from './render-page.tsx';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function open(draft: OnboardingDraft | null, at = '/welcome', answers: Parameters<typeof renderPage>[1] = {}) {
  if (draft) keep(localStorage, 'ada', { draft, submission: null });
  let done = 0;
  const page = renderPage(
    () => <Questionnaire userId="ada" unit="kg" zone="Europe/Berlin" today={today} onSending={() => {}} onDone={() => (done += 1)} />,
    answers,
    at,
  );
  return { ...page, doneTimes: () => done };
}

const next = () => screen.getByRole('button', { name: /^Next/ });

describe('the questions', () => {
  test('begin with the goal, and the button says what was chosen', async () => {
    const { user } = open(null);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What do you train for?');
    await user.click(screen.getByRole('radio', { name: /^Build muscle/ }));
    expect(screen.getByRole('button', { name: /^Next\s*—\s*Build muscle$/ })).toBeTruthy();
  });

  test('going on without an answer says what is missing, at the question', async () => {
    const { user } = open(null);
    await user.click(next());
    expect(screen.getByText('Choose the one that comes closest.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What do you train for?');
  });

  test('Enter goes on and ‹ comes back with the answer kept', async () => {
    const { user } = open(null);
    await user.click(screen.getByRole('radio', { name: /^Get stronger/ }));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'How long have you lifted?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back' }));

    expect(await screen.findByRole('radio', { name: /^Get stronger/ })).toHaveProperty('checked', true);
  });

  test('a reload opens where one was, with every answer', async () => {
    const first = open(answeredDraft({ sex: null }), '/welcome?step=days');
    await first.user.click(screen.getByRole('button', { name: 'Sunday' }));
    first.unmount();
    open(null, '/welcome?step=days');

    expect(screen.getByRole('button', { name: 'Sunday' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: /^Next\s*—\s*4 days a week$/ })).toBeTruthy();
  });

  test('an address can’t skip a question without an answer', () => {
    open(answeredDraft({ weekdays: [] }), '/welcome?step=review');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Which days work?');
  });

  test('a preset opens with its things marked, and keeps what is changed', async () => {
    const { user } = open(answeredDraft({ locations: [] }), '/welcome?step=places');
    await user.click(await screen.findByRole('button', { name: /^Home, with dumbbells/ }));
    expect(screen.getByRole('button', { name: 'Dumbbells' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Pull-up bar' }));
    await user.click(screen.getByRole('button', { name: /^Keep this place/ }));

    expect(screen.getByRole('button', { name: /^Home\s*Dumbbells, flat bench, pull-up bar/ })).toBeTruthy();
  });

  test('under 13 is refused kindly, and there is no way on', () => {
    open(answeredDraft({ birth: { day: '1', month: '1', year: '2016' } }), '/welcome?step=body');
    expect(screen.getByText(/people of 13 and over, so this is as far as we go/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Next/ })).toBeNull();
  });

  test.each(steps.filter((step) => step !== 'guardian'))('%s has no violations', async (step) => {
    const { container } = open(answeredDraft({ sex: 'female' }), `/welcome?step=${step}`);
    if (step === 'review') await screen.findByText('You can start');
    await expectNoViolations(container);
  });
});

describe('the end', () => {
  const good = { CompleteOnboarding: () => ({ completeOnboarding: { __typename: 'AlreadyOnboarded', message: 'There already.' } }) };

  test('says who waits, and why, before anything is sent', async () => {
    const { sent } = open(answeredDraft({ safety: { ...answeredDraft().safety, symptoms: true } }), '/welcome?step=review');
    expect(await screen.findByText('Workouts wait for now')).toBeTruthy();
    expect(screen.getByText(/Please see a doctor first/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  test('a marked value leads back to its question', async () => {
    const { user } = open(answeredDraft(), '/welcome?step=review');
    await user.click(await screen.findByRole('link', { name: /^60 min/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'How long is a session?' })).toBeTruthy();
  });

  test('a lost network keeps everything; the next try goes out under the same key', async () => {
    let reachable = false;
    const answers = { CompleteOnboarding: () => (reachable ? good.CompleteOnboarding() : null) };
    const { user, sent, doneTimes } = open(answeredDraft(), '/welcome?step=review', answers);
    await user.click(await screen.findByRole('button', { name: /^Write my first week/ }));
    expect(await screen.findByText(/Not sent. Your answers are kept on this device./)).toBeTruthy();
    reachable = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await expect.poll(doneTimes).toBe(1);

    const keys = sent.map(({ variables }) => (variables.input as { idempotencyKey: string }).idempotencyKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(localStorage.length).toBe(0);
  });

  test('what the server refuses stands at its field', async () => {
    const refusal = {
      __typename: 'InvalidInput',
      message: 'Check this.',
      issues: [{ __typename: 'InputIssue', path: 'bodyMass.value', message: 'must be at least 25' }],
    };
    const { user } = open(answeredDraft(), '/welcome?step=review', { CompleteOnboarding: () => ({ completeOnboarding: refusal }) });
    await user.click(await screen.findByRole('button', { name: /^Write my first week/ }));

    expect(await screen.findByRole('heading', { level: 1, name: 'About your body' })).toBeTruthy();
    expect(screen.getByLabelText('Body mass, if you like').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('must be at least 25')).toBeTruthy();
  });
});
