import type { Page } from '@playwright/test';
import { answerEverything, choose } from '../support/e2e-onboarding.ts';
import { expect, test } from '../support/e2e-test.ts';
import { doEverySet, primary, tap } from '../support/e2e-workout.ts';
import { password, personOf } from '../support/person.ts';

test('from sign-up to the weights profile that updates by itself', async ({ page, context, baseURL }) => {
  test.setTimeout(150_000);
  await page.goto('/');
  // Only the very first account finds the form open.
  const other = page.getByRole('button', { name: 'Create an account' });
  await expect(other.or(page.getByLabel('Name'))).toBeVisible();
  if (await other.isVisible()) await other.click();
  await page.getByLabel('Name').fill('Robin');
  await page.getByLabel('E-mail').fill(`loop-${Date.now()}@example.org`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await answerEverything(page);

  // Program, week and loads, a line each, and then Today by itself.
  await expect(page.getByRole('heading', { level: 1, name: /first week/i })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(3);
  await expect(page).toHaveURL('/', { timeout: 30_000 });
  await page
    .getByRole('main')
    .getByRole('link', { name: /— \d+ min$/ })
    .click();

  await choose(page, '4, good');
  await choose(page, '30 minutes');
  await page.getByRole('button', { name: /^Write my workout/ }).click();
  await expect(page).toHaveURL(/\/workout\//);
  const entryId = page.url().split('/').at(-1) ?? '';

  // A second tab looks at the weights all the while.
  const beside = await context.newPage();
  await beside.goto('/weights');
  await expect(beside.getByText('worked out from your answers').first()).toBeVisible();
  // A mark that a page loaded anew would not have.
  const mark = (open: Page) => open.evaluate(() => Object.assign(globalThis, { markedHere: true }));
  const isMarked = (open: Page) => open.evaluate(() => 'markedHere' in globalThis);
  await mark(page);
  await mark(beside);

  const tapped = await doEverySet(page);
  const working = tapped.filter((set) => !set.warmUp);
  expect(tapped.length).toBeGreaterThan(working.length);
  await tap(primary(page));
  await expect(page.getByRole('heading', { level: 1, name: 'Done for today' })).toBeVisible();

  // Both pages change under the eyes of whoever looks at them.
  await expect(page.getByText('Weights profile updated')).toBeVisible({ timeout: 20_000 });
  await expect(beside.getByText('after a session').first()).toBeVisible();
  expect([await isMarked(page), await isMarked(beside)]).toEqual([true, true]);

  // What the numbers claim is what was tapped.
  const cookies = await context.cookies();
  const person = personOf(baseURL ?? '', '', '', cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  const { calendarEntry, weightsProfile } = await person.gql(
    `query ($id: ID!) {
      calendarEntry(id: $id) {
        workout { exercises { name sets { kind performed { reps seconds rounds load { text } performedAt } } } }
        completion { sentence stats { setsDone setsPlanned exercisesDone volume { text } } }
      }
      weightsProfile { version entries { key move exercise { name } workingLoad { text } } }
    }`,
    { id: entryId },
  );
  type Performed = { reps: number | null; load: { text: string } | null; performedAt: string };
  type Exercises = { name: string; sets: { kind: string; performed: Performed | null }[] }[];
  const performed = (calendarEntry.workout.exercises as Exercises)
    .flatMap(({ name, sets }) => sets.map((set) => ({ name, ...set })))
    .sort((a, b) => (a.performed?.performedAt ?? '').localeCompare(b.performed?.performedAt ?? ''));
  expect(
    performed.map(({ name, kind, performed }) => ({ exercise: name, warmUp: kind === 'warm_up', values: wordsOf(performed) })),
  ).toEqual(
    tapped.map((set) => ({ ...set, values: set.values.includes('reps') || set.values.includes(' kg') ? set.values : expect.any(String) })),
  );
  const { sentence, stats } = calendarEntry.completion;
  expect(stats).toMatchObject({ setsDone: working.length, setsPlanned: working.length });
  expect(sentence).toContain(`${working.length} sets`);
  await expect(page.getByRole('main')).toContainText(sentence);

  await page.getByLabel('Notes').fill('The bar felt light.');
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('main')).toContainText('is done');

  await page.getByRole('link', { name: 'Calendar' }).click();
  await page.getByRole('link', { name: new RegExp(`${working.length} of ${working.length} sets.*, done`) }).click();
  await expect(page.getByRole('main')).toContainText(sentence);
  await expect(page.getByLabel('Notes')).toHaveValue('The bar felt light.');

  await page.goto('/program');
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveCount(10);

  // The tab beside still stands where it was opened, with the loads of now.
  const moved = (weightsProfile.entries as { move: string; exercise: { name: string }; workingLoad: { text: string } | null }[]).filter(
    (entry) => entry.move === 'up' && entry.workingLoad,
  );
  expect(moved.length).toBeGreaterThan(0);
  for (const entry of moved) await expect(beside.getByRole('link', { name: entry.workingLoad?.text }).first()).toBeVisible();
  expect(await isMarked(beside)).toBe(true);
});

function wordsOf(performed: { reps: number | null; load: { text: string } | null } | null): string {
  if (performed?.reps == null) return 'by time';
  return performed.load ? `${performed.reps} × ${performed.load.text}` : `${performed.reps} reps`;
}
