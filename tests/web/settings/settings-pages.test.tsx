import { cleanup, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { SettingsPage } from '../../../web/src/features/settings/SettingsPage.tsx';
import { expectNoViolations, renderPage } from '../onboarding/render-page.tsx';
import { storedMe, storedSettings } from './stored-settings.ts';

afterEach(cleanup);

const exercise = (id: string, name: string) => ({ __typename: 'Exercise', id, name, equipment: 'barbell', pattern: 'squat' });
const reads = {
  Settings: storedSettings,
  CoachRequests: () => ({
    coachRequests: [{ __typename: 'CoachRequest', id: 'r1', words: 'More arms', state: 'waiting', askedAt: '2026-11-19T10:00:00Z' }],
  }),
  ExerciseName: () => ({ exercise: exercise('back_squat', 'Back squat') }),
  FindExercises: () => ({
    exercises: {
      __typename: 'ExerciseConnection',
      nodes: [exercise('split_squat', 'Split squat')],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
  }),
};
const open = (path: string, answers: Parameters<typeof renderPage>[1] = {}) =>
  renderPage(() => <SettingsPage />, { ...reads, ...answers }, path);
const save = () => screen.getByRole('button', { name: /^Save/ });
const inputOf = (page: ReturnType<typeof open>, name: string) =>
  page.sent.filter((each) => each.name === name).map(({ variables }) => variables.input as Record<string, unknown>);
const saved = () => ({ updateAthleteProfile: storedMe });

describe('settings', () => {
  test('show at a glance what is set', async () => {
    open('/settings');
    expect(await screen.findByText('Build muscle, 3 days a week, 60 min')).toBeTruthy();
    expect(screen.getByText('Home garage and Hotel')).toBeTruthy();
    expect(screen.getByText('Workouts wait for now')).toBeTruthy();
  });

  test('without an answer they say where the settings are, and the look can still be chosen', async () => {
    open('/settings', { Settings: () => null });
    expect(await screen.findByText(/What is on this device can still be changed./)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Slate' })).toBeTruthy();
  });

  test.each(['', 'training', 'body', 'injuries', 'safety', 'places', 'places/l1', 'exercises', 'requests', 'units', 'account'])(
    '/settings/%s has no violations',
    async (path) => {
      const { container } = open(`/settings/${path}`);
      await expect.poll(() => container.querySelector('h1')?.textContent).toBeTruthy();
      await expect.poll(() => container.querySelector('[aria-hidden="true"][class*="lines"]')).toBeNull();
      await expectNoViolations(container);
    },
  );
});

describe('saving', () => {
  test('sends the part that was changed and leaves what was not touched as it was stored', async () => {
    const page = open('/settings/body', { UpdateAthleteProfile: saved });
    const mass = await screen.findByLabelText('Body mass, if you like');
    await page.user.clear(mass);
    await page.user.type(mass, '69,25');
    await page.user.click(save());
    await expect.poll(() => page.history.get()).toBe('/settings');

    expect(inputOf(page, 'UpdateAthleteProfile')).toMatchObject([
      { bodyMass: { value: 69.25, unit: 'kg' }, heightCm: 172.4, birthDate: '1990-03-07', sex: 'female' },
    ]);
  });

  test('an experience nobody touched keeps its exact months', async () => {
    const page = open('/settings/training', { UpdateAthleteProfile: saved });
    await page.user.click(await screen.findByRole('radio', { name: /^Get stronger/ }));
    await page.user.click(save());
    await expect.poll(() => inputOf(page, 'UpdateAthleteProfile').length).toBe(1);

    expect(inputOf(page, 'UpdateAthleteProfile')[0]).toMatchObject({ goal: 'strength', trainedMonths: 20 });
  });

  test('a lost network keeps what was typed and repeats it under the same key; other words get another', async () => {
    const page = open('/settings/body', { UpdateAthleteProfile: () => null });
    const mass = await screen.findByLabelText('Body mass, if you like');
    await page.user.click(save());
    expect(await screen.findByText(/Not saved. What you changed is still here./)).toBeTruthy();
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await page.user.type(mass, '1');
    await page.user.click(save());
    await expect.poll(() => inputOf(page, 'UpdateAthleteProfile').length).toBe(3);

    const keys = inputOf(page, 'UpdateAthleteProfile').map((input) => input.idempotencyKey);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('what the server refuses stands at the field it names', async () => {
    const refusal = {
      updateAthleteProfile: {
        __typename: 'InvalidInput',
        message: 'Check this.',
        issues: [{ __typename: 'InputIssue', path: 'heightCm', message: 'must be at least 80 cm' }],
      },
    };
    const page = open('/settings/body', { UpdateAthleteProfile: () => refusal });
    await page.user.click(await screen.findByRole('button', { name: /^Save/ }));

    expect(await screen.findByText('must be at least 80 cm')).toBeTruthy();
    expect(screen.getByLabelText('Height, if you like').getAttribute('aria-invalid')).toBe('true');
  });

  test('a clearance is recorded with its date', async () => {
    const page = open('/settings/safety', { UpdateAthleteProfile: saved });
    const date = await screen.findByLabelText('A clinician cleared me on');
    await page.user.type(date, '2026-11-20');
    await page.user.click(save());
    await expect.poll(() => inputOf(page, 'UpdateAthleteProfile').length).toBe(1);

    expect(inputOf(page, 'UpdateAthleteProfile')[0]).toMatchObject({ safety: { symptoms: true, clearedOn: '2026-11-20' } });
  });

  test('an injury that has healed keeps its identity', async () => {
    const page = open('/settings/injuries', { UpdateAthleteProfile: saved });
    await page.user.click(await screen.findByRole('button', { name: /^Left shoulder/ }));
    await page.user.click(screen.getByRole('radio', { name: 'Old, healed' }));
    await page.user.click(save());
    await expect.poll(() => inputOf(page, 'UpdateAthleteProfile').length).toBe(1);

    expect(inputOf(page, 'UpdateAthleteProfile')[0]).toMatchObject({ injuries: [{ id: 'i1', site: 'shoulder', state: 'resolved' }] });
  });

  test('Enter in the search looks for exercises and saves nothing; a choice is sent with the rest of the preferences', async () => {
    const page = open('/settings/exercises', { UpdateAthleteProfile: saved });
    await page.user.type(await screen.findByLabelText('Find an exercise'), 'split{Enter}');
    const found = await screen.findByRole('group', { name: 'Split squat' });
    expect(inputOf(page, 'UpdateAthleteProfile')).toEqual([]);
    await page.user.click(found.querySelector('input:last-of-type') as HTMLElement);
    await page.user.click(save());
    await expect.poll(() => inputOf(page, 'UpdateAthleteProfile').length).toBe(1);

    expect(inputOf(page, 'UpdateAthleteProfile')[0]).toMatchObject({
      preferences: {
        excludedExerciseIds: ['back_squat', 'split_squat'],
        favoriteExerciseIds: [],
        weekdays: [1, 3, 5],
        daysPerWeek: 3,
        minutes: 60,
      },
    });
  });
});

describe('a place', () => {
  test('loads that can’t be read are said, and nothing is sent', async () => {
    const page = open('/settings/places/l1', { SaveLocation: () => null });
    const field = await screen.findByLabelText('Dumbbells, each');
    expect((field as HTMLInputElement).value).toBe('2 to 6 by 2');
    await page.user.clear(field);
    await page.user.type(field, 'heavy ones');
    await page.user.click(save());

    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(inputOf(page, 'SaveLocation')).toEqual([]);
  });

  test('is saved with its loads and its identity', async () => {
    const page = open('/settings/places/l1', { SaveLocation: () => ({ saveLocation: storedMe.locations[0] }) });
    await page.user.click(await screen.findByRole('button', { name: 'More: 20 kg' }));
    await page.user.click(save());
    await expect.poll(() => inputOf(page, 'SaveLocation').length).toBe(1);

    expect(inputOf(page, 'SaveLocation')[0]).toMatchObject({
      location: {
        id: 'l1',
        name: 'Home garage',
        isDefault: true,
        inventory: { unit: 'kg', dumbbells: [2, 4, 6], plates: [{ load: 20, pairs: 3 }] },
      },
    });
  });
});
