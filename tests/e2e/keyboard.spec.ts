import type { Locator, Page } from '@playwright/test';
import { expect, test, writeToday } from '../support/e2e-test.ts';
import { dock, doEverySet, pressOnce, primary } from '../support/e2e-workout.ts';
import { password } from '../support/person.ts';

/** What the keyboard is on, and whether an eye can tell. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // A choice is drawn by its label, around a control that is only there for readers.
    const drawn = [element, element.closest('label'), element.closest('fieldset, div')].filter((one) => one !== null);
    const ringed = drawn.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    return { on: element.outerHTML.slice(0, 160), tag: element.tagName, ringed };
  });

/** Tab by Tab to where somebody wants to be; every stop on the way shows where it is. */
async function tabTo(page: Page, target: Locator, backwards = false): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 80; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    const { on, tag, ringed } = await focus(page);
    if (tag !== 'BODY' && !ringed) throw new Error(`The focus can’t be seen on ${on}`);
  }
  throw new Error(`Tab never comes to ${target}`);
}

/** After a step the focus is where reading goes on, never lost to the top of the document. */
async function focusStandsInside(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('main, section, dialog, header')?.tagName ?? document.activeElement?.tagName),
    )
    .not.toBe('BODY');
}

test('the whole way from signing in to a finished workout, by keyboard alone', async ({ page, newAthlete }) => {
  test.setTimeout(120_000);
  const athlete = await newAthlete();
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('E-mail'));
  await page.keyboard.type(athlete.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL('/');
  await focusStandsInside(page);
  await tabTo(page, page.getByRole('main').getByRole('link', { name: /— \d+ min$/ }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('radio', { name: '3, steady' })).toBeChecked();
  await focusStandsInside(page);
  await tabTo(page, page.getByRole('radio', { name: '3, steady' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '4, good' })).toBeChecked();
  const minutes = page.getByRole('spinbutton');
  await tabTo(page, minutes);
  for (let steps = 0; steps < 12 && (await minutes.textContent()) !== '15 min'; steps++) await page.keyboard.press('ArrowDown');
  await expect(minutes).toHaveText('15 min');
  await tabTo(page, page.getByRole('button', { name: /^Write my workout/ }));
  await page.keyboard.press('Enter');

  await expect(primary(page)).toHaveAccessibleName(/^Warmed up/);
  await focusStandsInside(page);
  // Space where nothing is chosen does what the button does.
  await page.getByRole('heading', { level: 1 }).first().focus();
  await pressOnce(page, () => page.keyboard.press('Space'));

  let taps = 0;
  await doEverySet(page, async (button) => {
    await tabTo(page, button);
    await page.keyboard.press(taps++ % 2 === 0 ? 'Enter' : 'Space');
  });

  await tabTo(page, primary(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Done for today' })).toBeVisible();
  await focusStandsInside(page);
  await tabTo(page, page.getByLabel('Notes'));
  await page.keyboard.type('By keyboard.');
  await tabTo(page, page.getByRole('button', { name: 'Save and close' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await focusStandsInside(page);
});

test('set cards by keyboard: arrows move, Space toggles, Enter corrects, and the focus comes back', async ({
  page,
  newAthlete,
  becomes,
}) => {
  const athlete = await newAthlete();
  await becomes(athlete);
  const { id } = await writeToday(athlete);
  await page.goto(`/workout/${id}`);
  await expect(primary(page)).toBeVisible();
  await page.keyboard.press('s');
  const cards = page.getByRole('main').locator('[data-set]');
  await expect(cards.first()).toBeVisible();
  await tabTo(page, cards.first());
  await page.keyboard.press('Space');
  await expect(cards.first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  const reps = page.getByRole('spinbutton', { name: 'Reps' });
  await expect(reps).toBeFocused();
  const before = Number(await reps.textContent());
  await page.keyboard.press('ArrowUp');
  await expect(reps).toHaveText(String(before + 1));
  await tabTo(page, page.getByRole('button', { name: /^Save / }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(cards.nth(1)).toBeFocused();
  await expect(cards.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(dock(page)).toContainText(String(before + 1));
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('main').getByRole('button', { name: /^Warm up/ })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('button', { name: 'Set cards' })).toBeVisible();
});
