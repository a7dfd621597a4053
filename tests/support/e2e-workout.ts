import { expect, type Locator, type Page } from '@playwright/test';

/** One set as the page said it was logged. */
export interface Tapped {
  exercise: string;
  warmUp: boolean;
  /** "8 × 62.5 kg", "12 reps", "2 s". */
  values: string;
}

export const dock = (page: Page): Locator => page.getByRole('region', { name: 'Now' });
/** The one button of the workout. */
export const primary = (page: Page): Locator => dock(page).getByRole('button', { name: /^(?!Correct)/ });
/** The line that says what was logged last. */
export const status = (page: Page): Locator => dock(page).locator('p').filter({ hasText: ':' });

const said = async (locator: Locator): Promise<string> => ((await locator.count()) > 0 ? ((await locator.textContent()) ?? '') : '').trim();
const nameOf = async (button: Locator): Promise<string> => (await button.getAttribute('aria-label')) ?? (await said(button));
/** The page of the workout that is in sight; those beside it are inert. */
export const currentPage = (page: Page): Locator => page.locator('main :not([inert]) > article');

type Press = (button: Locator) => Promise<void>;
/** Held as long as a thumb does: taps in a row faster than that count as one. */
export const tap: Press = (button) => button.click({ delay: 260 });

/** A set that takes time counts from its second second on: before that a tap is a slip. */
async function letRun(page: Page): Promise<void> {
  const clock = page.getByRole('timer');
  for (let seconds = 0; seconds < 2; seconds++) {
    const shown = await clock.textContent();
    await expect(clock).not.toHaveText(shown ?? '');
  }
}

/** Presses the one button once and waits for what it says it does. @returns the set that was logged, if one was */
export async function pressOnce(page: Page, press: Press = tap): Promise<Tapped | null> {
  const button = primary(page);
  const name = await nameOf(button);
  if (!name.startsWith('Done')) {
    await press(button);
    await expect(button).not.toHaveAccessibleName(name);
    if (name.startsWith('Start')) await letRun(page);
    return null;
  }
  const exercise = (await currentPage(page).getByRole('heading', { level: 1 }).textContent()) ?? '';
  const before = await said(status(page));
  await press(button);
  await expect(status(page)).not.toHaveText(before);
  const words = await said(status(page));
  return { exercise, warmUp: /warm-up/i.test(words), values: (words.split(': ').at(-1) ?? '').replace(/ waiting to send$/, '') };
}

/** Every set in turn, up to the button that finishes. @returns what was tapped, in order */
export async function doEverySet(page: Page, press: Press = tap): Promise<Tapped[]> {
  const tapped: Tapped[] = [];
  for (let pressed = 0; pressed < 120; pressed++) {
    if ((await nameOf(primary(page))).startsWith('Finish')) return tapped;
    const set = await pressOnce(page, press);
    if (set) tapped.push(set);
  }
  throw new Error('The workout has no end');
}
