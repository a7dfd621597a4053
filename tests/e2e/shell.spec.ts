import type { Page } from '@playwright/test';
import { arrive, settled } from '../support/e2e-screens.ts';
import { type Athlete, expect, test, writeToday } from '../support/e2e-test.ts';
import { currentPage, dock, pressOnce, primary, status } from '../support/e2e-workout.ts';
import { until } from '../support/person.ts';

interface Logged {
  name: string;
  reps: number | null;
  load: { text: string } | null;
  rpe: number | null;
  performedAt: string;
}

/** What the server holds of a workout, in the order it was done. */
async function logged(athlete: Athlete, entryId: string): Promise<{ sets: Logged[]; skipped: string[]; changes: number }> {
  const { calendarEntry } = await athlete.gql(
    `query ($id: ID!) { calendarEntry(id: $id) { workout { revision exercises { name skippedAt
      sets { performed { reps load { text } rpe performedAt } } } } } }`,
    { id: entryId },
  );
  type Exercise = { name: string; skippedAt: string | null; sets: { performed: Omit<Logged, 'name'> | null }[] };
  const exercises: Exercise[] = calendarEntry.workout.exercises;
  return {
    sets: exercises
      .flatMap(({ name, sets }) => sets.flatMap(({ performed }) => (performed ? [{ name, ...performed }] : [])))
      .sort((a, b) => a.performedAt.localeCompare(b.performedAt)),
    skipped: exercises.filter(({ skippedAt }) => skippedAt !== null).map(({ name }) => name),
    changes: calendarEntry.workout.revision,
  };
}

/** The worker is there and every later page comes through it. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Past the warm-up, at the first set. */
async function openWorkout(page: Page, entryId: string): Promise<void> {
  await page.goto(`/workout/${entryId}`);
  await expect(primary(page)).toHaveAccessibleName(/^Warmed up/);
  await pressOnce(page);
}

test('the manifest is whole, its icons are the size they say, and the worker installs', async ({ page, request }) => {
  await page.goto('/sign-in');
  const href = (await page.locator('link[rel="manifest"]').getAttribute('href')) ?? '';
  const manifest = await (await request.get(href)).json();
  expect(manifest).toMatchObject({ name: 'Setwise', start_url: '/', display: 'standalone', lang: 'en' });
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
  for (const icon of manifest.icons as { src: string; sizes: string; type: string }[]) {
    const answer = await request.get(icon.src);
    expect(answer.headers()['content-type']).toBe(icon.type);
    const png = await answer.body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(icon.sizes);
  }
  await installed(page);
});

