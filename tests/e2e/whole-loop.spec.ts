import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e-test.ts';
import { doEverySet, primary, type Tapped } from '../support/e2e-workout.ts';
import { password } from '../support/person.ts';

test('from sign-up to the weights profile that updates by itself', async ({ page }) => {
  test.setTimeout(120_000);
  const email = `loop-${Date.now()}@example.org`;
  await page.goto('/');
  await page.getByLabel('E-mail').waitFor();
  const other = page.getByRole('button', { name: 'Create an account' });
  if (await other.isVisible()) await other.click();
  await page.getByLabel('Name').fill('Robin');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await answerEverything(page);

  // Program, week and loads: each line says what is true now.
  await expect(page.getByRole('list').getByText(/program/i)).toBeVisible();
  await expect(page).toHaveURL('/', { timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 2, name: 'Still this week' })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /— \d+ min$/ })
    .click();

  // Before the workout: energy and minutes.
  await expect(page).toHaveURL(/\/entry\//);
  await page.locator('label', { has: page.getByRole('radio', { name: '4, good' }) }).click();
  await page.locator('label', { has: page.getByRole('radio', { name: '30 minutes' }) }).click();
  await page.getByRole('button', { name: /^Write my workout/ }).click();
  await expect(page).toHaveURL(/\/workout\//);

  const tapped = await doEverySet(page);
  console.log(tapped);
  await primary(page).click();
  await expect(page).toHaveURL(/\/done\//);
  await page.waitForTimeout(4000);
  console.log(await page.locator('main').innerText());
  const working = tapped.filter((set: Tapped) => !set.warmUp);
  await expect(page.getByRole('main')).toContainText(`You did ${working.length} of ${working.length} sets`);
});

async function answerEverything(page: Page): Promise<void> {
  const next = () => page.getByRole('button', { name: /^Next/ }).click();
  const asked = (question: string) => expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  const choose = (name: string | RegExp) => page.locator('label', { has: page.getByRole('radio', { name, exact: true }) }).click();

  await asked('What do you train for?');
  await choose(/^Build muscle/);
  await next();
  await asked('How long have you lifted?');
  await choose(/^1 to 3 years/);
  await choose(/^Yes, I can do them well/);
  await next();
  await asked('Are you training now?');
  await choose(/^I am training now/);
  await next();
  await asked('Which days can you train?');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
    const button = page.getByRole('button', { name: day });
    if ((await button.getAttribute('aria-pressed')) === 'false') await button.click();
  }
  await choose('6 days');
  await next();
  await asked('How long is a session?');
  await choose('45 minutes');
  await next();
  await asked('Kilograms or pounds?');
  await choose(/^Kilograms/);
  await next();
  await asked('Where do you train?');
  await page.getByRole('button', { name: /gym/i }).first().click();
  await page.getByRole('button', { name: /^Keep this place/ }).click();
  await next();
  await asked('Does anything hurt?');
  await page.getByText('Nothing hurts', { exact: true }).click();
  await next();
  await asked('About your body');
  await page.getByLabel('Day').fill('7');
  await page.getByLabel('Month').selectOption('March');
  await page.getByLabel('Year').fill('1990');
  await choose('Male');
  await page.getByLabel('Height, if you like').fill('182');
  await page.getByLabel('Body mass, if you like').fill('82');
  await next();
  await asked('Any of these lately?');
  await choose(/^No, none of these/);
  await next();
  await asked('Is any of this true for you?');
  await page.getByText('None of these', { exact: true }).click();
  await next();
  await asked('Have you been active lately?');
  await choose(/^Yes/);
  await next();
  await asked('Your blood pressure?');
  await next();
  await asked('Is this you?');
  await page.getByRole('button', { name: /^Write my first week/ }).click();
}
