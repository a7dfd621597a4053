import { expect, type Page } from '@playwright/test';

export const zone = 'Europe/Berlin';
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Six training days, today among them: the day before is the one that rests. ISO weekdays. */
export function daysWithToday(now = new Date()): number[] {
  const today = dayNames.indexOf(now.toLocaleDateString('en-US', { weekday: 'long', timeZone: zone })) + 1;
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== (today === 1 ? 7 : today - 1));
}

/** Radios and boxes are drawn by their labels: a finger presses those. */
export const choose = (page: Page, name: string | RegExp, role: 'radio' | 'checkbox' = 'radio'): Promise<void> =>
  page
    .locator('label', { has: page.getByRole(role, { name, exact: true }) })
    .first()
    .click();

/**
 * Answers the whole questionnaire by clicking: a gym, one to three years of lifting, every day free.
 *
 * @param atEach called on every question before it is answered, with its name in the address
 */
export async function answerEverything(page: Page, atEach: (step: string) => Promise<void> = async () => {}): Promise<void> {
  const next = () => page.getByRole('button', { name: /^Next/ }).click();
  const on = async (step: string) => {
    await expect(page).toHaveURL(new RegExp(`step=${step}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await atEach(step);
  };
  await on('goal');
  await choose(page, /^Build muscle/);
  await next();
  await on('experience');
  await choose(page, /^1 to 3 years/);
  await choose(page, /^Yes, I can do them well/);
  await next();
  await on('time-off');
  await choose(page, /^I am training now/);
  await next();
  await on('days');
  for (const [index, day] of dayNames.entries()) {
    const button = page.getByRole('button', { name: day });
    const wanted = daysWithToday().includes(index + 1);
    if ((await button.getAttribute('aria-pressed')) !== String(wanted)) await button.click();
  }
  await choose(page, '6 days');
  await next();
  await on('minutes');
  await choose(page, '45 minutes');
  await next();
  await on('units');
  await choose(page, /^Kilograms/);
  await next();
  await on('places');
  await page.getByRole('button', { name: /gym/i }).first().click();
  await expect(page.getByRole('button', { name: /^Keep this place/ })).toBeVisible();
  await atEach('a place');
  await page.getByRole('button', { name: /^Keep this place/ }).click();
  await next();
  await on('injuries');
  await choose(page, 'Nothing hurts', 'checkbox');
  await next();
  await on('body');
  await page.getByLabel('Day').fill('7');
  await page.getByLabel('Month').selectOption('March');
  await page.getByLabel('Year').fill('1990');
  await choose(page, 'Male');
  await page.getByLabel('Height, if you like').fill('182');
  await page.getByLabel('Body mass, if you like').fill('82');
  await next();
  await on('symptoms');
  await choose(page, /^No, none of these/);
  await next();
  await on('conditions');
  await choose(page, 'None of these', 'checkbox');
  await next();
  await on('activity');
  await choose(page, /^Yes/);
  await next();
  await on('blood-pressure');
  await next();
  await on('review');
  await page.getByRole('button', { name: /^Write my first week/ }).click();
}