test.describe('a workout in hand', () => {
  test('with no network the app opens at its place; what is tapped is kept, and sent in order and once', async ({
    page,
    context,
    newAthlete,
    becomes,
    faults,
  }) => {
    const athlete = await newAthlete();
    await becomes(athlete);
    const { id } = await writeToday(athlete);
    await arrive(page, '/');
    await installed(page);
    await openWorkout(page, id);
    const before = await pressOnce(page);
    await expect.poll(async () => (await logged(athlete, id)).sets.length).toBe(1);
    const { changes } = await logged(athlete, id);
    // Read once through the worker, so that it is on this device.
    await arrive(page, '/');
    await page.goto(`/workout/${id}`);
    await expect(primary(page)).toHaveAccessibleName(/^(Done|Start)/);

    faults.expectFailedRequests();
    await context.setOffline(true);
    const tapped = [before];
    while (tapped.length < 4) tapped.push(await pressOnce(page));
    await expect(dock(page)).toContainText('waiting to send');
    const place = await primary(page).getAttribute('aria-label');

    await page.reload();
    await expect(primary(page)).toHaveAccessibleName(place ?? '');
    await page.getByRole('button', { name: /^Close/ }).click();
    await expect(page.getByText('Offline. 3 changes wait.')).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('link', { name: /— .*written$/ })
      .click();
    await expect(primary(page)).toHaveAccessibleName(place ?? '');
    expect((await logged(athlete, id)).sets).toHaveLength(1);

    await context.setOffline(false);
    await expect(dock(page)).not.toContainText('waiting to send', { timeout: 35_000 });
    const after = await logged(athlete, id);
    expect(after.sets.map(({ name, reps, load }) => ({ exercise: name, values: `${reps} × ${load?.text}` }))).toEqual(
      tapped.map((set) => ({ exercise: set?.exercise, values: set?.values })),
    );
    expect(after.changes - changes).toBe(3);
  });

  test('a double tap on Done logs once', async ({ page, newAthlete, becomes }) => {
    const athlete = await newAthlete();
    await becomes(athlete);
    const { id } = await writeToday(athlete);
    await openWorkout(page, id);
    // Tried until the tap before is long enough ago; two in one moment are never more than one.
    await expect(async () => {
      await primary(page).evaluate((button) => {
        for (const detail of [1, 2]) button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
      });
      await expect(status(page)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(dock(page)).not.toContainText('waiting to send');
    expect((await logged(athlete, id)).sets).toHaveLength(1);
    await expect(primary(page)).toHaveAccessibleName(/^Done/);

    await test.step('a page loaded anew is where it was', async () => {
      const place = await primary(page).getAttribute('aria-label');
      const words = await currentPage(page).getByRole('heading', { level: 1 }).textContent();
      await page.reload();
      await expect(primary(page)).toHaveAccessibleName(place ?? '');
      await expect(currentPage(page).getByRole('heading', { level: 1 })).toHaveText(words ?? '');
    });

    await test.step('two tabs agree', async () => {
      const beside = await page.context().newPage();
      await beside.goto(`/workout/${id}`);
      await expect(status(beside)).toHaveText((await status(page).textContent()) ?? '');
      const set = await pressOnce(page);
      await expect(status(beside)).toContainText(set?.values ?? '', { timeout: 2500 });
      await expect(primary(beside)).toHaveAccessibleName((await primary(page).getAttribute('aria-label')) ?? '');
      await beside.close();
    });

    await test.step('arrow keys and a swipe change the exercise', async () => {
      const heading = currentPage(page).getByRole('heading', { level: 1 });
      const first = (await heading.textContent()) ?? '';
      await page.keyboard.press('ArrowRight');
      await expect(heading).not.toHaveText(first);
      await page.keyboard.press('ArrowLeft');
      await expect(heading).toHaveText(first);
      const shown = await currentPage(page).boundingBox();
      await page.mouse.move((shown?.x ?? 0) + 100, (shown?.y ?? 0) + 100);
      await page.mouse.wheel(shown?.width ?? 0, 0);
      await expect(heading).not.toHaveText(first);
      await page.keyboard.press('ArrowLeft');
      await expect(heading).toHaveText(first);
    });

    await test.step('an exercise is skipped and taken back', async () => {
      const name = (await currentPage(page).getByRole('heading', { level: 1 }).textContent()) ?? '';
      await currentPage(page).getByRole('button', { name: 'Skip this exercise' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Skip / })
        .click();
      await until(async () => (await logged(athlete, id)).skipped.includes(name), 'the skip');
      await page.getByRole('button', { name: 'List', exact: true }).click();
      await page
        .getByRole('main')
        .getByRole('button', { name: new RegExp(`${name}.*skipped`) })
        .click();
      await settled(page);
      await currentPage(page).getByRole('button', { name: 'Do it after all' }).click();
      await until(async () => (await logged(athlete, id)).skipped.length === 0, 'the exercise to be back');
      await expect(currentPage(page).getByRole('button', { name: 'Skip this exercise' })).toBeVisible();
    });

    await test.step('a corrected set shows what was really done, and stays', async () => {
      await dock(page).getByRole('button', { name: 'Correct' }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('button', { name: 'Less: Reps' }).click();
      await sheet.getByRole('button', { name: 'More: Load' }).click();
      await sheet.locator('label', { has: page.getByRole('radio', { name: /^9, / }) }).click();
      const save = sheet.getByRole('button', { name: /^Save / });
      const values = ((await save.textContent()) ?? '').replace(/^Save /, '').trim();
      await save.click();
      await expect(status(page)).toContainText(values);
      await expect(dock(page)).not.toContainText('waiting to send');
      const last = (await logged(athlete, id)).sets.at(-1);
      expect({ values: `${last?.reps} × ${last?.load?.text}`, rpe: last?.rpe }).toEqual({ values, rpe: 9 });
      await page.reload();
      await expect(status(page)).toContainText(values);
    });
  });
});

test('who lifts in pounds meets no kilogram', async ({ page, newAthlete, becomes }) => {
  test.setTimeout(90_000);
  const home = {
    name: 'Garage',
    equipment: ['barbell', 'dumbbell'],
    fixtures: ['rack', 'bench', 'plates'],
    indoors: true,
    outdoor: false,
    inventory: {
      unit: 'lb',
      bars: [{ equipment: 'barbell', load: 45 }],
      plates: [45, 35, 25, 10, 5, 2.5].map((load) => ({ load, pairs: 3 })),
      dumbbells: [10, 15, 20, 25, 30, 35, 40, 45, 50],
      kettlebells: [],
      stack: { first: 10, step: 10, last: 200 },
      medicineBalls: [],
      bandLevels: [],
    },
  };
  const athlete = await newAthlete({ unit: 'lb', bodyMass: { value: 176, unit: 'lb' }, locations: [home] });
  await becomes(athlete);
  const { id, workout } = await writeToday(athlete);
  const loads = workout.exercises.flatMap(({ sets }) => sets.flatMap(({ load }) => (load ? [load.text] : [])));
  expect(loads.length).toBeGreaterThan(0);
  for (const text of loads) expect(text).toMatch(/ lb$/);
  await openWorkout(page, id);
  await expect(currentPage(page)).toContainText(/\d lb/);
  const set = await pressOnce(page);
  expect(set?.values).toMatch(/ lb$/);
  await page.goto(`/workout/${id}?view=list`);
  await expect(page.getByRole('main')).toContainText(/\d lb/);
  await page.getByRole('button', { name: 'Set cards' }).click();
  await expect(page.getByRole('main')).toContainText(/\d lb/);
  for (const exercise of workout.exercises)
    for (const one of exercise.sets) await athlete.run('logSet', { setId: one.id, performedAt: new Date().toISOString() });
  await athlete.run('completeWorkout', { workoutId: workout.id, performedAt: new Date().toISOString() });
  for (const path of [
    `/done/${id}`,
    '/',
    '/calendar',
    '/calendar?view=list',
    `/entry/${id}`,
    '/program',
    '/weights',
    '/progress',
    '/settings',
    '/settings/body',
    `/settings/places/${athlete.locationId}`,
  ]) {
    await arrive(page, path);
    await expect(page.locator('body'), path).not.toContainText(/\d\s?kg\b/);
  }
});
